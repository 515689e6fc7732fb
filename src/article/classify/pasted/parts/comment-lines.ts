/** the paragraphs of a text that are read → a warning where many of them stand like comments of readers. */
import { anyOf, wordList, caseless } from '../../../../_internal/any-of.ts';
import type { Warning } from '../../../../errors.ts';
import { firstWords } from '../../../build-article.ts';
import type { Piece } from '../measure.ts';

/** Fewest heads of comments, and the longest one, in words and in characters. */
const [FEWEST, MOST_WORDS, LONGEST] = [4, 14, 160] as const;

/** A button below a comment, alone or at the end of its head. */
const REPLY = caseless(
  `(?:^|[|·•(\\[] ?|[\\d:] ?)${anyOf(
    wordList(`
      reply antworten répondre responder rispondi odpowiedz reageer svara svar vastaa відповісти
      ответить yanıtla 返信 回复 답글
    `),
  )}[)\\]]?$`,
);

/** "2 hours ago", "vor 3 Tagen", "hace 2 horas". */
const AGO = caseless(
  `(?<!\\p{L})(?:\\d{1,3} ?(?:s|min|h|d|w|mo|y|minutes?|hours?|days?|weeks?|months?|years?) ago$|${anyOf(
    ['vor', 'il y a', 'hace', 'há', 'för'],
  )} \\d{1,3} \\p{L}+|\\d{1,3} \\p{L}+ ${anyOf(['fa', 'temu', 'geleden', 'sedan', 'тому', 'назад'])}$|\\d{1,3} ?(?:時間|分|日|小时|天|시간)前?$)`,
);

/** "May 9, 2012 11:47", "2012-05-09 at 23:47": a year and a time of day. */
const MOMENT = /^(?=.*\b(?:19|20)\d{2}\b)(?=.*\b\d{1,2}[:.]\d{2}\b)/u;

/** Lists of events have times too, and a year at most in their first lines. */
const isHead = ({ text, words, shape }: Piece): boolean =>
  shape !== 'prose' &&
  words <= MOST_WORDS &&
  text.length <= LONGEST &&
  (REPLY.test(text) || AGO.test(text) || MOMENT.test(text));

/** The warning ARTICLE_UNSURE that comments are probably read; none below a few heads of them. */
export function warnOfComments(read: readonly Piece[]): Warning[] {
  const first = read.findIndex(isHead);
  const heads = read.filter(isHead).length;
  if (heads < FEWEST) return [];
  const { text, start } = read[first]!;
  const count = read.length - first;
  const where = `${count} paragraphs from line ${start} on (“${firstWords(text)}”)`;
  return [
    {
      code: 'ARTICLE_UNSURE',
      message: `${where} look like comments, and are read: ${heads} have the time or the button of one.`,
      hint: 'If they are not the article, paste it without them.',
    },
  ];
}
