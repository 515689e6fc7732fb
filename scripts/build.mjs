/** src → dist: compiles, copies what is JavaScript already, bundles the player, marks the command as executable, writes the JSON Schema of configuration files. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
// First, so that a compiler's complaint does not leave half of it.
cpSync(`${root}src`, `${root}dist`, {
  recursive: true,
  filter: (path) => path.endsWith('.mjs') || statSync(path).isDirectory(),
});
try {
  execFileSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.json`],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
} catch {
  process.exit(1);
}
// The command keeps its address, whichever room its code lives in.
writeFileSync(`${root}dist/cli.js`, "#!/usr/bin/env node\nimport './cli/main.js';\n");
chmodSync(`${root}dist/cli.js`, 0o755);
const { configJsonSchema } = await import('../dist/run/settings/settings.js');
bundlePlayer();
writeFileSync(`${root}dist/config.schema.json`, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);

/** The player's files. The main one names the second by its content and digest, so that a page that checks the first has checked both. */
function bundlePlayer() {
  mkdirSync(`${root}dist/player`, { recursive: true });
  const readAlong = bundle('lectern-read-along', {});
  const name = `lectern-read-along.${createHash('sha256').update(readAlong).digest('hex').slice(0, 8)}.js`;
  const integrity = `sha384-${createHash('sha384').update(readAlong).digest('base64')}`;
  bundle('lectern-frame', {});
  bundle('lectern-player', { READ_ALONG: JSON.stringify({ name, integrity }) });
}

function bundle(name, define) {
  const { outputFiles } = buildSync({
    entryPoints: [`${root}src/player/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    define,
  });
  const code = outputFiles[0].contents;
  writeFileSync(`${root}dist/player/${name}.js`, code);
  return code;
}
