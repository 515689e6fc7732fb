/** a passage and what may be decided about it → how it would be read then, and its sound. */
import type { PassageAnswer, ProposalAnswer } from '../../studio/answers.ts';
import { askStudio } from '../ask/ask-studio.ts';
import type { PlayItem } from '../sound/sound-player.ts';

/** What is decided about a passage. */
export type Decided = NonNullable<PassageAnswer['decided']>;

/** Asks how a passage would be read; `after` is absent where nothing would be decided. @throws AskError */
export function askProposal(
  article: string,
  {
    passage,
    after,
    signal,
  }: {
    readonly passage: PassageAnswer;
    readonly after: Decided | undefined;
    readonly signal?: AbortSignal;
  },
): Promise<ProposalAnswer> {
  return askStudio<ProposalAnswer>(`/api/articles/${article}/proposals`, {
    method: 'POST',
    body: { passage: passage.id, ...(after && { after }) },
    ...(signal && { signal }),
  });
}

/** Has what is missing of a proposal recorded. @throws AskError */
export function recordProposal(article: string, { id }: ProposalAnswer): Promise<ProposalAnswer> {
  return askStudio<ProposalAnswer>(`/api/articles/${article}/proposals/${id}/recording`, {
    method: 'POST',
  });
}

/** Its sound, to be played; another address once more of it is recorded. */
export function itemOfProposal(article: string, { id, missing }: ProposalAnswer): PlayItem {
  const address = `/api/articles/${article}/proposals/${id}/sound?missing=${missing.segments}`;
  return { id: address, address, pauseAfter: 0 };
}

/** Without what is empty: a passage about which nothing is decided has no entry. */
export function decidedOr(decided: Decided): Decided | undefined {
  const { block: _block, part: _part, text: _text, which: _which, ...own } = decided;
  return Object.keys(own).length > 0 ? decided : undefined;
}
