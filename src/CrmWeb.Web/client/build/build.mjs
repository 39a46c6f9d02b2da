// Makes wwwroot/lib: app.css (Tabler in a cascade layer, then our styles), app.js (htmx, hx-csp, ours), sprite.svg, fonts.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { bundleScripts, bundleStyles } from './bundle.mjs';
import { makeFonts } from './fonts.mjs';
import { makeSprite } from './sprite.mjs';

const client = join(dirname(fileURLToPath(import.meta.url)), '..');
const lib = join(client, '..', 'wwwroot', 'lib');

await rm(lib, { recursive: true, force: true });
await mkdir(lib, { recursive: true });
const [styles, scripts, sprite] = await Promise.all([bundleStyles(client), bundleScripts(client), makeSprite(client)]);
await Promise.all([
  writeFile(join(lib, 'app.css'), styles),
  writeFile(join(lib, 'app.js'), scripts),
  writeFile(join(lib, 'sprite.svg'), sprite),
  makeFonts(client, lib),
]);
