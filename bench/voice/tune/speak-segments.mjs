/** an article in Markdown → what a provider says of each of its segments, in one voice and style of delivery. */
import { readArticle, writeScript } from '../../../dist/index.js';
import { requestOfSegment } from '../../../dist/speech/clip-job.js';

/** `{ segment, request, pcm, marks, words }` each, in order; `told`, when given, is called after each and its result kept as `calls`; `change` makes another segment of each. */
export async function speakSegments(
  markdown,
  { provider, voice, delivery, told, change = (segment) => segment },
) {
  const article = await readArticle({ kind: 'markdown', content: markdown });
  const { languages } = provider.capabilities(voice);
  const script = await writeScript(article, {
    voice,
    delivery,
    disclosure: false,
    takesDelivery: () => true,
    phonemesOf: () => ({ language: languages[0], fromRules: true }),
    resolveVoice: (name, options) => provider.resolveVoice(name, options),
  });
  const spoken = [];
  for (const segment of script.segments.map(change)) {
    const request = requestOfSegment(segment);
    const { pcm, marks, words } = await provider.synthesize(request, {});
    spoken.push({ segment, request, pcm, marks, words, calls: told?.() });
  }
  return spoken;
}
