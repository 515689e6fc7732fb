/** an edition and the clock of this machine → where it may be seen. */
import type { Edition } from '../edition.ts';

/**
 * `published`: everywhere; `unlisted`: at its address, in no feed and no list; `scheduled`, `expired`
 * and `draft`: nowhere, yet, any more, or at all.
 */
export type Standing = 'published' | 'unlisted' | 'scheduled' | 'expired' | 'draft';

/** What decides it. */
type Standed = Pick<Edition, 'draft' | 'publishAt' | 'expiresAt' | 'unlisted'>;

/** Where an edition may be seen now. */
export function standingOf({ draft, publishAt, expiresAt, unlisted }: Standed): Standing {
  if (draft) return 'draft';
  if (publishAt !== undefined && Date.parse(publishAt) > Date.now()) return 'scheduled';
  if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.now()) return 'expired';
  return unlisted ? 'unlisted' : 'published';
}
