/** Listens on document for events whose target lies in the selector; the handler gets (element, event). */
export function on(type, selector, handler, options) {
  document.addEventListener(type, (event) => {
    const element = event.target instanceof Element ? event.target.closest(selector) : null;
    if (element) handler(element, event);
  }, options);
}

/** Runs now and after every swap, on the page or the new region. */
export function onShown(handler) {
  handler(document.body);
  document.addEventListener('htmx:after:swap', () => handler(document.body));
}

export const typing = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio|button|submit)$/.test(element.type);

export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Server-made HTML of our own origin, without scripts and htmx attributes. */
export async function fragment(url, signal) {
  const answer = await fetch(url, { headers: { 'X-Part': '1' }, credentials: 'same-origin', signal });
  if (!answer.ok || answer.redirected) return null;
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  all('script', parsed).forEach((script) => script.remove());
  return [...parsed.body.childNodes].map((node) => document.importNode(node, true));
}
