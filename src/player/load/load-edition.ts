/**
 * the address of an `edition.json` → an edition the player can show,
 * or the reason why not. The player's only request before play.
 */
import type { Edition, EditionFile } from '../../edition/edition.ts';
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';

/**
 * An edition with the address of its folder, or why there is
 * none; the reason is the name of one of the player's strings.
 */
export type LoadedEdition =
  | { readonly edition: Edition; readonly base: string }
  | { readonly failure: LoadFailure };

/** Why an edition cannot be shown: the name of one of the player's strings. */
export type LoadFailure = 'missing' | 'blocked' | 'offline' | 'unreadable';

/** The newest form of `edition.json` that this player knows. */
const SCHEMA_VERSION = 1;

/** Fetches an edition. Parts that older editions do not have are filled in as empty. */
export async function loadEdition(src: string): Promise<LoadedEdition> {
  try {
    const response = await fetch(src);
    const { ok, status } = response;
    if (!ok && status !== 404 && status !== 410) return { failure: 'blocked' };
    // An error page sent with status 200 is not an edition either.
    const value = (await response.json().catch(() => undefined)) as Partial<Edition> | undefined;
    if (Number(value?.schemaVersion) > SCHEMA_VERSION) return { failure: 'unreadable' };
    const edition = value && completeEdition(value);
    if (!ok || !edition) return { failure: 'missing' };
    return { edition, base: response.url || new URL(src, document.baseURI).href };
  } catch {
    // A request that other origins' rules forbid looks the same as a server that is down.
    return { failure: navigator.onLine ? 'blocked' : 'offline' };
  }
}

/** Members that are lists, whatever stands there. */
const LISTS = ['files', 'cues', 'chapters', 'peaks'] as const;

function completeEdition(value: Partial<Edition>): Edition | undefined {
  const lists = LISTS.map((name) => [name, Array.isArray(value[name]) ? value[name] : []]);
  const named = { title: '', language: 'en', ...value };
  const edition = { ...named, ...Object.fromEntries(lists) } as Edition;
  return edition.duration > 0 && audioFile(edition) ? edition : undefined;
}

/** The language of the player's words: English, which editions do not bring, is built in. */
export function wordsLanguage(edition: Pick<Edition, 'strings' | 'language'> | undefined): string {
  return edition?.strings ? edition.language : FALLBACK_LANGUAGE;
}

/**
 * The address of the edition's audio, which is a file beside `edition.json`: a name stays a name,
 * whatever it holds.
 */
export function audioAddress(edition: Edition, base: string): string {
  return new URL(`./${encodeURIComponent(audioFile(edition)!.name)}`, base).href;
}

/** Whether the edition has gone on while the page was open: its audio is another file than the one at `address`. */
export async function hasOtherAudio(src: string, address: string): Promise<boolean> {
  const loaded = await loadEdition(src);
  return 'edition' in loaded && audioAddress(loaded.edition, loaded.base) !== address;
}

function audioFile(edition: Edition): EditionFile | undefined {
  return edition.files.find((file) => file.role === 'audio');
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
