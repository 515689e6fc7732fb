/** → every Portuguese rule, in the order they are tried. */
import { iberianTable } from '../../rules/iberian/iberian-table.ts';
import type { RuleTable } from '../../rules/rule.ts';
import { PORTUGUESE_EXAMPLES } from './examples.ts';
import { ABBREVIATIONS, NEVER_SPOKEN } from './short-forms.ts';
import { PATTERNS } from './patterns.ts';
import { wordsOfTag } from './region.ts';

/** Portuguese. */
export const RULES: RuleTable = iberianTable(
  {
    wordsOf: wordsOfTag,
    patterns: { ...PATTERNS, abbreviations: ABBREVIATIONS },
    neverSpoken: NEVER_SPOKEN,
    examples: PORTUGUESE_EXAMPLES,
  },
  'pt',
);
