// Cards are dragged or lifted by key; both fill the one form that posts the move. Without this file each card has a link that asks where to.
import { on, onShown, one, all, fragment } from './dom.js';

let lifted = null;
let over = null;
let moved = null;
let sent = null;
const scrolled = new Map();

const tell = (text) => { const region = one('[data-board-says]'); if (region) region.textContent = text; };
const says = (name, value) => tell((one('[data-board-says]')?.dataset[name] ?? '').replace('{0}', value ?? ''));
const mark = (column) => {
  over?.classList.remove('is-over');
  over = column;
  over?.classList.add('is-over');
};
const letGo = () => {
  lifted?.classList.remove('is-lifted');
  lifted = null;
  mark(null);
};

// What was loaded by "More" is shown again after the move, and where one had scrolled to.
function remember(back) {
  keepPlace();
  const most = Math.max(0, ...all('.board-cards').map((list) => all('[data-card]', list).length));
  if (most <= 25) return back;
  const address = new URL(back, location.href);
  address.searchParams.set('deep', Math.min(200, most));
  return address.pathname + address.search;
}
function keepPlace() {
  scrolled.clear();
  scrolled.set('board', one('.board')?.scrollLeft ?? 0);
  all('[data-stage]').forEach((column) => scrolled.set(column.dataset.stage, one('.board-cards', column).scrollTop));
}

function drop(card, column) {
  const form = one('#board-move');
  const here = card.closest('[data-stage]');
  if (!form || !column || here === column) return;
  form.elements.id.value = card.dataset.card;
  form.elements.version.value = card.dataset.version;
  form.elements.from.value = here.dataset.stage;
  form.elements.stage.value = column.dataset.stage;
  form.requestSubmit();
}
// before htmx reads the form
on('submit', '[action="/deals/board?handler=Move"]', (form) => {
  form.elements.back.value = remember(form.elements.back.value);
  // only what the server answers is said: it may know better
  moved = form.elements.id.value;
  sent = form;
}, true);

on('dragstart', '[data-movable]', (card, event) => { lifted = card; event.dataTransfer.setData('text/plain', card.dataset.title); event.dataTransfer.effectAllowed = 'move'; });
on('dragover', '[data-stage]', (column, event) => { if (lifted) { event.preventDefault(); if (over !== column) mark(column); } });
on('drop', '[data-stage]', (column, event) => { if (lifted) { event.preventDefault(); drop(lifted, column); letGo(); } });
on('dragend', '[data-card]', letGo);

const beside = (card, step) => {
  const columns = all('[data-stage]');
  return columns[columns.indexOf(card.closest('[data-stage]')) + step];
};

on('keydown', '[data-card]', (card, event) => {
  if (event.target !== card) return;
  const { key } = event;
  if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'].includes(key)) return;
  event.preventDefault();
  if (lifted) {
    const columns = all('[data-stage]');
    const next = columns[columns.indexOf(over) + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0)];
    if (key === 'Enter') { drop(card, over); letGo(); }
    else if (key === 'Escape') { letGo(); says('back'); }
    else if (next && next !== over) { mark(next); next.scrollIntoView({ inline: 'nearest', block: 'nearest' }); says('over', next.dataset.name); }
    return;
  }
  if (key === 'Enter' && !card.dataset.movable) says('fixed', card.dataset.title);
  else if (key === 'Enter') { lifted = card; card.classList.add('is-lifted'); mark(card.closest('[data-stage]')); says('lifted', card.dataset.title); }
  else if (key === 'ArrowDown') card.nextElementSibling?.focus();
  else if (key === 'ArrowUp') card.previousElementSibling?.focus();
  else if (key !== 'Escape') one('[data-card]', beside(card, key === 'ArrowRight' ? 1 : -1) ?? document.createElement('i'))?.focus();
});

async function more(link) {
  if (link.dataset.busy) return;
  link.dataset.busy = '1';
  const at = document.activeElement === link;
  const cards = await fragment(link.dataset.boardMore);
  if (!cards) { delete link.dataset.busy; return; }
  link.closest('li').replaceWith(...cards);
  if (at) cards.find((node) => node.matches?.('[data-card]'))?.focus();
}
on('click', '[data-board-more]', (link, event) => { event.preventDefault(); more(link); });
document.addEventListener('scroll', (event) => {
  const list = event.target;
  if (!(list instanceof Element) || !list.matches('.board-cards') || list.scrollHeight - list.scrollTop - list.clientHeight > 200) return;
  const link = one('[data-board-more]', list);
  if (link) more(link);
}, true);
on('click', '.board-go', keepPlace);

// Leaving the question needs no server: the board behind it is as it was.
on('click', '[data-leave-dialog]', (link, event) => { event.preventDefault(); link.closest('dialog').close(); });
document.addEventListener('close', (event) => {
  if (event.target instanceof Element && event.target.matches('dialog[data-back-to]')) {
    history.replaceState(history.state, '', event.target.dataset.backTo);
    event.target.remove();
  }
}, true);

// Somebody else moved a card: shown as soon as nothing is in the hand.
let again = null;
function showAgain(link) {
  const href = link.getAttribute('href');
  link.setAttribute('href', remember(href));
  link.click();
  link.setAttribute('href', href);
}
document.addEventListener('crm:live', ({ detail }) => {
  if (!detail.topic.startsWith('board:')) return;
  clearTimeout(again);
  const show = () => {
    const link = one('#board-again');
    if (lifted || one('dialog[open]')) again = setTimeout(show, 1000);
    else if (link) showAgain(link);
  };
  again = setTimeout(show, 250);
});

onShown(() => {
  all('dialog[data-open-now][open]').forEach((dialog) => { dialog.removeAttribute('open'); dialog.removeAttribute('data-open-now'); dialog.showModal(); });
  if (scrolled.size > 0 && one('.board')) {
    one('.board').scrollLeft = scrolled.get('board');
    all('[data-stage]').forEach((column) => { one('.board-cards', column).scrollTop = scrolled.get(column.dataset.stage) ?? 0; });
    scrolled.clear();
  }
  // the answer takes the form's place; what others changed may be shown before it comes
  if (!moved || sent?.isConnected || one('dialog[data-back-to]')) return;
  tell(one('#toasts p')?.textContent.trim() ?? '');
  const card = document.getElementById(`card-${moved}`);
  card?.focus();
  card?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  moved = null;
});
