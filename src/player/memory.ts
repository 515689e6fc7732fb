/**
 * what a listener chose and how far they came ↔ the browser's
 * storage: never needed, never trusted, forgotten after a month.
 */

/** Where the speed is kept, for all pages of a site. */
const SPEED = 'lectern-speed';
/** Where it is kept that the next article of a list plays by itself. */
const AUTOPLAY = 'lectern-autoplay';
/**
 * Where positions are kept: one entry for all
 * articles, so that old ones can be found and dropped.
 */
const POSITIONS = 'lectern-positions';

/** A position is forgotten after this many milliseconds: 30 days. */
const EXPIRY_MS = 30 * 24 * 60 * 60 * 1000;

/** Positions kept: storage is shared with the site. */
const KEPT = 50;

/** Nearer to the start or the end than this, in seconds, there is nothing to resume. */
const EDGE = 5;

type Positions = Record<string, readonly [seconds: number, at: number]>;

/** The speed chosen last, 1 when none was. */
export function rememberedSpeed(): number {
  const speed = Number(read(SPEED));
  return speed >= 0.5 && speed <= 3 ? speed : 1;
}

/** Keeps the speed. */
export function rememberSpeed(speed: number): void {
  write(SPEED, String(speed));
}

/** Whether the next article of a list plays by itself; not unless that was chosen. */
export function rememberedAutoplay(): boolean {
  return read(AUTOPLAY) === 'on';
}

/** Keeps that choice. */
export function rememberAutoplay(autoplays: boolean): void {
  write(AUTOPLAY, autoplays ? 'on' : 'off');
}

/** How far an article was heard, in seconds; 0 when it was not, or long ago. */
export function rememberedPosition(key: string): number {
  const [seconds, at] = positions()[key] ?? [0, 0];
  return Date.now() - at < EXPIRY_MS && seconds > 0 ? seconds : 0;
}

/** Keeps how far an article was heard, and drops what is too old. */
export function rememberPosition(
  key: string,
  place: { readonly seconds: number; readonly duration: number },
): void {
  const { [key]: _former, ...others } = positions();
  const kept = Object.entries(others)
    .filter(([, [, at]]) => Date.now() - at < EXPIRY_MS)
    .slice(1 - KEPT);
  const { seconds, duration } = place;
  const worthIt = seconds > EDGE && seconds < duration - EDGE;
  if (worthIt) kept.push([key, [Math.round(seconds * 10) / 10, Date.now()]]);
  write(POSITIONS, JSON.stringify(Object.fromEntries(kept)));
}

/** The seconds that an address asks for, `#t=83`, `#t=1:23` or `#t=1m23s`; `undefined` for none. */
export function linkedPosition(hash: string): number | undefined {
  const [, text] = /^#(?:.*&)?t=(\d[\d.:hms]*)/.exec(hash) ?? [];
  if (text === undefined) return undefined;
  const parts = text.match(/[\d.]+/g) ?? [];
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0);
  return Number.isFinite(seconds) ? seconds : undefined;
}

function positions(): Positions {
  try {
    return (JSON.parse(read(POSITIONS) ?? '{}') as Positions | null) ?? {};
  } catch {
    return {};
  }
}

/** Storage may be switched off or full: the player then starts at the beginning. */
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing is remembered.
  }
}
