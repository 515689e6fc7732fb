/** an article → what is done when its buttons and keys are pressed. */
import type { ArticleAnswer, PassageAnswer, SegmentAnswer } from '../../studio/answers.ts';
import { player, type PlayItem } from '../sound/sound-player.ts';
import { announce } from '../shell/announce.ts';
import { phrase } from '../words/phrase.ts';
import { approve, decide, decidedOf } from '../deciding/save-decisions.ts';
import type { OpenDialog } from './article-dialogs.ts';
import { isSayable, type PassageActions } from './passage-controls.ts';

/** What actions need of the screen. */
export type ActionParts = {
  readonly latest: { readonly current: ArticleAnswer };
  readonly setCurrent: (id: string) => void;
  readonly openDialog: (dialog: OpenDialog) => void;
};

/** The actions on an article. */
export function actionsOn(id: string, parts: ActionParts): PassageActions {
  const { latest, setCurrent, openDialog } = parts;
  const itemsFrom = (passage: PassageAnswer): readonly PlayItem[] => {
    const { passages } = latest.current;
    const at = passages.findIndex((each) => each.id === passage.id);
    return passages.slice(at).flatMap(({ segments }) => segments.map((each) => itemOf(id, each)));
  };
  // Whoever decides about a passage does not hear the next ones go by.
  const openPaused = (dialog: OpenDialog): void => {
    player.pause();
    openDialog(dialog);
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
      if (!flag) return openPaused({ kind: 'flag', passage });
      void decide(id, passage, { label: phrase('takeFlagBack'), after: rest });
    },
    onRead: (passage, isRead) => {
      const { skip: _skip, read: _read, ...rest } = decidedOf(passage);
      const isOwn = passage.kind === 'skip' ? passage.rule !== 'decided-to-skip' : false;
      const isAfterAll = passage.decided?.read === true;
      const after = isRead
        ? { ...rest, ...(isOwn && { read: true as const }) }
        : { ...rest, ...(!isAfterAll && { skip: true as const }) };
      const label = phrase(isRead ? 'readAfterAll' : 'doNotRead');
      void decide(id, passage, { label, after }).then((isSaved) => {
        if (isSaved && !isRead) announce(phrase('leftOutNow'));
      });
    },
    onQuotes: (passage) => openPaused({ kind: 'quotes', passage }),
    onReading: (passage) => openPaused({ kind: 'reading', passage }),
    onSay: (passage) => {
      if (isSayable(passage)) openPaused({ kind: 'saying', passage });
    },
    onTakes: (passage) => openPaused({ kind: 'takes', passage }),
    onWord: (passage, range) => {
      // Without the quotation mark that may open it: no list has that.
      const first = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/u.exec(passage.text);
      const start = first?.index ?? 0;
      const words = range ?? { start, end: start + (first?.[0].length ?? 0) };
      openPaused({ kind: 'words', passage, ...words });
    },
  };
}

/** What is played of a segment. */
export function itemOf(article: string, { id, key, pauseAfter }: SegmentAnswer): PlayItem {
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

/** The next passage that is flagged, from the first again after the last. */
export function nextFlagged(
  passages: readonly PassageAnswer[],
  place: number,
): PassageAnswer | undefined {
  return passages.slice(place + 1).find(isFlagged) ?? passages.find(isFlagged);
}

function isFlagged({ decided }: PassageAnswer): boolean {
  return decided?.flag !== undefined;
}
