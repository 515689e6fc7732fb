/** a language of the Iberian peninsula → its rule table, in the order rules are tried. */
import { aircraftRules } from '../aircraft-rules.ts';
import { electronicRules, type ElectronicWords } from '../electronic-rules.ts';
import { lastResortRules } from '../last-resort.ts';
import { tableOfLists } from '../rule-table.ts';
import type { Rule, RuleList, RuleTable } from '../rule.ts';
import { abbreviationRules } from './words/short-forms.ts';
import { codeRules } from './words/codes.ts';
import { dateRules } from './time/dates.ts';
import { figurePairRules } from './numbers/figure-pairs.ts';
import { digitByDigit, sayWhole } from './numbers/figures.ts';
import { fractionRules } from './numbers/fractions.ts';
import type { IberianLanguage, IberianWords } from './iberian-words.ts';
import { initialismRules, spellUnlessClear } from './words/initialisms.ts';
import { measureRules } from './measures/measures.ts';
import { moneyRules } from './measures/money.ts';
import { noteRules } from './signs/notes.ts';
import { numberRules } from './numbers/numbers.ts';
import { degreeOrdinalRules, ordinalRules } from './numbers/ordinals.ts';
import { romanRules } from './numbers/roman.ts';
import { signRules } from './signs/signs.ts';
import { telephoneRules } from './numbers/telephone.ts';
import { timeRules } from './time/times.ts';
import { vulgarFractionRules } from './numbers/vulgar-fractions.ts';

/** Where the rules of this folder are, for explanations. */
const FOLDER = 'languages/rules/iberian';

/** Longer and more specific readings come before shorter and more general ones. */
function listsOf(language: IberianLanguage, code: string): readonly RuleList[] {
  const words = language.wordsOf(code);
  const lastResort = lastResortRules({
    number: (digits) => sayWhole(digits, { words, form: 'alone' }),
    signs: words.signs,
    examples: language.examples['last-resort-sign'] ?? [],
  });
  const aircraft = aircraftRules({
    number: (digits) => sayWhole(digits, { words, form: 'alone' }),
    examples: language.examples['aircraft-model'] ?? [],
  });
  const { patterns } = language;
  return [
    { module: `${FOLDER}/signs/notes`, rules: noteRules(language) },
    {
      module: 'languages/rules/electronic-rules',
      rules: electronicRules(electronicWords(language, words)),
    },
    { module: 'languages/rules/aircraft-rules', rules: aircraft },
    { module: `${FOLDER}/numbers/telephone`, rules: telephoneRules(language), openers: ['ext'] },
    {
      module: `${FOLDER}/time/dates`,
      rules: dateRules(language),
      openers: Object.keys(patterns.months),
    },
    {
      module: `${FOLDER}/measures/money`,
      rules: moneyRules(language),
      openers: moneyOpeners(language),
    },
    { module: `${FOLDER}/time/times`, rules: timeRules(language) },
    { module: `${FOLDER}/numbers/vulgar-fractions`, rules: vulgarFractionRules(language) },
    { module: `${FOLDER}/numbers/ordinals`, rules: degreeOrdinalRules(language) },
    { module: `${FOLDER}/measures/measures`, rules: measureRules(language) },
    { module: `${FOLDER}/numbers/figure-pairs`, rules: figurePairRules(language) },
    { module: `${FOLDER}/numbers/fractions`, rules: fractionRules(language) },
    { module: `${FOLDER}/numbers/ordinals`, rules: ordinalRules(language) },
    { module: `${FOLDER}/numbers/numbers`, rules: numberRules(language) },
    { module: `${FOLDER}/words/codes`, rules: codeRules(language) },
    {
      module: `${FOLDER}/words/short-forms`,
      rules: abbreviationRules(language),
      openers: patterns.openers,
    },
    { module: `${FOLDER}/numbers/roman`, rules: romanRules(language) },
    { module: `${FOLDER}/words/initialisms`, rules: initialismRules(language) },
    {
      module: `${FOLDER}/signs/signs`,
      rules: signRules(language),
      openers: ['x', 'km', 'kms', 'kg', 'm', 'cm', 'mm', 'mg', 'ml', 'cl', 'dl'],
    },
    { module: 'languages/rules/last-resort', rules: lastResort },
  ];
}

/** What is said in addresses; the same in every region. */
function electronicWords(language: IberianLanguage, words: IberianWords): ElectronicWords {
  const { addressSigns, small } = words;
  const none: Rule['examples'] = [];
  const { examples } = language;
  return {
    signs: addressSigns,
    digits: (digits) =>
      digits.length < 5 ? sayWhole(digits, { words, form: 'alone' }) : digitByDigit(digits, words),
    letters: (capitals) => spellUnlessClear(capitals, words),
    parts: language.patterns.addressParts,
    handle: addressSigns['@']!,
    hashtag: small.hashtag,
    link: small.link,
    examples: {
      email: examples['email'] ?? none,
      url: examples['url'] ?? none,
      'web-address': examples['web-address'] ?? none,
      handle: examples['handle'] ?? none,
      hashtag: examples['hashtag'] ?? none,
    },
  };
}

/** Codes of currencies, and what begins their signs. */
function moneyOpeners({ patterns }: IberianLanguage): readonly string[] {
  return patterns.currencySigns.flatMap((sign) => /^\p{L}+/u.exec(sign)?.[0].toLowerCase() ?? []);
}

/** The table of a language; `code`: its BCP 47 primary tag. */
export function iberianTable(language: IberianLanguage, code: string): RuleTable {
  return tableOfLists(listsOf(language, code), {
    language: code,
    abbreviations: language.neverSpoken,
  });
}
