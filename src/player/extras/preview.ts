/** a place on the timeline under the pointer → its time and the sentence that is heard there. */
import { h } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import { clockTime } from '../../edition/shared/time-labels.ts';

/** Shows the preview above the timeline while it is pointed at or dragged, until `signal` is aborted. */
export function bindPreview(player: PlayerHandle, signal: AbortSignal): void {
  const { seek, range } = player.view;
  const time = h('b');
  const text = h('span');
  const tip = h('div', {
    class: 'tip',
    part: 'preview',
    'aria-hidden': 'true',
    children: [time, text],
  });
  tip.hidden = true;
  seek.append(tip);
  const show = (share: number): void => {
    const { cues, duration, language } = player.edition!;
    const seconds = share * duration;
    time.textContent = clockTime(seconds);
    const cue = cues[cueAt(cues, seconds)];
    text.textContent = cue?.text ?? '';
    text.lang = cue?.language ?? language;
    tip.hidden = false;
    const [half, width] = [tip.offsetWidth / 2, seek.clientWidth];
    tip.style.left = `${Math.max(half, Math.min(width - half, share * width))}px`;
  };
  const onMove = (event: Event): void => {
    if (player.scrubbing) return;
    const { left, width } = seek.getBoundingClientRect();
    show(Math.min(1, Math.max(0, ((event as PointerEvent).clientX - left) / width)));
  };
  const onScrub = (): void => show(Number(range.value) / player.edition!.duration);
  const hide = (): void => void (tip.hidden = true);
  seek.addEventListener('pointermove', onMove, { signal });
  range.addEventListener('input', onScrub, { signal });
  for (const name of ['pointerleave', 'change', 'pointercancel'])
    seek.addEventListener(name, hide, { signal });
}
