/** src → dist: compiles, copies what is JavaScript already, marks the command as executable, writes the JSON Schema of configuration files. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// First, so that a compiler's complaint does not leave half of it.
cpSync(`${root}src`, `${root}dist`, { recursive: true, filter: (path) => path.endsWith('.mjs') || statSync(path).isDirectory() });
try {
  execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.json`], { stdio: ['ignore', 'inherit', 'inherit'] });
} catch {
  process.exit(1);
}
chmodSync(`${root}dist/cli.js`, 0o755);
const { configJsonSchema } = await import('../dist/config.js');
writeFileSync(`${root}dist/config.schema.json`, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
