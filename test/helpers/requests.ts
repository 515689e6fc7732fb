/** sentences → a request for them, and a script of paragraphs, for tests of the speech room. */
import type { Article } from '../../src/article/article.ts';
import type { Script, Segment } from '../../src/script/script.ts';
import type { SpeechRequest } from '../../src/speech/provider.ts';

/** A request for sentences, joined by a space. */
export function requestFor(
  sentences: readonly string[],
  fields: Partial<SpeechRequest> = {},
): SpeechRequest {
  let at = 0;
  const ranges = sentences.map((sentence) => {
    const start = at;
    at += sentence.length + 1;
    return { start, end: start + sentence.length };
  });
  return { text: sentences.join(' '), sentences: ranges, voice: 'tone', language: 'en', ...fields };
}

/** A script of paragraphs, each a list of sentences. */
export function scriptOf(
  paragraphs: readonly (readonly string[])[],
  options: { readonly voice?: string } = {},
): Script {
  const voice = options.voice ?? 'tone';
  const segments = paragraphs.map((sentences, index): Segment => {
    const { text, sentences: ranges } = requestFor(sentences);
    return {
      id: `s${index + 1}`,
      role: 'paragraph',
      text,
      spokenText: text,
      spans: [{ start: 0, end: text.length, spokenStart: 0, spokenEnd: text.length, rule: null }],
      sentences: ranges.map(({ start, end }) => ({
        start,
        end,
        spokenStart: start,
        spokenEnd: end,
      })),
      voice,
      language: 'en',
      pauseAfter: 0.5,
    };
  });
  const article: Article = {
    title: 'A bridge',
    language: 'en',
    slug: 'a-bridge',
    blocks: [],
    skipped: [],
    warnings: [],
  };
  return { article, segments, voices: [voice], warnings: [] };
}
