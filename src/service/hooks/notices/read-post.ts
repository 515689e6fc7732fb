/** a post of a content system, as it is and as it was → Notice: made, changed, moved, or taken back. Pure. */
import { editionSlug } from '../../editions/edition-slug.ts';
import type { HookOrder, Notice, NoticeEntry } from './hook-notice.ts';

/** A post, whichever system it is of. */
export type Post = {
  readonly id: string;
  readonly slug: string;
  /** Its slug before, where that changed. */
  readonly formerSlug?: string | undefined;
  /** Whether anyone may read it. */
  readonly isPublic: boolean;
  /** Why not, for the answer. */
  readonly why?: string | undefined;
  readonly entry: NoticeEntry;
  /** When this state of it was saved. @default `entry.modifiedAt` */
  readonly savedAt?: string | undefined;
};

/** An edition of a post that anyone may read; of any other, what there is is taken back. */
export function noticeOfPost(post: Post): Notice {
  const { id, isPublic, why, entry, savedAt = entry.modifiedAt } = post;
  const slug = editionSlug(post.slug);
  const formerSlug = post.formerSlug && editionSlug(post.formerSlug);
  const moved: readonly HookOrder[] =
    formerSlug !== undefined && formerSlug !== slug && formerSlug !== ''
      ? [{ kind: 'removal', slug: formerSlug }]
      : [];
  if (!isPublic)
    return { subject: id, savedAt, orders: [...moved, { kind: 'removal', slug }], reason: why };
  const request = { slug, source: { kind: 'entry', entry: withoutEmpty(entry) } };
  return { subject: id, savedAt, orders: [...moved, { kind: 'edition', request }] };
}

function withoutEmpty(entry: NoticeEntry): NoticeEntry {
  const filled = Object.entries(entry).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(filled);
}
