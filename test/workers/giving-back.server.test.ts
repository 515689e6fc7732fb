/** Jobs that a worker cannot do or finish go to others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { article, fleetForEach, refused } from '../helpers/worker-fleet.ts';

const SECONDS = 60_000;

describeOnServers('workers', (server) => {
  const fleet = fleetForEach(server, SECONDS);

  it(
    'give jobs back where they can do none, and end',
    async () => {
      await fleet().enqueue([article('ferry')]);
      const locked = fleet().startWorker({
        before: async () => {
          throw refused('auth', 'PROVIDER_CREDENTIALS_MISSING');
        },
      });
      await expect(locked.ended).rejects.toMatchObject({
        code: 'PROVIDER_CREDENTIALS_MISSING',
      });
      expect(await fleet().workplace.queue.counts()).toMatchObject({ waiting: 1, parked: 0 });
      fleet().startWorker();
      await fleet().untilIdle();
      expect(existsSync(join(fleet().output, 'the-ferry', 'edition.json'))).toBe(true);
    },
    SECONDS,
  );

  it(
    'give back what they cannot finish when they stop',
    async () => {
      await fleet().enqueue([article('ferry')]);
      const stuck = fleet().startWorker({
        before: (_, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason as Error));
          }),
      });
      while (fleet().requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await stuck.stop();
      const { segments } = await fleet().workplace.queue.counts();
      expect(segments.active).toBe(0);
      expect(segments.waiting).toBeGreaterThan(0);
      fleet().startWorker();
      await fleet().untilIdle();
      expect(existsSync(join(fleet().output, 'the-ferry', 'edition.json'))).toBe(true);
    },
    SECONDS,
  );
});
