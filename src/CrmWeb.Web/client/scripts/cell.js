import { all, on, one } from './dom.js';

// A list cell is edited where it stands: double click or Enter on it opens a field, Enter saves, Esc leaves. The record's page does without.
const address = (cell) => `${cell.closest('[data-href]').dataset.href}?handler=Cell&edit=${cell.dataset.cell}`;

function put(cell, html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  all('script', parsed).forEach((script) => script.remove());
  const toast = one('[data-toast]', parsed);
  if (toast) {
    one('#toasts').replaceChildren(document.importNode(toast, true));
    toast.remove();
  }
  cell.replaceChildren(...[...parsed.body.childNodes].map((node) => document.importNode(node, true)));
  const field = one('[data-cell-form] :is(input:not([type="hidden"]), select, textarea)', cell);
  cell.classList.toggle('is-editing', Boolean(field));
  (field ?? cell).focus();
  field?.select?.();
}

async function ask(cell, url, options) {
  cell.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(url, { credentials: 'same-origin', ...options });
    if (answer.redirected || ![200, 409, 422].includes(answer.status)) throw new Error(answer.statusText);
    put(cell, await answer.text());
  } catch {
    document.dispatchEvent(new CustomEvent('crm:toast', { detail: { text: document.body.dataset.failed, bad: true } }));
  }
  cell.removeAttribute('aria-busy');
}

const open = (cell) => { if (cell.dataset.cell && !one('[data-cell-form]', cell)) ask(cell, address(cell)); };
const save = (form) => ask(form.closest('[data-cell]'), form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });

on('dblclick', '[data-href] [data-cell]', (cell, event) => { if (!event.target.closest('[data-cell-form]')) { event.preventDefault(); open(cell); } });
on('keydown', '[data-cell]', (cell, event) => {
  const form = one('[data-cell-form]', cell);
  if (!form && event.target === cell && event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); open(cell); }
  else if (form && event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); ask(cell, `${address(cell)}&leave=true`); }
});
on('submit', '[data-cell-form]', (form, event) => { event.preventDefault(); save(form); });
on('change', '[data-cell-form] :is(select, [type="checkbox"])', (field) => field.form.requestSubmit());
// The arrows go from cell to cell of a row once one has the focus.
on('focusin', 'tr', (row) => all('[data-cell]', row).forEach((cell) => { if (cell.dataset.cell) cell.tabIndex = -1; }));
on('click', '[data-href] [data-cell]', (cell, event) => { if (cell.dataset.cell && !event.target.closest('a, button, input, select, textarea')) { cell.tabIndex = -1; cell.focus(); } });
on('keydown', '[data-cell]', (cell, event) => {
  if (event.target !== cell) return;
  const cells = all('[data-cell]', cell.parentElement).filter((c) => c.dataset.cell);
  const next = cells[cells.indexOf(cell) + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0)];
  if (next && next !== cell) { event.preventDefault(); next.focus(); }
});
on('keydown', '.cell-title', (title, event) => {
  const first = event.key === 'ArrowRight' && all('[data-cell]', title.closest('tr')).find((cell) => cell.dataset.cell);
  if (first) { event.preventDefault(); first.tabIndex = -1; first.focus(); }
});
