/** Ukrainian abbreviations → whole words. */
import type { RuleList } from '../../../rules/rule.ts';
import {
  abbreviationRule,
  openersOf,
  type AbbreviationWords,
} from '../../../slavic/abbreviation-rules.ts';
import { UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';
import { caseOfName, caseOfWoman, isWoman } from './names.ts';
import { UKRAINIAN_SHORT_FORMS } from './short-forms.ts';

const WORDS: AbbreviationWords = {
  grammar: UKRAINIAN_GRAMMAR,
  expansions: UKRAINIAN_SHORT_FORMS,
  caseOfName,
  isWoman,
  caseOfWoman,
  placeBefore: /(?<!\p{L})(?:у|в|на|при) [^,.;!?]{2,30} (?:і|й|та) $/iu,
  examples: [
    ['Напр. у м. Києві та ін.', 'Наприклад у місті Києві та інші.'],
    ['проф. Іван Коваль і проф. Коваленком', 'професор Іван Коваль і професором Коваленком'],
    ['на вул. Садовій', 'на вулиці Садовій'],
    ['т. зв. республіка', 'так звана республіка'],
    ['театр ім. Франка', 'театр імені Франка'],
  ],
};

/** Abbreviations. */
export const ABBREVIATION_LIST: Pick<RuleList, 'rules' | 'openers'> = {
  rules: [abbreviationRule(WORDS)],
  openers: openersOf(WORDS),
};
