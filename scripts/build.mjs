/**
 * src → dist: compiles, copies what is JavaScript already, bundles the player, marks the command as
 * executable, writes the JSON Schema of configuration files and the built-in lexicon as JSON.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync, transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

// First, so that a compiler's complaint does not leave half of it.
copyScripts();
compile();
writeCommand();
bundlePlayer();
await writeConfigSchema();
await packNewsLexicon();

function copyScripts() {
  cpSync(`${root}src`, `${root}dist`, {
    recursive: true,
    filter: (path) => path.endsWith('.mjs') || statSync(path).isDirectory(),
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
 * that checks the first has checked them all.
 */
function bundlePlayer() {
  mkdirSync(`${root}dist/player`, { recursive: true });
  const pageExtras = bundle('lectern-page-extras', {
    SIGN_STYLES: readStyles('page-signs/signs.css'),
  });
  const readAlong = bundle('lectern-read-along', {
    READ_ALONG_STYLES: readStyles('read-along/read-along.css'),
    ...namedBy('PAGE_EXTRAS', { stem: 'lectern-page-extras', code: pageExtras }),
  });
  const extras = bundle('lectern-extras', { EXTRAS_STYLES: readStyles('extras/extras.css') });
  bundle('lectern-frame', {});
  bundle('lectern-queue', {});
  writeFileSync(`${root}dist/player/lectern-queue.css`, readStyles('queue/queue.css'));
  bundle('lectern-player', {
    PLAYER_STYLES: readStyles('player.css'),
    ...namedBy('READ_ALONG', { stem: 'lectern-read-along', code: readAlong }),
    ...namedBy('EXTRAS', { stem: 'lectern-extras', code: extras }),
  });
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
  const define = Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)]);
  const { outputFiles } = buildSync({
    entryPoints: [`${root}src/player/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    define: Object.fromEntries(define),
  });
  const code = outputFiles[0].contents;
  writeFileSync(`${root}dist/player/${name}.js`, code);
  return code;
}
