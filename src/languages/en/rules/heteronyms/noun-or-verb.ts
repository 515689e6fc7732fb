/** words whose noun and verb are spelled alike → the phonemes of the one that stands there. */
import { sayingOf, type Saying } from '../../../pronunciation/saying.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { clauseWordsAround } from './clause-words.ts';
import { NOUN_VERB_PAIRS, type NounVerbPair } from './noun-verb-pairs.ts';
import { wordClass, type WordClass } from './word-class.ts';

/** For voices that accept phonemes; a spelling would not show the stress to any other. */
export const NOUN_OR_VERB_RULES: readonly Rule[] = [
  {
    name: 'noun-or-verb',
    starts: ['word'],
    // Which words they are is looked up: as a pattern, 250 of them would slow every other word.
    pattern: sticky('(?<![\\p{L}\\d])[A-Za-z]{3,14}(?![\\p{L}\\d])'),
    rewrite: sayNounOrVerb,
    examples: [],
    sounds: [
      ['Permits? They permit it.', 'pˈɝmɪts pɚmˈɪt'],
      ['The bank projects growth from its projects.', 'pɹədʒˈɛkts pɹˈɑːdʒɛkts'],
      ['an estimate of what they estimate', 'ˈɛstɪmət ˈɛstɪmˌeɪt'],
    ],
  },
];

/** Before a hyphen, part of a verb as of a noun: “to re-record”. */
const PREFIX = /(?<!\p{L})(?:re|co|pre|over|under)[-‐‑]$/iu;

/** Words that open this rule. */
export const NOUN_OR_VERB_OPENERS: Iterable<string> = [...NOUN_VERB_PAIRS.keys()];

function sayNounOrVerb(match: RegExpExecArray, { accent }: RuleContext): Saying | undefined {
  if (accent === undefined) return undefined;
  const pair = NOUN_VERB_PAIRS.get(match[0].toLowerCase());
  if (pair === undefined) return undefined;
  const isVerb = (classAt(match, pair) ?? pair.usual) === 'verb';
  return sayingOf(match[0], (isVerb ? pair.verb : pair.nominal)[accent]);
}

/** A word joined to the next by a hyphen is a noun or adjective (“record-breaking”), but “live-in”. */
function classAt(match: RegExpExecArray, pair: NounVerbPair): WordClass | undefined {
  const { input, index } = match;
  const end = endOf(match);
  if (/^[-‐‑]\p{L}/u.test(input.slice(end, end + 2)))
    return match[0].toLowerCase() === 'live' && input.startsWith('in', end + 1)
      ? 'verb'
      : 'nominal';
  const prefix = PREFIX.exec(input.slice(Math.max(0, index - 6), index))?.[0] ?? '';
  if (prefix === '' && /[\p{L}\d][-‐‑]$/u.test(input.slice(Math.max(0, index - 2), index)))
    return 'nominal';
  return wordClass(clauseWordsAround(input, { start: index - prefix.length, end }), pair);
}
