/**
 * Ghost 5 with its posts heard, all of it real: the package `ghost` with SQLite on loopback, `lectern service`, and a
 * reader in Chromium → what readers hear after each thing that an editor does, and the requests it took.
 *
 *   npm run bench:ghost -- [--ghost FOLDER] [--version 5] [--voice VOICE] [--pictures FOLDER]
 *
 * --ghost     folder of the package `ghost`, installed before; without it, it is installed into a temporary folder,
 *             outside of this tree (npm, and a compiler where no ready-made SQLite can be had)
 * --voice     default: the built-in one
 * --pictures  where pictures of the reader's pages go
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '../test/helpers/free-port.mjs';
import { openGhostAdmin } from './ghost/ghost-admin.mjs';
import { installGhost } from './ghost/install-ghost.mjs';
import { openReader } from './ghost/open-reader.mjs';
import { openService } from './ghost/run-service.mjs';
import { startGhost } from './ghost/start-ghost.mjs';
import { tellStory } from './ghost/tell-story.mjs';

const EVENTS = ['post.published', 'post.published.edited', 'post.unpublished', 'post.deleted'];

const { values: options } = parseArgs({
  options: {
    ghost: { type: 'string' },
    version: { type: 'string', default: '5' },
    voice: { type: 'string' },
    pictures: { type: 'string' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'lectern-ghost-'));
const started = performance.now();
const program = options.ghost ?? installGhost(join(folder, 'program'), options);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(options.ghost ? `Ghost of ${program}` : `Ghost installed in ${seconds} s`);
if (options.pictures) mkdirSync(options.pictures, { recursive: true });

const open = [];
try {
  mkdirSync(join(folder, 'ghost'));
  const ghost = await startGhost({ program, folder: join(folder, 'ghost') });
  open.unshift(ghost.end);
  const port = await freePort();
  const service = await openService({ folder: join(folder, 'audio'), port, voice: options.voice });
  open.unshift(service.end);
  const { pictures } = options;
  const reader = await openReader({ site: ghost.url, service: service.url, pictures });
  open.unshift(reader.end);

  const admin = await openGhostAdmin(ghost.url);
  const { contentKey, addWebhook } = await admin.addIntegration();
  const { path, secret } = service.addHook({ site: ghost.url, contentKey });
  for (const event of EVENTS) await addWebhook(event, { target: `${service.url}${path}`, secret });
  const line = `<script src="${service.url}/audio/lectern-site.js" defer></script>`;
  await admin.setSettings({ codeinjection_foot: line });

  await tellStory({ admin, service, reader });
} finally {
  for (const end of open) await end();
  rmSync(folder, { recursive: true, force: true });
}
