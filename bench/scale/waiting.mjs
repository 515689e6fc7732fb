/** articles in a queue that nobody takes → what a waiting article takes: of the queue's server, of the shared store, and to enqueue. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { openFleet } from './fleet.mjs';
import { typicalArticles } from './archive.mjs';

/** Articles as `archive` has them, of about 3.4 minutes. */
export async function measureWaiting({ folder, count, queue }) {
  const fleet = await openFleet({ folder, queue });
  try {
    const articles = typicalArticles(count);
    const before = await sizeOf(queue, fleet.url);
    const cpu = process.cpuUsage();
    const started = performance.now();
    const enqueued = await fleet.enqueue(articles);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const each = ((await sizeOf(queue, fleet.url)) - before) / count;
    const segments = enqueued.reduce((sum, article) => sum + article.segments, 0);
    const characters = articles.reduce((sum, { length }) => sum + length, 0);
    console.log(
      `an article of ${(segments / count).toFixed(0)} segments and ${Math.round(characters / count)} characters: ${(each / 1000).toFixed(1)} kB on the server, ${(sizeOfFolder(fleet.shared) / count / 1000).toFixed(1)} kB in the store; enqueued in ${((user + system) / 1000 / count).toFixed(0)} ms of processor time, ${(count / seconds).toFixed(1)} a second`,
    );
  } finally {
    await fleet.close();
  }
}

async function sizeOf(queue, url) {
  if (queue === 'redis') {
    const client = new Redis(url);
    const told = await client.info('memory');
    client.disconnect();
    return Number(/^used_memory:(\d+)/m.exec(told)[1]);
  }
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('SELECT pg_database_size(current_database()) AS bytes');
  await client.end();
  return Number(rows[0].bytes);
}

function sizeOfFolder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
