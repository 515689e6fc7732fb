/** an article → what is done when its buttons and keys are pressed. */
import type { ArticleAnswer, PassageAnswer, SegmentAnswer } from '../../studio/answers.ts';
import { player, type PlayItem } from '../sound/sound-player.ts';
import { phrase } from '../words/phrase.ts';
import { approve, decide, decidedOf } from '../deciding/save-decisions.ts';
import type { ChosenWords } from '../deciding/word-way.ts';
import type { PassageActions } from './passage-controls.ts';

/** What actions need of the screen. */
export type ActionParts = {
  readonly latest: { readonly current: ArticleAnswer };
  readonly setCurrent: (id: string) => void;
  readonly askNote: (passage: PassageAnswer) => void;
  readonly openWords: (words: ChosenWords) => void;
  readonly askReading: (passage: PassageAnswer) => void;
};

/** The actions on an article. */
export function actionsOn(id: string, parts: ActionParts): PassageActions {
  const { latest, setCurrent, askNote, openWords, askReading } = parts;
  const itemsFrom = (passage: PassageAnswer): readonly PlayItem[] => {
    const { passages } = latest.current;
    const at = passages.findIndex((each) => each.id === passage.id);
    return passages.slice(at).flatMap(({ segments }) => segments.map((each) => itemOf(id, each)));
  };
  return {
    onFocus: (passage) => setCurrent(passage.id),
    onPlayFrom: (passage) => player.play(itemsFrom(passage)),
    onPlay: (passage) => {
      const { item, kind } = player.state;
      const isThis = passage.segments.some((segment) => segment.id === item?.id);
      if (isThis && kind === 'paused') return player.resume();
      if (isThis && kind !== 'idle') return player.pause();
      player.play(passage.segments.map((segment) => itemOf(id, segment)));
    },
    onApprove: (passage) => void approve(id, [passage], passage.state !== 'approved'),
    onFlag: (passage) => {
      const { flag, ...rest } = decidedOf(passage);
      if (!flag) return askNote(passage);
      void decide(id, passage, { label: phrase('takeFlagBack'), after: rest });
    },
    onRead: (passage, isRead) => {
      const { skip: _skip, read: _read, ...rest } = decidedOf(passage);
      const isOwn = passage.kind === 'skip' ? passage.rule !== 'decided-to-skip' : false;
      const isAfterAll = passage.decided?.read === true;
      const after = isRead
        ? { ...rest, ...(isOwn && { read: true as const }) }
        : { ...rest, ...(!isAfterAll && { skip: true as const }) };
      void decide(id, passage, { label: phrase(isRead ? 'readAfterAll' : 'doNotRead'), after });
    },
    onReading: (passage) => {
      player.pause();
      askReading(passage);
    },
    onWord: (passage, range) => {
      player.pause();
      const first = /\S+/.exec(passage.text);
      const start = first?.index ?? 0;
      openWords({ passage, ...(range ?? { start, end: start + (first?.[0].length ?? 0) }) });
    },
  };
}

function itemOf(article: string, { id, key, pauseAfter }: SegmentAnswer): PlayItem {
  return { id, address: `/api/articles/${article}/segments/${id}/sound?clip=${key}`, pauseAfter };
}

/** The passage that a segment is part of. */
export function passageWith(
  segment: string | undefined,
  passages: readonly PassageAnswer[],
): PassageAnswer | undefined {
  return passages.find(({ segments }) => segments.some(({ id }) => id === segment));
}

/** Brings the focus to a passage, if there is one. */
export function focusPassage(passage: PassageAnswer | undefined): void {
  if (!passage) return;
  const { id } = passage;
  const row = document.querySelector<HTMLElement>(`[data-passage="${id}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

/** Whether a passage has still to be heard. */
export function isOpen({ state }: PassageAnswer): boolean {
  return state !== undefined && state !== 'approved';
}
