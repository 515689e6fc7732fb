/** a line → whether it is running prose: a sentence or a quotation, of words and not of links. */
import { anyOf } from '../../../_internal/any-of.ts';
import type { LineContext } from './context.ts';

/** Kinds of lines that hold sentences. */
const TEXT: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'quote']);

/** Fewest words of a sentence: fewer are labels with a full stop. */
const FEWEST_WORDS = 4;

/** Most of a sentence that may be links. */
const MOST_LINKED = 0.5;

/** The end of a sentence, or a colon before what follows. */
const SENTENCE_END = /[.!?…:。！？؟]["”’'»)\]」』“]*$/u;

/** What opens and closes a quotation that fills its line. */
const QUOTATION = new RegExp(`^${anyOf(['["“„«‘「].{12,}["”“»’」]'])}[.,]?$`, 'su');

/** A word that begins small behind the first one: headings and names have few of them. */
const SMALL_WORD = /\s\p{Ll}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/gu;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a line is a sentence, several, or a quotation. */
export function isRunningProse({ unit, link }: LineContext): boolean {
  const { kind, text, words } = unit;
  if (!TEXT.has(kind) || unit.element.tag === 'button' || link > MOST_LINKED) return false;
  if (words < FEWEST_WORDS || (text.match(SMALL_WORD)?.length ?? 0) < FEWEST_WORDS - 2)
    return false;
  return endsSentence(text) || QUOTATION.test(text);
}
