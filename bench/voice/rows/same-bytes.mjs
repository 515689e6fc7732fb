/** the same sentences twice, and with one thread and two → whether all bytes are the same, and all durations add up. */
import { createHash } from 'node:crypto';
import { openProvider } from '../../../dist/index.js';
import { FOUR_ENGLISH } from '../pack.mjs';
import { readSentences } from '../own-sentences.mjs';
import { thin } from '../statistics.mjs';
import { tapThisProcess } from '../tapped-runs.mjs';

export async function sameBytes({ quick, folder }) {
  const texts = thin(readSentences(), quick ? 5 : 20).map(({ spoken }) => spoken);
  const tap = tapThisProcess(folder);
  const plans = [
    { instances: 1, threads: 1 },
    { instances: 1, threads: 1 },
    { instances: 1, threads: 2 },
    { instances: 2, threads: 1 },
  ];
  const digests = [];
  for (const plan of plans) digests.push(await digestsOf(texts, plan));
  const calls = tap.take();
  const whole = calls.filter(({ pieces }) => pieces !== undefined);
  const same = (index) => digests[0].filter((digest, i) => digest === digests[index][i]).length;
  const count = digests[0].length;
  const rowOf = (measure, number) => ({
    measure,
    wanted: 'all',
    found: `${number} of ${count} the same`,
    holds: number === count,
  });
  return [
    {
      measure: 'replies whose durations are their samples, exactly',
      wanted: 'all',
      found: `${whole.length} of ${calls.length} calls`,
      holds: whole.length === calls.length,
    },
    rowOf('bytes of two runs', same(1)),
    rowOf('bytes of one thread and of two', same(2)),
    rowOf('bytes of one engine and of two', same(3)),
  ];
}

async function digestsOf(texts, plan) {
  const provider = openProvider('local', { local: plan });
  const requests = FOUR_ENGLISH.flatMap((voice) =>
    texts.map((text) => ({
      text,
      sentences: [{ start: 0, end: text.length }],
      voice,
      language: 'en',
    })),
  );
  const digest = async (request) => {
    const { pcm, words } = await provider.synthesize(request, {});
    const bytes = new Uint8Array(
      pcm.samples.buffer,
      pcm.samples.byteOffset,
      pcm.samples.byteLength,
    );
    return createHash('sha256').update(bytes).update(JSON.stringify(words)).digest('hex');
  };
  const found = await Promise.all(requests.map(digest));
  await provider.close();
  return found;
}
