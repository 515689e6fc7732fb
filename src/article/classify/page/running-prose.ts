/** a line → whether it is running prose: a sentence or a quotation, not links. */
import { anyOf } from '../../../_internal/any-of.ts';
import type { LineContext } from './context.ts';

/** Kinds of lines that may be sentences. */
const TEXT: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'quote']);

/** Fewest words of a sentence: fewer are labels with a full stop. */
const FEWEST_WORDS = 4;

/** Fewest words of a sentence that is marked as a heading. */
const FEWEST_HEADING_WORDS = 8;
const FULL_STOP = /[.。]["”’'»)\]]*$/u;

/** Most of a line that may be links, as a share: a line with more leads elsewhere. */
const MOST_LINKED = 0.5;

/** The end of a sentence, or a colon before what follows. */
const SENTENCE_END = /[.!?…:。！？؟]["”’'»)\]」』“]*$/u;

/** A sentence of eight words or more before another one: the end of a line may be a label. */
const FIRST_SENTENCE = /^(?:\S+\s+){7,}?\S*[.!?…。]["”’»)\]]*\s+["“‘«]?\p{Lu}/u;

/** A quotation that fills its line. */
const QUOTATION = new RegExp(`^${anyOf(['["“„«‘「].{12,}["”“»’」]'])}[.,]?$`, 'su');

/** A lower-case word after the first one: headings and names have few. */
const SMALL_WORD = /\s\p{Ll}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/gu;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** The end of a word, and dots. */
const BREAKS_OFF = /\p{L}\s?(?:…|\.\.\.|\[…\])$/u;

/** Whether a text breaks off in the middle, as teasers do. */
export function breaksOff(text: string): boolean {
  return BREAKS_OFF.test(text);
}

/** Whether more than half of a line is links. */
export function isMostlyLinks({ link }: LineContext): boolean {
  return link > MOST_LINKED;
}

/** Whether a line is a sentence, several, or a quotation. */
export function isRunningProse(line: LineContext): boolean {
  return !isMostlyLinks(line) && isSentence(line);
}

/** Whether a line is a sentence that is entirely, or nearly, a link. */
export function isLinkedSentence(line: LineContext): boolean {
  return isMostlyLinks(line) && isSentence(line);
}

function isSentence({ unit }: LineContext): boolean {
  const { kind, text, words } = unit;
  const isText = kind === 'heading' ? isLongSentence(text, words) : TEXT.has(kind);
  if (!isText || unit.element.tag === 'button' || words < FEWEST_WORDS) return false;
  if ((text.match(SMALL_WORD)?.length ?? 0) < FEWEST_WORDS - 2) return false;
  return endsSentence(text) || QUOTATION.test(text) || FIRST_SENTENCE.test(text);
}

/** Some pages mark a paragraph as a heading for its font size. */
function isLongSentence(text: string, words: number): boolean {
  return words >= FEWEST_HEADING_WORDS && FULL_STOP.test(text);
}
