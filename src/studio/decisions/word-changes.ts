/** words of a passage and how they are to be said → the changes of decisions, here or in all of the article. Pure. */
import { isDecided, type PassageDecisions, type WordDecision } from '../../decisions/decisions.ts';
import type { DecisionChange } from '../../decisions/edit-decisions.ts';
import { findWords } from '../../decisions/find-words.ts';
import type { EntryWay } from '../../script/lexicon/set-entry.ts';
import type { SettledPassage } from '../articles/settle-passages.ts';

/** What is decided about words; offsets in the passage as printed. */
export type DecidedWordsAsked = {
  readonly passage: SettledPassage;
  readonly start: number;
  readonly end: number;
  /** Absent with `pause`: they are said as they would be without a decision. */
  readonly way?: EntryWay | undefined;
  /** Seconds of silence after them. */
  readonly pause?: number | undefined;
};

/** The change for the one place; none where it says so already. */
export function changesHere(asked: DecidedWordsAsked): readonly DecisionChange[] {
  const { passage, start, end } = asked;
  const words = passage.text.slice(start, end);
  const found = findWords(passage.text, words);
  const nth = found.findIndex((place) => place.start === start);
  const which = found.length > 1 ? `${nth + 1} of ${found.length}` : undefined;
  return changeOf(passage, { words, which, ...sayingOf(asked) });
}

/** The changes for every place of the same words in passages that are read. */
export function changesInArticle(
  asked: DecidedWordsAsked,
  passages: readonly SettledPassage[],
): readonly DecisionChange[] {
  const words = asked.passage.text.slice(asked.start, asked.end);
  return passages.flatMap((passage) => {
    if (passage.kind === 'skip') return [];
    const { length } = findWords(passage.text, words);
    if (length === 0) return [];
    const which = length > 1 ? 'all' : undefined;
    return changeOf(passage, { words, which, ...sayingOf(asked) });
  });
}

type WordEntry = Pick<WordDecision, 'words'> &
  Partial<Omit<WordDecision, 'words' | 'which'>> & { readonly which: string | undefined };

function sayingOf({ way, pause }: DecidedWordsAsked): Partial<WordDecision> {
  return { ...way, ...(pause !== undefined && { pause }) };
}

/** The entry takes the place of those about the same words. */
function changeOf(
  { decided: before, place, text }: SettledPassage,
  { which, ...entry }: WordEntry,
): readonly DecisionChange[] {
  const { words: former = [], ...rest }: PassageDecisions = before ?? place;
  const isSaid = Object.keys(entry).length > 1;
  const kept = former.filter(
    (each) => each.words !== entry.words || !isSamePlace(each.which, which),
  );
  const added: readonly WordDecision[] = isSaid
    ? [{ ...entry, ...(which !== undefined && { which }) }]
    : [];
  const words = [...kept, ...added].sort((one, other) => placeIn(text, one) - placeIn(text, other));
  const after: PassageDecisions = { ...rest, ...(words.length > 0 && { words }) };
  if (before === undefined && words.length === 0) return [];
  return [{ before, ...(isDecided(after) && { after }) }];
}

/** `all` stands for each of them. */
function isSamePlace(one: string | undefined, other: string | undefined): boolean {
  return one === other || one === 'all' || other === 'all';
}

function placeIn(text: string, { words, which }: WordDecision): number {
  const nth = Number(/^\d+/.exec(which ?? '')?.[0] ?? 1);
  return findWords(text, words)[nth - 1]?.start ?? text.length;
}
