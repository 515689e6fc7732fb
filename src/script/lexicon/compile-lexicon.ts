/** entries → a lexicon that rewrites texts for one kind of voice. */
import type { Warning } from '../../errors.ts';
import { spellOut } from '../rules/en/words/letters.ts';
import { rewriteBuilder } from '../spans.ts';
import type { Rewrite } from '../spans.ts';
import { typewriterView } from '../characters/typewriter.ts';
import { indexEntries, lowerView } from './index-entries.ts';
import type { Candidate, EntryIndex } from './index-entries.ts';
import { respellIpa } from './ipa.ts';
import { CONTEXT_REACH, lexiconRule } from './lexicon.ts';
import type { LexiconEntry } from './lexicon.ts';

/** What a voice can be told beside plain text. */
export type CompileLexiconOptions = {
  /**
   * Whether it takes phonemes in IPA (SSML `phoneme`); then words with `ipa` stay as written and
   * are handed over with it.
   * @default false
   */
  readonly phonemes?: boolean;
};

/** A lexicon, ready for texts. Made by `compileLexicon`; its inside is nobody's business. */
export type Lexicon = {
  readonly entries: readonly LexiconEntry[];
  /** Whether words with `ipa` stay as written, for a voice that is handed their phonemes. */
  readonly phonemes: boolean;
  /**
   * The text with every entry said; `undefined` when none applies. Spans name `lexicon:<match>`.
   * Linear, whatever the number of entries.
   */
  readonly rewrite: (
    text: string,
  ) => (Rewrite & { readonly warnings: readonly Warning[] }) | undefined;
  /** The entry behind the rule of a span. */
  readonly entryOf: (rule: string) => LexiconEntry | undefined;
  /** Whether some entry knows this word by itself, whatever stands around it. */
  readonly knows: (word: string) => boolean;
};

/**
 * Compiles entries of any scopes; nearer scopes win.
 * @throws ConfigError `CONFIG_LEXICON` for two sayings of one match in a scope, and for a circle.
 */
export function compileLexicon(
  entries: readonly LexiconEntry[],
  options: CompileLexiconOptions = {},
): Lexicon {
  const index = indexEntries(entries);
  const used = new Map<string, LexiconEntry>();
  return {
    entries,
    phonemes: options.phonemes === true,
    rewrite: (text) => rewriteWith(text, { index, phonemes: options.phonemes === true, used }),
    entryOf: (rule) => used.get(rule) ?? entries.find((entry) => lexiconRule(entry) === rule),
    knows: (word) => index.byText.has(lowerView(typewriterView(word.normalize('NFC')))),
  };
}

type Pass = {
  readonly index: EntryIndex;
  readonly phonemes: boolean;
  readonly used: Map<string, LexiconEntry>;
};

/** Words, and single characters that are none. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s\p{L}\p{N}]/gu;

/** The longest word looked up whole. */
const LONGEST_HEAD = 200;

function rewriteWith(text: string, pass: Pass): ReturnType<Lexicon['rewrite']> {
  if (pass.index.byText.size === 0) return undefined;
  const view = typewriterView(text);
  const lower = lowerView(view);
  const builder = rewriteBuilder(text);
  const warnings = new Map<string, Warning>();
  let reached = 0;
  let changed = false;
  for (const token of view.matchAll(TOKEN)) {
    const end = token.index + token[0].length;
    // Inside a word only the entries that may stand there are looked for.
    for (let at = Math.max(token.index, reached); at < end; at++) {
      const found = findAt(
        { view, lower },
        { at, head: at === token.index ? token[0] : undefined, index: pass.index },
      );
      if (found === undefined) {
        if (pass.index.parts.size === 0) break;
        continue;
      }
      const range = { start: at, end: at + found.match.length };
      const written = text.slice(range.start, range.end);
      const saying = sayingOf(found.entry, { written, phonemes: pass.phonemes });
      const rule = lexiconRule(found.entry);
      pass.used.set(rule, found.entry);
      if (saying.warning !== undefined) warnings.set(rule, saying.warning);
      builder.replace(range, { spoken: saying.spoken, rule });
      changed = true;
      reached = range.end;
      at = reached - 1;
    }
  }
  return changed ? { ...builder.finish(), warnings: [...warnings.values()] } : undefined;
}

type Views = { readonly view: string; readonly lower: string };

/**
 * The longest entry that stands at an offset. `head`: the word that begins there, where one does.
 */
function findAt(
  text: Views,
  place: { readonly at: number; readonly head: string | undefined; readonly index: EntryIndex },
): Candidate | undefined {
  const { at, head, index } = place;
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
    const candidates = index.byText.get(text.lower.slice(at, at + length));
    const found = candidates?.find((candidate) => applies(candidate, { view: text.view, at }));
    if (found !== undefined) return found;
  }
  return undefined;
}

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

function applies(
  candidate: Candidate,
  place: { readonly view: string; readonly at: number },
): boolean {
  const { entry, match } = candidate;
  const { view, at } = place;
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

/** Whether the character at an offset makes one word with the edge of a match. */
function joins(view: string, place: { readonly at: number; readonly edge: string }): boolean {
  const beside = view[place.at];
  return beside !== undefined && IN_WORD.test(beside) && IN_WORD.test(place.edge);
}

/**
 * How an entry is said by a voice. A word that stays as written keeps its entry's name in the
 * spans.
 */
function sayingOf(
  entry: LexiconEntry,
  options: { readonly written: string; readonly phonemes: boolean },
): { readonly spoken: string; readonly warning?: Warning } {
  const { written } = options;
  if (entry.say !== undefined) return { spoken: entry.say };
  if (entry.spell)
    return {
      spoken: written
        .split(/\s+/)
        .map((word) => spellOut(word.toUpperCase()))
        .join(' '),
    };
  if (entry.language !== undefined)
    return {
      spoken: written,
      warning: unheard(
        entry,
        `is of the language “${entry.language}”, and the voice says it in its own`,
      ),
    };
  if (options.phonemes) return { spoken: written };
  const spoken = respellIpa(entry.ipa!);
  return spoken === undefined
    ? {
        spoken: written,
        warning: unheard(
          entry,
          `has phonemes, /${entry.ipa}/, that the voice does not take and no English spelling gives`,
        ),
      }
    : { spoken };
}

function unheard(entry: LexiconEntry, what: string): Warning {
  return {
    code: 'SCRIPT_LEXICON',
    message: `“${entry.match}” (${entry.place.file}:${entry.place.line}) ${what}.`,
    hint: 'Give the entry a `say` with a spelling that sounds right.',
  };
}
