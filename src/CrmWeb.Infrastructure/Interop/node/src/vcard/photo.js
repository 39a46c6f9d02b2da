const largest = 2 * 1024 * 1024;

const mimeOf = (bytes) => {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return 'image/gif';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  return null;
};

// { mime, base64 } of the first picture that is one by its content. Links are named, never fetched.
exports.photoOf = (found, warnings) => {
  for (const p of found.filter((p) => p.name === 'PHOTO')) {
    const raw = p.raw.trim();
    if (raw === '') continue;
    if (/^(https?|file|content|cid|ftp):/i.test(raw.replace(/\\:/g, ':'))) {
      warnings.push({ code: 'photo-is-a-link', value: raw.slice(0, 200) });
      continue;
    }
    const bytes = Buffer.from(raw.replace(/^data:[^,]*,/i, '').replace(/\s/g, ''), 'base64');
    const mime = mimeOf(bytes);
    if (bytes.length > largest) warnings.push({ code: 'photo-too-large', value: String(bytes.length) });
    else if (!mime) warnings.push({ code: 'photo-unreadable', value: '' });
    else return { mime, base64: bytes.toString('base64') };
  }
  return undefined;
};
