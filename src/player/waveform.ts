/** peaks → a waveform behind the seek bar, filled up to the position. */
import { svg } from './dom.ts';

/** Bars drawn: more than a phone can show apart help nobody. */
const BARS = 100;

/** Height of the drawing, in its own units; a bar never shrinks to nothing. */
const HEIGHT = 40;
const LOWEST = 3;

/** The drawing, and how it is filled: a share from 0 to 1. */
export type Waveform = { readonly element: SVGSVGElement; readonly fill: (share: number) => void };

/** Draws peaks from 0 to 1; a plain line when there are none. */
export function drawWaveform(peaks: readonly number[]): Waveform {
  const shape = svg('clipPath', { id: 'wave', children: [svg('path', { d: outline(peaks) })] });
  const bar = (name: string): SVGRectElement =>
    svg('rect', { class: name, width: BARS, height: HEIGHT, 'clip-path': 'url(#wave)' });
  const filled = bar('filled');
  const element = svg('svg', {
    viewBox: `0 0 ${BARS} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
    part: 'waveform',
    children: [shape, bar('base'), filled],
  });
  return { element, fill: (share) => filled.setAttribute('width', String(BARS * share)) };
}

function outline(peaks: readonly number[]): string {
  if (peaks.length === 0) return `M0 ${HEIGHT / 2 - 2}h${BARS}v4H0z`;
  const highest = Math.max(...peaks) || 1;
  let path = '';
  for (let bar = 0; bar < BARS; bar++) {
    // Squared, so that a voice, whose peaks are nearly all high, shows its pauses and its breath.
    const height = Math.max(
      LOWEST,
      HEIGHT * (peaks[Math.floor((bar * peaks.length) / BARS)]! / highest) ** 2,
    );
    path += `M${bar + 0.2} ${((HEIGHT - height) / 2).toFixed(1)}h.6v${height.toFixed(1)}h-.6z`;
  }
  return path;
}
