/** the player's sources → its files in `dist/player`, for pages and for bundlers. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildSync, transformSync } from 'esbuild';
import { openPlayerPackage, writePlayerPackage } from './player-package.mjs';

/**
 * Files that the player fetches when there is a use for them, each before those that name it, and how
 * the constants begin that hold its name and its digest.
 */
const PARTS = {
  'lectern-page-extras': 'PAGE_EXTRAS',
  'lectern-read-along': 'READ_ALONG',
  'lectern-extras': 'EXTRAS',
};

/**
 * The player's files. Each names the ones that it fetches by their content and digests, so that a page
 * that checks the first has checked them all; in the module they are imports.
 */
export async function bundlePlayer(root) {
  mkdirSync(join(root, 'dist/player'), { recursive: true });
  const constants = {
    PLAYER_STYLES: readStyles('player.css', root),
    SIGN_STYLES: readStyles('page-signs/signs.css', root),
    READ_ALONG_STYLES: readStyles('read-along/read-along.css', root),
    EXTRAS_STYLES: readStyles('extras/extras.css', root),
  };
  for (const [stem, prefix] of Object.entries(PARTS))
    Object.assign(constants, namedBy(prefix, { stem, code: bundle(stem, { root, constants }) }));
  bundle('lectern-frame', { root, constants: {} });
  bundle('lectern-queue', { root, constants: {} });
  bundle('lectern-list', { root, constants: {} });
  writeFileSync(join(root, 'dist/player/lectern-queue.css'), readStyles('queue/queue.css', root));
  writeFileSync(join(root, 'dist/player/lectern-place.css'), readStyles('site/place.css', root));
  const code = bundle('lectern-player', { root, constants });
  const player = namedBy('PLAYER', { stem: 'lectern-player', code });
  bundle('lectern-site', { root, constants: player });
  await bundleModule({ root, constants });
  writePlayerPackage(root, { parts: Object.keys(PARTS) });
}

/** The name and the digest of a file, as another one knows them. */
function namedBy(prefix, { stem, code }) {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const digest = createHash('sha384').update(code).digest('base64');
  return { [`${prefix}_NAME`]: `${stem}.${hash}.js`, [`${prefix}_INTEGRITY`]: `sha384-${digest}` };
}

/** A style sheet of the player, without comments and white space. */
function readStyles(name, root) {
  const text = readFileSync(join(root, `src/player/${name}`), 'utf8');
  const { code } = transformSync(text, { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** Writes a script of the player; `constants` are put in the place of names that it declares. */
function bundle(name, { root, constants }) {
  const { outputFiles } = buildSync({
    ...playerOptions(constants),
    entryPoints: [join(root, `src/player/${name}.ts`)],
    format: 'iife',
    write: false,
  });
  const code = outputFiles[0].contents;
  writeFileSync(join(root, `dist/player/${name}.js`), code);
  return code;
}

/**
 * Writes the player as a module, in which the other files are imports: bundlers and browsers find
 * them beside the file that asks for them.
 */
async function bundleModule({ root, constants }) {
  const imports = Object.keys(PARTS).map((stem) => `'${stem}': () => import('../${stem}.ts')`);
  const contents = `const files = { ${imports} };
export const loadScript = async ({ name }) => files[name.split('.')[0]]().catch(() => undefined);`;
  const importParts = {
    name: 'import-parts',
    setup: ({ onLoad }) =>
      onLoad({ filter: /load-script\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
  rmSync(join(root, 'dist/player/module'), { recursive: true, force: true });
  await build({
    ...playerOptions(constants),
    entryPoints: [join(root, 'src/player/module/lectern-module.ts')],
    format: 'esm',
    splitting: true,
    outdir: openPlayerPackage(root),
    plugins: [importParts],
  });
}

function playerOptions(constants) {
  const define = Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)]);
  return {
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    define: Object.fromEntries(define),
  };
}
