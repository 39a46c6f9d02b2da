import { all, one, on, typing } from './dom.js';

let afterG = 0;

const links = { ']': 'a[rel="next"]', '[': 'a[rel="prev"]', n: '.page-acts .btn-primary', m: '[data-composer-body]', u: '[data-undo]' };

function jump(key) {
  const place = all('[data-jump]').find((item) => item.dataset.jump === key);
  if (place) location.href = place.dataset.href;
  return Boolean(place);
}

function press(element, event) {
  if (!element) return;
  event.preventDefault();
  if (element.matches('textarea, input')) element.focus();
  else element.click();
}

document.addEventListener('keydown', (event) => {
  const target = event.target;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return press(one('#find'), event);
  if (event.key === 'Escape') return all('details.menu[open]').forEach((menu) => { menu.open = false; one('summary', menu).focus(); });
  if (event.ctrlKey || event.metaKey || event.altKey || typing(target) || one('dialog[open]')) return;
  if (afterG && Date.now() - afterG < 1200) {
    afterG = 0;
    if (jump(event.key)) event.preventDefault();
    return;
  }
  if (event.key === 'g') afterG = Date.now();
  else if (event.key === '/') press(one('#find'), event);
  else if (event.key === '?') { event.preventDefault(); one('#keys')?.showModal(); }
  else press(all('[data-key]').find((item) => item.dataset.key === event.key) ?? (links[event.key] && one(links[event.key])), event);
});

on('click', '[data-open-dialog]', (button) => document.getElementById(button.dataset.openDialog)?.showModal());
on('click', 'a[href^="#"]', (link, event) => {
  const dialog = link.hash.length > 1 && document.getElementById(link.hash.slice(1));
  if (dialog instanceof HTMLDialogElement) { event.preventDefault(); dialog.showModal(); }
});
on('click', '[data-close-dialog]', (link, event) => { event.preventDefault(); link.closest('dialog').close(); });
on('click', 'dialog', (dialog, event) => { if (event.target === dialog) dialog.close(); });
