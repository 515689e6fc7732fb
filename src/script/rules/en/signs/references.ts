/** figures that point elsewhere → silence or names: notes in square brackets, chapters and verses of Scripture. */
import type { Rule } from '../../rule.ts';
import { cardinal } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';

/** Before these a bracket holds an interval or an index, which is read. */
const INTERVAL =
  /(?:\b(?:intervals?|ranges?|domain|sets?|arrays?|lists?|vectors?|matrix|between)|[=∈(,]) ?$/i;

const MARKS = '\\d{1,3}(?:(?:, ?|[-\\u2013])\\d{1,3}){0,8}';

/** Behind a space, one number alone may be an editor's word (`he had [3] sons`); it is a note beside a stop or behind another note. */
function isNote(match: RegExpExecArray): boolean {
  const before = match.input.slice(Math.max(0, match.index - 12), match.index);
  // `a[1]` is an element of something.
  if (/(?:^|[^\p{L}'])\p{Ll}$/u.test(before)) return false;
  if (!match[0].startsWith(' ') || /[,\-\u2013]/.test(match[0])) return !INTERVAL.test(before);
  return (
    /[.,;:!?"')\]]$/.test(before) ||
    /^(?:$|[.,;:!?)\n]| \[\d)/.test(
      match.input.slice(match.index + match[0].length, match.index + match[0].length + 3),
    )
  );
}

/** Notes in square brackets behind a word or a stop, as encyclopedias and papers set them: nobody reads them. */
export const NOTE_RULES: readonly Rule[] = [
  {
    name: 'bracketed-note',
    starts: ['sign'],
    first: ' [',
    needs: '[',
    pattern: sticky(
      `(?<=[\\p{L}\\d.,;:!?"')\\]%]) ?\\[(?:${MARKS}|[a-z]|note \\d{1,2}|citation needed)\\](?![\\p{L}\\d])`,
    ),
    rewrite: (match) => (isNote(match) ? '' : undefined),
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

/** Books of the Bible as they are named before chapter and verse. */
const BOOKS =
  'Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Ezra|Nehemiah|Esther|Job|Psalms?|Proverbs|Ecclesiastes|Song of Songs|Song of Solomon|Isaiah|Jeremiah|Lamentations|Ezekiel|Daniel|Hosea|Joel|Amos|Obadiah|Jonah|Micah|Nahum|Habakkuk|Zephaniah|Haggai|Zechariah|Malachi|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians|Ephesians|Philippians|Colossians|Thessalonians|Timothy|Titus|Philemon|Hebrews|James|Peter|Jude|Revelation|Tobit|Judith|Maccabees|Wisdom|Sirach|Baruch|Surah|Sura|Quran|Koran';

const NUMBERED_BOOKS =
  'Samuel|Kings|Chronicles|Corinthians|Thessalonians|Timothy|Peter|John|Maccabees';

/** Scripture. */
export const SCRIPTURE_RULES: readonly Rule[] = [
  {
    name: 'numbered-book',
    starts: ['digit'],
    first: '123',
    pattern: sticky(`(?<![\\p{L}\\p{N}]|\\d[.,])(?<book>[123]) (?=(?:${NUMBERED_BOOKS}) \\d)`),
    rewrite: ({ groups }) => `${{ 1: 'First', 2: 'Second', 3: 'Third' }[groups!.book!]} `,
    examples: [['in 1 Corinthians 13', 'in First Corinthians thirteen']],
  },
  {
    name: 'verse',
    starts: ['digit'],
    needs: ':',
    pattern: sticky(
      `(?<=\\b(?:${BOOKS}) |\\b(?:${BOOKS}) \\d{1,3}:\\d{1,3}(?:[-\\u2013;,]| and | to | ?[-\\u2013;,] ))(?<chapter>[1-9]\\d{0,2}):(?<verse>[1-9]\\d{0,2})(?:[-\\u2013](?<last>[1-9]\\d{0,2})(?![\\d:])|(?<further>[-\\u2013])(?=\\d{1,3}:\\d)|(?![\\d:]| ?[ap]\\.?m\\b))`,
    ),
    rewrite: ({ groups }) => {
      const { chapter, verse, last, further } = groups!;
      return `${cardinal(chapter!)} ${cardinal(verse!)}${last === undefined ? '' : ` to ${cardinal(last)}`}${further === undefined ? '' : ' to '}`;
    },
    examples: [
      ['Read Psalm 23:4 aloud.', 'Read Psalm twenty-three four aloud.'],
      ['Luke 13:4–7', 'Luke thirteen four to seven'],
      ['Genesis 1:1-2:3', 'Genesis one one to two three'],
    ],
  },
];
