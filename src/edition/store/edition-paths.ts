/** a slug → where what machines share of its edition stands in a place of objects. Pure. */
import { sha256 } from '../../_internal/hash.ts';

/** Before the names of all `edition.json`. */
export const EDITIONS = 'editions/';

/** Of the `edition.json`, or of the note that it was taken back. */
export function pathOf(slug: string): string {
  return `${EDITIONS}${slug}.json`;
}

/** Before the names of its files. */
export function filesOf(slug: string): string {
  return `files/${slug}/`;
}

/** By the digest of the `edition.json` that was written with it: an edition is never read with another's record. */
export function recordPath(slug: string, text: string): string {
  return `${filesOf(slug)}record.${sha256(text).slice(0, 16)}.json`;
}
