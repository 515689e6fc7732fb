/** Polish abbreviations → whole words. */
import {
  abbreviationRule,
  openersOf,
  type AbbreviationWords,
} from '../../../slavic/abbreviation-rules.ts';
import type { RuleList } from '../../../rules/rule.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';
import { caseOfName, caseOfWoman, isWoman } from './names.ts';
import { POLISH_SHORT_FORMS } from './short-forms.ts';

const WORDS: AbbreviationWords = {
  grammar: POLISH_GRAMMAR,
  expansions: POLISH_SHORT_FORMS,
  caseOfName,
  isWoman,
  caseOfWoman,
  placeBefore: /(?<!\p{L})(?:w|we|na|przy) [^,.;!?]{2,30} (?:i|oraz) $/iu,
  examples: [
    ['Np. w Łodzi, m.in. tam itd.', 'Na przykład w Łodzi, między innymi tam i tak dalej.'],
    ['prof. Jan Nowak i prof. Jana Nowaka', 'profesor Jan Nowak i profesora Jana Nowaka'],
    ['z prof. Anną Nowak', 'z profesor Anną Nowak'],
    ['przy ul. Długiej', 'przy ulicy Długiej'],
    ['tzw. szczyt, w tzw. strefie', 'tak zwany szczyt, w tak zwanej strefie'],
    ['ks. Tischnera', 'księdza Tischnera'],
  ],
};

/** Abbreviations. */
export const ABBREVIATION_LIST: Pick<RuleList, 'rules' | 'openers'> = {
  rules: [abbreviationRule(WORDS)],
  openers: openersOf(WORDS),
};
