/** a passage → what can be done with it: play, approve, flag, leave out, read after all. */
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { PlayIcon } from '../sound/play-icon.ts';
import { html } from '../template.ts';
import { phrase, showDuration, showNumber, type PhraseKey } from '../words/phrase.ts';
import { causeInWords } from '../words/reasons.ts';

/** What can be done with a passage; the same functions for all rows. */
export type PassageActions = {
  readonly onPlay: (passage: PassageAnswer) => void;
  readonly onPlayFrom: (passage: PassageAnswer) => void;
  readonly onFocus: (passage: PassageAnswer) => void;
  readonly onApprove: (passage: PassageAnswer) => void;
  readonly onFlag: (passage: PassageAnswer) => void;
  /** Opens the choice of a voice for all that is quoted. */
  readonly onQuotes: (passage: PassageAnswer) => void;
  /** Opens the choice of voice, pace and pause. */
  readonly onReading: (passage: PassageAnswer) => void;
  /** Opens the field for other words. */
  readonly onSay: (passage: PassageAnswer) => void;
  /** Opens the takes. */
  readonly onTakes: (passage: PassageAnswer) => void;
  readonly onRead: (passage: PassageAnswer, isRead: boolean) => void;
  /** Opens the words at a character of the printed text, else the first. */
  readonly onWord: (
    passage: PassageAnswer,
    range?: { readonly start: number; readonly end: number },
  ) => void;
};

/** What the controls need. */
export type ControlProps = {
  readonly passage: PassageAnswer;
  readonly isPlaying: boolean;
  readonly actions: PassageActions;
};

/** Characters of a passage that name it to those who do not see it. */
const NAMED_BY = 60;

/** The controls of a passage that is read. */
export function PassageControls({ passage, isPlaying, actions }: ControlProps): VNode {
  const { text, state, decided } = passage;
  const name = text.slice(0, NAMED_BY);
  const isApproved = state === 'approved';
  return html`<div class="controls">
      <button
        type="button"
        class="play"
        aria-label=${phrase(isPlaying ? 'pausePart' : 'playPart', name)}
        onClick=${() => actions.onPlay(passage)}
      >
        <${PlayIcon} isPlaying=${isPlaying} />
      </button>
      <span class="duration">${showDuration(secondsOf(passage))}</span>
      ${decided && html`<span class="reading">${readingOf(decided)}</span>`}
      <span class="space"></span>
      <button
        type="button"
        class="approve needs-build"
        aria-pressed=${isApproved}
        aria-label=${`${phrase(isApproved ? 'approved' : 'approve')}: ${name}`}
        onClick=${() => actions.onApprove(passage)}
      >
        ${phrase(isApproved ? 'approved' : 'approve')}
      </button>
      <${MoreMenu} passage=${passage} actions=${actions} />
    </div>
    ${state === 'lifted' && html`<p class="lifted">${phrase('lifted', causeInWords(passage))}</p>`}
    ${decided?.flag && html`<p class="flag">${decided.flag.note ?? phrase('flagged')}</p>`}`;
}

/** What changes nothing by itself. */
const ONLY_HEARD: ReadonlySet<PhraseKey> = new Set(['playFromHere', 'correctWord', 'takes']);

type MenuProps = Omit<ControlProps, 'isPlaying'>;

/** What is done more rarely. */
function MoreMenu({ passage, actions }: MenuProps): VNode {
  const { decided } = passage;
  const choices: readonly (readonly [PhraseKey, () => void])[] = [
    ['playFromHere', () => actions.onPlayFrom(passage)],
    ['correctWord', () => actions.onWord(passage)],
    ...(isSayable(passage) ? [['sayOtherwise', () => actions.onSay(passage)] as const] : []),
    ['takes', () => actions.onTakes(passage)],
    ['howRead', () => actions.onReading(passage)],
    [decided?.flag ? 'takeFlagBack' : 'flagPassage', () => actions.onFlag(passage)],
    ['doNotRead', () => actions.onRead(passage, false)],
  ];
  return html`<details
    class="more"
    onToggle=${placeMenu}
    onKeyDown=${closeOnEscape}
    onFocusOut=${closeLeft}
  >
    <summary aria-label=${`${phrase('more')}: ${passage.text.slice(0, NAMED_BY)}`}>⋯</summary>
    <ul>
      ${choices.map(
        ([key, act]) =>
          html`<li key=${key} class=${ONLY_HEARD.has(key) ? '' : 'needs-build'}>
            <button type="button" onClick=${choosing(act)}>${phrase(key)}</button>
          </li>`,
      )}
    </ul>
  </details>`;
}

/** Pixels between a menu and what is below it. */
const MENU_MARGIN = 12;

/** Whether other words can be said of it: what is not the article's has settings of its own. */
export function isSayable({ isAdded }: PassageAnswer): boolean {
  return !isAdded;
}

/** Opens the menu upwards where it would not be seen whole below, and is above; where it is in neither place, scrolls. */
function placeMenu({ currentTarget }: Event): void {
  const details = currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  const { top, bottom } = details.querySelector('summary')!.getBoundingClientRect();
  const list = details.querySelector('ul')!;
  const { height } = list.getBoundingClientRect();
  const reached = document.querySelector('.player-bar')?.getBoundingClientRect().top ?? innerHeight;
  const free = top - (document.querySelector('.toolbar')?.getBoundingClientRect().bottom ?? 0);
  const hidden = bottom + height + MENU_MARGIN - reached;
  const isAbove = hidden > 0 && height < free;
  list.classList.toggle('above', isAbove);
  if (hidden > 0 && !isAbove) scrollBy({ top: hidden });
}

/** Closes the menu, gives its button the focus, and does what was chosen. */
function choosing(act: () => void): (event: Event) => void {
  return ({ currentTarget }) => {
    closeMenu((currentTarget as Element).closest('details')!);
    act();
  };
}

function closeMenu(details: HTMLDetailsElement): void {
  details.open = false;
  details.querySelector('summary')!.focus();
}

function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !details.open) return;
  event.stopPropagation();
  closeMenu(details);
}

/** A menu closes when the focus leaves it. */
function closeLeft(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.contains(event.relatedTarget as Node | null)) details.open = false;
}

/** Which voice, pace, pause and take an editor chose, in words. */
function readingOf(decided: NonNullable<PassageAnswer['decided']>): string {
  const { voice, directSpeech, rate, pause, take } = decided;
  return [
    ...(voice === undefined ? [] : [voice]),
    ...(directSpeech === undefined ? [] : [phrase('chosenQuotes', directSpeech)]),
    ...(rate === undefined ? [] : [phrase('chosenPace', showNumber(rate))]),
    ...(pause === undefined ? [] : [phrase('chosenPause', showNumber(pause))]),
    ...(take === undefined ? [] : [phrase('take', take)]),
  ].join(' · ');
}

/** Seconds of a passage, estimated where it is not recorded. */
function secondsOf({ segments }: PassageAnswer): number {
  return segments.reduce((sum, { seconds }) => sum + seconds, 0);
}
