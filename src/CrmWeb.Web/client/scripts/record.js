import { all, on, one, onShown } from './dom.js';

// In-place edit: a click on the value follows its edit link, Enter saves (the form's own way), Esc follows Cancel.
on('click', '.fact-value', (value, event) => {
  if (event.target.closest('a, button, input') || String(getSelection())) return;
  one('[data-edit]', value)?.click();
});
on('keydown', '[data-in-place]', (form, event) => {
  if (event.key === 'Escape') { event.preventDefault(); one('[data-cancel]', form).click(); }
});
onShown(() => {
  const field = one('[data-in-place]:not([data-ready]) :is(input:not([type="hidden"]), select, textarea)');
  if (!field) return;
  field.closest('[data-in-place]').dataset.ready = 'yes';
  field.focus();
  field.select?.();
});

// The composer stays open once used; Esc in an empty one folds it.
on('focusin', '[data-composer]', (composer) => composer.classList.add('is-open'));
on('keydown', '[data-composer]', (composer, event) => {
  if (event.key !== 'Escape' || one('[data-composer-body]', composer).value.trim()) return;
  composer.classList.remove('is-open');
  document.activeElement.blur();
});
let draft = '';
document.addEventListener('htmx:before:request', (event) => {
  draft = event.target.matches?.('[data-composer-kind]') ? one('[data-composer-body]').value : '';
});
document.addEventListener('htmx:after:swap', () => {
  const body = one('[data-composer-body]');
  if (draft && body && !body.value) body.value = draft;
  if (body && document.activeElement === document.body && body.value) body.focus();
});

// Long bodies are shown in three lines with "Show all".
onShown(() => all('[data-clamp]:not([data-clamped])').forEach((body) => {
  body.dataset.clamped = 'yes';
  body.classList.add('is-clamped');
  if (body.scrollHeight <= body.clientHeight + 2) return body.classList.remove('is-clamped');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'entry-open';
  button.textContent = body.dataset.more;
  button.addEventListener('click', () => { body.classList.remove('is-clamped'); button.remove(); });
  body.after(button);
}));

// On a phone one part of the record shows at a time.
function part(id) {
  const columns = one('.record-columns');
  if (!columns) return;
  columns.parentElement.classList.add('has-tabs');
  [...columns.children].forEach((child) => child.classList.toggle('is-shown', child.id === id));
  all('[data-record-tabs] a').forEach((tab) => { if (tab.hash === `#${id}`) tab.setAttribute('aria-current', 'true'); else tab.removeAttribute('aria-current'); });
}
let shown = 'timeline';
onShown(() => part(shown));
on('click', '[data-record-tabs] a', (tab, event) => { event.preventDefault(); shown = tab.hash.slice(1); part(shown); });
