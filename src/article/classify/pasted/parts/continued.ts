/** measured paragraphs and the story's → lines directly above and below it that its sentences, verses or speakers continue. */
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { readPeople } from '../../../people/read-people.ts';
import { endsSentence } from '../../page/running-prose.ts';
import type { Run } from '../best-run.ts';
import { isOfAuthor } from '../ending.ts';
import type { Piece } from '../measure.ts';
import { boxesWithin } from './boxes-within.ts';

/** Most lines that are added, and longest one, in words. */
const [MOST, MOST_WORDS] = [12, 16] as const;

/** Turns of speakers that show an interview. */
const FEWEST_TURNS = 3;

/** "Q:", "Ada Holm:", "记者：" at the beginning. */
const SPEAKER = /^(?<name>[\p{L}\p{M}][\p{L}\p{M} .’'-]{0,30}?)\s?[:：]/u;

/** The end of a verse, a greeting or a part of a sentence. */
const OPEN_END = /[,;，；—–]$/u;

/** A beginning that continues a sentence. */
const SMALL = /^[“"‘'(]?\p{Ll}/u;

/**
 * The run with the greeting or verses directly above it and what its last sentence continues below.
 * `floor`: index above which nothing belongs to the story, such as that of the headline; `probable`:
 * how probably each is the story's.
 */
export function continueRun(
  pieces: readonly Piece[],
  given: { readonly run: Run; readonly floor: number; readonly probable: readonly number[] },
): Run {
  const { run, floor, probable } = given;
  const last = takeLast(pieces, { ...run, probable });
  return {
    first: continueAbove(pieces, run.first, floor),
    last: continueBelow(pieces, { ...run, last }),
  };
}

/** Least probability of running text that directly follows the story, when it is a whole sentence. */
const MAY_FOLLOW = 0.3;

/** Who is spoken to, or speaks for the page. */
const ADDRESSED =
  /(?<![\p{L}’'])(?:you|your|you’re|you're|us|our|we|we’ll|we'll|sign up|subscribe|contact|newsletter)(?!\p{L})/iu;

/** A person and what that person is: a note on the author. */
const BIO = new RegExp(
  String.raw`^\p{Lu}[\p{L}.’'-]+(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}.’'-]+){1,3},? ` +
    String.raw`(?:is|was|has|writes|covers|works|teaches|lives|holds|joined)(?!\p{L})`,
  'u',
);

/**
 * The index of the last paragraph of the story: where a story ends is less certain than that it goes
 * on, so whole sentences that follow it, with their headings, are its own unless they speak to the
 * reader or of the author.
 */
function takeLast(
  pieces: readonly Piece[],
  { first, last, probable }: Run & { readonly probable: readonly number[] },
): number {
  const boxes = boxesWithin(pieces);
  let end = last;
  for (let count = 0; count < MOST_FOLLOWING; count++) {
    const ahead = indexesBetween(end + 1, pieces.length).filter((index) => !boxes[index]);
    const next = ahead.slice(0, 2).find((index) => pieces[index]!.shape === 'prose');
    if (next === undefined || !isWhole(pieces[next]!)) return end;
    const taken = ahead.slice(0, ahead.indexOf(next) + 1);
    if (!taken.slice(0, -1).every((index) => isPlain(pieces[index]!))) return end;
    if (isOfAuthor(pieces, { first, last: next })) return end;
    if (taken.some((index) => probable[index]! < MAY_FOLLOW)) return end;
    end = next;
  }
  return end;
}

/** Most paragraphs that follow, each with one heading. */
const MOST_FOLLOWING = 2;

function isPlain(piece: Piece): boolean {
  return isPlainText(piece) && !piece.repeated && readPeople(piece.text)[0] !== piece.text;
}

function isWhole(piece: Piece): boolean {
  const { text } = piece;
  return isPlain(piece) && endsSentence(text) && !ADDRESSED.test(text) && !BIO.test(text);
}

function continueAbove(pieces: readonly Piece[], first: number, floor: number): number {
  let at = first;
  while (at - 1 > floor && at > first - MOST && isOpen(pieces[at - 1]!)) at--;
  return at;
}

/** Whether a line leads on to what is below it. */
function isOpen({ text, words }: Piece): boolean {
  return words <= MOST_WORDS && OPEN_END.test(text);
}

function continueBelow(pieces: readonly Piece[], { first, last }: Run): number {
  const story = pieces.slice(first, last + 1);
  const [speakers, names] = [speakersOf(story), loneSpeakers(story)];
  let at = last;
  for (let index = last + 1; index <= last + MOST && index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (isTurn(piece, speakers)) at = index;
    else if (names.has(piece.text) && isPlainText(pieces[index + 1])) at = ++index;
    else if (isNextStep(pieces, { index, last: at, first })) at = ++index;
    else if (isNamedStep(piece) && story.filter(isNamedStep).length > 1) at = index;
    else if (isStepText(pieces, index)) at = index;
    else if (POSTSCRIPT.test(piece.text) || isFarewell(pieces, { index, last: at })) at = index;
    else if (isSignOff(piece, pieces[index + 1])) return index + 1;
    else if (!isContinued(pieces[index - 1]!, piece)) break;
    // An open line is taken with the one that ends its sentence.
    else if (endsSentence(piece.text)) at = index;
  }
  return at;
}

function isContinued(above: Piece, piece: Piece): boolean {
  if (!isPlainText(piece) || piece.words > MOST_WORDS) return false;
  return isOpen(piece) || (!endsSentence(above.text) && SMALL.test(piece.text));
}

/** "Step 4", whose text is below it. */
const STEP = /^(?<name>\D{1,14}?)(?<number>\d{1,2})[.:：)]?$/u;

/** Whether a line is the number of the next step, with text below it that is not a page part. */
function isNextStep(
  pieces: readonly Piece[],
  place: { readonly index: number; readonly first: number; readonly last: number },
): boolean {
  const { index, first, last } = place;
  const own = STEP.exec(pieces[index]!.text)?.groups;
  if (own === undefined || !isPlainText(pieces[index + 1])) return false;
  const step = pieces.slice(first, last + 1).findLast(({ text }) => STEP.test(text));
  const before = STEP.exec(step?.text ?? '')?.groups;
  if (before === undefined || before['name'] !== own['name']) return false;
  return Number(own['number']) === Number(before['number']) + 1;
}

/** "P.S. …". */
const POSTSCRIPT = /^P\.?\s?S\.?[\s:]/u;

/** "Step 3: Wash it", "第三步：手洗". */
const NAMED_STEP =
  /^(?:第\s?[一二三四五六七八九十\d]{1,3}\s?步|(?:step|schritt|étape|paso|passo|krok|stap|steg|шаг|крок|adım)\s\d{1,2})\s?[.:：]/i;

function isNamedStep({ text }: Piece): boolean {
  return NAMED_STEP.test(text);
}

/** Whether running text directly follows the name of a step. */
function isStepText(pieces: readonly Piece[], index: number): boolean {
  const [above, piece] = [pieces[index - 1]!, pieces[index]!];
  return isNamedStep(above) && piece.shape === 'prose' && isPlainText(piece);
}

/** "Happy growing!" directly below the last paragraph. */
function isFarewell(
  pieces: readonly Piece[],
  { index, last }: { readonly index: number; readonly last: number },
): boolean {
  const { text, words, repeated } = pieces[index]!;
  if (index !== last + 1 || pieces[last]!.shape !== 'prose' || repeated) return false;
  return words <= MOST_FAREWELL_WORDS && text.endsWith('!') && isPlainText(pieces[index]);
}

/** Longest farewell, in words. */
const MOST_FAREWELL_WORDS = 3;

/** "Until Friday," above a name. */
function isSignOff(piece: Piece, below: Piece | undefined): boolean {
  if (!/[,，]$/u.test(piece.text) || piece.words > MOST_SIGN_OFF_WORDS) return false;
  if (below?.shape !== 'line' || below.words > MOST_SIGN_OFF_WORDS || below.repeated) return false;
  return /^\p{Lu}/u.test(below.text) && !OPEN_END.test(below.text);
}

/** Longest line of a sign-off, in words. */
const MOST_SIGN_OFF_WORDS = 6;

function isPlainText(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.clutter === undefined && piece.dateline === undefined;
}

/** Names that stand alone above what is said: short lines that the story has several times. */
function loneSpeakers(story: readonly Piece[]): ReadonlySet<string> {
  const lines = story.filter(({ shape, words }) => shape === 'line' && words <= MOST_NAME_WORDS);
  return saidOften(lines.map(({ text }) => text));
}

/** Longest name of a speaker, in words. */
const MOST_NAME_WORDS = 3;

function isTurn({ text, repeated }: Piece, speakers: ReadonlySet<string>): boolean {
  return !repeated && speakers.has(SPEAKER.exec(text)?.groups?.['name'] ?? '');
}

function speakersOf(story: readonly Piece[]): ReadonlySet<string> {
  return saidOften(story.flatMap(({ text }) => SPEAKER.exec(text)?.groups?.['name'] ?? []));
}

/** Those that occur as often as the speakers of an interview. */
function saidOften(names: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set(names.filter((name) => counts.get(name)! >= FEWEST_TURNS));
}
