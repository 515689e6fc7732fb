/** an article → the parts to speak, in order, and the voice of each. Pure. */
import type { Article, Cast } from '../article/article.ts';
import { castOf, voiceOfPart } from './cast-voices.ts';
import { findSpeakers } from './find-speakers.ts';
import { partsOf, type Part } from './parts.ts';

/** Disclosure, title, byline, then every block, each with its voice from the cast. */
export function listParts(
  article: Article,
  options: { readonly disclosure: string | undefined; readonly cast: Cast | false | undefined },
): readonly Part[] {
  const cast = castOf(article, options);
  const speakers = findSpeakers(article.blocks, Object.keys(cast.speakers ?? {}));
  return partsOf(article, options.disclosure).map((part) => {
    const speaker = part.blockId === undefined ? undefined : speakers.get(part.blockId);
    const own = options.cast === false ? undefined : part.voice;
    const spoken = { ...part, ...(speaker !== undefined && { speaker }), voice: own };
    return { ...spoken, voice: voiceOfPart(spoken, cast) };
  });
}
