/** a line → whether it is running prose: a sentence or a quotation. */
import { anyOf } from '../../_internal/any-of.ts';
import type { BlockKind } from '../article.ts';

/** Kinds of lines that hold sentences. */
const TEXT: ReadonlySet<string> = new Set(['paragraph', 'listItem', 'quote']);

/** Fewest words of a sentence: fewer are labels with a full stop. */
const FEWEST_WORDS = 4;

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
export function isRunningProse(line: {
  readonly kind: BlockKind;
  readonly text: string;
  readonly words: number;
}): boolean {
  const { kind, text, words } = line;
  if (!TEXT.has(kind) || words < FEWEST_WORDS) return false;
  if ((text.match(SMALL_WORD)?.length ?? 0) < FEWEST_WORDS - 2) return false;
  return endsSentence(text) || QUOTATION.test(text);
}
