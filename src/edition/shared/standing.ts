/** an edition and this machine's clock → where it may be seen. */
import type { Edition } from '../edition.ts';

/**
 * Where an edition may be seen. `published`: everywhere; `unlisted`: at its address, but in no feed
 * and no list; `scheduled`: nowhere yet; `expired`: nowhere any more; `draft`: nowhere.
 */
export type Standing = 'published' | 'unlisted' | 'scheduled' | 'expired' | 'draft';

/** What determines where an edition may be seen. */
type ReleaseFacts = Pick<Edition, 'draft' | 'publishAt' | 'expiresAt' | 'unlisted'>;

/** Where an edition may be seen now. */
export function standingOf({ draft, publishAt, expiresAt, unlisted }: ReleaseFacts): Standing {
  if (draft) return 'draft';
  if (publishAt !== undefined && Date.parse(publishAt) > Date.now()) return 'scheduled';
  if (expiresAt !== undefined && Date.parse(expiresAt) <= Date.now()) return 'expired';
  return unlisted ? 'unlisted' : 'published';
}
