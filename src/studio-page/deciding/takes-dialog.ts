/** a passage → a dialog in which it is recorded again, two readings are compared, and one is chosen. */
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { Dialog } from '../shell/dialog.ts';
import { player } from '../sound/sound-player.ts';
import { PlayIcon } from '../sound/play-icon.ts';
import { SoundWave } from '../sound/sound-wave.ts';
import { usePlayer } from '../sound/use-player.ts';
import { html } from '../template.ts';
import { phrase, showDuration, showMoney, showNumber } from '../words/phrase.ts';
import { isSameTake, useTakes, type Take, type Takes } from './use-takes.ts';

/** What the dialog needs. */
export type TakesDialogProps = {
  readonly article: string;
  readonly passage: PassageAnswer;
  /** Whose voice costs something; absent where none does. */
  readonly billedBy: string | undefined;
  readonly onClose: () => void;
};

/** The dialog. */
export function TakesDialog({ article, passage, billedBy, onClose }: TakesDialogProps): VNode {
  const takes = useTakes({ article, passage });
  const { listed, isBusy, fault, next } = takes;
  const canRecord = !isBusy && listed.length > 0;
  const { sound, kind } = usePlayer();
  return html`<${Dialog} kind="side" title=${phrase('takesTitle')} onClose=${onClose}>
    <div class="word-panel">
      <p class="takes-text">${passage.text}</p>
      <ul class="takes">
        ${listed.map((take) => html`<${TakeRow} key=${`${take.number} ${take.rate}`} take=${take} takes=${takes} />`)}
      </ul>
      ${
        listed.length > 1 &&
        html`<p class="compare">
          <button type="button" disabled=${isBusy} onClick=${takes.compare}>
            ${phrase('compare')} <kbd>X</kbd>
          </button>
          <span class="help">${phrase('compareHelp')}</span>
        </p>`
      }
      ${kind !== 'idle' && sound && sound.frames.length > 0 && html`<${SoundWave} sound=${sound} />`}
      <p class="buttons needs-build">
        <button type="button" disabled=${!canRecord || !next} onClick=${takes.recordAnother}>
          ${phrase('anotherTake')}
        </button>
        <button type="button" disabled=${!canRecord} onClick=${() => takes.recordAtPace(SLOWER)}>
          ${phrase('slower')}
        </button>
        <button type="button" disabled=${!canRecord} onClick=${() => takes.recordAtPace(FASTER)}>
          ${phrase('faster')}
        </button>
      </p>
      ${billedBy !== undefined && html`<p class="help">${priceOf(next, billedBy)}</p>`}
      <p role="status">${fault || (isBusy ? phrase('recording') : '')}</p>
      <p class="buttons">
        <button type="button" onClick=${onClose}>${phrase('close')}</button>
      </p>
    </div>
  <//>`;
}

/** Multipliers of the pace: heard at once, and never odd. */
const SLOWER = 0.93;
const FASTER = 1.07;

function priceOf(next: Take | undefined, billedBy: string): string {
  const cost = next?.proposal.missing.cost;
  return cost ? phrase('takeCost', showMoney(cost)) : phrase('takeBilled', billedBy);
}

/** What a take is called. */
function nameOfTake({ number, rate }: Take): string {
  const take = showNumber(number);
  return rate === undefined ? phrase('take', take) : phrase('takeAtPace', take, showNumber(rate));
}

type TakeRowProps = { readonly take: Take; readonly takes: Takes };

function TakeRow({ take, takes }: TakeRowProps): VNode {
  const { inUse, playing, isBusy } = takes;
  const name = nameOfTake(take);
  const isUsed = isSameTake(take, inUse);
  const isPlaying = playing !== undefined && isSameTake(take, playing);
  const { segments, missing } = take.proposal;
  const seconds = segments.reduce((sum, each) => sum + each.seconds, 0);
  return html`<li class=${isPlaying ? 'playing' : ''}>
    <button
      type="button"
      class="play"
      aria-label=${phrase(isPlaying ? 'stopTake' : 'playTake', name)}
      onClick=${() => (isPlaying ? player.stop() : takes.play(take))}
    >
      <${PlayIcon} isPlaying=${isPlaying} />
    </button>
    <span>
      <span class="take-name">${name}</span>
      <span class="duration">${showDuration(seconds)}</span>
      ${missing.segments > 0 && html`<span class="duration">${phrase('notRecordedYet')}</span>`}
    </span>
    ${
      isUsed
        ? html`<span class="state state-approved">${phrase('inUse')}</span>`
        : html`<button
            type="button"
            class="needs-build"
            disabled=${isBusy}
            aria-label=${`${phrase('useTake')}: ${name}`}
            onClick=${() => takes.use(take)}
          >
            ${phrase('useTake')}
          </button>`
    }
  </li>`;
}
