/** notes in square brackets behind a word or a stop → silence. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../matches.ts';
import { cardinal } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';

/** What a bracket may hold to be a note, as encyclopedias and papers set them. */
const NOTE = anyOf([
  '\\d{1,3}(?:(?:, ?|[-\\u2013])\\d{1,3}){0,8}',
  '[a-z]',
  'note \\d{1,2}',
  'citation needed',
]);

/** Notes: nobody reads them. */
export const NOTE_RULES: readonly Rule[] = [
  {
    name: 'bracketed-note',
    starts: ['sign'],
    first: ' [',
    pattern: sticky(`(?<=[\\p{L}\\d.,;:!?"')\\]%]) ?\\[(?<mark>${NOTE})\\](?![\\p{L}\\d])`),
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

/** What is said of the mark of a note: nothing, that there is a note, or which. */
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

/** Before these a bracket holds an interval or an index, which is read. */
const INTERVAL = new RegExp(`(?:\\b${anyOf(INTERVALS)}|[=∈(]|(?<!\\p{L}{3}), ?) ?$`, 'iu');

/**
 * Behind a space, one number alone may be an editor's word (`he had [3] sons`); it is a note beside
 * a stop or behind another note.
 */
function isNote(match: RegExpExecArray): boolean {
  const before = textBefore(match, 12);
  // `a[1]` is an element of something.
  if (/(?:^|[^\p{L}'])\p{Ll}$/u.test(before)) return false;
  if (!match[0].startsWith(' ') || /[,\-\u2013]/.test(match[0])) return !INTERVAL.test(before);
  return /[.,;:!?"')\]]$/.test(before) || /^(?:$|[.,;:!?)\n]| \[\d)/.test(textBehind(match, 3));
}
