/** nothing loaded → seconds until the first sentence is spoken, in a process of its own, as often as it takes. */
import { execFileSync } from 'node:child_process';
import { median } from '../statistics.mjs';

const LIBRARY = new URL('../../../dist/index.js', import.meta.url).href;

const SENTENCE = 'The harbour opened again on Monday, after a week of storms.';

/** Run by `node -e`: seconds from the process's start, and from the first call of the library, to the reply. */
const SCRIPT = `
const { openProvider } = await import(${JSON.stringify(LIBRARY)});
const text = ${JSON.stringify(SENTENCE)};
const before = performance.now();
const provider = openProvider('local');
const request = { text, sentences: [{ start: 0, end: text.length }], voice: 'af_heart', language: 'en-US' };
const { pcm } = await provider.synthesize(request, {});
console.log(JSON.stringify({ call: (performance.now() - before) / 1000, start: performance.now() / 1000, samples: pcm.samples.length }));
await provider.close();
`;

/** The pack is checked, the engine started, and a sentence of about four seconds spoken. */
export async function firstSound({ quick }) {
  const rounds = Array.from({ length: quick ? 3 : 7 }, () => {
    const args = ['--input-type=module', '-e', SCRIPT];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  });
  const call = median(rounds.map((round) => round.call));
  const start = median(rounds.map((round) => round.start));
  return [
    {
      measure: 'start of the engine to first sound',
      wanted: 'at most 2.5 s',
      found: `${call.toFixed(2)} s; ${start.toFixed(2)} s with the start of Node (median of ${rounds.length})`,
      holds: call <= 2.5,
    },
  ];
}
