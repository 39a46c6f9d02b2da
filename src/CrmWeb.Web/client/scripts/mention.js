import { all, fragment, on, one } from './dom.js';

// People after an "@" in a text: the server suggests, a choice writes the name. The text stays a plain textarea; without a choice nothing changes.
const asking = /(?:^|[^\p{L}\p{N}])@((?:[^\s@]+ ?){0,3})$/u;
let open = null;
let waiting = 0;
let running = null;
// the "@" whose list somebody closed: it stays closed until the next one
let folded = null;

const asked = (text) => text.selectionStart === text.selectionEnd ? asking.exec(text.value.slice(0, text.selectionStart))?.[1] : undefined;

const place = (text) => text.value.lastIndexOf('@', text.selectionStart - 1);

function close() {
  clearTimeout(waiting);
  running?.abort();
  if (!open) return;
  open.list.remove();
  ['aria-controls', 'aria-activedescendant'].forEach((name) => open.text.removeAttribute(name));
  open = null;
}

function mark(index) {
  const items = all('li', open.list);
  open.at = (index + items.length) % items.length;
  items.forEach((item, i) => item.setAttribute('aria-selected', String(i === open.at)));
  open.text.setAttribute('aria-activedescendant', items[open.at].id);
  items[open.at].scrollIntoView({ block: 'nearest' });
}

function take(item) {
  const { text } = open;
  const from = text.selectionStart - asked(text).length;
  close();
  text.setRangeText(`${item.textContent.trim()} `, from, text.selectionStart, 'end');
  text.dispatchEvent(new Event('input', { bubbles: true }));
}

function show(text, items) {
  close();
  const list = document.createElement('ul');
  list.id = 'mention-list';
  list.className = 'suggest-list mention-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', text.dataset.mentions);
  list.append(...items);
  all('li', list).forEach((item, i) => { item.id = `mention-${i}`; });
  text.after(list);
  list.style.top = `${text.offsetTop + text.offsetHeight + 2}px`;
  list.style.left = `${text.offsetLeft}px`;
  Object.entries({ 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': list.id }).forEach(([name, value]) => text.setAttribute(name, value));
  open = { text, list, at: 0 };
  mark(0);
}

/** Records that are chosen in the fields of a form, as "kind:id". */
const chosen = (form) => all('[data-suggest]', form).flatMap((group) => {
  const kind = new URL(group.dataset.suggest, location.href).pathname.slice(1);
  const row = group.closest('[data-repeated-row]');
  // an untouched row keeps "id|name" beside the name
  const [kept, ...name] = (row && one('[name$=".id"]', row)?.value.split('|')) || [];
  const id = one('[data-suggest-id]', group).value || (name.join('|') === one('[data-suggest-text]', group).value ? kept : '');
  return id ? [`${kind}:${id}`] : [];
});

async function look(text, words) {
  running?.abort();
  running = new AbortController();
  const ask = new URLSearchParams({ handler: 'People', q: words.trim() });
  const live = text.closest('[data-live]')?.dataset.live;
  // an empty one says that the text will stand somewhere, and nothing is chosen yet
  const about = live ? [live] : chosen(text.form);
  (about.length ? about : ['']).forEach((record) => ask.append('on', record));
  if (one('[name=internal]:checked', text.form)) ask.set('internal', 'true');
  const nodes = await fragment(`/records?${ask}`, running.signal).catch(() => null);
  if (asked(text) !== words || document.activeElement !== text) return;
  const items = (nodes ?? []).filter((node) => node instanceof HTMLLIElement);
  // a name that stands there whole, and a blank behind it, is chosen
  const whole = words.endsWith(' ') && items.some((item) => item.textContent.trim().toLowerCase() === words.trim().toLowerCase());
  if (items.length && !whole) show(text, items);
  else close();
}

on('input', '[data-mentions]', (text) => {
  clearTimeout(waiting);
  const words = asked(text);
  if (words === undefined) folded = null;
  if (words === undefined || (folded?.text === text && folded.at === place(text))) close();
  else waiting = setTimeout(() => look(text, words), 120);
});
// before everyone else who listens: Escape folds the list and not the form, Enter chooses and does not send
on('keydown', '[data-mentions]', (text, event) => {
  if (open?.text !== text || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') mark(open.at + (event.key === 'ArrowDown' ? 1 : -1));
  else if (event.key === 'Enter') take(all('li', open.list)[open.at]);
  else if (event.key === 'Escape') {
    folded = { text, at: place(text) };
    close();
  } else {
    if (/^(Arrow|Home|End|Page)/.test(event.key)) close();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });
on('mousedown', '.mention-list li', (item, event) => { event.preventDefault(); take(item); });
on('focusout', '[data-mentions]', close);
