/**
 * written text → spoken text, with the trace of every change: folded, looked up in the lexicon,
 * then rewritten by rules.
 */
import type { SayAs } from '../../article/article.ts';
import { checkOptions, checkArgument, KINDS } from '../../_internal/check-options.ts';
import type { Warning } from '../../errors.ts';
import { LEXICON, type Lexicon } from '../lexicon/compile-lexicon.ts';
import type { Accent } from '../../languages/pronunciation/accent.ts';
import { withSoundOfS } from '../../languages/pronunciation/sound-of-s.ts';
import { ruleAccent, type PhonemeUse } from '../pronunciation/phoneme-use.ts';
import { ruleTable } from '../rules/compiled-table.ts';
import {
  fillReferences,
  TEXT_REFERENCES,
  type References,
} from '../../languages/rules/references.ts';
import type { Pronunciation } from '../../languages/pronunciation/saying.ts';
import type { Span } from '../script.ts';
import { LANGUAGE_TAG, type TextRange } from '../sentences/split-sentences.ts';
import { composeSpans, identitySpans } from '../spans.ts';
import { applyRules, sentenceEnds, type RuledText } from './apply-rules.ts';
import { foldText, type EmojiPolicy } from './fold.ts';
import { applySayAs } from './apply-say-as.ts';
import { movePronunciations } from './move-pronunciations.ts';

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
  /** How the article itself says places of the text, in order; they come before the lexicon. */
  readonly sayAs?: readonly SayAs[] | undefined;
  /**
   * How the voice is given phonemes; `false` for one that takes none.
   * @default those of the lexicon alone, where it was compiled for a voice that takes them
   */
  readonly phonemes?: PhonemeUse | false | undefined;
  /**
   * Whether addresses, marks of notes and tickers are said, announced or left out.
   * @default addresses are said, notes and tickers left out
   */
  readonly references?: Partial<References> | undefined;
};

/**
 * What `normalizeText` makes. Spans tile `spokenText` and the written text; offsets in UTF-16
 * units.
 */
export type NormalizedText = {
  readonly spokenText: string;
  readonly spans: readonly Span[];
  /**
   * Stretches of `spokenText` that have phonemes, in order; absent where none has, as for a voice
   * that takes none.
   */
  readonly pronunciations?: readonly Pronunciation[];
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
 * and so does spoken text. In a language with rules the result holds no digit, no currency sign and
 * none of % & + = @ #; in others these stay, for the voice to say in its own language.
 * @throws TypeError when the language is no text.
 */
export function normalizeText(text: string, options: NormalizeOptions): NormalizedText {
  // Called for every block and every word of a list: the check proper is paid for by those who got
  // it wrong.
  if (typeof text !== 'string')
    checkArgument('normalizeText', { name: 'text', value: text }, KINDS.path);
  if (typeof options?.language !== 'string')
    checkOptions('normalizeText', options, { required: { language: LANGUAGE_TAG } });
  if (options.lexicon !== undefined && typeof options.lexicon?.rewrite !== 'function')
    checkOptions('normalizeText', options, { optional: { lexicon: LEXICON } });
  const table = ruleTable(options.language);
  const references = fillReferences(options.references, TEXT_REFERENCES);
  const warnings = new Map<string, Warning>();
  const accent = accentFor(options);
  const settled = settleWords(text, { options, accent, warnings });
  let { spokenText, spans, pronunciations } = settled;
  let ends: readonly number[] | undefined;
  const endsWritten = (): readonly number[] => (ends ??= sentenceEnds(text, options.language));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rewrite = applyRules(spokenText, {
      table,
      language: options.language,
      references,
      warnings,
      written: { text, spans, sentenceEnds: endsWritten },
      accent,
      settled: pronunciations,
    });
    if (rewrite === undefined) break;
    spans = composeSpans(spans, rewrite.spans);
    ({ spokenText, pronunciations } = rewrite);
  }
  return {
    spokenText,
    spans,
    ...(pronunciations.length > 0 && { pronunciations }),
    warnings: [...warnings.values()],
  };
}

function accentFor({ phonemes, language }: NormalizeOptions): Accent | undefined {
  return phonemes ? ruleAccent(phonemes, { language }) : undefined;
}

type SettleOptions = {
  readonly options: NormalizeOptions;
  readonly accent: Accent | undefined;
  readonly warnings: Map<string, Warning>;
};

/** What no rule decides: characters folded, then what the article says, then the lexicon. */
function settleWords(text: string, settle: SettleOptions): RuledText {
  const { options, accent, warnings } = settle;
  const { lexicon, sayAs = [] } = options;
  const phonemes =
    options.phonemes === undefined ? lexicon?.phonemes === true : options.phonemes !== false;
  let made: RuledText = {
    ...(foldText(text, options) ?? { spokenText: text, spans: identitySpans(text.length) }),
    pronunciations: [],
  };
  let taken: readonly TextRange[] = [];
  const take = (next: RuledText & { readonly warnings: readonly Warning[] }): void => {
    const { spokenText, spans, pronunciations: added } = next;
    made = {
      spokenText,
      spans: composeSpans(made.spans, spans),
      pronunciations: movePronunciations(made.pronunciations, { spans, added }),
    };
    for (const warning of next.warnings) warnings.set(warning.message, warning);
  };
  if (sayAs.length > 0) {
    const said = applySayAs(made.spokenText, { sayAs, spans: made.spans, phonemes, accent });
    take(said);
    taken = said.taken;
  }
  const known = lexicon?.rewrite(made.spokenText, { phonemes, accent, taken });
  if (known !== undefined) take(known);
  return accent === undefined ? made : withPossessives(made);
}

/** Phonemes take the `'s` behind their word: alone it would be said as a letter. */
function withPossessives(made: RuledText): RuledText {
  const pronunciations = made.pronunciations.map((each) => {
    const isOwner = /^['’]s(?!\p{L})/u.test(made.spokenText.slice(each.end, each.end + 3));
    return isOwner ? { ...each, end: each.end + 2, ipa: withSoundOfS(each.ipa) } : each;
  });
  return { ...made, pronunciations };
}
