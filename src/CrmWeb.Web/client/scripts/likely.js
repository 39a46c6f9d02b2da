import { fragment, on, one } from './dom.js';

// "May already exist": asked after each field that tells who it is; never in the way of the save.
const told = /^(name|fullName|givenName|familyName|company|email|phone|website|domain|(emails|phones)\[\d+\]\.value)$/;
let running = null;

function asked(form) {
  // names end at 500 characters; more would only make the address too long to ask
  const value = (name) => one(`[name="${name}"]`, form)?.value.trim().slice(0, 500) ?? '';
  const name = value('name') || value('fullName') || `${value('givenName')} ${value('familyName')}`.trim();
  return { email: value('email') || value('emails[0].value'), phone: value('phone') || value('phones[0].value'), domain: value('domain') || value('website'), name, company: value('company') };
}

on('change', 'form input', async (input) => {
  const place = input.form && one('[data-likely]', input.form);
  if (!place || !told.test(input.name)) return;
  running?.abort();
  running = new AbortController();
  const url = new URL(place.dataset.likely, location.href);
  Object.entries(asked(input.form)).filter(([, value]) => value).forEach(([name, value]) => url.searchParams.set(name, value));
  const nodes = await fragment(url, running.signal).catch(() => null);
  if (nodes) place.replaceChildren(...nodes.filter((node) => node.nodeType === Node.ELEMENT_NODE));
});
