/**
 * → a small file for pages in an iframe: the player's events
 * and height go out to the page around, commands come in.
 */

/** The player as this file needs it. */
type Player = HTMLElement & {
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
};

/**
 * What goes out, as `{ lectern: { event, detail } }`;
 * nothing in it is private, so any page around may listen.
 */
const EVENTS = ['ready', 'play', 'pause', 'seek', 'speed', 'progress', 'end', 'error'].map(
  (name) => `lectern-${name}`,
);

/** What comes in: `{ lectern: { command: 'play' | 'pause' | 'seek', seconds? } }`. */
type Command = {
  readonly lectern?: { readonly command?: string; readonly seconds?: number };
} | null;

function post(event: string, detail: unknown): void {
  parent.postMessage({ lectern: { event, detail } }, '*');
}

function joinFrame(player: Player): void {
  for (const name of EVENTS)
    player.addEventListener(name, (event) => post(name, (event as CustomEvent).detail));
  new ResizeObserver(() =>
    post('lectern-height', { pixels: document.documentElement.offsetHeight }),
  ).observe(document.documentElement);
  addEventListener('message', (event: MessageEvent<Command>) => {
    if (event.source !== parent) return;
    const { command, seconds } = event.data?.lectern ?? {};
    if (command === 'play') player.play();
    if (command === 'pause') player.pause();
    if (command === 'seek' && Number.isFinite(seconds)) player.seek(seconds!);
  });
}

const found = document.querySelector<Player>('lectern-player');
if (found && parent !== window) joinFrame(found);
