/**
 * text → the offsets where a sentence always begins: empty lines, list items, ruled lines, mails,
 * addresses.
 */
import { anyOf } from '../../_internal/any-of.ts';

/**
 * A pattern whose matches end where a sentence begins, and what a text must contain for it to
 * match.
 */
type FixedStart = {
  readonly needle: string;
  readonly pattern: RegExp;
  /** How a text must begin; left out: anyhow. */
  readonly opening?: RegExp;
};

/** A list marker at the beginning of a line. */
const MARKER = '(?:[*•‣◦–-]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})(?:[.)]{1,2}))\\s';

const LINES: readonly FixedStart[] = [
  // After an empty line, and at a list item.
  {
    needle: '\n',
    pattern: new RegExp(`\\n[^\\S\\n]{0,64}(?:\\n\\s{0,64}|(?=${MARKER}))`, 'gi'),
  },
  {
    needle: '.)',
    pattern: /(?<=\s)(?=(?:[ivx]{1,5}|\d{1,2})\.\)\s)/g,
  },
];

/** Lists written in one line: the text itself begins with the first item. */
const ITEMS: readonly FixedStart[] = [
  {
    needle: ' 2) ',
    opening: /^\s{0,8}1\) \p{Lu}/u,
    pattern: /(?<=\s)(?=\d{1,2}\) \p{Lu})/gu,
  },
  ...['•', '⁃', '‣', '◦'].map((needle) => ({
    needle: ` ${needle}`,
    opening: new RegExp(`^\\s{0,8}${needle} ?[\\p{Lu}\\d]`, 'u'),
    pattern: new RegExp(`(?<=\\s)(?=${needle} ?[\\p{Lu}\\d])`, 'gu'),
  })),
];

const BEFORE_RULED_LINE = '(?<=\\s)(?=(?:[*_=]{3}|-{10})[*_=~#-]{0,64}(?:\\s|$))';
const BEHIND_RULED_LINE = '(?<=(?:[*_=]{3}|-{10})\\s)(?=\\S)';
const RULES: readonly FixedStart[] = ['***', '===', '___', '----------'].map((needle) => ({
  needle,
  pattern: new RegExp(`${BEFORE_RULED_LINE}|${BEHIND_RULED_LINE}`, 'g'),
}));

const DAY_AND_TIME = '\\d{1,2}\\/\\d{1,2}\\/\\d{2,4} \\d{1,2}:\\d\\d(?::\\d\\d)? ?[AP]M\\b';
const END_OF_DAY_AND_TIME = '\\d\\/\\d{2,4} \\d{1,2}:\\d\\d(?::\\d\\d)? ?[AP]M\\s';
const GREETINGS = ['Hi', 'Hello', 'Hey', 'Dear(?: [A-Z][a-z]{1,20}){1,3}'];
const CLOSINGS = [
  'Thanks',
  'Thank you',
  '[A-Z][a-z]+ regards',
  'Regards',
  'Best wishes',
  'Best',
  'Sincerely',
  'Cheers',
  'Yours',
];

const MAILS: readonly FixedStart[] = [
  // Around the timestamp of a mail, and after its sender, greeting and closing.
  {
    needle: 'M',
    pattern: new RegExp(
      `(?<!\\b(?:on|at),?)\\s(?=${DAY_AND_TIME})|${END_OF_DAY_AND_TIME}(?=\\S)`,
      'g',
    ),
  },
  {
    needle: '@',
    pattern: /(?<=\S@\S{1,64}> )(?=[A-Z])/g,
  },
  {
    needle: ', ',
    pattern: new RegExp(`^${anyOf(GREETINGS)}, (?=[A-Z])`, 'g'),
  },
  {
    needle: ', ',
    pattern: new RegExp(`(?:^|[.!?] )${anyOf(CLOSINGS)}, (?=[A-Z][a-z]+(?:$| [A-Z]))`, 'g'),
  },
];

const SMILES: readonly FixedStart[] = [':)', ':-)', ';)', ';-)', ':D'].map((needle) => ({
  needle,
  pattern: /(?<=\s[:;]-?[)D] )(?=[A-Z])/g,
}));

const BEFORE_ADDRESS = '(?<=[.!?)\\u2026]\\s)(?=https?:\\/\\/)';
const BEHIND_ADDRESS = '(?<=\\bhttps?:\\/\\/\\S{4,200}\\s)(?=https?:\\/\\/|[A-Z][a-z]+ )';

/** Addresses by themselves, in a row or after the end of a sentence. */
const ADDRESSES: readonly FixedStart[] = [
  {
    needle: '://',
    pattern: new RegExp(`${BEFORE_ADDRESS}|${BEHIND_ADDRESS}`, 'g'),
  },
];

const FIXED_STARTS: readonly FixedStart[] = [
  ...LINES,
  ...ITEMS,
  ...RULES,
  ...MAILS,
  ...SMILES,
  ...ADDRESSES,
];

/** Every fixed start of a text, ascending, in UTF-16 units. */
export function fixedStarts(text: string): readonly number[] {
  const possible = FIXED_STARTS.filter(
    ({ needle, opening }) => text.includes(needle) && opening?.test(text) !== false,
  );
  const cuts = possible.flatMap(({ pattern }) =>
    Array.from(text.matchAll(pattern), (match) => match.index + match[0].length),
  );
  const sorted = [...new Set(cuts)].sort((a, b) => a - b);
  return sorted.some((cut) => isLoneAt(text, cut)) ? withoutLoneNumbers(text, sorted) : sorted;
}

/** A number with a full stop, alone on its line. */
const LONE = /(\d{1,3})\.[^\S\n]{0,8}(?:\n|$)/y;

function isLoneAt(text: string, at: number): boolean {
  LONE.lastIndex = at;
  return LONE.test(text);
}

/**
 * The cuts except those before a number left alone by a line break: the line above is not a whole
 * sentence, and the next or previous number of a list is not alone too.
 */
function withoutLoneNumbers(text: string, cuts: readonly number[]): readonly number[] {
  const numberAt = (cut: number): number => Number.parseInt(text.slice(cut, cut + 3), 10);
  const lone = new Set(cuts.filter((cut) => isLoneAt(text, cut)).map(numberAt));
  return cuts.filter((cut) => {
    if (!isLoneAt(text, cut)) return true;
    const isInList = lone.has(numberAt(cut) + 1) || lone.has(numberAt(cut) - 1);
    return isInList || !/[\p{L},]\n$/u.test(text.slice(Math.max(0, cut - 2), cut));
  });
}
