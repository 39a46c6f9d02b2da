// What others change while one looks. The server says which topic changed; what is shown then is fetched the usual way.
import { all, one, onShown } from './dom.js';

let source = null;
let watched = null;
let since = document.body.dataset.liveSince;

const topics = () => [...new Set(all('[data-live]').map((element) => element.dataset.live).filter(Boolean))].sort().slice(0, 20);
const here = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

function heard(event) {
  since = event.lastEventId || since;
  return JSON.parse(event.data);
}

function open() {
  const on = topics();
  if (source && source.readyState !== EventSource.CLOSED && on.join() === watched) return;
  source?.close();
  watched = on.join();
  source = new EventSource(`/live?${new URLSearchParams([...on.map((topic) => ['on', topic]), ['since', since]])}`);
  source.addEventListener('changed', (event) => {
    const { topic, text, show } = heard(event);
    if (text) here('crm:toast', { text, href: location.href, link: show, stays: true });
    here('crm:live', { topic });
  });
  source.addEventListener('beat', heard);
  source.addEventListener('notices', (event) => {
    const { count, label } = heard(event);
    const dot = one('[data-notices]');
    if (!dot) return;
    dot.hidden = count === 0;
    dot.textContent = label;
  });
}

// Browsers allow few connections to one server: a window nobody looks at gives its own back.
let leaving = null;
document.addEventListener('visibilitychange', () => {
  clearTimeout(leaving);
  if (!since) return;
  if (document.hidden) { leaving = setTimeout(() => { source?.close(); source = null; }, 5000); return; }
  if (source) return;
  open();
  topics().filter((topic) => topic.startsWith('board:')).forEach((topic) => here('crm:live', { topic }));
});
window.addEventListener('pagehide', () => source?.close());
if (since) onShown(open);
