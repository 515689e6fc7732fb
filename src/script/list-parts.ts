/** an article → what is to be said, in order, and who is to say it. Pure. */
import type { Article, Cast } from '../article/article.ts';
import { castOf, voiceOfPart } from './cast-voices.ts';
import { bylineText } from './disclosure.ts';
import { findSpeakers } from './find-speakers.ts';
import type { SegmentRole } from './script.ts';

/** What is to be said, before it is known how. */
export type Part = {
  readonly role: SegmentRole;
  readonly text: string;
  readonly language: string;
  readonly blockId?: string;
  readonly speaker?: string;
  /** Its own, where somebody gives it one. */
  readonly voice?: string | undefined;
  /** Seconds of silence after it, where the article asks for them. */
  readonly pauseAfter?: number;
};

/** Disclosure, title, byline, then every block, each with the voice that the cast gives it. */
export function listParts(
  article: Article,
  options: { readonly disclosure: string | undefined; readonly cast: Cast | false | undefined },
): readonly Part[] {
  const { language, title, titleFrom, byline } = article;
  const { disclosure } = options;
  const cast = castOf(article, options);
  const speakers = findSpeakers(article.blocks, Object.keys(cast.speakers ?? {}));
  const blocks = article.blocks.map((block): Part => {
    const speaker = speakers.get(block.id);
    return {
      role: block.kind,
      ...(speaker !== undefined && { speaker }),
      text: block.text,
      language: block.language ?? language,
      blockId: block.id,
      voice: options.cast === false ? undefined : block.voice,
    };
  });
  const opening: Part[] = [];
  if (disclosure !== undefined) opening.push({ role: 'disclosure', text: disclosure, language });
  if (title.trim() !== '' && titleFrom === undefined)
    opening.push({ role: 'title', text: title, language });
  if (byline !== undefined && byline.trim() !== '')
    opening.push({ role: 'byline', text: bylineText(byline, language), language });
  return [...opening, ...blocks].map((part) => ({ ...part, voice: voiceOfPart(part, cast) }));
}
