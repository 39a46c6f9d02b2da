import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { trimTabler } from './tabler.mjs';

const targets = ['chrome123', 'firefox120', 'safari17.5'];

// Files are joined in the order of their names (10-tokens.css, 20-frame.css ...), so the order is visible in `ls`.
async function joined(folder, extension) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}

export async function bundleStyles(client) {
  const tabler = await trimTabler(join(client, 'node_modules/@tabler/core/dist/css/tabler.min.css'));
  const ours = await joined(join(client, 'styles'), '.css');
  const { code } = await esbuild.transform(`@layer tabler{${tabler}}\n${ours}`, { loader: 'css', minify: true, target: targets, legalComments: 'none' });
  return `/*! Tabler 1.6.1 (MIT, tabler.io) and CrmWeb */\n${code}`;
}

export async function bundleScripts(client) {
  const htmx = await readFile(join(client, 'node_modules/htmx.org/dist/htmx.min.js'), 'utf8');
  const csp = await readFile(join(client, 'node_modules/htmx.org/dist/ext/hx-csp.min.js'), 'utf8');
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(client, 'scripts/app.js')], bundle: true, minify: true, write: false, format: 'iife', target: targets,
  });
  const bare = (text) => text.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');
  return `/*! htmx 4.0.1 (0BSD, htmx.org) and CrmWeb */\n${bare(htmx)};\n${bare(csp)};\n${outputFiles[0].text}`;
}
