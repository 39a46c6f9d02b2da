import { all, fragment, on, one } from './dom.js';

// The box is a plain search form; this adds results while typing, walked with the arrows.
let waiting = 0;
let running = null;

const box = () => one('#found');
const hits = () => all('a', box());

function show(visible) {
  box().hidden = !visible;
  one('#find').setAttribute('aria-expanded', String(visible));
}

async function look(query) {
  running?.abort();
  running = new AbortController();
  try {
    const nodes = await fragment(`/search?part=palette&q=${encodeURIComponent(query)}`, running.signal);
    if (!nodes) return show(false);
    box().replaceChildren(...nodes);
    all('h3', box()).forEach((head) => head.setAttribute('role', 'presentation'));
    hits().forEach((hit, i) => { hit.id = `hit-${i}`; hit.setAttribute('role', 'option'); hit.tabIndex = -1; });
    choose(0);
    show(true);
  } catch (error) {
    if (error.name !== 'AbortError') show(false);
  }
}

function choose(index) {
  const found = hits();
  const chosen = found.length ? found[(index + found.length) % found.length] : null;
  found.forEach((hit) => { hit.classList.toggle('is-on', hit === chosen); hit.setAttribute('aria-selected', String(hit === chosen)); });
  chosen?.scrollIntoView({ block: 'nearest' });
  if (chosen) one('#find').setAttribute('aria-activedescendant', chosen.id);
  else one('#find').removeAttribute('aria-activedescendant');
}

const field = one('#find');
if (field) {
  Object.entries({ role: 'combobox', 'aria-controls': 'found', 'aria-expanded': 'false', 'aria-autocomplete': 'list' }).forEach(([name, value]) => field.setAttribute(name, value));
  box().setAttribute('role', 'listbox');
  box().setAttribute('aria-label', field.placeholder);
}

on('input', '#find', (input) => {
  clearTimeout(waiting);
  const query = input.value.trim();
  if (query.length < 2) { running?.abort(); return show(false); }
  waiting = setTimeout(() => look(query), 120);
});

on('keydown', '#find', (input, event) => {
  const at = hits().findIndex((hit) => hit.classList.contains('is-on'));
  if (event.key === 'Escape') {
    if (box().hidden) input.blur(); else show(false);
  } else if (box().hidden) {
    return;
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    choose(at + (event.key === 'ArrowDown' ? 1 : -1));
  } else if (event.key === 'Enter' && at >= 0) {
    event.preventDefault();
    hits()[at].click();
  }
});

document.addEventListener('click', (event) => { if (field && !event.target.closest('[data-finder]')) show(false); });
