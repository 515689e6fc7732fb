/**
 * command line → a process that records a script of tones into a store, to be killed or to meet another one there.
 * `node record-child.mjs STORE LOG PARAGRAPHS DELAY_MS`: each request is a line in LOG; DELAY_MS -1 never answers. Needs `dist/`.
 */
import { appendFileSync } from 'node:fs';
import { toneProvider } from '../../dist/speech/providers/tone/tone.js';
import { recordClips } from '../../dist/speech/record-clips.js';

const [store, log, paragraphs, delay] = process.argv.slice(2);
const tone = toneProvider();
const provider = {
  ...tone,
  synthesize: async (request, options) => {
    appendFileSync(log, `${request.text}\n`);
    await new Promise((resolve) => setTimeout(resolve, delay === '-1' ? 1e8 : Number(delay)));
    return tone.synthesize(request, options);
  },
};

const segments = Array.from({ length: Number(paragraphs) }, (_, index) => {
  const text = `Paragraph number ${index} tells of a bridge that was closed.`;
  return {
    id: `s${index + 1}`,
    spokenText: text,
    text,
    sentences: [{ start: 0, end: text.length, spokenStart: 0, spokenEnd: text.length }],
    voice: 'tone',
    language: 'en',
  };
});
const { clips } = await recordClips({ segments }, { provider, store });
console.log(
  JSON.stringify({
    keys: clips.map((clip) => clip.key),
    fresh: clips.filter((clip) => clip.fresh).length,
  }),
);
