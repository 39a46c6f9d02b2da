const { toByteString, splitCards } = require('./lines');
const { properties } = require('./properties');
const { labelOf } = require('./labels');
const { photoOf } = require('./photo');

// A part of a structured value; several values in one part are listed with commas.
const part = (value) => [].concat(value ?? '').map((v) => String(v).trim()).filter(Boolean).join(', ') || undefined;
const text = (p) => part(p?.values.length > 1 ? p.values.join(',') : p?.values[0]);
const structure = (p) => (Array.isArray(p?.values[0]) ? p.values[0] : p?.values ?? []);
// tel: links carry the extension as a parameter
const phone = (value) => (/^tel:/i.test(value ?? '') ? value.slice(4).replace(/;ext=/i, ' ext. ').replace(/;.*$/, '') : value);

// { label, ...value, primary }: the preferred one is primary, else the first. Repeats are dropped.
const labelled = (found, name, labels, make) => {
  const list = [];
  for (const p of found.filter((p) => p.name === name)) {
    const made = make(p);
    if (!made) continue;
    const entry = { label: labelOf(p.types, labels.get(p.group)), ...made, primary: false };
    const pref = p.pref ?? Infinity;
    if (!list.some((l) => JSON.stringify(l.entry) === JSON.stringify(entry))) list.push({ entry, pref });
  }
  if (list.length === 0) return undefined;
  list.reduce((best, l) => (l.pref < best.pref ? l : best)).entry.primary = true;
  return list.map((l) => l.entry);
};

const address = (p) => {
  const [pobox, extended, street, city, region, postcode, country] = structure(p).map(part);
  const made = { street: [pobox, extended, street].filter(Boolean).join(', ') || undefined, city, region, postcode, country };
  return Object.values(made).some(Boolean) ? made : null;
};

const birthday = (p, warnings) => {
  const raw = text(p);
  if (!raw) return undefined;
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(raw) ?? [];
  const date = y ? new Date(Date.UTC(+y, +m - 1, +d)) : null;
  if (date && date.getUTCMonth() === +m - 1 && date.getUTCDate() === +d && date.getUTCFullYear() === +y) return `${y}-${m}-${d}`;
  warnings.push({ code: 'birthday-incomplete', value: raw.slice(0, 50) });
  return undefined;
};

const readCard = ({ lines, torn }, number) => {
  const { found, warnings, more, version } = properties(lines);
  if (torn) warnings.push({ code: 'card-cut-off', value: '' });
  const first = (name) => found.find((p) => p.name === name);
  const labels = new Map(found.filter((p) => p.name === 'X-ABLABEL' && p.group).map((p) => [p.group, text(p)]));
  const [familyName, givenName, , salutation] = structure(first('N')).map(part);
  const orgs = found.filter((p) => p.name === 'ORG').map((p) => structure(p).map(part)).filter((o) => o[0]);
  const fullName = text(first('FN')) ?? part([salutation, givenName, familyName].filter(Boolean).join(' '));
  const kind = (text(first('KIND')) ?? text(first('X-ADDRESSBOOKSERVER-KIND')))?.toLowerCase();
  if (kind === 'group') return { number, problem: 'group' };

  const jobTitle = text(first('TITLE')) ?? text(first('ROLE'));
  const isCompany = kind === 'org' || /^company$/i.test(text(first('X-ABSHOWAS')) ?? '') ||
    (!kind && orgs.length > 0 && !familyName && !givenName && (!fullName || fullName === orgs[0][0]));
  const shared = {
    phones: labelled(found, 'TEL', labels, (p) => {
      const value = phone(text(p));
      return value && { value };
    }),
    emails: labelled(found, 'EMAIL', labels, (p) => {
      const value = text(p)?.replace(/^mailto:/i, '');
      return value && { value };
    }),
    tags: [...new Set(found.filter((p) => p.name === 'CATEGORIES').flatMap((p) => p.values).flatMap((v) => String(v).split(',')).map((t) => t.trim()).filter(Boolean))],
    externalId: text(first('UID'))?.replace(/^urn:uuid:/i, ''),
  };
  const urls = labelled(found, 'URL', labels, (p) => {
    const value = text(p);
    return value && { value };
  });
  const addresses = labelled(found, 'ADR', labels, address);
  const notes = [...new Set(found.filter((p) => p.name === 'NOTE').map((p) => p.values.join(',').trim()).filter(Boolean))].join('\n\n') || undefined;
  const photo = photoOf(found, warnings);
  const rest = Object.keys(more).length ? { more } : {};
  const fields = isCompany
    ? { name: orgs[0]?.[0] ?? fullName, ...shared, website: urls?.find((u) => u.primary).value, address: withoutLabel(addresses), description: notes, ...rest }
    : {
        givenName, familyName, fullName, nickname: first('NICKNAME')?.values.map((v) => String(v).trim()).filter(Boolean).join(', ') || undefined, salutation, ...shared, addresses, urls,
        accounts: orgs.length ? [...new Set(orgs.map((o) => o[0]))].map((account, i) => ({ account, role: jobTitle, primary: i === 0 })) : undefined,
        jobTitle, department: orgs[0]?.slice(1).filter(Boolean).join(', ') || undefined,
        birthday: birthday(first('BDAY'), warnings), notes, language: text(first('LANG')), photo, ...rest,
      };
  if (fields.tags.length === 0) delete fields.tags;
  if (isCompany ? !fields.name : !fullName) {
    if (!shared.emails && !shared.phones) return { number, problem: 'empty' };
    warnings.push({ code: 'no-name', value: '' });
  }
  return { number, version, company: isCompany, fields, warnings };
};

const withoutLabel = (addresses) => {
  if (!addresses) return undefined;
  const { label, primary, ...address } = addresses.find((a) => a.primary);
  return address;
};

exports.readCards = ({ base64, limit }) => {
  const cards = splitCards(toByteString(Buffer.from(base64, 'base64')), limit);
  return cards.map((card, i) => {
    try {
      return readCard(card, i + 1);
    } catch (error) {
      return { number: i + 1, problem: 'unreadable', detail: String(error.message).slice(0, 200) };
    }
  });
};
