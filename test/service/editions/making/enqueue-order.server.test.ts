/** Jobs that the workers of a queue do: a save, a later one that takes its place, and an undo. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listWanted } from '../../../../src/workers/article-order.ts';
import { openEditionService, type EditionService } from '../../../helpers/edition-service.ts';
import { describeOnServers } from '../../../helpers/queue-kinds.ts';
import { fleetForEach } from '../../../helpers/worker-fleet.ts';

const SECONDS = 240_000;

describeOnServers('jobs of a service', (server) => {
  const fleet = fleetForEach(server, SECONDS);

  const open = (): Promise<EditionService> =>
    openEditionService({
      folder: fleet().folder,
      settings: {
        queue: server.running().url,
        output: fleet().output,
        sharedStore: join(fleet().folder, 'shared'),
      },
    });
  const save = (service: EditionService, words: string): Promise<Response> =>
    service.post('/v1/editions', {
      slug: 'ferry',
      source: { kind: 'markdown', content: `# The ferry\n\n${words}` },
    });
  const edition = (): string => join(fleet().output, 'ferry', 'edition.json');

  it(
    'are enqueued, done once by the workers, and go on after a restart; the later save wins',
    async () => {
      const first = await open();
      await save(first, 'It left at noon.');
      await save(first, 'It left at one.');
      await first.end();
      const service = await open();
      fleet().startWorker();
      await service.untilIdle();
      expect(service.jobs.list().map(({ state }) => state)).toEqual(['done', 'superseded']);
      expect(readFileSync(edition(), 'utf8')).toContain('It left at one.');
      expect(new Set(fleet().requests).size).toBe(fleet().requests.length);
      expect(service.requests).toEqual([]);

      const removed = await service.get('/v1/editions/ferry', { method: 'DELETE' });
      expect(removed.status).toBe(202);
      await service.untilIdle();
      expect(existsSync(edition())).toBe(false);
      expect(await listWanted(fleet().workplace.place, {})).toEqual([]);
      await service.end();
    },
    SECONDS,
  );
});
