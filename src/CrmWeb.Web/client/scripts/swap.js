import { on } from './dom.js';

/**
 * A real link or form that replaces one region instead of the page: data-swap="facts" names the region's id. The answer may be the whole page or the
 * region alone; the region is cut out of either, and toasts come along. data-swap-push: the address bar follows, as for list pages and filters.
 * data-swap-how: htmx's swap style; outerMorph keeps focus and scroll of what stays the same. Written as plain attributes and done here, not as htmx's
 * own on each element: a record page has forty such links, and they were a fifth of its bytes.
 */
function swap(source, event, method, action) {
  const { swap: into, swapHow, swapPush } = source.dataset;
  if (!into || event.defaultPrevented) return;
  event.preventDefault();
  const region = `#${into}`;
  window.htmx.ajax(method, action.split('#')[0], {
    source, event, target: region, select: region, selectOOB: '#toasts', swap: swapHow ?? 'outerHTML', push: swapPush === undefined ? null : 'true',
  }).catch(() => document.dispatchEvent(new CustomEvent('htmx:error')));
}

on('click', 'a[data-swap]', (link, event) => {
  if (event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) swap(link, event, 'GET', link.getAttribute('href'));
});
on('submit', 'form[data-swap]', (form, event) => swap(form, event, form.getAttribute('method') ?? 'GET', event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href));

// What htmx must not do: wipe a message that still stands (with its Undo) because an answer, such as what others changed, brings none.
document.addEventListener('htmx:before:swap', ({ detail: { tasks } }) => {
  const silent = tasks.findIndex((task) => task.type === 'oob' && task.target?.id === 'toasts' && !task.fragment.querySelector('[data-toast]'));
  if (silent >= 0) tasks.splice(silent, 1);
});

// What htmx must not do: put an empty hole where the answer has no such region (signed out, gone, error page).
document.addEventListener('htmx:before:swap', (event) => {
  const { ctx, tasks } = event.detail;
  const main = tasks.find((task) => task.type === 'main');
  if (!ctx.select || !main || main.fragment.childNodes.length > 0) return;
  event.preventDefault();
  const { raw } = ctx.response;
  if (raw.status < 400) location.href = raw.url;
  else if (ctx.request.method === 'GET') location.href = new URL(ctx.request.action, location.href).href;
  else document.dispatchEvent(new CustomEvent('crm:toast', { detail: { text: document.body.dataset.failed, bad: true } }));
});

document.addEventListener('htmx:error', () => {
  document.dispatchEvent(new CustomEvent('crm:toast', { detail: { text: document.body.dataset.offline, bad: true } }));
});
