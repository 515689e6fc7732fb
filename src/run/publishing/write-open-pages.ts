/** an edition → its pages, unless it waits to be released: then those of what is public meanwhile stay. */
import type { Edition } from '../../edition/edition.ts';
import { readHold } from '../../edition/holds/holds.ts';
import { writePages, type WritePagesOptions } from '../../site/write-pages.ts';

/** Writes them, as `writePages` does. @throws LecternError `OUTPUT_UNWRITABLE`, `OUTPUT_UNREADABLE` */
export async function writeOpenPages(edition: Edition, site: WritePagesOptions): Promise<void> {
  const hold = await readHold(edition.slug, site);
  if (hold?.former === undefined) await writePages(edition, site);
}
