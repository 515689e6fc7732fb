/** an aircraft by its maker, type and variant, `Boeing 737-800` → two numbers without a range between. */
import type { Rule, RuleContext } from './rule.ts';
import { sticky } from './sticky.ts';

/** What a language says of aircraft. */
export type AircraftWords = {
  /** The words of a number. */
  readonly number: (digits: string, context: RuleContext) => string;
  /** Whole texts, written and spoken. */
  readonly examples: Rule['examples'];
};

/** Makers in Latin and Cyrillic letters, in any case of a language. */
const MAKER =
  '(?:Boeing|Airbus|Embraer|Bombardier|Cessna|Fokker|Antonow|Tupolew|Bo(?:ï|i)ng|Боїнг|Ербас|Ейрбас)\\p{Ll}{0,3}';

/** Rules of aircraft, before those of ranges. */
export function aircraftRules({ number, examples }: AircraftWords): readonly Rule[] {
  return [
    {
      name: 'aircraft-model',
      starts: ['digit'],
      pattern: sticky(
        `(?<=(?<!\\p{L})${MAKER} )(?<type>\\d{3})-(?<variant>\\d{1,4})(?![\\p{N}]|[.,]\\d)`,
      ),
      rewrite: ({ groups }, context) =>
        [groups!.type!, groups!.variant!].map((each) => number(each, context)).join(' '),
      examples,
    },
  ];
}
