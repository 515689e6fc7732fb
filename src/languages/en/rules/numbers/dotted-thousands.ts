/** thousands separated by full stops, as in most of the world → number words. */
import type { Rule } from '../../../rules/rule.ts';
import { textBefore } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, digitByDigit } from './number-words.ts';

/** Before a version number or IP address. */
const NAMED_BEFORE = /(?:\b(?:version|release|build|firmware|IP|address|host|server)|\bv\.?) ?$/i;

/** At least three groups, or two before a decimal comma. */
const GROUPS = '[1-9]\\d{0,2}\\.\\d{3}(?:(?=,\\d{1,2}(?!\\d))|(?:\\.\\d{3}){1,5})';

/** Amounts of money have rules of their own. */
const CURRENCY = ' ?(?:[A-Z]{3}\\b|[€£$]|kr\\b|zł)';

/** Numbers of at least three groups, or of two with a decimal comma. */
export const DOTTED_THOUSAND_RULES: readonly Rule[] = [
  {
    name: 'dotted-thousands',
    starts: ['digit'],
    first: '123456789',
    pattern: sticky(
      `${FREE_LEFT}(?<whole>${GROUPS})(?:,(?<cents>\\d{1,2}))?(?![\\d\\p{L}]|[.,]\\d|${CURRENCY})`,
    ),
    rewrite: (match) => {
      const { whole, cents } = match.groups!;
      if (NAMED_BEFORE.test(textBefore(match, 10)) || isMachine(whole!)) return undefined;
      const words = cardinal(whole!);
      return cents === undefined ? words : `${words} point ${digitByDigit(cents)}`;
    },
    examples: [
      [
        'a debt of 22.360.000 pesos',
        'a debt of twenty-two million three hundred sixty thousand pesos',
      ],
      [
        '1.250.000,50 for 192.168.100.200',
        'one million two hundred fifty thousand point five zero for one nine two dot one six eight dot one zero zero dot two zero zero',
      ],
    ],
  },
];

/** Whether this is an IP address: four parts of at most 255 without leading zeros. */
function isMachine(written: string): boolean {
  const parts = written.split('.');
  return parts.length === 4 && parts.every((part) => !/^0./.test(part) && Number(part) < 256);
}
