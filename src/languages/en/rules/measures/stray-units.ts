/** the match of a measure → whether its letter is something else: an initial, a code, a time. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { textAround, textBefore, textBehind } from '../../../rules/matches.ts';

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
const GOES_ON = new RegExp(
  `^(?:$| ?[.,;:)\\]!?/]| \\(| ${anyOf(BEHIND_SHORT_UNIT)}\\b| ${FORMULA})`,
);

/** A short unit after a space counts only before the end, punctuation or a lower-case word. */
export function isStray(match: RegExpExecArray): boolean {
  const { short, gap, power, per, each, number } = match.groups!;
  // `Interstate 70 W.` goes west.
  if (short === 'W' && ROAD.test(textBefore(match, 12))) return true;
  if (short === 'N' && !isForce(match)) return true;
  if (short === 'L' && gap === '' && isStudent(match)) return true;
  if (short === 'T' && !isField(match)) return true;
  // `C-130J` is an aircraft, `A10W` a name.
  if (short !== undefined && gap === '' && /(?<!\d)\p{Lu}\p{Ll}?-?$/u.test(textBefore(match, 4)))
    return true;
  const isDecimal = number?.includes('.') === true;
  // `12 F.2d 88` is a law report.
  if (short === 'F' && /^\.?\d(?:d|th)/.test(textBehind(match, 4))) return true;
  if (short === 'C' || short === 'F')
    return (gap !== '' && !isLone(match)) || !(isDecimal || isWarm(match));
  // `737s` is a plural, `9.58s` a time.
  if (short === 's' && gap === '' && !isDecimal) return !COUNTED_TIME.test(textBefore(match, 9));
  if (short === undefined || power !== undefined || gap === '') return false;
  if (per !== undefined || each !== undefined) return false;
  const behind = textBehind(match, 8);
  const isWeight = WEIGHED.test(short) && !behind.startsWith(' force');
  if (gap === ' ' && isWeight && /^ \p{Ll}/u.test(behind)) return false;
  if (/[smhg]\.$/.test(match[0]) && /^(?:$| \p{L})/u.test(behind)) return false;
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
  'fan',
  'max',
];

/** Before newtons; otherwise N is north. */
const FORCE = /\b(?:forces?|loads?|thrust|pull|push(?:es)?|weighs?|weight)\b[^.!?]{0,30}$/;

/** More newtons than a compass has degrees need no word. */
function isForce(match: RegExpExecArray): boolean {
  if (FORCE.test(textBefore(match, 40))) return true;
  const value = Number((match.groups!.number ?? '').replaceAll(',', ''));
  return value > 360 && /^(?:$|[;,)]| (?!\p{Lu}))/u.test(textBehind(match, 2));
}

/** A law student in the first year is a 1L. */
function isStudent(match: RegExpExecArray): boolean {
  if (!/^[123]$/.test(match.groups!.number ?? '')) return false;
  return LAW_SCHOOL.test(textAround(match, SCHOOL_REACH));
}

const SCHOOL =
  'bar_exam casebook classmates? J\\.?D [Ll]aw LSAT semester summer_associate [Tt]orts [123]Ls';
const LAW_SCHOOL = new RegExp(`\\b${anyIn(SCHOOL)}\\b`);
const SCHOOL_REACH = 120;

/** Tesla, where a magnet is. */
function isField(match: RegExpExecArray): boolean {
  return MAGNET.test(textBefore(match, 80) + textBehind(match, 40));
}

const MAGNET = /\b(?:MRI|magnet\p{L}{0,6}|scanner|tesla|tokamak|plasma)\b/u;

const ROAD = /\b(?:Interstate|Highway|Route|I-|US|U\.S\.) ?$/;

/** The other scale after it, in brackets or after a slash. */
const OTHER_SCALE = /^ ?[(/] ?-?\d{1,3} ?°?[CF](?!\p{L})/u;

/** What has a temperature. */
const HEATED =
  /^ (?:fan|forecast|grill|heatwave|heat|oven|water)\b|^\)? ?\/ ?(?:fan|gas|Gas)\b|^ ?[-–] ?\d{2,3} ?°?C\b/;

/** Two or three figures where something is heated. */
const KITCHEN = new RegExp(
  `\\b${anyIn('bak(?:e|ing) cook(?:ed|s)? heat(?:ed)? oven probe roast(?:ed)? temperature thermometer')}\\b`,
  'i',
);
const KITCHEN_REACH = 60;
const WEATHER = new RegExp(
  `\\b${anyIn('cloud[a-z]* forecast frosty? outlook rain[a-z]* showers sleet snow sunny windy')}\\b`,
  'i',
);
const HEAT_BEFORE = /\d{2,3}C\b/;

function isWarm(match: RegExpExecArray): boolean {
  const behind = textBehind(match, 10);
  if (WARM.test(textBefore(match, 16)) || OTHER_SCALE.test(behind) || HEATED.test(behind))
    return true;
  const isOfKitchen =
    /^[4-9]\d$|^\d{3}$/.test(match.groups!.number ?? '') && /^(?:[ .,;:)]|$)/.test(behind);
  const before = textBefore(match, KITCHEN_REACH);
  if (/^[ .,;:)]|^$/.test(behind) && WEATHER.test(before)) return true;
  return isOfKitchen && (KITCHEN.test(before) || HEAT_BEFORE.test(before));
}

/** What precedes a temperature without a degree sign: a word of heat, or the other scale. */
const WARM = new RegExp(
  `\\b${anyOf(BEFORE_TEMPERATURE)} -?$|\\d ?°?[CF](?: fan)?\\)? ?[/(\\u2013-] ?-?$|(?:^|[\\s(])-$`,
);

/**
 * `1.5 C` at the end of a sentence or before a lower-case word; before a capital it is an initial.
 */
function isLone(match: RegExpExecArray): boolean {
  if (match.groups!.gap !== ' ') return false;
  const behind = match[0].endsWith('.') ? '.' : textBehind(match, 3);
  return /\.(?: |$)|^(?:$|[,;:)]| \p{Ll})/u.test(behind);
}
