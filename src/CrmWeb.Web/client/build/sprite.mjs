import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One sprite of the icons named in icons.txt: `name` or `name = tabler-name`, one a line. */
export async function makeSprite(client) {
  const lines = (await readFile(join(client, 'icons.txt'), 'utf8')).split('\n').map((line) => line.replace(/#.*/, '').trim()).filter(Boolean);
  const symbols = await Promise.all(lines.sort().map(async (line) => {
    const [name, source = name] = line.split('=').map((part) => part.trim());
    const svg = await readFile(join(client, `node_modules/@tabler/icons/icons/outline/${source}.svg`), 'utf8');
    const shapes = svg.match(/<(path|circle|rect|line|polyline)[^>]*>/g).filter((shape) => !shape.includes('stroke="none"'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join('')}</symbol>`;
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
}
