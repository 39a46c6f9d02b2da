const silent = new Set(['internet', 'voice', 'msg', 'postal', 'parcel', 'dom', 'intl', 'x400', 'text', 'video', 'individual', 'textphone']);
const apple = /^_\$!<(.*)>!\$_$/;

// work, home, mobile, fax, work fax, home fax, pager, main, other, or the words that the owner of the address book gave. Null = none.
exports.labelOf = (types, own) => {
  if (own) {
    const known = apple.exec(own);
    return known ? known[1].toLowerCase() : own;
  }
  const told = types.filter((t) => !silent.has(t));
  if (told.includes('fax')) return told.includes('work') ? 'work fax' : told.includes('home') ? 'home fax' : 'fax';
  if (told.includes('cell') || told.includes('mobile')) return 'mobile';
  return told[0]?.replace(/^x-/, '') ?? null;
};

// The other way: TYPE values where the standard has the word, else null (written as X-ABLabel).
const written = new Map([['work', 'WORK'], ['home', 'HOME'], ['mobile', 'CELL'], ['fax', 'FAX'], ['work fax', 'WORK,FAX'], ['home fax', 'HOME,FAX'], ['pager', 'PAGER']]);
exports.typesOf = (label) => written.get(label) ?? null;
