const ICAL = require('ical.js').default ?? require('ical.js');
const { unfold, splitHead } = require('./lines');
const { decode } = require('./text');

const structured = new Set(['N', 'ADR', 'ORG']);
const read = new Set(['N', 'FN', 'NICKNAME', 'TEL', 'EMAIL', 'ADR', 'URL', 'ORG', 'TITLE', 'ROLE', 'BDAY', 'NOTE', 'CATEGORIES', 'PHOTO', 'UID',
  'KIND', 'LANG', 'X-ABLABEL', 'X-ABSHOWAS', 'X-ADDRESSBOOKSERVER-KIND']);
const passedOver = new Set(['VERSION', 'REV', 'PRODID', 'SORT-STRING', 'CLASS', 'MAILER', 'PROFILE', 'SOURCE', 'XML', 'CLIENTPIDMAP', 'LOGO', 'SOUND',
  'KEY', 'AGENT', 'LABEL', 'MEMBER', 'X-COUCHDB-APPLICATION-ANNOTATIONS', 'X-EVOLUTION-FILE-AS']);
exports.known = new Set([...read, ...passedOver]);
// These say how the value is written; once it is decoded they would only mislead the parser.
const spent = new Set(['ENCODING', 'CHARSET', 'VALUE', 'LABEL', 'LANGUAGE', 'ALTID', 'PID', 'CALSCALE', 'GEO', 'TZ', 'INDEX']);

// What no address book writes: limits so that a hostile file cannot hold up the shared process for long.
const mostLines = 2000, longestLine = 200_000, picture = /^(?:[\w-]+\.)?PHOTO[;:]/i;

const escapeText = (text) => text.replace(/\\/g, '\\\\').replace(/\r\n|\r|\n/g, '\\n').replace(/[;,]/g, '\\$&');

// 2.1 knows only "\;" as an escape, and only where parts are separated. 3.0 keeps its own escapes; those that the standard does not
// have but exporters write (Google: "\:" and a backslash before a quotation mark) are taken off.
const toThree = (text, name, version) => {
  if (version !== '2.1') {
    return text.replace(/\r\n|\r|\n/g, '\\n')
      .replace(/\\(.)/g, (pair, c) => (c === ':' || c === '"' || (c === ';' && !structured.has(name)) ? c : pair));
  }
  if (!structured.has(name)) return name === 'CATEGORIES' || name === 'NICKNAME' ? text : escapeText(text);
  return text.split(/(?<!\\);/).map((part) => escapeText(part.replace(/\\([;,\\:])/g, '$1'))).join(';');
};

// The properties of one card in jCal form ({ name, group, types, pref, value }) and what is to be told about them.
exports.properties = (lines) => {
  const warnings = [], more = {}, found = [];
  const logical = unfold(lines);
  const version = (logical.find((l) => /^VERSION[;:]/i.test(l)) ?? 'VERSION:2.1').split(':').pop().trim();
  if (logical.length > mostLines) throw new Error('a card with more than 2,000 lines');
  for (const line of logical) {
    const head = line.length <= longestLine || picture.test(line) ? splitHead(line) : null;
    if (!head) { warnings.push({ code: 'unreadable-line', value: decode(line.slice(0, 100)).text }); continue; }
    if (passedOver.has(head.name)) continue;
    const parameter = (name) => head.parameters.find(([n]) => n === name)?.[1];
    const bare = head.parameters.filter(([n]) => n === null).map(([, v]) => v.toUpperCase());
    const encoding = (parameter('ENCODING') ?? '').toUpperCase();
    const quoted = encoding === 'QUOTED-PRINTABLE' || bare.includes('QUOTED-PRINTABLE');
    const decoded = decode(head.raw, quoted, parameter('CHARSET')?.replace(/"/g, ''));
    if (decoded.guessed) warnings.push({ code: 'encoding-guessed', value: head.name });
    if (!read.has(head.name)) { if (decoded.text.trim()) (more[head.name] ??= []).push(decoded.text.trim().slice(0, 1000)); continue; }
    const parsed = parse(head, toThree(decoded.text, head.name, version));
    if (!parsed) { warnings.push({ code: 'unreadable-line', value: `${head.name}: ${decoded.text.slice(0, 100)}` }); continue; }
    found.push({ ...parsed, name: head.name, group: head.group, raw: decoded.text });
  }
  return { found, warnings, more, version };
};

// One line at a time through the library, so that one bad line does not cost the card.
const parse = (head, text) => {
  const parameters = head.parameters
    .filter(([name, value]) => !spent.has(name) && !/^(QUOTED-PRINTABLE|BASE64|8BIT|7BIT|INLINE)$/i.test(name === null ? value : ''))
    .map(([name, value]) => name === null ? `TYPE=${value}` : `${name}=${name === 'TYPE' ? value.replace(/"/g, '') : value}`);
  const value = structured.has(head.name) || head.name === 'CATEGORIES' || head.name === 'NICKNAME' ? '' : ';VALUE=text';
  try {
    const card = ICAL.parse(`BEGIN:VCARD\r\nVERSION:4.0\r\n${[head.name, ...parameters].join(';')}${value}:${text}\r\nEND:VCARD\r\n`);
    const [, params, , ...values] = card[1].find(([name]) => name !== 'version');
    const types = [].concat(params.type ?? []).flatMap((t) => String(t).toLowerCase().split(',')).map((t) => t.trim()).filter(Boolean);
    const pref = params.pref ? Number(params.pref) : types.includes('pref') ? 1 : null;
    return { types: types.filter((t) => t !== 'pref'), pref: Number.isFinite(pref) ? pref : null, values };
  } catch {
    return null;
  }
};
