/** what is chosen in the panel of words → how they are to be said, and the query of a reading. Pure. */
import type { PassageAnswer } from '../../studio/answers.ts';

/** Words of a passage that an editor wants to correct. */
export type ChosenWords = {
  readonly passage: PassageAnswer;
  readonly start: number;
  readonly end: number;
};

/** A way to say words, as lexicons and decisions have it. */
export type WordWay =
  | { readonly say: string }
  | { readonly ipa: string }
  | { readonly spell: true };

/** What is chosen, with what was typed so far. */
export type WayChoice = {
  readonly kind: 'asNow' | 'known' | 'say' | 'ipa' | 'spell';
  readonly value: string;
};

/** The way, once enough is typed. */
export function wayOf({ kind, value }: WayChoice): WordWay | undefined {
  const typed = value.trim();
  if (kind === 'spell') return { spell: true };
  if (typed === '') return undefined;
  if (kind === 'say') return { say: typed };
  return kind === 'ipa' || kind === 'known'
    ? { ipa: typed.replace(/^[/[]|[/\]]$/g, '') }
    : undefined;
}

/** What is asked of a reading. */
export type ReadingAsked = {
  readonly passage: PassageAnswer;
  readonly range: { readonly start: number; readonly end: number };
  readonly way?: WordWay | undefined;
  readonly inSentence?: boolean;
};

/** Its query; another one once the passage is said otherwise, so that no old sound is played. */
export function readingQuery({ passage, range, way, inSentence = false }: ReadingAsked): string {
  const words = { passage: passage.id, ...range, ...(way && { way }), inSentence };
  const of = passage.segments.map(({ key }) => key.slice(0, 8)).join('');
  return new URLSearchParams({ words: JSON.stringify(words), of }).toString();
}
