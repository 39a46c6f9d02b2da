import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

// The same ranges stand as unicode-range in styles/05-fonts.css: the second file is only fetched when a name needs it.
const subsets = {
  latin: range(0x20, 0x7e) + range(0xa0, 0xff) + range(0x2010, 0x2027) + '\u0131\u0152\u0153\u02c6\u02dc\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2190\u2191\u2192\u2193\u2212\u2318\u21b5\u2264\u2265',
  'latin-ext': range(0x100, 0x24f) + range(0x1e00, 0x1eff),
};

export async function makeFonts(client, lib) {
  const folder = join(lib, 'fonts');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(subsets)) {
    const whole = await readFile(join(client, `node_modules/@fontsource-variable/inter/files/inter-${name}-wght-normal.woff2`));
    const part = await subsetFont(whole, text, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
    await writeFile(join(folder, `inter-${name}.woff2`), part);
  }
}
