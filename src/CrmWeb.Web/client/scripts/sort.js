import { all, on, one } from './dom.js';

// An ordered list whose lines are dragged by their handle; the new order is posted as one form. Buttons up and down do without this file.
let dragged = null;
on('pointerdown', '[data-sort-item]', (item, event) => { item.draggable = Boolean(event.target.closest('.stage-grip')); });
on('dragstart', '[data-sort-item]', (item, event) => { dragged = item; event.dataTransfer.effectAllowed = 'move'; });
on('dragover', '[data-sort-item]', (item, event) => {
  if (!dragged || dragged === item || dragged.parentElement !== item.parentElement) return;
  event.preventDefault();
  const { top, height } = item.getBoundingClientRect();
  item[event.clientY < top + height / 2 ? 'before' : 'after'](dragged);
});
on('drop', '[data-sort-list]', (list, event) => event.preventDefault());
on('dragend', '[data-sort-item]', (item) => {
  dragged = null;
  const form = item.closest('[data-sort-form]');
  one('[data-sort-order]', form).value = all('[data-sort-item]', form).map((line) => line.dataset.sortItem).join(',');
  form.submit();
});
