import { all, on, one, onShown } from './dom.js';

// A long form warns before what was typed is lost; saving and Cancel are not losing.
let changed = null;
on('input', 'form[data-guard]', (form) => { changed = form; });
on('submit', 'form', () => { changed = null; });
on('click', '[data-leave]', () => { changed = null; });
window.addEventListener('beforeunload', (event) => { if (changed?.isConnected) event.preventDefault(); });

on('keydown', 'form :is(textarea, input)', (field, event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); field.form.requestSubmit(); }
});

onShown(() => one('[data-focus]:not([data-focused])')?.focus());
on('focusin', '[data-focus]', (element) => { element.dataset.focused = 'yes'; });

// Repeated groups: the server always offers a blank row; here it stays folded away until asked for.
onShown(() => all('[data-repeated-row][data-blank="yes"]').forEach((row) => { if (!row.dataset.seen) { row.dataset.seen = 'yes'; row.hidden = true; } }));

const number = (text, index) => text.replace(/\[\d+\]/, `[${index}]`);

on('click', '[data-repeated-add]', (button) => {
  const group = button.closest('[data-repeated]');
  const blank = all('[data-repeated-row]', group).find((row) => row.hidden);
  const rows = all('[data-repeated-row]', group);
  const row = blank ?? rows.at(-1).cloneNode(true);
  if (!blank) {
    all('[name]', row).forEach((input) => {
      input.name = number(input.name, rows.length);
      if (input.type === 'radio') { input.value = rows.length; input.checked = false; }
      else if (input.type === 'hidden' && !input.matches('[data-suggest-id]')) input.remove();
      else if (input.tagName === 'SELECT') input.selectedIndex = 0;
      else if (input.tagName === 'INPUT') input.value = '';
    });
    // a copy is another row: it is called by its own number, and the last one's error is not its own
    const own = (words) => words.replace(new RegExp(`(?<!\\d)${rows.length}(?!\\d)`), rows.length + 1);
    all('[aria-label]', row).forEach((part) => part.setAttribute('aria-label', own(part.getAttribute('aria-label'))));
    all('.visually-hidden', row).forEach((words) => { words.textContent = own(words.textContent); });
    all('.suggest-list', row).forEach((list) => { list.id += `-${rows.length}`; });
    all('[aria-invalid]', row).forEach((part) => part.removeAttribute('aria-invalid'));
    row.classList.remove('has-error');
    one('.field-error', row)?.remove();
    rows.at(-1).after(row);
  }
  row.hidden = false;
  one('input:not([type="hidden"])', row).focus();
});

// Emptied, not taken out: the server drops empty rows and the numbering keeps its order.
on('click', '[data-repeated-remove]', (button) => {
  const row = button.closest('[data-repeated-row]');
  all('.repeated-parts input', row).forEach((input) => { input.value = ''; });
  row.hidden = true;
  row.dispatchEvent(new Event('input', { bubbles: true }));
});

// The operators that make sense for the chosen field.
on('change', '[data-filter-field]', (field) => {
  const line = field.closest('[data-filter-line]');
  const operator = one('[data-filter-operator]', line);
  const fit = field.selectedOptions[0].dataset.operators?.split(' ');
  all('option', operator).forEach((option) => { option.hidden = option.disabled = Boolean(fit) && !fit.includes(option.value); });
  if (operator.selectedOptions[0]?.disabled) operator.value = fit[0];
  one('input', line).focus();
});

// Too much to send is told beside the field, before minutes of sending end in a refusal.
on('change', '[data-largest]', (input) => {
  const field = input.closest('.field');
  all('.field-error', field).forEach((error) => error.remove());
  input.removeAttribute('aria-invalid');
  if ([...input.files].reduce((sum, file) => sum + file.size, 0) <= Number(input.dataset.largest)) return;
  input.value = '';
  input.setAttribute('aria-invalid', 'true');
  const error = document.createElement('p');
  error.className = 'field-error';
  error.setAttribute('role', 'alert');
  error.textContent = input.dataset.tooLarge;
  field.append(error);
});
