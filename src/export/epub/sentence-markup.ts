/** a sentence, its links and its words → elements with the ids that an overlay refers to. Pure. */
import type { EditionInline } from '../../edition/edition.ts';
import { startTag, webAddress } from '../../edition/formats/markup.ts';
import { inlineMarkup } from '../../site/inline-markup.ts';
import type { TimedWord } from '../timed-words.ts';

/** A printed sentence as it is marked up. */
export type MarkedSentence = {
  readonly id: string;
  readonly text: string;
  /** With offsets in `text`; what reaches beyond it is cut off. */
  readonly runs: readonly EditionInline[];
  readonly words: readonly TimedWord[];
};

/** A stretch of a sentence: one link, or what stands between two. */
type Stretch = { readonly from: number; readonly to: number; readonly href?: string | undefined };

/** The id of a word of a sentence, by its index. */
export function wordId(sentence: string, index: number): string {
  return `${sentence}-${index + 1}`;
}

/**
 * The sentence as `<span id>`, with a `<span id>` for each word. A link holds whole words and is one
 * element; emphasis is marked within each word, so that one id is always one stretch of text.
 */
export function sentenceMarkup(sentence: MarkedSentence): string {
  const stretches = stretchesOf(sentence).map((stretch) => stretchMarkup(stretch, sentence));
  return `<span id="${sentence.id}">${stretches.join('')}</span>`;
}

/** The links of a sentence and what lies between them, from its beginning to its end. */
function stretchesOf({ text, runs, words }: MarkedSentence): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const run of runs) {
    const href = run.kind === 'link' ? webAddress(run.href) : undefined;
    const from = Math.max(at, wordAround(run.start, words)?.from ?? run.start);
    const to = Math.min(text.length, wordAround(run.end - 1, words)?.to ?? run.end);
    if (href === undefined || to <= from || text.slice(from, to).trim() === '') continue;
    if (from > at) stretches.push({ from: at, to: from });
    stretches.push({ from, to, href });
    at = to;
  }
  return at < text.length ? [...stretches, { from: at, to: text.length }] : stretches;
}

function wordAround(offset: number, words: readonly TimedWord[]): TimedWord | undefined {
  return words.find(({ from, to }) => from <= offset && offset < to);
}

function stretchMarkup({ from, to, href }: Stretch, sentence: MarkedSentence): string {
  const { id, text, words } = sentence;
  const runs = sentence.runs.filter(({ kind }) => kind !== 'link');
  const inline = (start: number, end: number): string => {
    const own = text.slice(start, end);
    return inlineMarkup(own, own.trim() === '' ? [] : runsIn(runs, start, end));
  };
  const pieces: string[] = [];
  let at = from;
  for (const [index, word] of words.entries()) {
    if (word.from < from || word.to > to) continue;
    pieces.push(inline(at, word.from));
    pieces.push(`<span id="${wordId(id, index)}">${inline(word.from, word.to)}</span>`);
    at = word.to;
  }
  pieces.push(inline(at, to));
  const markup = pieces.join('');
  return href === undefined ? markup : `${startTag('a', { href })}${markup}</a>`;
}

/** The parts of runs in a stretch of the text, with offsets in that stretch. */
function runsIn(
  runs: readonly EditionInline[],
  from: number,
  to: number,
): readonly EditionInline[] {
  return runs
    .filter(({ start, end }) => start < to && end > from)
    .map((run) => ({
      ...run,
      start: Math.max(run.start, from) - from,
      end: Math.min(run.end, to) - from,
    }));
}
