/** the name of a month in the languages that Lectern meets → its number. */
import { anyOf } from '../../_internal/any-of.ts';

/**
 * Names and abbreviations by month, as they stand in dates (genitives where a language uses them).
 */
const NAMES: readonly (readonly string[])[] = [
  [
    'january jan januar januari janvier janv enero ene gennaio gen janeiro stycznia sty',
    'січня січ января янв jänner ledna',
  ],
  [
    'february feb februar februari février févr fevr fév febrero febbraio fevereiro fev',
    'lutego lut лютого лют февраля фев února',
  ],
  ['march mar märz mrz maart mrt mars marzo março marca березня бер марта мар března'],
  ['april apr avril avr abril abr aprile kwietnia kwi квітня кві апреля апр dubna'],
  ['may mai mei mayo maggio mag maio maja травня тра мая května maj'],
  ['june jun juni juin junio giugno giu junho czerwca cze червня чер июня июн června'],
  ['july jul juli juillet juil julio luglio lug julho lipca lip липня лип июля июл', 'července'],
  ['august aug août aout agosto ago sierpnia sie серпня сер августа авг srpna augusti', 'augustus'],
  [
    'september sept sep septembre septiembre settembre set setembro września wrz вересня',
    'вер сентября сен září',
  ],
  [
    'october oct oktober okt octobre octubre ottobre ott outubro out października paź',
    'жовтня жов октября окт října',
  ],
  ['november nov novembre noviembre novembro listopada lis листопада лис ноября ноя', 'listopadu'],
  [
    'december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia gru',
    'грудня гру декабря дек prosince desember',
  ],
];

/**
 * Some names serve two languages for two months ("listopada" is Polish November;
 * Czech writes "listopadu"): the first listed wins.
 */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((lines, index) =>
    namesIn(lines).map((name) => [name, index + 1] as const),
  ).reverse(),
);

function namesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** Source of a pattern that matches any of the names, longest first. */
export const MONTH_NAME: string = String.raw`${anyOf(longestFirst())}(?!\p{L})`;

function longestFirst(): readonly string[] {
  return [...NUMBERS.keys()].sort((a, b) => b.length - a.length);
}

/** 1 to 12, or undefined for a word that names no month. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, ''));
}
