/** entries → a lexicon that rewrites texts for one kind of voice. */
import { checkArgument, checkOptions, KINDS, type Kind } from '../../_internal/check-options.ts';
import type { Warning } from '../../errors.ts';
import type { Accent } from '../../languages/pronunciation/accent.ts';
import { sayingOf, type Pronunciation, type Saying } from '../../languages/pronunciation/saying.ts';
import { sayInWords } from '../../languages/en/rules/words/letters.ts';
import type { TextRange } from '../sentences/split-sentences.ts';
import { rewriteBuilder, type Rewrite } from '../spans.ts';
import { typewriterView } from '../characters/typewriter.ts';
import { indexEntries, lowerView, type Candidate, type EntryIndex } from './index-entries.ts';
import { respellIpa } from './ipa.ts';
import { CONTEXT_REACH, lexiconRule, type LexiconEntry } from './lexicon.ts';

/** What a voice accepts besides plain text. */
export type CompileLexiconOptions = {
  /**
   * Whether it accepts phonemes in IPA (SSML `phoneme`); then words with `ipa` stay as written and
   * are sent with it.
   * @default false
   */
  readonly phonemes?: boolean;
};

/** Options of looking up a text. */
export type LookUpOptions = {
  /** Whether the voice accepts phonemes. @default as compiled */
  readonly phonemes?: boolean | undefined;
  /** The accent for phonemes of letters; left out: they are spelled. */
  readonly accent?: Accent | undefined;
  /** Ranges in which to look for no entry, in order. @default none */
  readonly taken?: readonly TextRange[] | undefined;
};

/** What a lexicon makes of a text. */
export type LookedUpText = Rewrite & {
  /** The phonemes from its entries, in order; offsets in `spokenText`. */
  readonly pronunciations: readonly Pronunciation[];
  readonly warnings: readonly Warning[];
};

/** A compiled lexicon. Made by `compileLexicon`; treat it as opaque. */
export type Lexicon = {
  readonly entries: readonly LexiconEntry[];
  /** Whether words with `ipa` stay as written, for a voice that is sent their phonemes. */
  readonly phonemes: boolean;
  /**
   * The text with every entry applied; `undefined` if none does. Spans name `lexicon:<match>`.
   * Linear time for any number of entries.
   */
  readonly rewrite: (text: string, options?: LookUpOptions) => LookedUpText | undefined;
  /** The entry after the rule of a span. */
  readonly entryOf: (rule: string) => LexiconEntry | undefined;
  /** Whether an entry covers this word by itself, whatever the words around it. */
  readonly knows: (word: string) => boolean;
};

/**
 * Compiles entries of any scopes; the nearer scope wins.
 * @throws ConfigError `CONFIG_LEXICON` for two pronunciations of one match in a scope, and for a
 * cycle.
 */
export function compileLexicon(
  entries: readonly LexiconEntry[],
  options: CompileLexiconOptions = {},
): Lexicon {
  checkEntries(entries);
  checkOptions('compileLexicon', options, { optional: { phonemes: KINDS.flag } });
  const index = indexEntries(entries);
  const used = new Map<string, LexiconEntry>();
  return {
    entries,
    phonemes: options.phonemes === true,
    rewrite: (text, { phonemes = options.phonemes, accent, taken = [] } = {}) =>
      rewriteWith(text, { index, phonemes: phonemes === true, accent, taken, used }),
    entryOf: (rule) => used.get(rule) ?? entries.find((entry) => lexiconRule(entry) === rule),
    knows: (word) => index.byText.has(lowerView(typewriterView(word.normalize('NFC')))),
  };
}

/** What an option that accepts a lexicon must be. */
export const LEXICON: Kind = {
  name: 'what compileLexicon returns',
  holds: (value) => typeof (value as Partial<Lexicon> | null)?.rewrite === 'function',
};

function checkEntries(entries: readonly LexiconEntry[]): void {
  checkArgument('compileLexicon', { name: 'entries', value: entries }, KINDS.list);
  const wrong = entries.findIndex(
    (entry: LexiconEntry | undefined) => typeof entry?.match !== 'string',
  );
  if (wrong < 0) return;
  throw new TypeError(`compileLexicon: entries[${wrong}] must be what readLexicon returns`);
}

type Pass = {
  readonly index: EntryIndex;
  readonly phonemes: boolean;
  readonly accent: Accent | undefined;
  readonly taken: readonly TextRange[];
  readonly used: Map<string, LexiconEntry>;
};

/** Words, and single characters outside words. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s\p{L}\p{N}]/gu;

/** The longest word looked up whole. */
const LONGEST_HEAD = 200;

function rewriteWith(text: string, pass: Pass): ReturnType<Lexicon['rewrite']> {
  if (pass.index.byText.size === 0) return undefined;
  const view = typewriterView(text);
  const lower = lowerView(view);
  const builder = rewriteBuilder(text);
  const warnings = new Map<string, Warning>();
  const pronunciations: Pronunciation[] = [];
  const free = freeUntil(pass.taken, text.length);
  let reached = 0;
  let changed = false;
  for (const token of view.matchAll(TOKEN)) {
    const end = token.index + token[0].length;
    // Inside a word, look only for entries that may occur there.
    for (let at = Math.max(token.index, reached); at < end; at++) {
      const found = findAt(
        { view, lower },
        { at, head: at === token.index ? token[0] : undefined, pass, limit: free(at) },
      );
      if (found === undefined) {
        if (pass.index.parts.size === 0) break;
        continue;
      }
      const range = { start: at, end: at + found.match.length };
      const written = text.slice(range.start, range.end);
      const said = sayEntry(found.entry, { written, ...pass });
      const rule = lexiconRule(found.entry);
      pass.used.set(rule, found.entry);
      if (said.warning !== undefined) warnings.set(rule, said.warning);
      const { spoken, pronunciations: own } = said.saying;
      const offset = builder.replace(range, { spoken, rule });
      for (const { start, end, ipa } of own)
        pronunciations.push({ start: start + offset, end: end + offset, ipa });
      changed = true;
      reached = range.end;
      at = reached - 1;
    }
  }
  if (!changed) return undefined;
  return { ...builder.finish(), pronunciations, warnings: [...warnings.values()] };
}

/** For ascending offsets, how far an entry may reach without touching a taken range. */
function freeUntil(taken: readonly TextRange[], length: number): (at: number) => number {
  let index = 0;
  return (at) => {
    while (index < taken.length && taken[index]!.end <= at) index++;
    const next = taken[index];
    return next === undefined ? length : Math.max(at, next.start);
  };
}

type Views = { readonly view: string; readonly lower: string };

/** The longest entry at an offset. `head`: the word that begins there, if any. */
function findAt(
  text: Views,
  place: {
    readonly at: number;
    readonly head: string | undefined;
    readonly pass: Pass;
    readonly limit: number;
  },
): Candidate | undefined {
  const { at, head, pass, limit } = place;
  const { index, phonemes } = pass;
  const whole =
    head === undefined || head.length > LONGEST_HEAD
      ? undefined
      : index.words.get(text.lower.slice(at, at + head.length));
  const part = index.parts.size === 0 ? undefined : index.parts.get(text.lower[at]!);
  if (whole === undefined && part === undefined) return undefined;
  const lengths =
    part === undefined
      ? whole!
      : whole === undefined
        ? part
        : [...new Set([...whole, ...part])].sort((a, b) => b - a);
  for (const length of lengths) {
    if (at + length > limit) continue;
    const candidates = index.byText.get(text.lower.slice(at, at + length));
    const found = candidates?.find((candidate) =>
      applies(candidate, { view: text.view, at, phonemes }),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

function applies(
  candidate: Candidate,
  place: { readonly view: string; readonly at: number; readonly phonemes: boolean },
): boolean {
  const { entry, match } = candidate;
  const { view, at, phonemes } = place;
  // A respelling made from phonemes is often worse than the voice's own guess at a name.
  if (entry.scope === 'built-in' && !phonemes) return false;
  const end = at + match.length;
  if (entry.case && !view.startsWith(match, at)) return false;
  if (
    entry.wholeWord &&
    (joins(view, { at: at - 1, edge: match[0]! }) || joins(view, { at: end, edge: match.at(-1)! }))
  )
    return false;
  if (!entry.possessive && /^'s(?!\p{L})/u.test(view.slice(end, end + 3))) return false;
  if (candidate.before?.test(view.slice(Math.max(0, at - CONTEXT_REACH), at).trimEnd()) === false)
    return false;
  return candidate.after?.test(view.slice(end, end + CONTEXT_REACH).trimStart()) !== false;
}

/** Whether the character at an offset belongs to the same word as the edge of a match. */
function joins(view: string, place: { readonly at: number; readonly edge: string }): boolean {
  const beside = view[place.at];
  return beside !== undefined && IN_WORD.test(beside) && IN_WORD.test(place.edge);
}

type SaidEntry = { readonly saying: Saying; readonly warning?: Warning };

/** How a voice says an entry. A word that stays as written still names its entry in the spans. */
function sayEntry(
  entry: LexiconEntry,
  options: Pick<Pass, 'phonemes' | 'accent'> & { readonly written: string },
): SaidEntry {
  const { written, phonemes } = options;
  if (entry.say !== undefined) return plainly(entry.say);
  if (entry.spell) return { saying: sayInWords(written, options) };
  if (entry.language !== undefined)
    return plainly(
      written,
      unheard(entry, `is in the language “${entry.language}”, but the voice reads it in its own`),
    );
  if (phonemes) return { saying: sayingOf(written, entry.ipa!) };
  const spoken = respellIpa(entry.ipa!);
  if (spoken !== undefined) return plainly(spoken);
  const what = `has phonemes, /${entry.ipa}/, that the voice does not accept and no English spelling reproduces`;
  return plainly(written, unheard(entry, what));
}

function plainly(spoken: string, warning?: Warning): SaidEntry {
  return { saying: { spoken, pronunciations: [] }, ...(warning && { warning }) };
}

function unheard(entry: LexiconEntry, what: string): Warning {
  return {
    code: 'SCRIPT_LEXICON',
    message: `“${entry.match}” (${entry.place.file}:${entry.place.line}) ${what}.`,
    hint: 'Give the entry a `say` with a spelling that sounds right.',
  };
}
