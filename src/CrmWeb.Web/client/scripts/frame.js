import { all, on, one, onShown } from './dom.js';

const year = 60 * 60 * 24 * 365;

on('click', '[data-fold-rail]', () => {
  const folded = document.body.classList.toggle('is-folded');
  // named and secured like the cookies of the server
  const [prefix, secure] = location.protocol === 'https:' ? ['__Host-', ';secure'] : ['', ''];
  document.cookie = `${prefix}rail=${folded ? 'folded' : 'open'};path=/;max-age=${year};samesite=lax${secure}`;
});

// The choice shows at once and is kept by an ordinary post.
on('submit', '[data-theme-switch]', (form, event) => {
  event.preventDefault();
  const theme = event.submitter.value;
  document.documentElement.dataset.bsTheme = theme;
  all('button', form).forEach((button) => button.setAttribute('aria-pressed', String(button === event.submitter)));
  const body = new URLSearchParams(new FormData(form));
  body.set('theme', theme);
  fetch(form.action, { method: 'POST', body, credentials: 'same-origin', redirect: 'manual' }).catch(() => {});
});

document.addEventListener('click', (event) => {
  // only a person closes what a person opened: scripts click links too
  if (event.isTrusted) all('details.menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
});

on('submit', 'form[data-question]', (form, event) => {
  if (form.dataset.question && !window.confirm(form.dataset.question)) event.preventDefault();
});

// A toast stays 8 s, longer while the pointer or focus is on it.
function time(toast) {
  if (toast.dataset.timed) return;
  toast.dataset.timed = 'yes';
  const leave = () => { if (toast.matches(':hover, :focus-within')) setTimeout(leave, 3000); else toast.remove(); };
  setTimeout(leave, 8000);
}
onShown(() => all('[data-toast]').forEach(time));
on('click', '[data-close-toast]', (button) => button.closest('[data-toast]').remove());

document.addEventListener('crm:toast', ({ detail }) => {
  const toast = document.createElement('div');
  toast.className = `toast${detail.bad ? ' is-bad' : ''}`;
  toast.dataset.toast = '';
  const words = Object.assign(document.createElement('p'), { textContent: `${detail.text} ` });
  if (detail.href) words.append(Object.assign(document.createElement('a'), { href: detail.href, textContent: detail.link }));
  toast.append(words);
  if (detail.stays) toast.append(one('#toast-close').content.cloneNode(true));
  // what others did, or that something was copied, does not take away the Undo of one's own deed
  all('[data-toast]').forEach((other) => { if (!one('[data-undo]', other)) other.remove(); });
  one('#toasts').prepend(toast);
  if (!detail.stays) time(toast);
});

on('click', '[data-copy]', async (button) => {
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    document.dispatchEvent(new CustomEvent('crm:toast', { detail: { text: document.body.dataset.copied } }));
  } catch {
    document.dispatchEvent(new CustomEvent('crm:toast', { detail: { text: button.dataset.copy } }));
  }
});
