/**
 * the address of an `edition.json` → an edition the player can show,
 * or the reason why not. The player's only request before play.
 */
import type { Edition } from '../edition/edition.ts';

/**
 * An edition with the address of its folder, or why there is
 * none; the reason is the name of one of the player's strings.
 */
export type Loaded =
  | { readonly edition: Edition; readonly base: string }
  | { readonly failure: 'missing' | 'blocked' | 'offline' | 'unreadable' };

/** The newest form of `edition.json` that this player knows. */
const SCHEMA_VERSION = 1;

/** Fetches an edition. Parts that older editions do not have are filled in as empty. */
export async function loadEdition(src: string): Promise<Loaded> {
  try {
    const response = await fetch(src);
    if (!response.ok && response.status !== 404 && response.status !== 410)
      return { failure: 'blocked' };
    // A page that says in words that there is nothing is no edition either.
    const value = (await response.json().catch(() => undefined)) as Partial<Edition> | undefined;
    if (Number(value?.schemaVersion) > SCHEMA_VERSION) return { failure: 'unreadable' };
    const edition = value && completeEdition(value);
    return response.ok && edition
      ? { edition, base: response.url || new URL(src, document.baseURI).href }
      : { failure: 'missing' };
  } catch {
    // A request that other origins' rules forbid looks the same as a server that is down.
    return { failure: navigator.onLine ? 'blocked' : 'offline' };
  }
}

function completeEdition(value: Partial<Edition>): Edition | undefined {
  const { title = '', language = 'en', duration } = value;
  const edition = {
    ...value,
    title,
    language,
    files: list(value.files),
    cues: list(value.cues),
    chapters: list(value.chapters),
    peaks: list(value.peaks),
  } as Edition;
  return Number(duration) > 0 && audioFile(edition) ? edition : undefined;
}

function list<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

/** The edition's audio. */
export function audioFile(edition: Edition): Edition['files'][number] | undefined {
  return edition.files.find((file) => file.role === 'audio');
}

/** The address of a file beside `edition.json`: a name stays a name, whatever it holds. */
export function fileAddress(name: string, base: string): string {
  return new URL(`./${encodeURIComponent(name)}`, base).href;
}

/** Index of the cue that is heard at a time: the last one that began; -1 before the first. */
export function cueAt(cues: readonly { readonly start: number }[], seconds: number): number {
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
