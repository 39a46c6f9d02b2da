const ICAL = require('ical.js').default ?? require('ical.js');
const { typesOf } = require('./labels');
const { known } = require('./properties');

// The library escapes only what it knows as text: here for X- properties, and for phones and links, which it writes as they are.
const escapeText = (text) => text.replace(/\\/g, '\\\\').replace(/\r\n|\r|\n/g, '\\n').replace(/[;,]/g, '\\$&');
const plain = (text) => text.replace(/[\r\n]+/g, ' ').replace(/\\/g, '\\\\');

// Version 3.0: the one that Google, Apple, Outlook and phones all read. The library escapes and folds (by bytes of UTF-8).
const card = (contact) => {
  const properties = [['version', {}, 'text', '3.0']];
  let items = 0;
  const add = (name, value, params = {}, type = 'text') => { if (value !== undefined && value !== null && value !== '') properties.push([name, params, type, value]); };
  const labelled = (name, entries, valueOf, type = 'text') => {
    for (const entry of entries ?? []) {
      const types = entry.label ? typesOf(entry.label) : null;
      const group = entry.label && !types ? `item${++items}` : null;
      const told = [...(types ? types.split(',') : []), ...(entry.primary ? ['PREF'] : [])];
      add(name, valueOf(entry), { ...(group ? { group } : {}), ...(told.length ? { type: told.length > 1 ? told : told[0] } : {}) }, type);
      if (group) add('x-ablabel', escapeText(entry.label), { group }, 'unknown');
    }
  };
  const company = contact.company === true;
  const accounts = [...(contact.accounts ?? [])].sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false));
  const fullName = company ? contact.name : contact.fullName || [contact.givenName, contact.familyName].filter(Boolean).join(' ');
  properties.push(['fn', {}, 'text', fullName ?? '']);
  properties.push(['n', {}, 'text', company ? ['', '', '', '', ''] : [contact.familyName ?? '', contact.givenName ?? '', '', contact.salutation ?? '', '']]);
  if (company) {
    add('org', [contact.name ?? '']);
    add('x-abshowas', 'COMPANY', {}, 'unknown');
  }
  // without a name of its own, a person who is called like the company would come back as the company
  if (!company && !contact.givenName && !contact.familyName && accounts[0]?.account === fullName) add('kind', 'individual', {}, 'unknown');
  accounts.forEach((a, i) => add('org', i === 0 && contact.department ? [a.account, contact.department] : [a.account]));
  if (!company && accounts.length === 0 && contact.department) add('org', ['', contact.department]);
  add('nickname', contact.nickname);
  add('title', contact.jobTitle ?? accounts[0]?.role);
  labelled('tel', contact.phones, (p) => plain(p.value), 'phone-number');
  labelled('email', contact.emails, (e) => e.value);
  const adr = (a) => ['', '', a.street ?? '', a.city ?? '', a.region ?? '', a.postcode ?? '', a.country ?? ''];
  labelled('adr', contact.addresses ?? (contact.address ? [{ label: 'work', ...contact.address }] : []), adr);
  labelled('url', contact.urls ?? (contact.website ? [{ value: contact.website }] : []), (u) => plain(u.value), 'uri');
  if (contact.birthday) add('bday', contact.birthday, {}, 'date');
  add('note', contact.notes ?? contact.description);
  if (contact.tags?.length) properties.push(['categories', {}, 'text', ...contact.tags]);
  if (contact.language) add('lang', escapeText(contact.language), {}, 'unknown');
  if (contact.photo) add('photo', contact.photo.base64, { encoding: 'b', type: contact.photo.mime.replace(/^image\//, '').toUpperCase() }, 'binary');
  add('uid', contact.externalId);
  // what had no field here goes back as it was read
  for (const [name, values] of Object.entries(contact.more ?? {})) {
    if (!/^[A-Z][A-Z0-9-]*$/.test(name) || known.has(name)) continue;
    for (const value of [].concat(values)) add(name.toLowerCase(), String(value).replace(/\r\n|\r|\n/g, '\\n'), {}, 'unknown');
  }
  return ICAL.stringify(['vcard', properties, []]);
};

exports.writeCards = ({ cards }) => cards.map((c) => card(c).trimEnd() + '\r\n').join('');
