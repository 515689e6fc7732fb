/** entries → an index that finds those of a word in constant time. */
import { typewriterView } from '../characters/typewriter.ts';
import { compileContext, type ContextPattern } from './context-pattern.ts';
import { lexiconError } from './faults.ts';
import { LEXICON_SCOPES, type LexiconEntry } from './lexicon.ts';

/** An entry ready to be matched. */
export type Candidate = {
  readonly entry: LexiconEntry;
  /** The match with typewriter quotes, in its own case. */
  readonly match: string;
  readonly before?: ContextPattern;
  readonly after?: ContextPattern;
};

/**
 * Entries by their lower-case text, and the match lengths to try for each beginning, longest first.
 */
export type EntryIndex = {
  readonly byText: ReadonlyMap<string, readonly Candidate[]>;
  /** By the first word of the match. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** By the first character of matches that may occur inside a word. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
};

/** The first word of a text, or its first character if that is not a letter or digit. */
const HEAD = /^(?:[\p{L}\p{M}\p{N}]+|.)/su;

/** Most of thousands of entries are one plain word: for these a pattern without classes is faster. */
const PLAIN_WORD = /^[a-z]+$/;

const headOf = (key: string): string => (PLAIN_WORD.test(key) ? key : HEAD.exec(key)![0]);

/** The text in lower case; letters whose lower case has another length stay, so that offsets do. */
export function lowerView(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/./gsu, (letter) =>
        letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
      );
}

/**
 * The index of all entries. Of entries with the same match, the nearest scope is tried first, then
 * those with a `when`.
 * @throws ConfigError `CONFIG_LEXICON` for a clash in one scope, or a cycle.
 */
export function indexEntries(entries: readonly LexiconEntry[]): EntryIndex {
  const byText = new Map<string, Candidate[]>();
  const [words, parts] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (const entry of entries) {
    const match = typewriterView(entry.match.normalize('NFC'));
    const key = lowerView(match);
    const candidate =
      entry.when === undefined ? { entry, match } : { entry, match, ...contextsOf(entry) };
    const list = byText.get(key);
    if (list === undefined) byText.set(key, [candidate]);
    else list.push(candidate);
    const head = entry.wholeWord ? headOf(key) : key[0]!;
    const byHead = entry.wholeWord ? words : parts;
    const lengths = byHead.get(head);
    if (lengths === undefined) byHead.set(head, [key.length]);
    else if (!lengths.includes(key.length)) lengths.push(key.length);
  }
  refuseClashes(byText);
  refuseCycles(entries);
  // Nearly all of the thousands of lists have one member.
  for (const list of byText.values()) if (list.length > 1) list.sort(byPrecedence);
  for (const lengths of [...words.values(), ...parts.values()])
    if (lengths.length > 1) lengths.sort((a, b) => b - a);
  return { byText, words, parts };
}

function contextsOf(entry: LexiconEntry): Pick<Candidate, 'before' | 'after'> {
  const { before, after } = entry.when ?? {};
  const fault = { place: entry.place, match: entry.match };
  return {
    ...(before !== undefined && { before: compileContext(before, { side: 'before', fault }) }),
    ...(after !== undefined && { after: compileContext(after, { side: 'after', fault }) }),
  };
}

const rank = (entry: LexiconEntry): number =>
  LEXICON_SCOPES.indexOf(entry.scope) * 4 +
  (entry.when === undefined ? 0 : 2) +
  (entry.case ? 1 : 0);

function byPrecedence(a: Candidate, b: Candidate): number {
  return rank(b.entry) - rank(a.entry);
}

function refuseClashes(byText: ReadonlyMap<string, readonly Candidate[]>): void {
  for (const list of byText.values()) {
    if (list.length === 1) continue;
    const seen = new Map<string, LexiconEntry>();
    for (const { entry, match } of list) {
      const key = JSON.stringify([
        entry.scope,
        entry.case ? match : lowerView(match),
        entry.case,
        entry.wholeWord,
        entry.when ?? null,
      ]);
      const other = seen.get(key);
      seen.set(key, entry);
      if (other === undefined || sayingOf(other) === sayingOf(entry)) continue;
      const here = `${sayingOf(entry)} here`;
      const there = `${sayingOf(other)} at ${other.place.file}:${other.place.line}`;
      throw lexiconError(`is said ${here} and ${there} in the same scope (${entry.scope})`, {
        place: entry.place,
        match: entry.match,
        hint: 'Keep one of them, or distinguish them with `when` or another scope.',
      });
    }
  }
}

function sayingOf(entry: LexiconEntry): string {
  if (entry.say !== undefined) return `“${entry.say}”`;
  if (entry.ipa !== undefined) return `/${entry.ipa}/`;
  return entry.spell ? 'letter by letter' : `in ${entry.language}`;
}

/** A `say` is spoken as written, so a cycle is harmless, but not what its author meant. */
function refuseCycles(entries: readonly LexiconEntry[]): void {
  const sayings = new Map(
    entries
      .filter((entry) => entry.say !== undefined && entry.when === undefined)
      .map((entry) => [entry.match, entry]),
  );
  const done = new Set<string>();
  for (const first of sayings.keys()) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    for (
      let match = first;
      sayings.has(match) && !done.has(match);
      match = sayings.get(match)!.say!
    ) {
      if (onTrail.has(match)) {
        const circle = [...trail.slice(trail.indexOf(match)), match];
        // A word that is said as itself is only protected from other entries.
        if (circle.length > 2)
          throw lexiconError(
            `is part of a cycle: ${circle
              .slice(0, 6)
              .map((word) => `“${word}”`)
              .join(' → ')}`,
            {
              place: sayings.get(match)!.place,
              match,
              hint: 'A `say` is spoken as written; write how the last one sounds.',
            },
          );
        break;
      }
      onTrail.add(match);
      trail.push(match);
    }
    for (const match of trail) done.add(match);
  }
}
