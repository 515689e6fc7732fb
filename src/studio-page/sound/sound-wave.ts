/** the sound that is played → its waveform with its words, and the place that is heard; a slider. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { peaksOf, type SegmentSound } from './segment-sound.ts';
import { player } from './sound-player.ts';
import { phrase, showDuration } from '../words/phrase.ts';

/** Bars of the waveform. */
const BARS = 160;

/** Height of the drawing; its width is one a bar. */
const HEIGHT = 40;

/** Seconds of a step by an arrow key. */
const STEP = 1;

/** The waveform. */
export function SoundWave({ sound }: { readonly sound: SegmentSound }): VNode {
  const slider = useRef<HTMLDivElement>(null);
  const head = useRef<SVGRectElement>(null);
  const [, drawAgain] = useState(0);
  const clip = useId();
  useEffect(() => sound.listen(() => drawAgain((count) => count + 1)), [sound]);
  useEffect(() => {
    let frame = 0;
    const move = (): void => {
      frame = requestAnimationFrame(move);
      const seconds = player.time();
      const share = sound.duration > 0 ? seconds / sound.duration : 0;
      head.current?.setAttribute('width', String(Math.min(1, share) * BARS));
      slider.current?.setAttribute('aria-valuenow', seconds.toFixed(1));
      slider.current?.setAttribute('aria-valuetext', showDuration(seconds));
    };
    move();
    return () => cancelAnimationFrame(frame);
  }, [sound]);
  const onClick = ({ clientX }: MouseEvent): void => {
    const box = slider.current!.getBoundingClientRect();
    player.seek(((clientX - box.left) / box.width) * sound.duration);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    player.seek(Math.max(0, Math.min(sound.duration, player.time() + step)));
  };
  const path = pathOf(peaksOf(sound, BARS));
  return html`<div
    class="waveform"
    ref=${slider}
    role="slider"
    tabindex="0"
    aria-label=${phrase('position')}
    aria-valuemin="0"
    aria-valuemax=${sound.duration.toFixed(1)}
    aria-valuenow="0"
    onClick=${onClick}
    onKeyDown=${onKeyDown}
  >
    <svg viewBox=${`0 0 ${BARS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <clipPath id=${clip}>
        <rect ref=${head} x="0" y="0" width="0" height=${HEIGHT} />
      </clipPath>
      <path class="wave" d=${path} />
      <path class="wave heard" d=${path} clip-path=${`url(#${clip})`} />
      ${sound.words.map(({ from }) => wordStart((from / sound.duration) * BARS))}
    </svg>
  </div>`;
}

function wordStart(x: number): VNode {
  return html`<rect class="word-start" x=${x} y=${HEIGHT - 3} width="0.6" height="3" />`;
}

function pathOf(peaks: readonly number[]): string {
  return peaks
    .map((peak, x) => {
      const half = Math.max(0.6, peak * (HEIGHT / 2 - 2));
      const [top, bottom] = [HEIGHT / 2 - half, HEIGHT / 2 + half].map((y) => y.toFixed(1));
      return `M${x + 0.15} ${top}V${bottom}h.7V${top}z`;
    })
    .join('');
}
