/** The plug-in and the player of the package `lectern` → the archive that WordPress installs. `node pack.mjs [FILE]` */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';

const PLUGIN = fileURLToPath(new URL('lectern/', import.meta.url));

/** Where the player is: in the package, or in the build of this repository. */
const PLAYERS = ['node_modules/lectern/dist/player/', '../../dist/player/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The files that a page with one player loads; each also under the name with its digest, as they name each other. */
const FILES = [
  'lectern-player.js',
  'lectern-extras.js',
  'lectern-read-along.js',
  'lectern-page-extras.js',
];

/** The same bytes every time. */
const DATE = new Date(Date.UTC(2026, 0, 1));

const [, , target = 'lectern.zip'] = process.argv;
const archive = new ZipFile();
const options = { mtime: DATE, mode: 0o100644 };
for (const name of readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' }).sort())
  if (parse(name).ext !== '' && !name.startsWith('player/'))
    archive.addFile(join(PLUGIN, name), `lectern/${name}`, options);
const player = PLAYERS.find((folder) => existsSync(folder));
if (player === undefined)
  throw new Error('There is no player: npm install lectern, or npm run build.');
for (const file of FILES) {
  const bytes = readFileSync(join(player, file));
  const { name, ext } = parse(file);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  archive.addBuffer(bytes, `lectern/player/${name}.${digest}${ext}`, options);
  if (file === FILES[0]) archive.addBuffer(bytes, `lectern/player/${file}`, options);
}
archive.end();
await pipeline(archive.outputStream, createWriteStream(target));
