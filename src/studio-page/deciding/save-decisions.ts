/** what an editor decides on the page → saved by the studio, or told why not. */
import type { HistoryAnswer, PassageAnswer } from '../../studio/answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { tellHistory } from '../ask/history-state.ts';
import type { KeyTable } from '../shell/keyboard.ts';
import { announce } from '../shell/announce.ts';
import { phrase } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import { decidedOr, type Decided } from './ask-proposal.ts';

/** Saves a change of one passage; the page is told of it by the studio's events. */
export function decide(
  article: string,
  passage: PassageAnswer,
  change: { readonly label: string; readonly after: Decided },
): Promise<boolean> {
  return decideAll(article, [{ passage, after: change.after }], change.label);
}

/** What is decided about one of several passages. */
export type PassageChange = { readonly passage: PassageAnswer; readonly after: Decided };

/** Saves changes of several passages in one step. */
export function decideAll(
  article: string,
  given: readonly PassageChange[],
  label: string,
): Promise<boolean> {
  const changes = given
    .map(({ passage, after }) => ({ before: passage.decided, after: decidedOr(after) }))
    .filter(({ before, after }) => before !== undefined || after !== undefined);
  if (changes.length === 0) return Promise.resolve(true);
  return save(`/api/articles/${article}/decisions`, {
    method: 'PUT',
    label,
    changes,
  });
}

/** Approves passages as they are heard now, or takes that back. */
export function approve(
  article: string,
  passages: readonly PassageAnswer[],
  isApproved: boolean,
): Promise<boolean> {
  const heard = passages.map(({ id, segments }) => ({
    id,
    clips: segments.map(({ clip }) => clip),
  }));
  const label = phrase(isApproved ? 'approve' : 'takeApprovalBack');
  return save(`/api/articles/${article}/approvals`, {
    method: 'POST',
    label,
    isApproved,
    passages: heard,
  });
}

/** What is decided about a passage, to be changed. */
export function decidedOf({ decided, place }: PassageAnswer): Decided {
  return decided ?? place;
}

/** Does one step back, or again. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const isDone = await save(`/api/history/${direction}`, { method: 'POST', label: '' });
  if (isDone) announce(phrase(direction === 'undo' ? 'undone' : 'redone'));
}

/** The keys of that, on every screen. */
export const HISTORY_KEYS: KeyTable = {
  'Mod+z': () => void stepHistory('undo'),
  'Mod+Shift+z': () => void stepHistory('redo'),
};

/** What is saved: what was done in words, and what the address needs. */
type SaveRequest = {
  readonly method: 'PUT' | 'POST';
  readonly label: string;
  readonly [field: string]: unknown;
};

/** Sends something to be saved; tells what went wrong. */
export async function save(path: string, { method, ...body }: SaveRequest): Promise<boolean> {
  try {
    tellHistory(await askStudio<HistoryAnswer>(path, { method, body }));
    return true;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    announce(troubleInWords(error), { isTrouble: true });
    return false;
  }
}
