/** a text and the pronunciations its source asks for → the text with them applied. */
import type { SayAs } from '../../article/spoken/say-as.ts';
import type { Warning } from '../../errors.ts';
import { respellIpa } from '../lexicon/ipa.ts';
import type { Accent } from '../../languages/pronunciation/accent.ts';
import { sayingOf, type Pronunciation, type Saying } from '../../languages/pronunciation/saying.ts';
import { sayInWords } from '../../languages/en/rules/words/letters.ts';
import type { Span } from '../script.ts';
import type { TextRange } from '../sentences/split-sentences.ts';
import { rewriteBuilder, spokenOffset, type Rewrite } from '../spans.ts';

/** Options of `applySayAs`. */
export type ApplySayAsOptions = {
  readonly sayAs: readonly SayAs[];
  /** From the written text, which the offsets of `sayAs` refer to, to this one. */
  readonly spans: readonly Span[];
  /** Whether the voice accepts phonemes. */
  readonly phonemes: boolean;
  /** The accent for phonemes of letters; left out: they are spelled. */
  readonly accent: Accent | undefined;
};

/** The result of `applySayAs`. */
export type SaidAs = Rewrite & {
  readonly pronunciations: readonly Pronunciation[];
  /** Ranges that the article settled, in order: no lexicon changes them. */
  readonly taken: readonly TextRange[];
  readonly warnings: readonly Warning[];
};

/** Applies every pronunciation that the source asks for. */
export function applySayAs(text: string, options: ApplySayAsOptions): SaidAs {
  const builder = rewriteBuilder(text);
  const pronunciations: Pronunciation[] = [];
  const taken: TextRange[] = [];
  const warnings: Warning[] = [];
  let reached = 0;
  for (const place of options.sayAs) {
    const start = spokenOffset(options.spans, place.start);
    const end = spokenOffset(options.spans, place.end);
    if (start < reached || end <= start) continue;
    const said = sayPlace(place, { ...options, written: text.slice(start, end) });
    if (said.warning !== undefined) warnings.push(said.warning);
    const { spoken, pronunciations: own } = said.saying;
    const offset = builder.replace({ start, end }, { spoken, rule: ruleOf(place) });
    for (const { ipa, ...range } of own)
      pronunciations.push({ start: range.start + offset, end: range.end + offset, ipa });
    taken.push({ start: offset, end: offset + spoken.length });
    reached = end;
  }
  return { ...builder.finish(), pronunciations, taken, warnings };
}

/** The rule of a request in spans and explanations: by whom, and what. */
function ruleOf({ kind, decided }: SayAs): string {
  return `${decided ? 'decision' : 'article'}-${kind}`;
}

type PlaceOptions = Pick<ApplySayAsOptions, 'phonemes' | 'accent'> & { readonly written: string };

function sayPlace(
  place: SayAs,
  options: PlaceOptions,
): { readonly saying: Saying; readonly warning?: Warning } {
  const { written, phonemes } = options;
  if (place.kind === 'say') return { saying: { spoken: place.say, pronunciations: [] } };
  if (place.kind === 'spell') return { saying: sayInWords(written, options) };
  if (phonemes) return { saying: sayingOf(written, place.ipa) };
  const spoken = respellIpa(place.ipa);
  if (spoken !== undefined) return { saying: { spoken, pronunciations: [] } };
  const line = place.line === undefined ? '' : ` in line ${place.line}`;
  return {
    saying: { spoken: written, pronunciations: [] },
    warning: {
      code: 'SCRIPT_SAY_AS',
      message: `“${written}”${line} has phonemes, /${place.ipa}/, that the voice does not accept and no English spelling reproduces.`,
      hint: 'Use other words, or choose a voice that accepts phonemes.',
    },
  };
}
