/** what a rule says, in American style → the same with the “and” of British numbers. */
import type { Saying } from '../../../pronunciation/saying.ts';
import type { MatchedPlace } from '../../../rules/rule.ts';
import { cardinal, ordinal, pluralNumber, SCALES } from './number-words.ts';

/** One to ninety-nine, as cardinals and ordinals, with their two digits. */
const BELOW_HUNDRED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 99 }, (_, index) => String(index + 1)).flatMap((digits) =>
    [cardinal(digits), ordinal(digits)]
      .flatMap((words) => [words, pluralNumber(words)])
      .map((words) => [words, digits.padStart(2, '0')] as const),
  ),
);

const BIG_WORDS = `hundred|${SCALES.slice(1).join('|')}`;

/**
 * Hundreds before tens or units, of whatever scale (`two hundred five thousand`), and a scale before
 * the last tens or units (`two thousand five`), but not the next group (`two million five thousand`).
 */
const GAPS = new RegExp(
  `(?<=(?<![a-z])(?<big>${BIG_WORDS}) )(?=(?<rest>[a-z]+(?:-[a-z]+)?)(?:[ -](?<next>${BIG_WORDS})(?![a-z]))?)`,
  'g',
);

const AND = 'and ';

/**
 * `one hundred twenty` → `one hundred and twenty`, `two thousand five` → `two thousand and five`,
 * `one hundred first` → `one hundred and first`; phonemes keep their words. Two numbers in a row stay
 * two (`100-20`), by the written digits.
 */
export function withBritishAnd(
  saying: string | Saying,
  { written, american }: MatchedPlace,
): string | Saying {
  if (american) return saying;
  const spoken = typeof saying === 'string' ? saying : saying.spoken;
  const gaps = Array.from(spoken.matchAll(GAPS))
    .filter((match) => isWithinNumber(match, written))
    .map(({ index }) => index);
  if (gaps.length === 0) return saying;
  const cuts = [0, ...gaps];
  const words = cuts.map((at, index) => spoken.slice(at, cuts[index + 1])).join(AND);
  if (typeof saying === 'string') return words;
  const moved = (at: number): number => at + AND.length * gaps.filter((gap) => gap <= at).length;
  const pronunciations = saying.pronunciations.map((each) => ({
    ...each,
    start: moved(each.start),
    end: moved(each.end - 1) + 1,
  }));
  return { spoken: words, pronunciations };
}

function isWithinNumber({ groups }: RegExpExecArray, written: string): boolean {
  const { big, rest, next } = groups!;
  const digits = wordDigits(rest!);
  if (digits === undefined) return false;
  if (next === 'hundred' || (next !== undefined && big !== 'hundred')) return false;
  return hasDigits(written.normalize('NFKC'), digits);
}

/** The digits of number words, of whose hyphens the last may join a noun (`twenty-seat`). */
function wordDigits(words: string): string | undefined {
  return BELOW_HUNDRED.get(words) ?? BELOW_HUNDRED.get(words.split('-')[0]!);
}

/**
 * Whether some written number ends a group of three with these two digits, or is a year cut short
 * (`'05`); true for numbers without digits (`CXX`).
 */
function hasDigits(written: string, digits: string): boolean {
  if (!/\d/.test(written)) return true;
  const runs = [...written.split(/\D+/), ...written.replaceAll(',', '').split(/\D+/)];
  return runs.some((run) => endsGroup(run, digits) || (digits.startsWith('0') && run === digits));
}

function endsGroup(run: string, digits: string): boolean {
  for (let end = run.length; end >= 3; end -= 3)
    if (run.slice(end - 2, end) === digits) return true;
  return false;
}
