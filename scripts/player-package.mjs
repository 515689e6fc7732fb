/**
 * the built player → `dist/player-package`, a package of its own for pages: module, types, scripts.
 * `lectern/player` exports its files.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** What a framework imports: `lectern-player/react`; the element itself is `.`. */
const ENTRIES = {
  '.': { types: 'element', code: 'lectern-module.js' },
  './react': { types: 'react', code: 'react.mjs' },
  './vue': { types: 'vue', code: 'vue.mjs' },
  './svelte': { types: 'svelte', code: 'lectern-module.js' },
};

/** Files that are put on the pages of a site for it. */
const OF_SITES = new Set(['lectern-place.css']);

/** Empties the folder in which the package is made, and returns the one for its module. */
export function openPlayerPackage(root) {
  const folder = join(root, 'dist/player-package');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'module'), { recursive: true });
  return join(folder, 'module');
}

/** Adds to the bundled module its types, the scripts for plain pages (`parts` are those that scripts fetch), and what npm wants to know. */
export function writePlayerPackage(root, { parts }) {
  const folder = join(root, 'dist/player-package');
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  copyModule(root, join(folder, 'module'));
  for (const name of readdirSync(join(root, 'dist/player')))
    if (/^lectern-.*\.(?:js|css)$/.test(name) && !OF_SITES.has(name))
      copyFileSync(
        join(root, 'dist/player', name),
        join(folder, publishedName(name, { root, parts })),
      );
  copyFileSync(join(root, 'scripts/player-readme.md'), join(folder, 'README.md'));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(describe(own), null, 2)}\n`);
}

/** Scripts ask for the others by names with a part of their digest. */
function publishedName(name, { root, parts }) {
  const { name: stem, ext } = parse(name);
  if (!parts.includes(stem)) return name;
  const code = readFileSync(join(root, 'dist/player', name));
  return `${stem}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}${ext}`;
}

/** The wrapper for React and the types; those of an edition become a file of the package. */
function copyModule(root, folder) {
  const source = join(root, 'src/player/module');
  for (const name of readdirSync(source).filter((each) => /\.(?:mjs|d\.mts)$/.test(each))) {
    const text = readFileSync(join(source, name), 'utf8');
    writeFileSync(join(folder, name), text.replace('../../edition/edition.js', './edition.mjs'));
  }
  const edition = readFileSync(join(root, 'dist/edition/edition.d.ts'), 'utf8');
  if (/^import /m.test(edition))
    throw new Error('the types of an edition import others, which the player has not');
  // Types alone: there is no code of an edition in the package.
  const types = edition.replace(/^\/\*\*(?:(?!\*\/)[^])*\*\/\nexport declare .*\n/gm, '');
  writeFileSync(join(folder, 'edition.d.mts'), types);
}

function describe({ version, license, keywords, peerDependencies }) {
  const files = Object.entries(ENTRIES).map(([entry, { types, code }]) => [
    entry,
    { types: `./module/${types}.d.mts`, default: `./module/${code}` },
  ]);
  return {
    name: 'lectern-player',
    version,
    description: 'The player for narrated articles made with Lectern: a custom element.',
    keywords: [...keywords, 'audio-player', 'web-component'],
    license,
    type: 'module',
    main: './module/lectern-module.js',
    types: './module/element.d.mts',
    unpkg: './lectern-player.js',
    jsdelivr: './lectern-player.js',
    sideEffects: true,
    exports: {
      ...Object.fromEntries(files),
      './lectern-player.js': './lectern-player.js',
      './package.json': './package.json',
    },
    files: ['module', 'lectern-*.js', 'lectern-*.css'],
    peerDependencies: { react: peerDependencies.react, vue: peerDependencies.vue },
    peerDependenciesMeta: { react: { optional: true }, vue: { optional: true } },
  };
}
