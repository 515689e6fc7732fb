/** a paragraph in its surroundings → the evidence for and against its being the story's, as named figures between 0 and 1. */
import { readNames } from '../dates/dateline.ts';
import { isBio } from './ending.ts';
import type { Piece } from './measure.ts';
import type { Place } from './surroundings.ts';
import { BREAKS_OFF } from './weigh.ts';

/** A question to a piece; the answer is 0 to 1. */
export type Question = (place: Place) => number | boolean;

const prose = (piece: Piece | undefined): boolean => piece?.shape === 'prose';
const line = (piece: Piece | undefined): boolean => piece?.shape === 'line';
const furniture = (piece: Piece | undefined): boolean => piece?.shape === 'clutter';
const isItem = (piece: Piece | undefined): boolean =>
  /^(?:#?\d{1,3}[.):]?|[•‣▪●◦○∙·*–—-])\s/.test(piece?.text ?? '');
const isLabelled = (piece: Piece | undefined): boolean =>
  /^[^.:!?]{2,40}: \S/.test(piece?.text ?? '');
const size = (words: number): number => Math.min(1, Math.log1p(words) / 6);
const lower = (text: string): number => {
  const words = text.slice(0, 600).split(' ');
  return words.filter((word) => /^["“(‘']?\p{Ll}/u.test(word)).length / words.length;
};

/** Questions that every piece answers. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  size: ({ piece }) => size(piece.words),
  'one word': ({ piece }) => piece.words === 1,
  'two words': ({ piece }) => piece.words === 2,
  'three to five words': ({ piece }) => piece.words >= 3 && piece.words <= 5,
  'six to twelve words': ({ piece }) => piece.words >= 6 && piece.words <= 12,
  'over 25 words': ({ piece }) => piece.words > 25,
  'over 60 words': ({ piece }) => piece.words > 60,
  prose: ({ piece }) => prose(piece),
  'short prose': ({ piece }) => prose(piece) && piece.words <= 20,
  line: ({ piece }) => line(piece),
  ends: ({ piece }) => piece.ends,
  'ends: full stop': ({ piece }) => /\.["”’)\]]*$/.test(piece.text),
  'ends: question': ({ piece }) => piece.text.endsWith('?'),
  'ends: cry': ({ piece }) => piece.text.endsWith('!'),
  'ends: colon': ({ piece }) => piece.text.endsWith(':'),
  'ends: dots': ({ piece }) => BREAKS_OFF.test(piece.text),
  'begins small': ({ piece }) => /^\p{Ll}/u.test(piece.text),
  'begins with a number': ({ piece }) => /^#?\d{1,3}[.):]?\s/.test(piece.text),
  'begins with a bullet': ({ piece }) => /^[•‣▪●◦○∙·*–—-]\s/.test(piece.text),
  'begins with a quote': ({ piece }) => /^["“«‘]/.test(piece.text),
  'begins with a label': ({ piece }) => isLabelled(piece),
  capitals: ({ piece }) => piece.words > 1 && !/\p{Ll}/u.test(piece.text),
  'small words': ({ piece }) => lower(piece.text),
  'small words of a line': ({ piece }) => (line(piece) ? lower(piece.text) : 0),
  digits: ({ piece }) =>
    (piece.text.slice(0, 400).match(/\d/g)?.length ?? 0) / Math.min(400, piece.text.length),
  commas: ({ piece }) => Math.min(1, (piece.text.slice(0, 600).match(/[,;]/g)?.length ?? 0) / 6),
  quotes: ({ piece }) => /["“”«»]/.test(piece.text),
  bar: ({ piece }) => /[|»›→•·]/.test(piece.text),
  price: ({ piece }) => /[$€£]\s?\d/.test(piece.text),
  address: ({ piece }) => /https?:|www\.|@\w/.test(piece.text),

  'row of a table': ({ piece }) => piece.row,
  'line comes again': ({ piece, comesAgain }) =>
    comesAgain && piece.words <= 25 && !furniture(piece),
  'line came before': ({ piece, cameBefore }) => cameBefore && !furniture(piece),
  'came before over prose': ({ piece, cameBefore, at }) =>
    cameBefore && line(piece) && prose(at(1)),
  'comes again, as the next': ({ piece, at, comesAgain }) =>
    comesAgain && line(piece) && line(at(1)),
  'begins as before': (place) => place.beginsAsBefore,
  'names the author': (place) => place.namesAuthor,
  'prose names the author': (place) => place.namesAuthor && prose(place.piece),
  'names the owner': (place) => place.namesOwner,
  'prose names the owner': (place) => place.namesOwner && prose(place.piece),
  'share of the page above': (place) => place.index / place.count,
  'lines together': (place) => size(place.together),
  'many lines together': (place) => place.together > 8,
  'very many lines together': (place) => place.together > 20,
  alike: (place) => place.alike,
  'prose alike': (place) => (prose(place.piece) ? place.alike : 0),
  'line alike': (place) => (line(place.piece) ? place.alike : 0),
  name: ({ piece }) =>
    line(piece) &&
    piece.words >= 2 &&
    piece.words <= 4 &&
    !piece.ends &&
    readNames(piece.text) !== undefined,
  'question over prose': ({ piece, at }) =>
    piece.text.endsWith('?') && piece.words <= 20 && prose(at(1)),
  'item over an item': ({ piece, at }) => isItem(piece) && isItem(at(1)),
  'labels alike': ({ piece, at }) => isLabelled(piece) && (isLabelled(at(1)) || isLabelled(at(-1))),
  'no small word': ({ piece }) => line(piece) && piece.words >= 3 && lower(piece.text) === 0,
  'glued words': ({ piece }) => /\p{Ll}\p{Lu}/u.test(piece.text),
  date: ({ piece }) => /\b(?:19|20)\d\d\b/.test(piece.text),
  'speaks to the reader': ({ piece }) => /\b(?:you|your)\b/i.test(piece.text),
  'speaks of us': ({ piece }) => /\b(?:we|our|us)\b/i.test(piece.text),
  'speaks of me': ({ piece }) => /\b(?:I|I’m|I'm|my)\b/.test(piece.text),
  thanks: ({ piece }) =>
    /\b(?:thanks|thank you|great (?:post|article|read)|love this)\b/i.test(piece.text),
  click: ({ piece }) =>
    /\b(?:click|subscribe|sign up|newsletter|follow us|download|contact us|e-?mail|call us|visit)\b/i.test(
      piece.text,
    ),
  site: ({ piece }) =>
    /\b(?:this (?:site|website|article|post|story|content)|our (?:site|website|team|services))\b/i.test(
      piece.text,
    ),
  bio: ({ piece }) => isBio(piece),
  repeated: ({ piece }) => piece.repeated,
  'repeated prose': ({ piece }) => piece.repeated && prose(piece),
  dateline: ({ piece }) => piece.dateline !== undefined,
  byline: ({ piece }) => piece.dateline?.byline !== undefined,
  clutter: ({ piece }) => piece.clutter !== undefined,
  opener: ({ piece }) => piece.clutter?.reach === 'section',
  'long clutter': ({ piece }) => piece.clutter !== undefined && piece.words > 12,

  'above: prose': ({ at }) => prose(at(-1)),
  'above: line': ({ at }) => line(at(-1)),
  'above: furniture': ({ at }) => furniture(at(-1)),
  'above: dateline': ({ at }) => at(-1)?.dateline !== undefined,
  'above: opener': ({ at }) => at(-1)?.clutter?.reach === 'section',
  'above: colon': ({ at }) => at(-1)?.text.endsWith(':') ?? false,
  'above: size': ({ at }) => size(at(-1)?.words ?? 0),
  'second above: prose': ({ at }) => prose(at(-2)),
  'second above: furniture': ({ at }) => furniture(at(-2)),
  'second above: dateline': ({ at }) => at(-2)?.dateline !== undefined,
  'below: prose': ({ at }) => prose(at(1)),
  'below: line': ({ at }) => line(at(1)),
  'below: furniture': ({ at }) => furniture(at(1)),
  'below: dateline': ({ at }) => at(1)?.dateline !== undefined,
  'below: opener': ({ at }) => at(1)?.clutter?.reach === 'section',
  'below: more': ({ at }) => at(1)?.clutter?.rule === 'read-more',
  'below: size': ({ at }) => size(at(1)?.words ?? 0),
  'second below: prose': ({ at }) => prose(at(2)),
  'second below: furniture': ({ at }) => furniture(at(2)),
  'second below: dateline': ({ at }) => at(2)?.dateline !== undefined,
  'between prose': ({ at }) => prose(at(-1)) && prose(at(1)),
  'line over prose': ({ piece, at }) => line(piece) && prose(at(1)),
  'line over a line': ({ piece, at }) => line(piece) && line(at(1)),
  'line among lines': ({ piece, at }) => line(piece) && line(at(-1)) && line(at(1)),
  'line below prose over prose': ({ piece, at }) => line(piece) && prose(at(-1)) && prose(at(1)),
  'line in furniture': ({ piece, at }) => line(piece) && furniture(at(-1)) && furniture(at(1)),
  'prose in lines': ({ piece, at }) => prose(piece) && line(at(-1)) && line(at(1)),
  'prose below a line, over a line, below prose': ({ piece, at }) =>
    prose(piece) && line(at(-1)) && line(at(1)) && prose(at(-2)) && prose(at(2)),
  'prose in furniture': ({ piece, at }) => prose(piece) && furniture(at(-1)) && furniture(at(1)),
  'prose near above': ({ proseAbove }) => size(proseAbove[0]),
  'prose far above': ({ proseAbove }) => size(proseAbove[1]),
  'prose near below': ({ proseBelow }) => size(proseBelow[0]),
  'prose far below': ({ proseBelow }) => size(proseBelow[1]),
  'no prose far above': ({ proseAbove }) => proseAbove[1] === 0,
  'no prose far below': ({ proseBelow }) => proseBelow[1] === 0,
  'furniture above': (place) => place.furnitureAbove,
  'furniture below': (place) => place.furnitureBelow,
  'lines above': (place) => place.linesAbove,
  'lines below': (place) => place.linesBelow,
  'share above': (place) => place.shareAbove,
  'share below': (place) => place.shareBelow,
  'almost all above': (place) => place.shareAbove > 0.9,
  'almost all below': (place) => place.shareBelow > 0.9,
  'before the run': (place) => place.fromRun < 0,
  'far before the run': (place) => place.fromRun < -8,
  'behind the run': (place) => place.fromRun > 0,
  'far behind the run': (place) => place.fromRun > 8,
  'in the run': (place) => place.fromRun === 0,
  'prose in the run': ({ piece, fromRun }) => prose(piece) && fromRun === 0,
  'line in the run': ({ piece, fromRun }) => line(piece) && fromRun === 0,
  'furniture in the run': ({ piece, fromRun }) => furniture(piece) && fromRun === 0,
  story: (place) => place.story,
  'story with many words': (place) => place.story * Math.min(1, place.distinct / 6),
  'foreign prose': ({ piece, story, distinct }) => (prose(piece) && distinct >= 6 ? 1 - story : 0),
  'foreign line': ({ piece, story, distinct }) => (line(piece) && distinct >= 2 ? 1 - story : 0),
  'below a section’s opening': ({ section, sectionAge }) =>
    section !== undefined && sectionAge <= 6,
};

/** Evidence that is there or not, by name. */
export function namesOf({ piece, section, sectionAge }: Place): string[] {
  return [
    ...(piece.clutter ? [`clutter: ${piece.clutter.rule}`] : []),
    ...(section === undefined
      ? []
      : [`section: ${section}`, ...(sectionAge <= 8 ? [`near section: ${section}`] : [])]),
  ];
}
