/** What workers share, through the interfaces that a build has for one machine. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { openQueueServer } from '../../../src/queue/server/open-server.ts';
import type { QueueServer } from '../../../src/queue/server/queue-server.ts';
import { claimSharedClips } from '../../../src/queue/sharing/claim-shared-clips.ts';
import { openWorkerAccounts } from '../../../src/queue/sharing/worker-accounts.ts';
import { withSharedLimits } from '../../../src/queue/sharing/with-shared-limits.ts';
import { openSharedClips } from '../../../src/speech/clips/shared-clips.ts';
import { limitSpending } from '../../../src/speech/money/budget.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { recordClips } from '../../../src/speech/record-clips.ts';
import { describeOnServers } from '../../helpers/queue-kinds.ts';
import { requestFor, scriptOf } from '../../helpers/requests.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cost = (nanos: number) => ({
  characters: 0,
  cost: { nanos, currency: 'USD' },
  for: 'tone',
});
let names = 0;

describeOnServers('sharing', ({ address }, kind) => {
  let server: QueueServer;
  let other: QueueServer;
  beforeEach(async () => {
    server = await openQueueServer(address());
    other = await openQueueServer(address());
  });
  afterEach(() => Promise.all([server.close(), other.close()]));

  it('lets one of two machines record the clip that both want', async () => {
    const place = join(folder.path, `shared-${kind}`);
    mkdirSync(place);
    let requests = 0;
    const machine = (name: string, of: QueueServer) => {
      const tone = toneProvider();
      return {
        store: join(folder.path, `${kind}-${name}`),
        shared: claimSharedClips(openSharedClips(place), { server: of }),
        provider: {
          ...tone,
          synthesize: async (...given: Parameters<typeof tone.synthesize>) => {
            requests++;
            await new Promise((resolve) => setTimeout(resolve, 300));
            return tone.synthesize(...given);
          },
        },
      };
    };
    const script = scriptOf([['This audio is made with AI.']]);
    const recordings = await Promise.all(
      [machine('a', server), machine('b', other)].map((each) => recordClips(script, each)),
    );
    expect(requests).toBe(1);
    expect(recordings.map(({ clips }) => clips[0]!.fresh).sort()).toEqual([false, true]);
  });

  it('waits for a turn of all workers, and counts what is sent', async () => {
    const waits: number[] = [];
    const tone = toneProvider();
    const id = `limited ${++names} ${kind}`;
    const limited = (of: QueueServer) =>
      withSharedLimits(
        {
          ...tone,
          id,
          capabilities: (voice) => ({ ...tone.capabilities(voice), requestsPerMinute: 2 }),
        },
        {
          server: of,
          sleep: async (seconds) => {
            waits.push(seconds);
            throw new Error('long enough');
          },
        },
      );
    const request = requestFor(['The ferry left.']);
    await limited(server).synthesize(request, {});
    await limited(other).synthesize(request, {});
    await expect(limited(server).synthesize(request, {})).rejects.toThrow('long enough');
    expect(waits[0]).toBeGreaterThan(50);
  });

  it('asks once a second whether all must pause where requests are not counted', async () => {
    let [asked, time] = [0, 100];
    const counting: QueueServer = {
      ...server,
      takeTurn: (...turn) => {
        asked++;
        return server.takeTurn(...turn);
      },
    };
    const provider = { ...toneProvider(), id: `free ${++names} ${kind}` };
    const limited = withSharedLimits(provider, { server: counting, now: () => time });
    const request = requestFor(['The ferry left.']);
    for (let i = 0; i < 3; i++) await limited.synthesize(request, {});
    expect(asked).toBe(1);
    time += 1.1;
    await limited.synthesize(request, {});
    expect(asked).toBe(2);
  });

  it('holds all workers back when the service asks for it', async () => {
    const waits: number[] = [];
    const tone = toneProvider();
    const id = `asked too much ${++names} ${kind}`;
    const refuse = new ProviderError('too much.', {
      code: 'PROVIDER_FAILED',
      provider: id,
      kind: 'quota',
      retryable: true,
      retryAfter: 20,
    });
    const options = {
      sleep: async (seconds: number) => {
        waits.push(seconds);
        throw new Error('long enough');
      },
    };
    const refusing = { ...tone, id, synthesize: () => Promise.reject(refuse) };
    const request = requestFor(['The ferry left.']);
    await expect(
      withSharedLimits(refusing, { server, ...options }).synthesize(request, {}),
    ).rejects.toBe(refuse);
    await expect(
      withSharedLimits({ ...tone, id }, { server: other, ...options }).synthesize(request, {}),
    ).rejects.toThrow('long enough');
    expect(waits[0]).toBeGreaterThan(15);
  });

  it('takes characters of one cap, and what comes back can be taken again', async () => {
    const run = `run ${++names} ${kind}`;
    const [one, two] = [server, other].map((each) =>
      limitSpending({ maxChars: 100 }, { store: openWorkerAccounts({ server: each, run }) }),
    );
    const take = (characters: number) => ({ characters, for: 'tone' });
    const first = await one!.reserve(take(60), {});
    await expect(two!.reserve(take(41), {})).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    await two!.reserve(take(40), {});
    await first.attempt({ characters: 50, nanos: 0 }, {});
    await first.settle();
    await two!.reserve(take(10), {});
    await expect(one!.reserve(take(1), {})).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    expect([one!.spent(), two!.spent()]).toEqual([50, 50]);
  });

  it('reserves money of a month and of a run, in both or in none', async () => {
    const nanos = (count: number): number => count / 1e9;
    const month = 1990 + ++names;
    const { reserve } = limitSpending(
      { maxCost: nanos(300), budget: { perMonth: nanos(1_000), currency: 'USD' } },
      {
        store: openWorkerAccounts({ server: other, run: `run ${++names} ${kind}` }),
        now: () => Date.UTC(month, 1),
      },
    );
    const first = await reserve(cost(300), {});
    await expect(reserve(cost(1), {})).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    await first.attempt({ characters: 0, nanos: 100 }, {});
    await first.settle();
    await first.settle();
    const second = await reserve(cost(200), {});
    await second.attempt({ characters: 0, nanos: 200 }, {});
    await second.settle();
    await expect(reserve(cost(1), {})).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
    expect(await server.totalOf(`money:${month}-02:USD`)).toBe(300);
  });
});
