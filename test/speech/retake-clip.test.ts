/** A clip recorded once more: nothing lost where that fails, the take before kept, other machines told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProviderError } from '../../src/errors.ts';
import { openBudget, type Budget } from '../../src/speech/money/budget.ts';
import { planClipJobs } from '../../src/speech/clip-job.ts';
import { openClipStore } from '../../src/speech/clips/clip-store.ts';
import { openSharedClips } from '../../src/speech/clips/shared-clips.ts';
import { planClips, recordClips } from '../../src/speech/record-clips.ts';
import { restoreTake, retakeClip } from '../../src/speech/retake-clip.ts';
import type { SpeechRequest, Speech } from '../../src/speech/provider.ts';
import { scriptOf } from '../helpers/requests.ts';
import { scriptedProvider, type Turn } from '../helpers/scripted-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const script = scriptOf([['It left at nine.']]);

/** Speaks for so many samples more than its words take. */
const longer =
  (samples: number) =>
  async (request: SpeechRequest): Promise<Speech> => {
    const speech = await scriptedProvider().synthesize(request, {});
    const { pcm } = speech;
    const more = Int16Array.from([...pcm.samples, ...pcm.samples.subarray(0, samples)]);
    return { ...speech, pcm: { ...pcm, samples: more } };
  };

let machines = 0;
const place = join(folder.path, 'shared');

/** A machine that has recorded the script, or taken it from the others. */
async function machine(turns: Turn[] = [], budget: Budget = openBudget()) {
  const store = join(folder.path, `machine-${++machines}`);
  const shared = openSharedClips(place);
  const provider = scriptedProvider({ turns, capabilities: { deterministic: false } });
  await recordClips(script, { provider, store, shared });
  const [job] = planClipJobs(script.segments, { provider });
  const options = { store, shared, budget, retry: { attempts: 1 } };
  const audio = (): Buffer => readFileSync(openClipStore(store).fileOf(job!.key));
  return {
    provider,
    audio,
    retake: (published?: number) => retakeClip(job!, { ...options, published }),
    undo: (published?: number) => restoreTake(job!.key, { ...options, published }),
    plan: async () => (await planClips(script, { provider, store, shared }))[0]!,
    record: () => recordClips(script, { provider, store, shared: openSharedClips(place) }),
  };
}

test('a take replaces the clip, here and on other machines, and can be undone', async () => {
  const spent: string[] = [];
  const budget = openBudget();
  const { reserve } = budget;
  const noting: Budget = {
    ...budget,
    reserve: (clip, options) => {
      spent.push(clip.for);
      return reserve(clip, options);
    },
  };
  const ours = await machine([longer(0), longer(500)], noting);
  const theirs = await machine();
  const first = ours.audio();
  expect(theirs.audio()).toEqual(first);

  expect(await ours.retake()).toMatchObject({ take: 2, isSame: false });
  expect(ours.audio()).not.toEqual(first);
  expect(await ours.plan()).toMatchObject({ state: 'stored', take: 2 });
  expect(spent).toEqual([expect.stringMatching(/, retake$/)]);
  const { clips } = await theirs.record();
  expect(clips[0]).toMatchObject({ take: 2, fresh: false });
  expect(theirs.audio()).toEqual(ours.audio());
  expect(theirs.provider.requests).toHaveLength(0);

  const second = ours.audio();
  expect(await ours.undo()).toMatchObject({ take: 3 });
  expect(ours.audio()).toEqual(first);
  await theirs.record();
  expect(theirs.audio()).toEqual(first);
  expect(await ours.undo()).toMatchObject({ take: 4 });
  expect(ours.audio()).toEqual(second);
  expect(ours.provider.requests).toHaveLength(2);
});

test('a take that fails, or sounds the same, leaves the clip as it is', async () => {
  const failure = new ProviderError('down', {
    code: 'PROVIDER_FAILED',
    kind: 'unavailable',
    provider: 'tone',
    retryable: false,
  });
  const { audio, plan, retake, undo } = await machine([failure, longer(900), longer(900)]);
  const before = audio();
  await expect(retake()).rejects.toMatchObject({ kind: 'unavailable' });
  expect(audio()).toEqual(before);
  expect(await plan()).toMatchObject({ state: 'stored', take: 4 });
  expect(await retake()).toMatchObject({ take: 5, isSame: false });
  const made = audio();
  expect(await retake()).toMatchObject({ take: 5, isSame: true });
  expect(audio()).toEqual(made);
  expect(await undo()).toMatchObject({ take: 6 });
  expect(audio()).toEqual(before);
});

test('a take, and its return, are later than any of the edition, which another machine may have made', async () => {
  const { audio, retake, undo } = await machine([longer(1300)]);
  const before = audio();
  expect(await retake(20)).toMatchObject({ take: 21 });
  const made = audio();
  expect(await undo(21)).toMatchObject({ take: 22 });
  expect(audio()).toEqual(before);
  expect(await undo(40)).toMatchObject({ take: 41 });
  expect(audio()).toEqual(made);
  expect(await undo(41)).toMatchObject({ take: 42 });
  expect(audio()).toEqual(before);
});

test('a budget that is reached stops a take before it is asked for', async () => {
  const { provider, retake } = await machine([], openBudget(3));
  await expect(retake()).rejects.toMatchObject({ code: 'BUDGET_REACHED' });
  expect(provider.requests).toHaveLength(0);
});

test('a machine that did not replace the take brings the one before back, without a request', async () => {
  const ours = await machine([longer(2100)]);
  const before = ours.audio();
  const { take } = await ours.retake();
  const late = await machine();
  expect(late.audio()).toEqual(ours.audio());
  expect(await late.undo()).toMatchObject({ take: take + 1 });
  expect(late.audio()).toEqual(before);
  expect(late.provider.requests).toHaveLength(0);
});
