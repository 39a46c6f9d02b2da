// Bytes of one value to text: quoted-printable, then the charset that the line names, else UTF-8, else Windows-1252.

const unquote = (value) => value.replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));

exports.decode = (raw, quotedPrintable, charset) => {
  const bytes = Buffer.from(quotedPrintable ? unquote(raw) : raw, 'latin1');
  if (charset) {
    try {
      return { text: new TextDecoder(charset).decode(bytes), guessed: false };
    } catch {
      // an unknown charset name: decide by content, like a line without one
    }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    // quoted-printable cut by a phone in the middle of a character is still UTF-8
    if (quotedPrintable) return { text: new TextDecoder('utf-8').decode(bytes), guessed: true };
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
};
