import { all, on, one, typing } from './dom.js';

const rows = () => all('[data-list] [data-row]');
const here = () => one('[data-row].is-here');

function go(step) {
  const list = rows();
  if (!list.length) return;
  const at = list.indexOf(here());
  const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
  list.forEach((row) => row.classList.toggle('is-here', row === next));
  one('.cell-title', next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || one('dialog[open], details.menu[open]')) return;
  const step = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && rows().length && (event.key.length === 1 || here())) { event.preventDefault(); go(step); }
  else if (event.key === 'Enter' && here() && event.target === document.body) one('.cell-title', here())?.click();
  else if (event.key === 'x' && here()) one('[data-pick]', here())?.click();
  else if (event.key === 'Escape') clear();
});

const picks = (list) => all('[data-pick]', list);

function tell(list) {
  const count = picks(list).filter((pick) => pick.checked).length;
  const text = one('[data-bulk-count]', list);
  if (text) text.textContent = count === 1 ? text.dataset.one : text.dataset.many.replace('{0}', count);
  const whole = one('[data-pick-all]', list);
  if (whole) { whole.checked = count > 0 && count === picks(list).length; whole.indeterminate = count > 0 && !whole.checked; }
}

function clear() {
  all('[data-list]').forEach((list) => {
    all('[data-pick]:checked, [name="all"]:checked', list).forEach((pick) => { pick.checked = false; });
    tell(list);
  });
}

let last = null;
on('click', '[data-pick]', (pick, event) => {
  const list = pick.closest('[data-list]');
  if (event.shiftKey && last && list.contains(last)) {
    const boxes = picks(list);
    const [from, to] = [boxes.indexOf(last), boxes.indexOf(pick)].sort((a, b) => a - b);
    boxes.slice(from, to + 1).forEach((box) => { box.checked = pick.checked; });
  }
  last = pick;
  tell(list);
});
on('change', '[data-pick-all]', (whole) => {
  const list = whole.closest('[data-list]');
  picks(list).forEach((pick) => { pick.checked = whole.checked; });
  tell(list);
});
on('click', '[data-bulk-clear]', clear);
