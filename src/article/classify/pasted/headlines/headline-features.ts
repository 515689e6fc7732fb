/** a candidate headline in context → its score, from weighted features. */
import model from './headline-model.json' with { type: 'json' };
import { COMMAND, isBareName, isPictureCaption, isFact } from './headline-lines.ts';
import type { HeadlineFeature, HeadlinePlace } from './headline-place.ts';
import { PAGE_FEATURES } from './page-features.ts';

/** Whether it is a question above the whole story, not one of several that it answers. */
function isLoneQuestion({ piece, above, below }: HeadlinePlace): boolean {
  return above === 0 && piece.text.endsWith('?') && !below.some(({ text }) => text.endsWith('?'));
}

/** The features, in order, without those of the page around it. */
const LINE_FEATURES: readonly HeadlineFeature[] = [
  {
    name: 'speaks of the story',
    valueOf: ({ story }) => story,
  },
  {
    name: 'speaks of its beginning',
    valueOf: ({ opening }) => opening,
  },
  {
    name: 'with many words',
    valueOf: ({ story, basis }) => story * basis,
  },
  {
    name: 'with many words of the beginning',
    valueOf: ({ opening, basis }) => opening * basis,
  },
  {
    name: 'is one word',
    valueOf: ({ piece }) => piece.words <= 1,
  },
  {
    name: 'is two words',
    valueOf: ({ piece }) => piece.words === 2,
  },
  {
    name: 'is three words',
    valueOf: ({ piece }) => piece.words === 3,
  },
  {
    name: 'has a headline’s length',
    valueOf: ({ piece }) => piece.words >= 6,
  },
  {
    name: 'is long',
    valueOf: ({ piece }) => piece.words > 16,
  },
  {
    name: 'ends as a sentence',
    valueOf: ({ piece }) => /(?<![ap]\.m)[.:;,。，；：]["”’」』]?$/u.test(piece.text),
  },
  {
    name: 'asks',
    valueOf: ({ piece }) => piece.text.endsWith('?'),
  },
  {
    name: 'reads like prose',
    valueOf: (place) => place.piece.shape === 'prose' && !isLoneQuestion(place),
  },
  {
    name: 'names and dates below',
    valueOf: ({ below }) => below.some((piece) => piece.dateline),
  },
  {
    name: 'a bare name below',
    valueOf: ({ below }) => below.slice(0, 2).some(isBareName),
  },
  {
    name: 'is a bare name of which the story does not begin to speak',
    valueOf: ({ piece, opening }) => opening === 0 && isBareName(piece),
  },
  {
    name: 'a bare name and a date below',
    valueOf: ({ below }) =>
      below.some((piece, at) => isBareName(piece) && below[at + 1]?.dateline !== undefined),
  },
  {
    name: 'is the caption of a picture',
    valueOf: ({ piece, before, below }) => isPictureCaption(piece, [before, below[0]]),
  },
  {
    name: 'is one of several facts',
    valueOf: ({ piece, before, below }) =>
      isFact(piece) && [before, below[0]].some((beside) => beside !== undefined && isFact(beside)),
  },
  {
    name: 'a share bar or reading time below',
    valueOf: ({ below }) =>
      below.some(
        (piece) => piece.clutter?.rule === 'reading-time' || piece.clutter?.rule === 'share-bar',
      ),
  },
  {
    name: 'the story follows',
    valueOf: ({ below }) => below[0]?.shape === 'prose',
  },
  {
    name: 'is far',
    valueOf: ({ distance }) => distance,
  },
  {
    name: 'is near',
    valueOf: ({ distance, inside }) => !inside && distance <= 4,
  },
  {
    name: 'stands inside the story',
    valueOf: ({ inside }) => inside,
  },
  {
    name: 'has some of the story above',
    valueOf: ({ above }) => above,
  },
  {
    name: 'is in the title bar',
    valueOf: ({ within }) => within,
  },
  {
    name: 'holds a digit',
    valueOf: ({ piece }) => /\d/.test(piece.text),
  },
  {
    name: 'has two parts',
    valueOf: ({ piece }) => /.: ./.test(piece.text),
  },
  {
    name: 'is an item of a list',
    valueOf: ({ piece }) => /^(?:#?\d{1,2}[.):]|step \d)/i.test(piece.text),
  },
  {
    name: 'is an item of a menu',
    valueOf: ({ piece }) => piece.repeated && piece.words < 4,
  },
  {
    name: 'begins with a capital',
    valueOf: ({ piece }) => /^["“'‘(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text),
  },
  {
    name: 'is a trail of links',
    valueOf: ({ piece }) => /[|»›/]/.test(piece.text),
  },
  {
    name: 'stands below a menu',
    valueOf: ({ before }) => before?.shape === 'line' && before.words <= 3,
  },
  {
    name: 'stands below clutter',
    valueOf: ({ before }) => before?.clutter !== undefined,
  },
  {
    name: 'stands below names and dates',
    valueOf: ({ before }) => before?.dateline !== undefined,
  },
  {
    name: 'stands below prose',
    valueOf: ({ before }) => before?.shape === 'prose',
  },
  {
    name: 'stands below items of a menu',
    valueOf: ({ shortAbove }) => shortAbove,
  },
  {
    name: 'is the first long line',
    valueOf: ({ linesAbove }) => linesAbove === 0,
  },
  {
    name: 'has long lines above',
    valueOf: ({ linesAbove }) => Math.log2(1 + linesAbove),
  },
  {
    name: 'has long lines below',
    valueOf: ({ linesBelow }) => Math.log2(1 + linesBelow),
  },
  {
    name: 'running text below',
    valueOf: ({ proseBelow }) => proseBelow,
  },
  {
    name: 'stands elsewhere too',
    valueOf: ({ piece }) => piece.repeated,
  },
  {
    name: 'names and dates right below',
    valueOf: ({ below }) => below[0]?.dateline !== undefined || below[1]?.dateline !== undefined,
  },
  {
    name: 'has parts of a path',
    valueOf: ({ piece }) => /\S [>›»/] \S/.test(piece.text),
  },
  {
    name: 'is in capitals',
    valueOf: ({ piece }) => !/\p{Ll}/u.test(piece.text),
  },
  {
    name: 'begins a command',
    valueOf: ({ piece }) => COMMAND.test(piece.text),
  },
  {
    name: 'has many words of headlines',
    valueOf: ({ piece }) => Math.min(12, piece.words) / 12,
  },
];

/** All features, in the order of the model's weights. */
export const HEADLINE_FEATURES: readonly HeadlineFeature[] = [...LINE_FEATURES, ...PAGE_FEATURES];

/** The weights by name: a fit (conditional logit) on labelled pages, `training/headline.mjs`. */
const WEIGHTS: readonly number[] = HEADLINE_FEATURES.map(({ name }) => {
  const weight = (model.weights as Readonly<Record<string, number>>)[name];
  if (weight === undefined) throw new Error(`headline-model.json has no weight of "${name}".`);
  return weight;
});

/** The values of a line's features, in the order of the table. */
export function headlineValues(place: HeadlinePlace): readonly number[] {
  return HEADLINE_FEATURES.map(({ valueOf }) => Number(valueOf(place) ?? 0));
}

/** The weighted sum of a line's features: a headline scores more than any other line of most pages. */
export function scoreHeadline(place: HeadlinePlace): number {
  return headlineValues(place).reduce((sum, value, index) => sum + value * WEIGHTS[index]!, 0);
}
