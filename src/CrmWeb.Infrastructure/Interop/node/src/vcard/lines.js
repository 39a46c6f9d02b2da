// From bytes to clean content lines. Real files mix the three versions: 2.1 has bare parameters, quoted-printable and a charset per
// line; 3.0 files of phones carry 2.1 habits. After this step every card is plain 3.0/4.0 text that the parser library understands.
//
// The scan works on a string with one character per byte, because a file may change its charset from line to line and fold a line in
// the middle of a character; each value is decoded on its own.

const soft = /=[ \t]*$/;

// UTF-16 becomes UTF-8; everything else stays as it is. A UTF-8 byte order mark is dropped.
exports.toByteString = (bytes) => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) bytes = Buffer.from(new TextDecoder('utf-16le').decode(bytes), 'utf8');
  else if (bytes[0] === 0xfe && bytes[1] === 0xff) bytes = Buffer.from(new TextDecoder('utf-16be').decode(bytes), 'utf8');
  else if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
  return bytes.toString('latin1');
};

// The physical lines of each card, BEGIN and END left out. Text outside of cards is passed over.
exports.splitCards = (text, limit) => {
  const cards = [];
  let card = null, depth = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^BEGIN:VCARD\s*$/i.test(line)) {
      // a card inside a card (AGENT of 2.1) is skipped; a BEGIN at the margin after a torn card starts anew
      if (card && card.agent) { depth++; continue; }
      if (card) { card.torn = true; cards.push(card); }
      if (cards.length >= limit) throw new Error('too-many-cards');
      card = { lines: [], torn: false, agent: false };
    } else if (card && /^END:VCARD\s*$/i.test(line)) {
      if (depth > 0) { if (--depth === 0) card.agent = false; continue; }
      cards.push(card);
      card = null;
    } else if (card && depth === 0) {
      card.lines.push(line);
      card.agent = /^AGENT[^:]*:\s*$/i.test(line);
    }
  }
  if (card) { card.torn = true; cards.push(card); }
  if (cards.length > limit) throw new Error('too-many-cards');
  return cards;
};

// Joins folded lines, quoted-printable soft breaks and base64 blocks into logical lines.
exports.unfold = (lines) => {
  const joined = [];
  for (let i = 0; i < lines.length; i++) {
    const parts = [lines[i]];
    const head = lines[i].slice(0, headEnd(lines[i])).toUpperCase();
    if (head.includes('QUOTED-PRINTABLE')) {
      while (soft.test(parts[parts.length - 1]) && i + 1 < lines.length) {
        parts[parts.length - 1] = parts[parts.length - 1].replace(soft, '');
        parts.push(lines[++i]);
      }
    }
    const base64 = /BASE64|ENCODING=B\b/.test(head);
    while (i + 1 < lines.length && /^[ \t]/.test(lines[i + 1])) parts.push(lines[++i].slice(1));
    // phones forget the leading space of base64 lines
    while (base64 && i + 1 < lines.length && /^[A-Za-z0-9+/=]+$/.test(lines[i + 1]) && lines[i + 1].length > 20) parts.push(lines[++i]);
    const line = parts.join('');
    if (line.trim() !== '') joined.push(line);
  }
  return joined;
};

// Where the value begins: the first colon outside of quotes.
const headEnd = (line) => {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ':' && !quoted) return i;
  }
  return quoted ? line.indexOf(':') : -1;
};

// An address whose LABEL was written without quotes has colons in the label: its value is what has seven parts.
const addressEnd = (line) => {
  let colons = 20;
  for (let i = line.lastIndexOf(':'); i > 0 && colons-- > 0; i = line.lastIndexOf(':', i - 1)) {
    if (line.slice(i + 1).replace(/\\./g, '').split(';').length >= 7) return i;
  }
  return headEnd(line);
};

exports.splitHead = (line) => {
  const end = /^(?:[\w-]+\.)?ADR;[^"]*LABEL=[^"]/i.test(line) ? addressEnd(line) : headEnd(line);
  if (end <= 0) return null;
  const [path, ...parameters] = line.slice(0, end).match(/(?:"[^"]*"|[^;"])+/g) ?? [];
  const dot = path.lastIndexOf('.');
  return {
    group: dot < 0 ? null : path.slice(0, dot).toLowerCase(),
    name: path.slice(dot + 1).trim().toUpperCase(),
    parameters: parameters.map((p) => {
      const equals = p.indexOf('=');
      return equals < 0 ? [null, p.trim()] : [p.slice(0, equals).trim().toUpperCase(), p.slice(equals + 1).trim()];
    }),
    raw: line.slice(end + 1),
  };
};
