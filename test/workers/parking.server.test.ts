/** Articles that no one can make are parked, with the reason, and others go on. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toneProvider } from '../../src/speech/providers/tone/tone.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { article, fleetForEach, refused } from '../helpers/worker-fleet.ts';

const SECONDS = 60_000;

describeOnServers('workers', (server) => {
  const fleet = fleetForEach(server, SECONDS);

  it.each([
    ['invalid-input', 'PROVIDER_FAILED'],
    ['auth', 'PROVIDER_AUTH'],
  ] as const)(
    'park an article that is refused (%s), say why, make the others, and try again when told',
    async (kind, code) => {
      let isBroken = true;
      const before = async ({ text }: { readonly text: string }): Promise<void> => {
        if (isBroken && text.includes('bridge')) throw refused(kind);
      };
      await fleet().enqueue([article('ferry'), article('bridge')]);
      fleet().startWorker({ before });
      await fleet().untilIdle();
      expect(existsSync(join(fleet().output, 'the-ferry', 'edition.json'))).toBe(true);
      const { queue } = fleet().workplace;
      expect(await queue.counts()).toMatchObject({ parked: 1 });
      const [parked] = await queue.parked({ limit: 5 });
      expect(parked!.reason).toMatch(new RegExp(`^${code}: Segment \\S+: no\\.`));
      expect(await fleet().enqueue([article('bridge')])).toMatchObject([{ state: 'parked' }]);

      isBroken = false;
      expect(await queue.retry()).toBe(1);
      await fleet().untilIdle();
      expect(await queue.counts()).toMatchObject({ parked: 0 });
      expect(existsSync(join(fleet().output, 'the-bridge', 'edition.json'))).toBe(true);
    },
    SECONDS,
  );

  it(
    'spend no character more than a run may, whoever works',
    async () => {
      const articles = ['ferry', 'bridge', 'harbour', 'market'].map((name) => article(name));
      const maxChars = 400;
      await fleet().enqueue(articles, { run: { id: `run ${Math.random()}`, maxChars } });
      fleet().startWorker();
      fleet().startWorker();
      await fleet().untilIdle();
      const sent = fleet().requests.reduce((sum, text) => sum + text.length, 0);
      expect(sent).toBeLessThanOrEqual(maxChars);
      expect(sent).toBeGreaterThan(maxChars / 2);
      const reasons = await fleet().workplace.queue.parked({ limit: 10 });
      expect(reasons.length).toBeGreaterThan(0);
      for (const { reason } of reasons) expect(reason).toMatch(/^BUDGET_REACHED: /);
    },
    SECONDS,
  );

  it(
    'refuse a job that would sound different here, and say so',
    async () => {
      await fleet().enqueue([article('ferry')]);
      const provider = { ...toneProvider(), revision: 99 };
      fleet().startWorker({ narrate: { provider } });
      await fleet().untilIdle();
      const [parked] = await fleet().workplace.queue.parked({ limit: 1 });
      expect(parked!.reason).toMatch(/^QUEUE_JOB: the order \w+ would sound different here/);
      expect(existsSync(join(fleet().output, 'the-ferry'))).toBe(false);
    },
    SECONDS,
  );
});
