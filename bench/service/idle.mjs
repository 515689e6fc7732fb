/** nothing → memory of a service that has done nothing yet, and how soon it ends. */
import { startService, wait } from './running-service.mjs';

/** Milliseconds until it has settled. */
const SETTLED_MS = 5000;

/** @see ../service.mjs */
export async function measureIdle({ folder }) {
  const service = await startService(folder);
  await service.ask('/v1/jobs');
  await wait(SETTLED_MS);
  const memory = service.memory();
  const begun = performance.now();
  await service.end();
  return {
    'memory without engine, MB (wanted <= 120)': memory,
    'ends after SIGTERM, s (wanted <= 10)': ((performance.now() - begun) / 1000).toFixed(1),
  };
}
