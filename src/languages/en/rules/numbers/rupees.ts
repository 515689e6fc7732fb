/** lakhs and rupees without a figure → their sound and name. */
import { joinSayings, sayingOf, type Saying } from '../../../pronunciation/saying.ts';
import { withSoundOfS } from '../../../pronunciation/sound-of-s.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { sticky } from '../patterns.ts';

/** In every accent. */
const SOUND_OF_LAKH = 'lˈɑːk';

/**
 * Rupees and lakhs. A lexicon cannot say how a lakh sounds: its words are settled before the rules,
 * and an amount with a settled word in it is not read as one.
 */
export const RUPEE_RULES: readonly Rule[] = [
  {
    name: 'lakh',
    starts: ['word'],
    first: 'lL',
    pattern: sticky('(?<![\\p{L}\\d])[Ll]akh(?<ending>s)?(?!\\p{L})'),
    rewrite: (match, { accent }) => {
      if (accent === undefined) return undefined;
      const isMany = match.groups!.ending !== undefined;
      return sayingOf(match[0], isMany ? withSoundOfS(SOUND_OF_LAKH) : SOUND_OF_LAKH);
    },
    examples: [],
    sounds: [['₹2.5 lakh and three lakhs', 'lˈɑːk lˈɑːks']],
  },
  {
    name: 'rupees-without-figure',
    starts: ['word'],
    first: 'R',
    pattern: sticky('(?<![\\p{L}\\d.])Rs\\.?(?= (?:lakh|crore|cr\\b))'),
    rewrite: () => 'rupees',
    examples: [['(in Rs crore)', '(in rupees crore)']],
  },
];

/** The words of an amount, in which a lakh has its sound if the voice accepts phonemes. */
export function withSoundOfLakh(
  words: string | undefined,
  { accent }: Pick<RuleContext, 'accent'>,
): string | Saying | undefined {
  if (words === undefined || accent === undefined || !words.includes('lakh')) return words;
  const parts = words.split(/\b(lakh)\b/);
  return joinSayings(parts.map((part) => (part === 'lakh' ? sayingOf(part, SOUND_OF_LAKH) : part)));
}
