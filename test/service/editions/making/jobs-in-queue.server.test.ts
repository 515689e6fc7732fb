/** Jobs that the workers of a queue do, on each server that a queue can be on. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listWanted } from '../../../../src/workers/article-order.ts';
import { openEditionService } from '../../../helpers/edition-service.ts';
import { openGate, type Gate } from '../../../helpers/gate.ts';
import { describeOnServers } from '../../../helpers/queue-kinds.ts';
import { fleetForEach } from '../../../helpers/worker-fleet.ts';
import { describeJobs, type JobPlace } from './job-suite.ts';

const SECONDS = 240_000;

describeOnServers('the service', (server) => {
  const fleet = fleetForEach(server, SECONDS);
  let place: JobPlace;
  let gate: Gate | undefined;

  beforeEach(() => {
    gate = undefined;
    const { folder, output, requests, startWorker } = fleet();
    let isAtWork = false;
    place = {
      open: async ({ settings, ...options } = {}) => {
        if (!isAtWork) startWorker({ before: async () => gate?.passed() });
        isAtWork = true;
        const shared = { queue: server.running().url, sharedStore: join(folder, 'shared') };
        return openEditionService({ ...options, folder, settings: { ...settings, ...shared } });
      },
      output,
      target: join(folder, 'target'),
      requests: () => requests,
      hold: () => (gate = openGate()),
    };
  });
  afterEach(async () => {
    gate?.letGo();
    expect(await listWanted(fleet().workplace.place, {})).toEqual([]);
  });

  describeJobs('by the workers of a queue', () => place);

  it(
    'characters that no worker came to are given back',
    async () => {
      const { folder } = fleet();
      const counted = new Set<string>();
      const service = await openEditionService({
        folder,
        settings: { queue: server.running().url, sharedStore: join(folder, 'shared') },
        limits: {
          takeClips: async (_caller, clips) => {
            for (const { key } of clips) counted.add(key);
            return { giveBack: async (keys) => keys.forEach((key) => counted.delete(key)) };
          },
        },
      });
      const source = { kind: 'text', content: 'It left at noon. It was full.' };
      await service.post('/v1/editions', { slug: 'ferry', source });
      const [job] = service.jobs.list();
      while (counted.size === 0) await new Promise((next) => setTimeout(next, 5));
      await service.jobs.cancel(job!.id);
      await service.untilIdle();
      expect(counted.size).toBe(0);
      await service.end();
    },
    SECONDS,
  );
});
