/**
 * → a small file for both sides of an iframe. Inside, the player's events and height go out to the
 * page around, and commands come in; on that page, frames become as high as they say.
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

/** What goes out of a frame. */
type Told = {
  readonly lectern?: { readonly event?: string; readonly detail?: { readonly pixels?: number } };
} | null;

/** Pixels from which a frame shows cover and title: those of `page-styles.ts`. */
const LOWEST_CARD = 100;

let looksChosen = false;

function post(event: string, detail: unknown): void {
  parent.postMessage({ lectern: { event, detail } }, '*');
}

function joinFrame(player: Player): void {
  for (const name of EVENTS)
    player.addEventListener(name, (event) => post(name, (event as CustomEvent).detail));
  new ResizeObserver(() => {
    chooseLook();
    post('lectern-height', { pixels: document.documentElement.offsetHeight });
  }).observe(document.documentElement);
  addEventListener('message', (event: MessageEvent<Command>) => {
    if (event.source !== parent) return;
    const { command, seconds } = event.data?.lectern ?? {};
    if (command === 'play') player.play();
    if (command === 'pause') player.pause();
    if (command === 'seek' && Number.isFinite(seconds)) player.seek(seconds!);
  });
}

/**
 * A frame that was made as low as a player alone stays one, however high it becomes when the player
 * opens; a frame that is not shown yet is asked later.
 */
function chooseLook(): void {
  if (looksChosen || innerHeight === 0) return;
  looksChosen = true;
  document.body.classList.toggle('line', innerHeight < LOWEST_CARD);
}

/** Only the frame that says so changes, and only in its height. */
function fitFrames(): void {
  addEventListener('message', ({ data, source }: MessageEvent<Told>) => {
    const { event, detail } = data?.lectern ?? {};
    if (event !== 'lectern-height' || !Number.isFinite(detail?.pixels)) return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = String(Math.ceil(detail!.pixels!));
  });
}

/** A page that knows its own scheme says so in the address: `?theme=dark`. */
const theme = new URLSearchParams(location.search).get('theme');
const found = document.querySelector<Player>('lectern-player');
if (found && (theme === 'dark' || theme === 'light')) {
  found.setAttribute('theme', theme);
  document.documentElement.style.colorScheme = theme;
}
if (found && parent !== window) joinFrame(found);
if (!found) fitFrames();
