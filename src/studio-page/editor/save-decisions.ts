/** what an editor decides on the page → saved by the studio, or told why not. */
import type { HistoryAnswer, PassageAnswer } from '../../studio/answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { phrase } from '../words/phrase.ts';

/** What is decided about a passage. */
type Decided = NonNullable<PassageAnswer['decided']>;

/** Saves a change of one passage; the page is told of it by the studio's events. */
export function decide(
  article: string,
  passage: PassageAnswer,
  change: { readonly label: string; readonly after: Decided },
): Promise<boolean> {
  const { decided: before } = passage;
  const changes = [{ before, after: change.after }];
  return save(`/api/articles/${article}/decisions`, {
    method: 'PUT',
    label: change.label,
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

/** What is saved: what was done in words, and what the address needs. */
type SaveRequest = {
  readonly method: 'PUT' | 'POST';
  readonly label: string;
  readonly [field: string]: unknown;
};

/** Sends something to be saved; tells what went wrong. */
export async function save(path: string, { method, ...body }: SaveRequest): Promise<boolean> {
  try {
    await askStudio<HistoryAnswer>(path, { method, body });
    return true;
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    announce([error.message, error.hint].filter(Boolean).join(' '), { isTrouble: true });
    return false;
  }
}
