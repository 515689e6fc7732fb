/** the match of a measure → whether its letter is no unit after all: an initial, a code, a time. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { textBefore, textBehind } from '../matches.ts';

/** What may follow a short unit after a space. */
const BEHIND_SHORT_UNIT = [
  'above',
  'after',
  'ahead',
  'and',
  'apart',
  'as',
  'at',
  'away',
  'before',
  'behind',
  'below',
  'beneath',
  'broad',
  'but',
  'by',
  'clear',
  'deep',
  'each',
  'every',
  'for',
  'from',
  'high',
  'in',
  'into',
  'later',
  'long',
  'of',
  'off',
  'on',
  'or',
  'over',
  'per',
  'short',
  'tall',
  'than',
  'thick',
  'through',
  'to',
  'under',
  'until',
  'up',
  'wide',
  'with',
  'within',
  'x',
];

/** Letters that mean a unit before any word: `40 g butter`, `1.2 L stock`, `40 m hit`. */
const WEIGHED = /^[gmlL]$/;

/** Before seconds in whole figures; `in her 30s` and `the 30s` are years. */
const COUNTED_TIME = /\b(?:every|within|for|lasts?|lasted|lasting|takes?|taking|took) $/;
/** A weighed substance: `120 g CO2`. */
const FORMULA = '(?:CO[2₂]|CH[4₄]|N[2₂]O)';
const GOES_ON = new RegExp(`^(?:$| ?[.,;:)\\]!?]| ${anyOf(BEHIND_SHORT_UNIT)}\\b| ${FORMULA})`);

/** A short unit after a space counts only before the end, punctuation or a lower-case word. */
export function isStray(match: RegExpExecArray): boolean {
  const { short, gap, power, per, each, number } = match.groups!;
  // `Interstate 70 W.` goes west.
  if (short === 'W' && ROAD.test(textBefore(match, 12))) return true;
  if (short === 'N' && !FORCE.test(textBefore(match, 40))) return true;
  // `C-130J` is an aircraft, `A10W` a name.
  if (short !== undefined && gap === '' && /\p{Lu}\p{Ll}?-?$/u.test(textBefore(match, 3)))
    return true;
  const isDecimal = number?.includes('.') === true;
  if (short === 'C' || short === 'F')
    return (gap !== '' && !isLone(match)) || !(isDecimal || isWarm(match));
  // `737s` is a plural, `9.58s` a time.
  if (short === 's' && gap === '' && !isDecimal) return !COUNTED_TIME.test(textBefore(match, 9));
  if (short === undefined || power !== undefined || gap === '') return false;
  if (per !== undefined || each !== undefined) return false;
  const behind = textBehind(match, 8);
  const isWeight = WEIGHED.test(short) && !behind.startsWith(' force');
  if (gap === ' ' && isWeight && /^ \p{Ll}/u.test(behind)) return false;
  if (/[smhg]\.$/.test(match[0]) && /^(?:$| \p{Ll})/u.test(behind)) return false;
  // `a 9.5-m wave` describes something; otherwise a hyphen is part of a code.
  return !(GOES_ON.test(behind) || (gap === '-' && /^ \p{Ll}{2}/u.test(behind)));
}

const BEFORE_TEMPERATURE = [
  'hit',
  'hits',
  'reached',
  'reach',
  'at',
  'was',
  'is',
  'to',
  'of',
  'around',
  'about',
  'above',
  'below',
  'minus',
  'over',
  'near',
  'nearly',
  'from',
  'and',
];

/** Before newtons; otherwise N is north. */
const FORCE = /\b(?:forces?|loads?|thrust|pull|push(?:es)?|weighs?|weight)\b[^.!?]{0,30}$/;

const ROAD = /\b(?:Interstate|Highway|Route|I-|US|U\.S\.) ?$/;

/** The other scale after it, in brackets or after a slash. */
const OTHER_SCALE = /^ ?[(/] ?-?\d{1,3} ?°?[CF](?!\p{L})/u;

/** What has a temperature. */
const HEATED = /^ (?:fan|grill|heat|oven|water)\b/;

function isWarm(match: RegExpExecArray): boolean {
  const behind = textBehind(match, 10);
  return WARM.test(textBefore(match, 9)) || OTHER_SCALE.test(behind) || HEATED.test(behind);
}

/** What precedes a temperature without a degree sign: a word of heat, or the other scale. */
const WARM = new RegExp(
  `\\b${anyOf(BEFORE_TEMPERATURE)} -?$|\\d ?°?[CF] ?[/(] ?-?$|(?:^|[\\s(])-$`,
);

/**
 * `1.5 C` at the end of a sentence or before a lower-case word; before a capital it is an initial.
 */
function isLone(match: RegExpExecArray): boolean {
  if (match.groups!.gap !== ' ') return false;
  const behind = match[0].endsWith('.') ? '.' : textBehind(match, 3);
  return /\.(?: |$)|^(?:$|[,;:)]| \p{Ll})/u.test(behind);
}
