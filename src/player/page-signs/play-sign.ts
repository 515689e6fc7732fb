/**
 * a paragraph under the pointer, or the focus → a small button beside it that plays from there.
 * One for all paragraphs, inside the player: one stop of the Tab key, and no element of the page.
 */
import { fillIn } from '../../edition/shared/time-labels.ts';
import { h, svg } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import type { PageParagraph } from '../read-along/find-paragraphs.ts';
import type { PlayOptions } from '../read-along/load-page-extras.ts';
import { addSignStyles, stringsOf } from './sign-styles.ts';

/** Milliseconds for which the sign waits for a pointer on its way to it. */
const WAIT_MS = 400;

/** Pixels between the sign and the paragraph. */
const GAP = 4;

/** Characters of a paragraph by which its sign is named. */
const NAME_LENGTH = 60;

/** Options of `addPlaySign`. */
export type PlaySignOptions = PlayOptions & {
  readonly play: (paragraph: PageParagraph) => void;
  /** The paragraph of a place on the page, if any. */
  readonly paragraphAt: (target: EventTarget | null) => PageParagraph | undefined;
};

/** Adds the sign until `signal` is aborted. The arrow keys take it from one paragraph to the next. */
export function addPlaySign(player: PlayerHandle, options: PlaySignOptions): void {
  const { root, paragraphs, play, paragraphAt, signal } = options;
  const label = stringsOf(player).playFrom;
  addSignStyles(player, signal);
  const shape = svg('path', { d: 'M8 5v14l11-7z' });
  const icon = svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', children: [shape] });
  const button = h('button', {
    type: 'button',
    class: 'sign',
    popover: 'manual',
    children: [icon],
  });
  player.view.card.append(button);
  // Above whatever the page lays over its text, where browsers can.
  button.showPopover?.();
  let shown = -1;
  let waiting = 0;

  const show = (index: number): void => {
    const paragraph = paragraphs[index];
    clearTimeout(waiting);
    button.classList.toggle('shown', paragraph !== undefined);
    if (!paragraph) return;
    shown = index;
    const words = player.edition!.cues[paragraph.cues[0]!]!.text.slice(0, NAME_LENGTH);
    button.ariaLabel = button.title = fillIn(label, [words]);
    putBeside(button, paragraph);
  };
  const leave = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => button.matches(':hover,:focus') || show(-1), WAIT_MS) as never;
  };
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || !paragraphs[shown + by]) return;
    event.preventDefault();
    paragraphs[shown + by]!.element.scrollIntoView({ block: 'nearest' });
    show(shown + by);
  };
  const on = (
    target: EventTarget,
    handlers: Readonly<Record<string, (event: never) => void>>,
  ): void => {
    for (const name in handlers)
      target.addEventListener(name, handlers[name] as EventListener, { signal, passive: false });
  };
  on(button, {
    click: () => void paragraphs.slice(shown, shown + 1).forEach(play),
    // A mouse that presses it gives it the focus too: it stays where it is pressed.
    focus: () => {
      if (!button.classList.contains('shown')) show(Math.max(0, paragraphs.findIndex(isInSight)));
    },
    blur: leave,
    pointerleave: leave,
    keydown: move,
  });
  on(root, {
    // Who touches a screen points at nothing.
    pointerover: (event: PointerEvent) => {
      const paragraph = event.pointerType === 'touch' ? undefined : paragraphAt(event.target);
      if (paragraph) show(paragraphs.indexOf(paragraph));
      else leave();
    },
    pointerleave: leave,
  });
  // The pointer was there before the sign.
  const pointedAt = paragraphAt([...root.querySelectorAll(':hover')].at(-1) ?? null);
  if (pointedAt) show(paragraphs.indexOf(pointedAt));
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    button.remove();
  });
}

function isInSight({ element }: PageParagraph): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && (top >= 0 || bottom > innerHeight / 2);
}

/** At its first line: on the side where lines begin, above it where there is no room. */
function putBeside(button: HTMLElement, { element, cues, rangesOf }: PageParagraph): void {
  button.style.left = button.style.top = '0';
  // Wherever its place is counted from.
  const own = button.getBoundingClientRect();
  const block = element.getBoundingClientRect();
  const line = rangesOf(cues[0]!)[0]?.getClientRects()[0] ?? block;
  const isRtl = element.matches(':dir(rtl)');
  const x = isRtl ? block.right + GAP : block.left - own.width - GAP;
  const hasRoom = x >= 0 && x + own.width <= document.documentElement.clientWidth;
  const left = hasRoom ? x : isRtl ? block.right - own.width : block.left;
  const top = hasRoom ? line.top + (line.height - own.height) / 2 : line.top - own.height;
  button.style.left = `${left - own.left}px`;
  button.style.top = `${top - own.top}px`;
}
