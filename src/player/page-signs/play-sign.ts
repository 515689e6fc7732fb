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
};

/** Adds the sign until `signal` is aborted. The arrow keys take it from one paragraph to the next. */
export function addPlaySign(player: PlayerHandle, options: PlaySignOptions): void {
  const { root, onPage, play, signal } = options;
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
  /** The first cue of the paragraph that it stands beside, whatever the page has done to that since. */
  let shown = -1;
  let waiting = 0;

  const name = ({ cues }: PageParagraph): void => {
    const words = player.edition!.cues[cues[0]!]!.text.slice(0, NAME_LENGTH);
    button.ariaLabel = button.title = fillIn(label, [words]);
  };
  const show = (paragraph: PageParagraph | undefined): void => {
    clearTimeout(waiting);
    button.classList.toggle('shown', paragraph !== undefined);
    if (!paragraph) return;
    [shown] = paragraph.cues as [number];
    name(paragraph);
    putBeside(button, paragraph);
  };
  const leave = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(
      () => button.matches(':hover,:focus') || show(undefined),
      WAIT_MS,
    ) as never;
  };
  const current = (): number => onPage.all.findIndex(({ cues }) => cues.includes(shown));
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by && onPage.all[current() + by];
    if (!next) return;
    event.preventDefault();
    next.element.scrollIntoView({ block: 'nearest' });
    show(next);
  };
  const on = (
    target: EventTarget,
    handlers: Readonly<Record<string, (event: never) => void>>,
  ): void => {
    for (const name in handlers)
      target.addEventListener(name, handlers[name] as EventListener, { signal, passive: false });
  };
  on(button, {
    click: () => void onPage.all.filter(({ cues }) => cues.includes(shown)).forEach(play),
    // A mouse that presses it gives it the focus too: it stays where it is pressed.
    focus: () => {
      if (!button.classList.contains('shown')) show(onPage.all.find(isInSight) ?? onPage.all[0]);
    },
    blur: leave,
    pointerleave: leave,
    keydown: move,
  });
  on(root, {
    // Who touches a screen points at nothing.
    pointerover: (event: PointerEvent) => {
      const paragraph = event.pointerType === 'touch' ? undefined : onPage.at(event.target);
      if (paragraph) show(paragraph);
      else leave();
    },
    pointerleave: leave,
  });
  // It has a name before anything points at it.
  const [first] = onPage.all;
  if (first) name(first);
  else button.ariaLabel = stringsOf(player).playFrom.replace(/\P{L}*\{0\}/u, '');
  // The pointer was there before the sign.
  const pointedAt = onPage.at([...root.querySelectorAll(':hover')].at(-1) ?? null);
  if (pointedAt) show(pointedAt);
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
