/**
 * written text → spoken text, with a span for every change: folded, looked up in the lexicon, then
 * rewritten by rules.
 */
import type { SayAs } from '../../article/spoken/say-as.ts';
import {
  checkArgument,
  checkOptions,
  KINDS,
  oneOf,
  type ExpectedOptions,
  type Kind,
} from '../../_internal/check-options.ts';
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
  /** Words with their own pronunciation, applied before every rule. */
  readonly lexicon?: Lexicon | undefined;
  /** Whether emoji are left out or spoken by name. @default 'skip' */
  readonly emoji?: EmojiPolicy | undefined;
  /** Pronunciations that the article itself gives, in order, applied before the lexicon. */
  readonly sayAs?: readonly SayAs[] | undefined;
  /**
   * How phonemes are sent to the voice; `false` for one that does not accept them.
   * @default only those of the lexicon, if it was compiled for a voice that accepts them
   */
  readonly phonemes?: PhonemeUse | false | undefined;
  /**
   * Whether web addresses, note marks and tickers are spoken, announced or left out.
   * @default addresses are spoken, notes and tickers left out
   */
  readonly references?: Partial<References> | undefined;
};

/**
 * The result of `normalizeText`. Spans tile `spokenText` and the written text; offsets in UTF-16
 * units.
 */
export type NormalizedText = {
  readonly spokenText: string;
  readonly spans: readonly Span[];
  /** Ranges of `spokenText` that have phonemes, in order; absent if there are none. */
  readonly pronunciations?: readonly Pronunciation[];
  /**
   * `SCRIPT_LAST_RESORT`, once for each word that no rule covers; `SCRIPT_LEXICON` for an entry
   * that cannot be said as asked.
   */
  readonly warnings: readonly Warning[];
};

const PHONEMES: Kind = {
  name: 'how the voice is given phonemes, or false',
  holds: (value) => value === false || KINDS.object.holds(value),
};

const EXPECTED: ExpectedOptions = {
  required: { language: LANGUAGE_TAG },
  optional: {
    lexicon: LEXICON,
    emoji: oneOf(['skip', 'name']),
    sayAs: KINDS.list,
    phonemes: PHONEMES,
    references: KINDS.object,
  },
};

/**
 * Most rounds of rewriting; one is enough, and a second finds nothing, except in adversarial texts.
 */
const MAX_ROUNDS = 4;

/**
 * The spoken form of a text. Pure and synchronous; text that no rule touches is returned unchanged,
 * and so is spoken text. In a language with rules the result has no digits, currency signs or % & +
 * = @ #; in others these stay, for the voice to say in its own language.
 * @throws TypeError when the language is not a string.
 */
export function normalizeText(text: string, options: NormalizeOptions): NormalizedText {
  checkArgument('normalizeText', { name: 'text', value: text }, KINDS.path);
  checkOptions('normalizeText', options, EXPECTED);
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

/** The steps before the rules: folding, then the article's own pronunciations, then the lexicon. */
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

/** Extends phonemes over the `'s` after their word, which alone would be said as a letter. */
function withPossessives(made: RuledText): RuledText {
  const pronunciations = made.pronunciations.map((each) => {
    const isOwner = /^['’]s(?!\p{L})/u.test(made.spokenText.slice(each.end, each.end + 3));
    return isOwner ? { ...each, end: each.end + 2, ipa: withSoundOfS(each.ipa) } : each;
  });
  return { ...made, pronunciations };
}
