/** levels → a waveform behind the seek bar, of as many bars as fit, filled up to the position. */
import { svg } from '../dom.ts';

/** Pixels of a bar with the gap behind it, and of the bar alone. */
const PITCH = 5;
const BAR = 3;

/** The share of the height that the quietest bar has: the loudest has all of it. */
const LOWEST = 0.12;

/** The drawing, and how it is filled: a share from 0 to 1. */
export type Waveform = { readonly element: SVGSVGElement; readonly fill: (share: number) => void };

/** What is drawn: levels from 0 to 1, and the shares at which chapters begin. */
export type Outline = { readonly levels: readonly number[]; readonly ticks: readonly number[] };

/** Draws an outline, again whenever its width changes, until `signal` is aborted. */
export function drawWaveform(outline: Outline, signal: AbortSignal): Waveform {
  const [base, filled, ticks] = ['base', 'filled', 'ticks'].map((name) =>
    svg('path', { class: name }),
  ) as [SVGPathElement, SVGPathElement, SVGPathElement];
  const element = svg('svg', {
    'aria-hidden': 'true',
    part: 'waveform',
    children: [base, filled, ticks],
  });
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element;
    const path = barPath(outline.levels, { width, height: height - 2 * BAR });
    for (const each of [base, filled]) each.setAttribute('d', path);
    const places = outline.ticks.map((share) => `M${(share * width).toFixed(1)} ${height - 1}v0`);
    ticks.setAttribute('d', places.join(''));
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
  // The small player draws a plain line of the same share.
  const fill = (share: number): void =>
    element.parentElement!.style.setProperty('--p', `${share * 100}%`);
  return { element, fill };
}

/** Each bar is as high as the root mean square of its section. */
function barPath(
  levels: readonly number[],
  size: { readonly width: number; readonly height: number },
): string {
  const count = Math.floor((size.width + PITCH - BAR) / PITCH);
  if (levels.length === 0 || count < 2) return `M${BAR} ${size.height / 2}H${size.width - BAR}`;
  const means = Array.from({ length: count }, (_, bar) =>
    meanLevel(levels, { from: bar / count, to: (bar + 1) / count }),
  );
  // A voice is nearly always loud: between its own extremes its breath can be seen.
  const [quietest, loudest] = [Math.min(...means), Math.max(...means)];
  const gap = (size.width - BAR) / (count - 1);
  return means
    .map((level, bar) => {
      const height =
        size.height * (LOWEST + ((1 - LOWEST) * (level - quietest)) / (loudest - quietest || 1));
      const top = BAR / 2 + (size.height - height) / 2;
      return `M${(BAR / 2 + bar * gap).toFixed(1)} ${top.toFixed(1)}v${height.toFixed(1)}`;
    })
    .join('');
}

function meanLevel(
  levels: readonly number[],
  share: { readonly from: number; readonly to: number },
): number {
  const from = Math.floor(share.from * levels.length);
  const part = levels.slice(from, Math.max(from + 1, Math.floor(share.to * levels.length)));
  return Math.sqrt(part.reduce((sum, level) => sum + level * level, 0) / part.length);
}
