/** times of the day → Polish words. */
import { clockRules } from '../../../slavic/clock-rules.ts';
import { formIn, nounOf, type Case } from '../../../slavic/declension.ts';
import { readingsBehind, FIGURE_REACH } from '../../../slavic/governed.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import type { Rule } from '../../../rules/rule.ts';
import { POLISH_UNITS } from '../numbers/unit-nouns.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

/** The word for hour before a time, whose case it decides. */
const HOUR_WORD =
  /(?<!\p{L})(?<word>godzinach|godzina|godziny|godzinie|godzinę|godziną|godz\.|g\.) $/u;

const BY_WORD: Readonly<Record<string, Case>> = {
  godzina: 'nominative',
  godziny: 'genitive',
  godzinie: 'locative',
  godzinę: 'accusative',
  godziną: 'instrumental',
};

/** Prepositions take their own cases before hours. */
const BY_PREPOSITION: Readonly<Record<string, Case>> = {
  o: 'locative',
  po: 'locative',
  na: 'accusative',
  przed: 'instrumental',
  od: 'genitive',
  do: 'genitive',
  około: 'genitive',
  między: 'instrumental',
  ok: 'genitive',
  z: 'genitive',
};

function caseOfHour(before: string): Case | undefined {
  const hour = HOUR_WORD.exec(before)?.groups!.word;
  const own = hour === undefined ? undefined : BY_WORD[hour];
  if (own !== undefined) return own;
  const outside = hour === undefined ? before : before.slice(0, -hour.length - 1);
  if (/(?<!\p{L})między (?:godz\p{L}*\.? )?[\d:.]{1,5} a $/iu.test(outside)) return 'instrumental';
  const preposition = /(\p{L}+)\.? $/u.exec(outside)?.[1]?.toLowerCase();
  return preposition === undefined ? undefined : BY_PREPOSITION[preposition];
}

/** “Hour” cut short before its figure, in the case that its preposition takes. */
const HOUR_RULE: Rule = {
  name: 'hour-word',
  starts: ['word'],
  pattern: sticky('(?<!\\p{L}|\\d )(?:[Gg]odz\\.|g\\.)(?= ?\\d)'),
  rewrite: (match) => {
    const before = textBefore(match, FIGURE_REACH);
    const isSpan = /^ ?[\d:.]{1,5} ?[-\u2013]/.test(textBehind(match, 12));
    const isSeveral = isSpan && /(?<!\p{L})w $/iu.test(before);
    const [first = ''] = match[0];
    const said = isSeveral
      ? 'godzinach'
      : formIn(HOUR.singular, caseOfHour(before) ?? 'nominative');
    const gap = /\d/.test(textBehind(match, 1)) ? ' ' : '';
    return (/\p{Lu}/u.test(first) ? `G${said.slice(1)}` : said) + gap;
  },
  examples: [['o godz. 8 i w godz. 8–16', 'o godzinie ósmej i w godzinach od ósmej do szesnastej']],
};

const HOUR = nounOf(
  'feminine',
  'godzina godziny godzinie godzinę godziną godzinie|godziny godzin godzinom godziny godzinami godzinach',
);

/** The rule of the word for hour. */
export const HOUR_WORD_RULES: readonly Rule[] = [HOUR_RULE];

/** Words of opening and beginning, and days: an hour may follow without its word. */
const OPENING = new RegExp(
  [
    '(?:czynn|otwart|otwor|zamkn|rozpocz|zaczn|zaczął|zaczęł|odbędzie|odbył|start|potrwa|trwa|',
    'wstęp|ruszy|przyjmuj|pracuj|kurs|poniedziałek|wtorek|środę|czwartek|piątek|sobot|',
    'niedziel|świt|rano|wieczór|wieczorem|codziennie|dziś|jutro|wczoraj|styczni|lutego|marca|kwietni|maja|czerwca|lipca|sierpni|wrześni|',
    'październik|listopad|grudni|sob|niedz|pon|czw|wt|bm)\\p{L}*(?:[^.!?;]|(?<=bm|br|godz|sob|pon|czw|wt|pt|nd|pn|niedz)\\.){0,40}$',
  ].join(''),
  'iu',
);

/** Amounts of change: `o 12 mniej`. */
const CHANGE =
  /(?:wzr|spad|zmniej|zwięk|wyższ|niższ|podni|obniż|zdroż|potani|skróc|wydłuż|przesun|chodzi|różni|mniej|więcej)\p{L}*[^.!?;]{0,30}$/iu;

/** Whether a bare number is an hour: `we wtorek o 12`, `Po 18 wejście jest płatne`. */
function isLikelyHour(before: string, after: string): boolean {
  const preposition = /(?:^|[^\p{L}])(o|od|do|po|przed) $/iu.exec(before)?.[1];
  if (preposition === undefined || CHANGE.test(before)) return false;
  const isCounting = readingsBehind(
    after.replace(/^ (?:do|a|i) \d{1,2}(?= )/u, ''),
    POLISH_GRAMMAR.govern,
  ).some(({ plural }) => plural);
  if (isCounting) return false;
  const opens = /^(?:po|przed)$/i.test(preposition) && /(?:^|[.!?,] )\p{L}+ $/u.test(before);
  return opens || OPENING.test(before);
}

/** Times. */
export const CLOCK_RULES: readonly Rule[] = clockRules({
  grammar: POLISH_GRAMMAR,
  hourBefore: HOUR_WORD,
  beforeTime:
    /(?<!\p{L})(?:(?<!\d )(?:godz(?:in(?:a|y|ie|ę|ą|ach))?\.?|g\.)|o|od|do|po|przed|około|ok\.|na|między|a|i|oraz) $/iu,
  beforeHour:
    /(?<!\p{L}|\d )(?:godzin(?:a|y|ie|ę|ą|ach)|godz\.|g\.) (?:\d{1,2} (?:a|i|do|oraz) )?$/u,
  likelyHour: isLikelyHour,
  dayBefore: new RegExp(
    '(?<!\\p{L})(?:pn|pon|wt|śr|czw|pt|sob|niedz|nd|poniedział(?:ek|ku)|wtor(?:ek|ku)|środ[ayę]|' +
      'czwart(?:ek|ku)|piąt(?:ek|ku)|sobot[ayę]|niedziel[aię])\\.?,? $',
    'u',
  ),
  behind: '(?:godz\\.|h(?!\\p{L}))',
  caseOf: caseOfHour,
  minute: POLISH_UNITS['min']!,
  second: POLISH_UNITS['sek']!,
  from: 'od',
  to: 'do',
  examples: {
    'race-time': [['w 1:07,93', 'w jedną minutę siedem i dziewięćdziesiąt trzy setne sekundy']],
    'time-range': [
      ['w godz. 8–16', 'w godzinach od ósmej do szesnastej'],
      ['czynne 10:00–18:30', 'czynne od dziesiątej do osiemnastej trzydzieści'],
    ],
    'clock-time': [
      ['o 14:30', 'o czternastej trzydzieści'],
      ['przed 7:00', 'przed siódmą'],
      ['o 0:15', 'o zero piętnaście'],
    ],
    'dotted-time': [['o godz. 20.05', 'o godzinie dwudziestej zero pięć']],
    'full-hour': [
      ['od godz. 9 rano', 'od godziny dziewiątej rano'],
      ['między godz. 14 a 16.30', 'między godziną czternastą a szesnastą trzydzieści'],
    ],
  },
});
