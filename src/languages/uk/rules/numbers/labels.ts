/** articles of laws, pages, houses and other numbered things → Ukrainian words. */
import type { Rule } from '../../../rules/rule.ts';
import type { Case, Noun } from '../../../slavic/declension.ts';
import { labelRules, type Label } from '../../../slavic/label-rules.ts';
import { feminineNoun, masculineNoun } from '../grammar/declensions.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

const ordinalOf = (noun: Noun): Label => ({ noun, ordinal: true });
const numberOf = (noun: Noun): Label => ({ noun, ordinal: false });
const inU = (word: string): Noun => masculineNoun(word, { genitive: 'у' });

const ARTICLE = ordinalOf(feminineNoun('стаття', 'статей'));
const PART = ordinalOf(feminineNoun('частина', 'частин'));
const PAGE = ordinalOf(feminineNoun('сторінка', 'сторінок'));
const NUMBER = numberOf(masculineNoun('номер', { genitive: 'а' }));

/** Case before labels: behind another label, after “by”, after “in accordance with”. */
function caseOfLabel(before: string): Case | undefined {
  if (
    /(?<!\p{L})(?:ч\.|п\.|частин\p{L}+|пункт\p{L}*|абз\.|абзац\p{L}*|підпункт\p{L}*) ?(?:\d{1,3}|\p{L}+) $/u.test(
      before,
    )
  )
    return 'genitive';
  // `за ч. 5 ст. 191 та ст. 366`: the case of the first goes on.
  if (/(?<!\p{L})за (?:ч|ст|п|пп)\. ?\d[^,;]{0,40} (?:та|і|й) $/iu.test(before))
    return 'instrumental';
  if (/(?<!\p{L})(?:відповідно )?до (?:ч|ст|п|пп)\. ?\d[^,;]{0,46} (?:та|і|й) $/iu.test(before))
    return 'genitive';
  if (/(?<!\p{L})за $/iu.test(before)) return 'instrumental';
  if (/(?<!\p{L})згідно (?:з|зі|із) $/iu.test(before)) return 'instrumental';
  if (/(?<!\p{L})(?:порушення|підставі|вимог|положень|положення|зміни|змін) $/iu.test(before))
    return 'genitive';
  return /(?<!\p{L})(?:на|у|в|о|по) $/iu.test(before) ? 'locative' : undefined;
}

/** Numbered things. */
export const LABEL_RULES: readonly Rule[] = labelRules({
  grammar: UKRAINIAN_GRAMMAR,
  labels: {
    ст: ARTICLE,
    Ст: ARTICLE,
    ч: PART,
    Ч: PART,
    п: ordinalOf(inU('пункт')),
    пп: ordinalOf(inU('підпункт')),
    абз: ordinalOf(inU('абзац')),
    розд: ordinalOf(inU('розділ')),
    стор: PAGE,
    с: PAGE,
    т: ordinalOf(inU('том')),
    '§': ordinalOf(masculineNoun('параграф', { genitive: 'а' })),
    '№': NUMBER,
    N: NUMBER,
    буд: numberOf(masculineNoun('будинок', { genitive: 'у', stem: 'будинк' })),
    кв: numberOf(feminineNoun('квартира', 'квартир')),
    каб: numberOf(inU('кабінет')),
    корп: numberOf(inU('корпус')),
    оф: numberOf(inU('офіс')),
    під: numberOf(inU("під'їзд")),
    рис: numberOf(masculineNoun('рисунок', { genitive: 'у', stem: 'рисунк' })),
    табл: numberOf(feminineNoun('таблиця', 'таблиць')),
  },
  numbered:
    '(?:[Сс]татт(?:я|і|ю|ею)|[Пп]ункт(?:у|ом|і|и)?|[Чч]астин(?:а|и|і|у|ою)|[Рр]озділ(?:у|ом|' +
    'і)?|[Сс]торін(?:ка|ки|ку|ці|кою)|[Пп]араграф(?:а|ом|і)?|[Тт]ом(?:у|і|ом)?|[Аа]бзац(?:у|' +
    'і|ом)?)',
  caseOf: caseOfLabel,
  from: 'з',
  to: 'по',
  examples: {
    'label-range': [['на стор. 5–7', "на сторінках з п'ятої по сьомої"]],
    label: [
      ['за ч. 2 ст. 115 КК', "за частиною другою статті сто п'ятнадцятої К-К"],
      ['автобус № 5', "автобус номер п'ять"],
      ['вул. Садова, буд. 7, кв. 12', 'вулиця Садова, будинок сім, квартира дванадцять'],
    ],
    'numbered-noun': [['у статті 5 договору', "у статті п'ятій договору"]],
  },
});
