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
