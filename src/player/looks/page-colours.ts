/**
 * the page around a player → the player's colours: the page's background and text, the accent of its
 * links, and mixtures of them with enough contrast.
 */
import { contrastOf, luminanceOf } from '../../_internal/colour/contrast.ts';

/** Red, green, blue and opacity, each from 0 to 1. */
type Colour = readonly number[];

/** Contrast that WCAG 2.2 requires of text (1.4.3) and of meaningful parts (1.4.11). */
const TEXT_CONTRAST = 4.5;
const PART_CONTRAST = 3;

const BLACK: Colour = [0.05, 0.06, 0.08];
const WHITE: Colour = [1, 1, 1];

/** Backgrounds of `theme="dark"` and `"light"`. */
const THEMES: Readonly<Record<string, Colour>> = { dark: [0.09, 0.1, 0.12], light: WHITE };

/** Accents for pages without links, on a light and on a dark background. */
const ACCENTS: Readonly<Record<string, Colour>> = {
  dark: [0.6, 0.7, 1],
  light: [0.1, 0.3, 0.85],
};

/** Where links of the running text are found, best first. */
const LINKS = ['article p', 'main p', 'p', ''];

/** Milliseconds within which pages fade from one scheme to the other. */
const FADE_MS = 400;

/** Paints `card` in the page's colours, again when the page changes, until `signal` is aborted. */
export function followColours(
  player: HTMLElement,
  options: { readonly card: HTMLElement; readonly signal: AbortSignal },
): void {
  const { card, signal } = options;
  const paint = (): void => {
    const probe = document.createElement('i');
    // In the card its style would wait for a layout of the whole page.
    document.head.append(probe);
    paintCard(player, { card, probe });
    probe.remove();
  };
  let fading: ReturnType<typeof setTimeout> | undefined;
  const paintAgain = (): void => {
    // A page that changes constantly is examined when it settles.
    if (fading === undefined) requestAnimationFrame(paint);
    clearTimeout(fading);
    fading = setTimeout(() => {
      fading = undefined;
      paint();
    }, FADE_MS);
  };
  paint();
  const observer = new MutationObserver(paintAgain);
  for (const element of [document.documentElement, document.body, player])
    observer.observe(element, { attributes: true });
  matchMedia('(prefers-color-scheme:dark)').addEventListener('change', paintAgain, { signal });
  addEventListener('load', paint, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(fading);
    observer.disconnect();
  });
}

function paintCard(
  player: HTMLElement,
  { card, probe }: { readonly card: HTMLElement; readonly probe: HTMLElement },
): void {
  const read = (value: string): Colour | undefined => readColour(value, probe);
  const styles = getComputedStyle(player);
  const own = (name: string): Colour | undefined =>
    read(styles.getPropertyValue(`--lectern-${name}`));
  const theme = THEMES[player.getAttribute('theme') ?? ''];
  const ground = theme ?? groundOf(player, read) ?? read('Canvas') ?? WHITE;
  // Colours of `light-dark()` are read as the card will show them.
  probe.style.colorScheme = schemeOf(ground);
  const ink = theme ? farFrom(ground) : (read(styles.color) ?? farFrom(ground));
  const b = own('background') ?? mix(ground, { into: ink, share: 0.04 });
  const t = own('text') ?? reach(ink, { on: b, contrast: TEXT_CONTRAST + 1 });
  const toText = (colour: Colour, contrast: number): Colour =>
    reach(colour, { on: b, contrast, towards: t });
  const accent = linkColour(read) ?? ACCENTS[schemeOf(b)]!;
  const a = own('accent') ?? toText(accent, TEXT_CONTRAST);
  const faint = (share: number): Colour => mix(b, { into: t, share });
  const colours: Readonly<Record<string, Colour>> = {
    a,
    b,
    t,
    o: contrastOf(WHITE, a) >= PART_CONTRAST ? WHITE : BLACK,
    m: toText(faint(0.62), TEXT_CONTRAST),
    l: faint(0.14),
    w: toText(faint(0.3), PART_CONTRAST),
    h: mix(b, { into: a, share: 0.14 }),
  };
  for (const name in colours) card.style.setProperty(`--${name}`, written(colours[name]!));
  card.style.colorScheme = schemeOf(b);
  const heading = document.querySelector('h1');
  if (heading) card.style.setProperty('--f', getComputedStyle(heading).fontFamily);
  // Figures of a text face dance: a serif page gets the system's sans for times and buttons.
  const isPlain = /sans|system-ui|mono/.test(styles.fontFamily);
  card.style.setProperty('--u', isPlain ? styles.fontFamily : 'system-ui,sans-serif');
}

/** Whether a background is light or dark. */
function schemeOf(ground: Colour): string {
  return luminanceOf(ground) < 0.2 ? 'dark' : 'light';
}

/** The first visible background behind the player. */
function groundOf(
  player: HTMLElement,
  read: (value: string) => Colour | undefined,
): Colour | undefined {
  for (let at: Element | null = player; at; at = parentOf(at)) {
    const colour = read(getComputedStyle(at).backgroundColor);
    if (colour && colour[3]! > 0.5) return colour;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

/** The colour of the page's links; none if it is the browser's default. */
function linkColour(read: (value: string) => Colour | undefined): Colour | undefined {
  for (const place of LINKS) {
    const link = document.querySelector(`${place} a[href]`);
    const colour = link && read(getComputedStyle(link).color);
    if (colour) return written(colour) === 'rgb(0 0 238)' ? undefined : colour;
  }
  return undefined;
}

/** Any colour that the browser knows, in the one notation of a mixture. */
function readColour(value: string, probe: HTMLElement): Colour | undefined {
  probe.style.color = '';
  probe.style.color = `color-mix(in srgb,${value},${value})`;
  if (!value || !probe.style.color) return undefined;
  const numbers = getComputedStyle(probe)
    .color.match(/-?[\d.]+(?:e-?\d+)?/g)!
    .map(Number);
  return [...numbers.slice(0, 3), numbers[3] ?? 1];
}

function written(colour: Colour): string {
  return `rgb(${colour
    .slice(0, 3)
    .map((part) => Math.round(part * 255))
    .join(' ')})`;
}

/** Moves a colour towards another, by default black or white, until the contrast is reached. */
function reach(
  colour: Colour,
  goal: { readonly on: Colour; readonly contrast: number; readonly towards?: Colour },
): Colour {
  const { on, contrast, towards = farFrom(on) } = goal;
  let reached = colour;
  for (let share = 0; share < 1 && contrastOf(reached, on) < contrast; share += 0.05)
    reached = mix(colour, { into: towards, share: share + 0.05 });
  return reached;
}

function mix(
  from: Colour,
  { into, share }: { readonly into: Colour; readonly share: number },
): Colour {
  return WHITE.map((_, i) => from[i]! + (into[i]! - from[i]!) * share);
}

function farFrom(ground: Colour): Colour {
  return contrastOf(BLACK, ground) > contrastOf(WHITE, ground) ? BLACK : WHITE;
}
