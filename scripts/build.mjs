/**
 * src → dist: compiles, copies what is JavaScript already and its types, bundles the player, marks the command as
 * executable, writes the JSON Schema of configuration files and the built-in lexicon as JSON.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildSync, transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Files that the player fetches when there is a use for them, each before those that name it, and how
 * the constants begin that hold its name and its digest.
 */
const PARTS = {
  'lectern-page-extras': 'PAGE_EXTRAS',
  'lectern-read-along': 'READ_ALONG',
  'lectern-extras': 'EXTRAS',
};

// First, so that a compiler's complaint does not leave half of it.
copyScripts();
compile();
writeCommand();
await bundlePlayer();
await writeConfigSchema();
await packNewsLexicon();

function copyScripts() {
  cpSync(`${root}src`, `${root}dist`, {
    recursive: true,
    filter: (path) => /\.m[jt]s$/.test(path) || statSync(path).isDirectory(),
  });
}

/** Ends the build where the compiler complains; it has said why. */
function compile() {
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  try {
    execFileSync(process.execPath, [compiler, '-p', `${root}tsconfig.json`], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  } catch {
    process.exit(1);
  }
}

/** The command keeps its address, whichever room its code lives in. */
function writeCommand() {
  writeFileSync(`${root}dist/cli.js`, "#!/usr/bin/env node\nimport './cli/launch.js';\n");
  chmodSync(`${root}dist/cli.js`, 0o755);
}

async function writeConfigSchema() {
  const { configJsonSchema } = await import('../dist/run/settings/settings.js');
  const text = JSON.stringify(configJsonSchema(), null, 2);
  writeFileSync(`${root}dist/config.schema.json`, `${text}\n`);
}

/** Names in the news, in the form that is read fastest; the YAML stays the source. */
async function packNewsLexicon() {
  const news = await import('../dist/run/lexicon/news-lexicon.js');
  const text = news.packNewsLexicon(await news.readNewsSource());
  writeFileSync(`${root}dist/run/lexicon/news.en.json`, `${text}\n`);
}

/**
 * The player's files. Each names the ones that it fetches by their content and digests, so that a page
 * that checks the first has checked them all; in the module they are imports.
 */
async function bundlePlayer() {
  mkdirSync(`${root}dist/player`, { recursive: true });
  const constants = {
    PLAYER_STYLES: readStyles('player.css'),
    SIGN_STYLES: readStyles('page-signs/signs.css'),
    READ_ALONG_STYLES: readStyles('read-along/read-along.css'),
    EXTRAS_STYLES: readStyles('extras/extras.css'),
  };
  for (const [stem, prefix] of Object.entries(PARTS))
    Object.assign(constants, namedBy(prefix, { stem, code: bundle(stem, constants) }));
  bundle('lectern-frame', {});
  bundle('lectern-queue', {});
  writeFileSync(`${root}dist/player/lectern-queue.css`, readStyles('queue/queue.css'));
  bundle('lectern-player', constants);
  await bundleModule(constants);
}

/** The name and the digest of a file, as another one knows them. */
function namedBy(prefix, { stem, code }) {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const digest = createHash('sha384').update(code).digest('base64');
  return { [`${prefix}_NAME`]: `${stem}.${hash}.js`, [`${prefix}_INTEGRITY`]: `sha384-${digest}` };
}

/** A style sheet of the player, without comments and white space. */
function readStyles(name) {
  const text = readFileSync(`${root}src/player/${name}`, 'utf8');
  const { code } = transformSync(text, { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

/** Writes a script of the player; `constants` are put in the place of names that it declares. */
function bundle(name, constants) {
  const { outputFiles } = buildSync({
    ...playerOptions(constants),
    entryPoints: [`${root}src/player/${name}.ts`],
    format: 'iife',
    write: false,
  });
  const code = outputFiles[0].contents;
  writeFileSync(`${root}dist/player/${name}.js`, code);
  return code;
}

/**
 * Writes the player as a module, in which the other files are imports: bundlers and browsers find
 * them beside the file that asks for them.
 */
async function bundleModule(constants) {
  const imports = Object.keys(PARTS).map((stem) => `'${stem}': () => import('../${stem}.ts')`);
  const contents = `const files = { ${imports} };
export const loadScript = async ({ name }) => files[name.split('.')[0]]().catch(() => undefined);`;
  const importParts = {
    name: 'import-parts',
    setup: ({ onLoad }) =>
      onLoad({ filter: /load-script\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
  const folder = `${root}dist/player/module`;
  for (const name of readdirSync(folder)) if (name.endsWith('.js')) rmSync(join(folder, name));
  await build({
    ...playerOptions(constants),
    entryPoints: [`${root}src/player/module/lectern-module.ts`],
    format: 'esm',
    splitting: true,
    outdir: folder,
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
