/** a slug → the paths of its edition's objects in a store that machines share. Pure. */
import { sha256 } from '../../_internal/hash.ts';

/** Prefix of the paths of all `edition.json`. */
export const EDITIONS = 'editions/';

/** Path of the `edition.json`, or of the note that the edition was removed. */
export function pathOf(slug: string): string {
  return `${EDITIONS}${slug}.json`;
}

/** Prefix of the paths of its files. */
export function filesOf(slug: string): string {
  return `files/${slug}/`;
}

/** Path of its record. */
export function recordPath(slug: string, text: string): string {
  return filesOf(slug) + recordName(text);
}

/** Name of its record, by the digest of its `edition.json`: no edition is read with another's record. */
export function recordName(text: string): string {
  return `record.${sha256(text).slice(0, 16)}.json`;
}
