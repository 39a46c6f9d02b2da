import { all, fragment, on, one } from './dom.js';

// A record field: words are typed, the server suggests <li data-id>, a choice puts the id into the hidden field.
let waiting = 0;
let running = null;

const parts = (group) => ({ text: one('[data-suggest-text]', group), id: one('[data-suggest-id]', group), list: one('.suggest-list', group) });

function close(group) {
  const { text, list } = parts(group);
  list.hidden = true;
  text.setAttribute('aria-expanded', 'false');
}

function mark(group, index) {
  const { text, list } = parts(group);
  const items = all('li', list);
  const chosen = items.length ? items[(index + items.length) % items.length] : null;
  items.forEach((item) => item.setAttribute('aria-selected', String(item === chosen)));
  if (chosen) text.setAttribute('aria-activedescendant', chosen.id);
  chosen?.scrollIntoView({ block: 'nearest' });
}

function take(group, item) {
  const { text, id } = parts(group);
  id.value = item.dataset.id ?? '';
  if (item.dataset.id) text.value = item.dataset.text ?? item.firstChild.textContent.trim();
  close(group);
}

async function look(group) {
  const { text, list } = parts(group);
  running?.abort();
  running = new AbortController();
  const url = new URL(group.dataset.suggest, location.href);
  url.searchParams.set('q', text.value.trim());
  const nodes = await fragment(url, running.signal).catch(() => null);
  if (!nodes) return;
  list.replaceChildren(...nodes);
  if (list.dataset.new) {
    const made = document.createElement('li');
    made.textContent = list.dataset.new.replace('{0}', text.value.trim());
    list.append(made);
  }
  all('li', list).forEach((item, i) => { item.id = `${list.id}-${i}`; item.setAttribute('role', 'option'); });
  list.hidden = !list.children.length;
  Object.entries({ role: 'combobox', 'aria-controls': list.id, 'aria-autocomplete': 'list', 'aria-expanded': String(!list.hidden) }).forEach(([name, value]) => text.setAttribute(name, value));
  mark(group, 0);
}

on('input', '[data-suggest-text]', (text) => {
  const group = text.closest('[data-suggest]');
  parts(group).id.value = '';
  clearTimeout(waiting);
  if (text.value.trim().length < 2) return close(group);
  waiting = setTimeout(() => look(group), 120);
});
on('keydown', '[data-suggest-text]', (text, event) => {
  const group = text.closest('[data-suggest]');
  const { list } = parts(group);
  if (list.hidden) return;
  const items = all('li', list);
  const at = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); mark(group, at + (event.key === 'ArrowDown' ? 1 : -1)); }
  else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); take(group, items[at]); }
  else if (event.key === 'Escape') { event.stopPropagation(); close(group); }
});
on('mousedown', '[data-suggest] .suggest-list li', (item, event) => { event.preventDefault(); take(item.closest('[data-suggest]'), item); });
on('focusout', '[data-suggest]', (group) => close(group));
