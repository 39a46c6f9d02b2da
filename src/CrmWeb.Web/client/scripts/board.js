// Cards are dragged or lifted by key; both fill the one form that posts the move. Without this file each card has its own form.
import { on, onShown, one, all, fragment } from './dom.js';

let lifted = null;
let over = null;
let focusNext = null;

const says = (name, value) => {
  const region = one('[data-board-says]');
  if (region) region.textContent = region.dataset[name].replace('{0}', value ?? '');
};
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

function drop(card, column) {
  const form = one('#board-move');
  const here = card.closest('[data-stage]');
  if (!form || !column || here === column) return;
  form.elements.id.value = card.dataset.card;
  form.elements.version.value = card.dataset.version;
  form.elements.stage.value = column.dataset.stage;
  focusNext = card.id;
  says('dropped', column.dataset.name);
  form.requestSubmit();
}

on('dragstart', '[data-card]', (card, event) => { lifted = card; event.dataTransfer.setData('text/plain', card.dataset.title); event.dataTransfer.effectAllowed = 'move'; });
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
  if (key === 'Enter') { lifted = card; card.classList.add('is-lifted'); mark(card.closest('[data-stage]')); says('lifted', card.dataset.title); }
  else if (key === 'ArrowDown') card.nextElementSibling?.focus();
  else if (key === 'ArrowUp') card.previousElementSibling?.focus();
  else if (key !== 'Escape') one('[data-card]', beside(card, key === 'ArrowRight' ? 1 : -1) ?? document.createElement('i'))?.focus();
});

async function more(link) {
  if (link.dataset.busy) return;
  link.dataset.busy = '1';
  const cards = await fragment(link.dataset.boardMore);
  if (cards) link.closest('li').replaceWith(...cards);
}
on('click', '[data-board-more]', (link, event) => { event.preventDefault(); more(link); });
document.addEventListener('scroll', (event) => {
  const list = event.target;
  if (!(list instanceof Element) || !list.matches('.board-cards') || list.scrollHeight - list.scrollTop - list.clientHeight > 200) return;
  const link = one('[data-board-more]', list);
  if (link) more(link);
}, true);

// Somebody else moved a card: shown as soon as nothing is in the hand.
let again = null;
document.addEventListener('crm:live', ({ detail }) => {
  if (!detail.topic.startsWith('board:')) return;
  clearTimeout(again);
  const show = () => { if (lifted || one('dialog[open]')) again = setTimeout(show, 1000); else one('#board-again')?.click(); };
  again = setTimeout(show, 250);
});

onShown(() => {
  all('dialog[data-open-now][open]').forEach((dialog) => { dialog.removeAttribute('open'); dialog.removeAttribute('data-open-now'); dialog.showModal(); });
  if (focusNext) { document.getElementById(focusNext)?.focus(); focusNext = null; }
});
