/** → every Spanish rule, in the order they are tried. */
import { iberianTable } from '../../rules/iberian/iberian-table.ts';
import type { RuleTable } from '../../rules/rule.ts';
import { SPANISH_EXAMPLES } from './examples.ts';
import { ABBREVIATIONS, NEVER_SPOKEN } from './short-forms.ts';
import { PATTERNS } from './patterns.ts';
import { wordsOfTag } from './region.ts';

/** Spanish. */
export const RULES: RuleTable = iberianTable(
  {
    wordsOf: wordsOfTag,
    patterns: { ...PATTERNS, abbreviations: ABBREVIATIONS },
    neverSpoken: NEVER_SPOKEN,
    examples: SPANISH_EXAMPLES,
  },
  'es',
);
