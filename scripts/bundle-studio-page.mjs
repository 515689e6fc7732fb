/** the sources of the studio's page → its files in `dist/studio-page`. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Files that are served as they are. */
const AS_THEY_ARE = ['index.html', 'favicon.svg'];

/** The letters of printed texts: the same on every system. */
const SERIF = 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2';

/** Bundles the page: one script, one style sheet, and what needs no bundling. */
export async function bundleStudioPage(root) {
  const from = join(root, 'src/studio-page');
  const to = join(root, 'dist/studio-page');
  mkdirSync(to, { recursive: true });
  for (const name of AS_THEY_ARE) copyFileSync(join(from, name), join(to, name));
  copyFileSync(join(root, SERIF), join(to, 'serif.woff2'));
  await build({
    entryPoints: [
      { in: join(from, 'start-studio.ts'), out: 'studio' },
      { in: join(from, 'studio.css'), out: 'studio' },
      ...wordsIn(join(root, 'src/languages')),
    ],
    outdir: to,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: ['*.woff2'],
  });
}

/** The words in each other language: files that are loaded where they are spoken. */
function wordsIn(folder) {
  return readdirSync(folder)
    .filter((code) => code !== 'en')
    .map((code) => ({ in: join(folder, code, 'studio-strings.ts'), out: `words/${code}` }))
    .filter((entry) => existsSync(entry.in));
}
