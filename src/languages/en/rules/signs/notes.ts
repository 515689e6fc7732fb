/** notes in square brackets after a word or a stop → silence. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { cardinal } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';

/** The content of a bracket that is a note, as in encyclopedias and papers. */
const NOTE = anyOf([
  '\\d{1,3}(?:(?:, ?|[-\\u2013])\\d{1,3}){0,8}',
  '[a-z]',
  'note \\d{1,2}',
  'citation needed',
]);

/** Notes: readers skip them. */
export const NOTE_RULES: readonly Rule[] = [
  {
    name: 'bracketed-note',
    starts: ['sign'],
    first: ' [',
    pattern: sticky(
      `(?<=[\\p{L}\\d.,;:!?"')\\]%])(?<!\\b(?:at|paras?|paragraphs?)) ?\\[(?<mark>${NOTE})\\](?![\\p{L}\\d])`,
    ),
    rewrite: (match, context) =>
      isNote(match) ? sayNote(match.groups!.mark!, context) : undefined,
    examples: [
      ['It sank.[12] Nobody[a] knew.[citation needed]', 'It sank. Nobody knew.'],
      [
        'Nobody knew. [2, 3] Then it rose [1], as they [5–7] said.',
        'Nobody knew. Then it rose, as they said.',
      ],
      ['on the interval [1, 2].[3]', 'on the interval [one, two].'],
    ],
  },
];

/** The spoken form of a note mark: nothing, that there is a note, or which. */
export function sayNote(mark: string, { references }: RuleContext): string {
  if (references.notes === 'skip') return '';
  if (references.notes === 'announce') return ' (a note)';
  const words = mark
    .replace(/(?<=\d)[^\d]{1,2}(?=\d)/g, (sign) => (sign.startsWith(',') ? ', ' : ' to '))
    .replace(/\d+/g, cardinal);
  return /^note |^citation/.test(mark) ? ` (${words})` : ` (note ${words})`;
}

const INTERVALS = [
  'intervals?',
  'ranges?',
  'domain',
  'sets?',
  'arrays?',
  'lists?',
  'vectors?',
  'matrix',
  'between',
];

/** Before an interval or an index in brackets, which is read. */
const INTERVAL = new RegExp(`(?:\\b${anyOf(INTERVALS)}|[=∈(]|(?<!\\p{L}{3}), ?) ?$`, 'iu');

/**
 * After a space, a single number may be an editor's insertion (`he had [3] sons`); it is a note
 * beside a stop or after another note.
 */
function isNote(match: RegExpExecArray): boolean {
  const before = textBefore(match, 12);
  // `a[1]` is an element of an array.
  if (/(?:^|[^\p{L}'])\p{Ll}$/u.test(before)) return false;
  if (!match[0].startsWith(' ') || /[,\-\u2013]/.test(match[0])) return !INTERVAL.test(before);
  return /[.,;:!?"')\]]$/.test(before) || /^(?:$|[.,;:!?)\n]| \[\d)/.test(textBehind(match, 3));
}
