/** what changed since the public edition → a list, passage by passage: words marked, both sounds to be heard. */
import { useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ChangeAnswer, CheckAnswer, Mark } from '../../studio/check-answers.ts';
import { PlayIcon } from '../sound/play-icon.ts';
import { itemOf } from '../editor/article-actions.ts';
import { useKeys } from '../shell/keyboard.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, type PhraseKey } from '../words/phrase.ts';
import { comparedSounds, useHeardSide, type HeardSide } from './compared-sounds.ts';

/** What the part needs. */
export type ChangesPartProps = { readonly id: string; readonly answer: CheckAnswer };

/** Changes that are shown at once: a long article that was never public is all new. */
const MOST_SHOWN = 200;

/** The part. */
export function ChangesPart({ id, answer }: ChangesPartProps): VNode {
  const { changes, unchanged, public: found, publicTrouble, isTakenBack } = answer;
  const heard = useHeardSide();
  const [current, showCurrent] = useState(0);
  /** As it is when a key is pressed, drawn or not. */
  const focused = useRef(0);
  const setCurrent = (place: number): void => {
    focused.current = place;
    showCurrent(place);
  };
  const shown = found ? changes.slice(0, MOST_SHOWN) : [];
  const play = (change: ChangeAnswer, side: HeardSide['side']): void =>
    playSide(change, { side, heard, article: id, answer });
  useKeys(keysOf({ shown, current: () => focused.current, play }));
  return html`<section class="card" aria-labelledby="check-changes">
    <h2 id="check-changes">${phrase(found ? 'whatChangedSince' : 'whatChanged')}</h2>
    ${found && !found.isRecordKnown && html`<p class="lifted">${phrase('soundUnknown')}</p>`}
    ${!publicTrouble && changes.length > 0 && !found && html`<p>${phrase(isTakenBack ? 'allNewAgain' : 'allNew')}</p>`}
    ${!publicTrouble && changes.length === 0 && html`<p>${phrase('noChanges')}</p>`}
    <ol class="changes">
      ${shown.map(
        (change, i) =>
          html`<${ChangeRow}
            key=${change.id}
            change=${change}
            isCurrent=${i === Math.min(current, shown.length - 1)}
            heard=${heard?.change === change.id ? heard.side : undefined}
            onFocus=${() => setCurrent(i)}
            onPlay=${(side: HeardSide['side']) => play(change, side)}
          />`,
      )}
    </ol>
    ${shown.length < changes.length && found && html`<p class="help">${phrase('andMore', changes.length - shown.length)}</p>`}
    ${
      shown.length > 0 &&
      html`<p class="help">
        ${phraseCount('unchanged', unchanged)} ${phrase('oneLevel')}
        ${shown.some(isTried) && ` ${phrase('notYetRecorded')}`}
      </p>`
    }
  </section>`;
}

/** Whether some of it is spoken only when it is played. */
function isTried({ now }: ChangeAnswer): boolean {
  return now?.segments.some(({ isRecorded }) => !isRecorded) ?? false;
}

type Playing = {
  readonly side: HeardSide['side'];
  readonly heard: HeardSide | undefined;
  readonly article: string;
  readonly answer: CheckAnswer;
};

/** Plays a side; stops it where that is what is heard. */
function playSide(change: ChangeAnswer, { side, heard, article, answer }: Playing): void {
  if (heard?.change === change.id && heard.side === side) return comparedSounds.stop();
  const { before, now } = change;
  if (side === 'before' && before && answer.public)
    comparedSounds.playBefore(change.id, before, answer.public);
  if (side === 'now' && now)
    void comparedSounds.playNow(
      change.id,
      now.segments.map((segment) => itemOf(article, segment)),
    );
}

type ChangeKeys = {
  readonly shown: readonly ChangeAnswer[];
  readonly current: () => number;
  readonly play: (change: ChangeAnswer, side: HeardSide['side']) => void;
};

function keysOf({ shown, current, play }: ChangeKeys): Parameters<typeof useKeys>[0] {
  const withCurrent = (side: HeardSide['side']) => () => {
    const change = shown[current()];
    if (change) play(change, side);
  };
  return {
    ArrowDown: () => focusChange(shown[current() + 1]),
    ArrowUp: () => focusChange(shown[current() - 1]),
    b: withCurrent('before'),
    n: withCurrent('now'),
    Escape: () => comparedSounds.stop(),
  };
}

function focusChange(change: ChangeAnswer | undefined): void {
  if (!change) return;
  const row = document.querySelector<HTMLElement>(`[data-change="${CSS.escape(change.id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

type ChangeRowProps = {
  readonly change: ChangeAnswer;
  readonly isCurrent: boolean;
  readonly heard: HeardSide['side'] | undefined;
  readonly onFocus: () => void;
  readonly onPlay: (side: HeardSide['side']) => void;
};

const KINDS: Readonly<Record<Exclude<ChangeAnswer['kind'], 'sound'>, PhraseKey>> = {
  added: 'changeAdded',
  removed: 'changeRemoved',
  words: 'changeWords',
};

const CAUSES: Readonly<Record<NonNullable<ChangeAnswer['cause']>, PhraseKey>> = {
  said: 'changeSaid',
  voice: 'changeVoice',
  take: 'changeTake',
  delivery: 'changeDelivery',
};

/** Characters of a passage that name it to those who do not see it. */
const NAMED_BY = 60;

function ChangeRow({ change, isCurrent, heard, onFocus, onPlay }: ChangeRowProps): VNode {
  const { id, kind, cause = 'delivery', role, marks, saidMarks, voices, before, now } = change;
  const label = phrase(kind === 'sound' ? CAUSES[cause] : KINDS[kind]);
  const name = marks
    .map(({ text }) => text)
    .join(' ')
    .slice(0, NAMED_BY);
  const side = (which: HeardSide['side'], words: string): VNode =>
    html`<${SideButton} side=${which} name=${words} isHeard=${heard === which} onPlay=${onPlay} />`;
  return html`<li
    class=${`change change-${kind} role-${role}`}
    data-change=${id}
    tabindex=${isCurrent ? 0 : -1}
    onFocusIn=${onFocus}
  >
    <div class="change-text">
      <p class="change-kind">${label}</p>
      <p class="printed-text"><${Marks} marks=${marks} /></p>
      ${saidMarks && html`<p class="spoken-text"><${Marks} marks=${saidMarks} /></p>`}
      ${voices && html`<p class="help">${phrase('voicesChanged', voices.now, voices.before)}</p>`}
    </div>
    <p class="sides">
      ${before && side('before', phrase('playBefore', name))}
      ${now && side('now', phrase('playNow', name))}
    </p>
  </li>`;
}

type SideButtonProps = Pick<ChangeRowProps, 'onPlay'> & {
  readonly side: HeardSide['side'];
  /** Begins with the words that are shown. */
  readonly name: string;
  readonly isHeard: boolean;
};

function SideButton({ side, name, isHeard, onPlay }: SideButtonProps): VNode {
  return html`<button
    type="button"
    class="side"
    aria-label=${name}
    aria-pressed=${isHeard}
    onClick=${() => onPlay(side)}
  >
    <${PlayIcon} isPlaying=${isHeard} />
    ${phrase(side === 'before' ? 'hearBefore' : 'hearNow')}
  </button>`;
}

/** Words with those marked that are gone or new; a screen reader is told in words. */
function Marks({ marks }: { readonly marks: readonly Mark[] }): VNode {
  return html`${marks.map(({ kind, text }, i) => {
    const space = i > 0 ? ' ' : '';
    if (kind === 'kept') return `${space}${text}`;
    if (kind === 'out') return html`${space}<del>${hidden('markOut')}${text}</del>`;
    return html`${space}<ins>${hidden('markIn')}${text}</ins>`;
  })}` as VNode;
}

/** Words that are heard by those who use a screen reader. */
function hidden(key: PhraseKey): VNode {
  return html`<span class="hidden">${phrase(key)}</span>`;
}
