/** a passage → its row: left what is printed, right what is said, and what can be done with it. */
import { memo } from 'preact/compat';
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase, showDuration } from '../words/phrase.ts';
import { SaidText } from './said-text.ts';

/** What can be done with a passage; the same functions for all rows. */
export type PassageActions = {
  readonly onPlay: (passage: PassageAnswer) => void;
  readonly onPlayFrom: (passage: PassageAnswer) => void;
  readonly onFocus: (passage: PassageAnswer) => void;
};

/** What a row shows. */
export type PassageRowProps = {
  readonly passage: PassageAnswer;
  /** Its place among all, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isPlaying: boolean;
  readonly language: string;
  readonly actions: PassageActions;
};

/** Characters of a passage that name it to those who do not see it. */
const NAMED_BY = 60;

function Row(props: PassageRowProps): VNode {
  const { passage, place, count, isCurrent, isPlaying, language, actions } = props;
  const { id, role, text, segments } = passage;
  const kind = `passage role-${role}${isCurrent ? ' current' : ''}${isPlaying ? ' playing' : ''}`;
  return html`<li
    class=${kind}
    id=${`p-${id}`}
    data-passage=${id}
    tabindex=${isCurrent ? 0 : -1}
    aria-label=${phrase('passage', place, count)}
    aria-current=${isCurrent ? 'true' : undefined}
    onFocusIn=${() => actions.onFocus(passage)}
  >
    <div class="printed">
      <${PassageKind} passage=${passage} />
      <p class="printed-text" lang=${language} data-printed=${id}>${text}</p>
    </div>
    <div class="said">
      <div class="controls">
        <button
          type="button"
          class="play"
          aria-label=${phrase(isPlaying ? 'pause' : 'playPart', text.slice(0, NAMED_BY))}
          onClick=${() => actions.onPlay(passage)}
        >
          <${PlayIcon} isPlaying=${isPlaying} />
        </button>
        <span class="duration">${showDuration(secondsOf(passage))}</span>
        <button type="button" class="quiet from-here" onClick=${() => actions.onPlayFrom(passage)}>
          ${phrase('playFromHere')}
        </button>
      </div>
      <div class="spoken">
        ${segments.map((segment) => html`<${SaidText} key=${segment.id} segment=${segment} />`)}
      </div>
    </div>
  </li>`;
}

/** The row, drawn again only if something of it has changed: there may be thousands. */
export const PassageRow: typeof Row = memo(Row) as never;

/** Seconds of a passage, estimated where it is not recorded. */
function secondsOf({ segments }: PassageAnswer): number {
  return segments.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** What it is, where its text does not show that. */
function PassageKind({
  passage: { role, isAdded },
}: {
  readonly passage: PassageAnswer;
}): VNode | null {
  const words =
    role === 'byline'
      ? phrase('partByline')
      : role === 'disclosure'
        ? phrase('partDisclosure')
        : isAdded
          ? phrase('addedWords')
          : undefined;
  return words === undefined ? null : html`<p class="kind">${words}</p>`;
}

/** A triangle, or two bars. */
export function PlayIcon({ isPlaying }: { readonly isPlaying: boolean }): VNode {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path d=${isPlaying ? 'M7 5h4v14H7zM13 5h4v14h-4z' : 'M8 5v14l11-7z'} fill="currentColor" />
  </svg>`;
}
