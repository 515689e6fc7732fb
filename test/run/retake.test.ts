/** A segment recorded again by a program: its price before, the edition with it after, and the way back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { narrate, planRetake, retakeSegment, type Edition } from '../../src/index.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('a program plans, takes, and undoes', async () => {
  const root = folder.path;
  const tone = scriptedProvider();
  let asked = 0;
  const provider = scriptedProvider({
    capabilities: { deterministic: false },
    turns: Array.from({ length: 9 }, () => async (request) => {
      const speech = await tone.synthesize(request, {});
      const { samples, sampleRateHz } = speech.pcm;
      const more = Int16Array.from([...samples, ...samples.subarray(0, ++asked * 100)]);
      return { ...speech, pcm: { samples: more, sampleRateHz } };
    }),
  });
  const source = { kind: 'text', content: 'One went.\n\nTwo came home.\n' } as const;
  const options = { root, provider, price: { perMillion: 1e6, currency: 'EUR' } } as const;
  const first = await narrate(source, options);
  const asks = provider.requests.length;

  const plan = await planRetake(source, { ...options, segment: 'two came' });
  expect(plan).toMatchObject({ text: 'Two came home.', cost: { amount: 14, currency: 'EUR' } });
  expect(provider.requests).toHaveLength(asks);
  const { take, edition } = await retakeSegment(source, { ...options, segment: plan.segmentId });
  expect([take, provider.requests.length]).toEqual([2, asks + 1]);
  const bytes = (of: Edition): Buffer =>
    readFileSync(
      join(root, 'output', of.slug, of.files.find(({ name }) => name.endsWith('.mp3'))!.name),
    );
  expect(edition.key).not.toBe(first.key);
  const undone = await retakeSegment(source, { ...options, segment: plan.segmentId, undo: true });
  expect([undone.take, provider.requests.length]).toEqual([3, asks + 1]);
  expect(undone.edition.files.map(({ name }) => name)).toEqual(first.files.map(({ name }) => name));
  expect(bytes(undone.edition).length).toBeGreaterThan(1000);
});

test.each([
  [{}, 'options.segment must be a non-empty string'],
  [{ segment: 's1', undo: true, provider: 'tone' }, 'options.undo'],
])('%j is refused', async (options, message) => {
  const source = { kind: 'text', content: 'One went.' } as const;
  await expect(planRetake(source, options as never)).rejects.toThrow(message);
});
