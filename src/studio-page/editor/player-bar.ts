/** what is played → the bar below the article: pause, where it is, and what it is. */
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { AskError } from '../ask/ask-studio.ts';
import { player } from '../sound/sound-player.ts';
import { phrase } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import { PlayIcon } from '../sound/play-icon.ts';
import { usePlayer } from '../sound/use-player.ts';
import { SoundWave } from '../sound/sound-wave.ts';

/** The bar; nothing while nothing is played. */
export function PlayerBar(): VNode | null {
  const { kind, sound, error } = usePlayer();
  if (error !== undefined)
    return html`<div class="player-bar trouble" role="alert">
      ${phrase('cannotPlay', wordsOf(error))}
    </div>`;
  if (kind === 'idle') return null;
  const isPaused = kind === 'paused';
  return html`<section class="player-bar" aria-label=${phrase('play')}>
    <button
      type="button"
      class="play large"
      aria-label=${phrase(isPaused ? 'resume' : 'pause')}
      onClick=${() => (isPaused ? player.resume() : player.pause())}
    >
      <${PlayIcon} isPlaying=${!isPaused} />
    </button>
    ${sound && sound.frames.length > 0 ? html`<${SoundWave} sound=${sound} />` : html`<p class="wait">${phrase('loading')}</p>`}
    ${sound?.frames[0]?.isRecorded === false && html`<span class="note">${phrase('notRecorded')}</span>`}
    <button type="button" class="quiet" onClick=${() => player.stop()}>${phrase('stop')}</button>
  </section>`;
}

function wordsOf(error: unknown): string {
  if (error instanceof AskError) return troubleInWords(error);
  return error instanceof Error ? error.message : String(error);
}
