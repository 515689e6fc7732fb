/**
 * the spoken sentence → the page scrolled to it, where the player has the attribute `follow`,
 * until the reader scrolls away: then a button leads back.
 */
import { h, scrollBehavior } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import type { Follow } from '../read-along/load-page-extras.ts';
import { addSignStyles, stringsOf } from './sign-styles.ts';

/** Keys by which a reader scrolls. */
const SCROLL_KEYS = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/;

/** Where on the screen a sentence comes to stand, as a share of its height. */
const PLACE = 0.3;

/** Pixels around a sentence that is in sight. */
const MARGIN = 8;

/** Follows until `signal` is aborted. */
export function followVoice(player: PlayerHandle, signal: AbortSignal): Follow {
  const label = stringsOf(player).backToSentence;
  const back = h('button', {
    type: 'button',
    class: 'back-to-sentence',
    popover: 'manual',
    children: [label],
  });
  addSignStyles(player, signal);
  let ranges: readonly Range[] = [];
  let isAway = false;
  const distance = (): number =>
    ranges.length > 0 && player.hasAttribute('follow') ? offset(player, boxOf(ranges)) : 0;
  const update = (): void => {
    const off = distance();
    // Who has scrolled back to the sentence follows it again.
    if (off === 0) isAway = false;
    else if (!isAway) scrollBy(ranges[0]!, off);
    showBack(isAway);
  };
  const showBack = (isShown: boolean): void => {
    if (isShown === back.isConnected) return;
    if (!isShown) return back.remove();
    player.view.card.append(back);
    // Above all that the page holds, and beside the window's edge wherever the player stands.
    back.showPopover?.();
    back.style.bottom = `${bottomOf(player) + 2 * MARGIN}px`;
  };
  const leave = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    if (key !== undefined && (!SCROLL_KEYS.test(key) || event.target === player)) return;
    isAway = ranges.length > 0;
  };
  const leaveByBar = (event: MouseEvent): void => {
    if (event.clientX >= document.documentElement.clientWidth) leave(event);
  };
  for (const name of ['wheel', 'touchmove', 'keydown'])
    addEventListener(name, leave, { signal, passive: true });
  addEventListener('pointerdown', leaveByBar, { signal });
  const onScroll = (): void => void (isAway && showBack(distance() !== 0));
  addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
  back.addEventListener('click', () => {
    isAway = false;
    update();
  });
  signal.addEventListener('abort', () => back.remove());
  return (spoken) => {
    ranges = spoken;
    update();
  };
}

type Box = { readonly top: number; readonly bottom: number };

function boxOf(ranges: readonly Range[]): Box {
  const boxes = ranges.map((range) => range.getBoundingClientRect());
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Pixels by which to scroll; 0 for a sentence that is in sight, or fills all of it. */
function offset(player: PlayerHandle, { top, bottom }: Box): number {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement);
  const highest = (parseFloat(scrollPaddingTop) || 0) + MARGIN;
  const lowest = innerHeight - bottomOf(player) - MARGIN;
  const isInSight = top >= highest && bottom <= lowest;
  const fills = top <= highest && bottom >= lowest;
  return isInSight || fills ? 0 : top - Math.max(highest, innerHeight * PLACE);
}

/** How much of the screen's end the small player covers. */
function bottomOf({ view }: PlayerHandle): number {
  const isFixed = getComputedStyle(view.card).position === 'fixed';
  return isFixed ? innerHeight - view.card.getBoundingClientRect().top : 0;
}

/** Scrolls the page, or what scrolls within it. */
function scrollBy({ startContainer }: Range, top: number): void {
  let element = startContainer.parentElement;
  while (element && !scrolls(element)) element = element.parentElement;
  (element ?? window).scrollBy({ top, behavior: scrollBehavior() });
}

function scrolls(element: Element): boolean {
  const { scrollHeight, clientHeight } = element;
  return scrollHeight > clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
}
