/** articles in a queue → how many segments one, two and four workers record in a second. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openFleet, SEGMENTS, shortArticles, untilConnected, untilMade } from './fleet.mjs';

/** Each runs on its own server, with all workers connected before the first job is taken. */
export async function measureThroughput({ folder, ...options }) {
  const { count, queue } = options;
  let alone;
  for (const workers of [1, 2, 4]) {
    const place = join(folder, `${queue}-${workers}`);
    mkdirSync(place, { recursive: true });
    const { rate, cpu } = await runFleet({ ...options, folder: place, workers });
    alone ??= rate;
    console.log(
      `${String(workers).padStart(2)} workers ${rate.toFixed(1).padStart(7)} segments/s   x ${(rate / alone).toFixed(2)}   ${(cpu / count / SEGMENTS).toFixed(1)} ms of processor time a segment, editions included`,
    );
  }
}

async function runFleet({ folder, count, queue, workers, latencyMs, profile }) {
  const fleet = await openFleet({ folder, queue });
  try {
    await fleet.queue.pause();
    const articles = await fleet.enqueue(shortArticles(count));
    const running = Array.from({ length: workers }, () =>
      fleet.startWorker({ latencyMs, profile }),
    );
    await untilConnected(fleet, workers);
    const started = performance.now();
    await fleet.queue.resume();
    await untilMade(fleet, articles);
    const seconds = (performance.now() - started) / 1000;
    const ends = await Promise.all(running.map((worker) => worker.stop()));
    const cpu = ends.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
    return { rate: (count * SEGMENTS) / seconds, cpu };
  } finally {
    await fleet.close();
  }
}
