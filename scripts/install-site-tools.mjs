/** Names of site generators → each installed below a folder of its own, for tests of the integrations. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOOLS = process.env.TEST_SITE_TOOLS ?? join(ROOT, '.lectern/site-tools');

/** Packages of npm, each with the file by which it is known to be there. */
const NPM = {
  astro: ['astro@5'],
  vitepress: ['vitepress@1', 'vue@3'],
  docusaurus: ['@docusaurus/core@3', '@docusaurus/preset-classic@3', 'react@19', 'react-dom@19'],
};

/** Packages of PyPI. */
const PYPI = { mkdocs: ['mkdocs>=1.6,<2', 'mkdocs-material>=9,<10'] };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in NPM) && !(name in PYPI));
if (names.length === 0 || unknown.length > 0) {
  console.error(
    `usage: install-site-tools.mjs ${[...Object.keys(NPM), ...Object.keys(PYPI)].join(' | ')} …`,
  );
  process.exit(2);
}
for (const name of names) {
  const folder = join(TOOLS, name);
  mkdirSync(folder, { recursive: true });
  if (name in NPM) installFromNpm(folder, NPM[name]);
  else installFromPypi(folder, PYPI[name]);
}

function installFromNpm(folder, packages) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{"private":true,"type":"module"}\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  execFileSync('npm', ['install', ...flags, ...packages], { cwd: folder, stdio: 'inherit' });
}

function installFromPypi(folder, packages) {
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', ...packages], { stdio: 'inherit' });
}
