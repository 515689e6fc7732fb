/**
 * written text → spoken text, with the trace of every change: folded, looked up in the lexicon,
 * then rewritten by rules.
 */
import { checkOptions } from '../../_internal/check-options.ts';
import type { Warning } from '../../errors.ts';
import type { Lexicon } from '../lexicon/compile-lexicon.ts';
import { ruleTable } from '../rules/languages.ts';
import type { Span } from '../script.ts';
import { LANGUAGE_TAG } from '../sentences/split-sentences.ts';
import { composeSpans, identitySpans } from '../spans.ts';
import { applyRules } from './apply-rules.ts';
import { foldText } from './fold.ts';
import type { EmojiPolicy } from './fold.ts';

/** Options of `normalizeText`. */
export type NormalizeOptions = {
  /**
   * BCP 47 tag of the text; decides the rules, and for English the order of dates (`en-GB` day
   * first).
   */
  readonly language: string;
  /** Words with a saying of their own; they come before every rule. */
  readonly lexicon?: Lexicon | undefined;
  /** Whether emoji are left out or said by their names. @default 'skip' */
  readonly emoji?: EmojiPolicy | undefined;
};

/**
 * What `normalizeText` makes. Spans tile `spokenText` and the written text; offsets in UTF-16
 * units.
 */
export type NormalizedText = {
  readonly spokenText: string;
  readonly spans: readonly Span[];
  /**
   * `SCRIPT_LAST_RESORT`, once for each word that no rule knew; `SCRIPT_LEXICON` for an entry that
   * cannot be said as asked.
   */
  readonly warnings: readonly Warning[];
};

/**
 * Rounds of rewriting; one does it, a second finds nothing, more are only needed by texts made to
 * confuse.
 */
const MAX_ROUNDS = 4;

/**
 * The spoken form of a text. Pure and synchronous; text that no rule touches comes back unchanged,
 * and so does spoken text. The result holds no digit, no currency sign and none of % & + = @ #.
 * @throws TypeError when the language is no text.
 */
export function normalizeText(text: string, options: NormalizeOptions): NormalizedText {
  // Called for every block and every word of a list: the check proper is paid for by those who got
  // it wrong.
  if (typeof options?.language !== 'string')
    checkOptions('normalizeText', options, { required: { language: LANGUAGE_TAG } });
  const table = ruleTable(options.language);
  const warnings = new Map<string, Warning>();
  const folded = foldText(text, options);
  let spokenText = folded?.spokenText ?? text;
  let spans = folded?.spans ?? identitySpans(text.length);
  const known = options.lexicon?.rewrite(spokenText);
  if (known !== undefined) {
    spans = composeSpans(spans, known.spans);
    spokenText = known.spokenText;
    for (const warning of known.warnings) warnings.set(warning.message, warning);
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rewrite = applyRules(spokenText, {
      table,
      language: options.language,
      warnings,
      written: { text, spans },
    });
    if (rewrite === undefined) break;
    spans = composeSpans(spans, rewrite.spans);
    spokenText = rewrite.spokenText;
  }
  return { spokenText, spans, warnings: [...warnings.values()] };
}
