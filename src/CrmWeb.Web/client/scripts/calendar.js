// Records are dragged to another day or carried there by the arrow keys; both fill the one form. Without this file each has a link that asks.
import { on, onShown, one, all } from './dom.js';

let lifted = null;
let over = null;
let moved = null;

const tell = (text) => { const region = one('[data-calendar-says]'); if (region) region.textContent = text; };
const says = (name, value) => tell((one('[data-calendar-says]')?.dataset[name] ?? '').replace('{0}', value ?? ''));
const mark = (day) => {
  over?.classList.remove('is-over');
  over = day;
  over?.classList.add('is-over');
};
const letGo = () => {
  lifted?.classList.remove('is-lifted');
  lifted = null;
  mark(null);
};

function drop(item, day) {
  const form = one('#calendar-move');
  const here = item.closest('[data-day]');
  if (!form || !day || here === day) return;
  form.elements.id.value = item.dataset.item;
  form.elements.from.value = here.dataset.day;
  form.elements.day.value = day.dataset.day;
  form.requestSubmit();
}
on('submit', '#calendar-move, dialog form[action$="handler=Day"]', (form) => { moved = form.elements.id.value; }, true);

on('dragstart', '[data-item][draggable]', (item, event) => { lifted = item; event.dataTransfer.setData('text/plain', item.dataset.title); event.dataTransfer.effectAllowed = 'move'; });
on('dragover', '[data-day]', (day, event) => { if (lifted) { event.preventDefault(); if (over !== day) mark(day); } });
on('drop', '[data-day]', (day, event) => { if (lifted) { event.preventDefault(); drop(lifted, day); letGo(); } });
on('dragend', '[data-item]', letGo);

const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
on('keydown', '[data-item][draggable]', (item, event) => {
  const { key } = event;
  if (event.target !== item || !(key in steps || key === 'Enter' || key === 'Escape')) return;
  if (!lifted && key !== 'Enter') return;
  event.preventDefault();
  if (!lifted) { lifted = item; item.classList.add('is-lifted'); mark(item.closest('[data-day]')); says('lifted', item.dataset.title); return; }
  if (key === 'Escape') { letGo(); says('back'); return; }
  if (key === 'Enter') { drop(item, over); letGo(); return; }
  const days = all('[data-day]');
  const next = days[days.indexOf(over) + steps[key]];
  if (next) { mark(next); next.scrollIntoView({ block: 'nearest' }); says('over', next.dataset.name); }
});

onShown(() => {
  if (!moved || one('dialog[data-back-to]')) return;
  tell(one('#toasts p')?.textContent.trim() ?? '');
  document.getElementById(`item-${moved}`)?.focus();
  moved = null;
});
