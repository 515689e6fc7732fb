/** a text and what was decided about words in it → the ranges to say otherwise, and the pauses. Pure. */
import { plainIpa } from '../../article/spoken/ipa-symbols.ts';
import type { SayAs, WrittenPause } from '../../article/spoken/say-as.ts';
import { parseWhich, type PassageDecisions, type WordDecision } from '../decisions.ts';
import { findWords, type FoundWords } from '../find-words.ts';
import { changedWords } from './changed-words.ts';
import type { DecidedPlace, Findings } from './decided-place.ts';

/** What was decided within a text; offsets in UTF-16 units. */
export type DecidedWords = {
  /** In order, not overlapping. */
  readonly sayAs: readonly SayAs[];
  /** Before the character at `at`, in the order in which they were decided. */
  readonly pauses: readonly WrittenPause[];
};

/** Options of `decideWords`. */
export type DecideWordsOptions = {
  /** Index of the passage. */
  readonly passage: number;
  /** Where the text is. */
  readonly at: Pick<DecidedPlace, 'blockId' | 'part'>;
  readonly findings: Findings;
  /** Whether there may be pauses within it. */
  readonly takesPauses: boolean;
};

type Replaced = FoundWords & { readonly sayAs: SayAs; readonly word?: number };

/** Finds the words of a passage's decisions. What is not found once, or twice, is a misfit. */
export function decideWords(
  text: string,
  decided: Pick<PassageDecisions, 'say' | 'words'>,
  options: DecideWordsOptions,
): DecidedWords {
  const { passage, at, findings, takesPauses } = options;
  const replaced: Replaced[] = changedWords(text, decided.say ?? text).map((range) => ({
    ...range,
    sayAs: { kind: 'say', ...range, decided: true },
  }));
  const pauses: WrittenPause[] = [];
  for (const [word, decision] of (decided.words ?? []).entries()) {
    const misfit = (why: string, hint: string): void =>
      void findings.misfits.push({ passage, word, why, hint });
    const places = chooseWords(findWords(text, decision.words), decision);
    if ('why' in places) {
      misfit(places.why, places.hint);
      continue;
    }
    for (const range of places.found) {
      const sayAs = sayAsOf(decision, range);
      if (sayAs && replaced.some((other) => shareLetters(range, other)))
        misfit(`“${decision.words}” is in words that another decision replaces`, REMOVE_ONE);
      else if (sayAs) replaced.push({ ...range, sayAs, word });
      const { pause } = decision;
      if (pause === undefined) continue;
      if (!takesPauses) misfit(`after “${decision.words}” there can be no pause`, PAUSE_AFTER);
      else {
        pauses.push({ at: range.end, seconds: pause });
        findings.places.push({ passage, word, kind: 'pause', ...at, ...range });
      }
    }
  }
  replaced.sort((one, other) => one.start - other.start);
  for (const { start, end, sayAs, word } of replaced) {
    const entry = { passage, ...(word !== undefined && { word }) };
    findings.places.push({ ...entry, kind: sayAs.kind, ...at, start, end });
  }
  return { sayAs: replaced.map(({ sayAs }) => sayAs), pauses };
}

const REMOVE_ONE = 'Remove one of the two.';
const PAUSE_AFTER = 'A pause goes after the whole of it: the entry `pause` of the passage.';

type ChosenWords =
  | { readonly found: readonly FoundWords[] }
  | { readonly why: string; readonly hint: string };

function chooseWords(all: readonly FoundWords[], decision: WordDecision): ChosenWords {
  const { words, which } = decision;
  if (all.length === 0)
    return { why: `“${words}” is not in it`, hint: 'Write the words as they are printed now.' };
  if (which === 'all') return { found: all };
  const place = which === undefined ? { nth: 1, of: 1 } : parseWhich(which)!;
  if (place.of === all.length) return { found: [all[place.nth - 1]!] };
  const times = all.length === 1 ? 'once' : `${all.length} times`;
  const hint =
    all.length === 1
      ? 'Remove `which`, or remove the entry.'
      : `Say which one is meant: which: 1 of ${all.length}, and so on; or which: all.`;
  return { why: `“${words}” is in it ${times}`, hint };
}

function sayAsOf({ say, ipa, spell }: WordDecision, range: FoundWords): SayAs | undefined {
  const place = { start: range.start, end: range.end, decided: true } as const;
  if (say !== undefined) return { ...place, kind: 'say', say };
  if (ipa !== undefined) return { ...place, kind: 'ipa', ipa: plainIpa(ipa) };
  return spell && { ...place, kind: 'spell' };
}

/** Whether two ranges have a character in common. */
export function shareLetters(one: FoundWords, other: FoundWords): boolean {
  return one.start < other.end && other.start < one.end;
}
