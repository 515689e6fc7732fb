/** the body of a webhook of Ghost 5 → Notice. Pure. */
import { z } from 'zod';
import { badNotice, type Notice } from './hook-notice.ts';
import { noticeOfPost } from './read-post.ts';

const text = z.string().nullish();

const POST = z.object({
  id: text,
  slug: text,
  title: text,
  html: text,
  url: text,
  status: text,
  visibility: text,
  published_at: text,
  updated_at: text,
  custom_excerpt: text,
  primary_author: z.object({ name: text }).nullish(),
  authors: z.array(z.object({ name: text })).nullish(),
});

const CHANGE = z.object({ current: POST.nullish(), previous: POST.nullish() });

/** Pages have slugs that no post has, and are said as posts are. */
const BODY = z.union([z.object({ post: CHANGE }), z.object({ page: CHANGE })]);

/** Options of `readGhostNotice`. */
export type GhostNoticeOptions = {
  /** When it was signed, in milliseconds since 1970. */
  readonly at: number;
};

/**
 * Ghost sends the post as it is and the fields that it had before, without the name of the event:
 * `post.published` and `.published.edited` have a published post, `.unpublished` one that is a draft
 * again, `.deleted` none. Deleting a published post sends the last two, both without the post.
 */
export function readGhostNotice(body: unknown, { at }: GhostNoticeOptions): Notice {
  const read = BODY.safeParse(body);
  if (!read.success) throw badNotice('Ghost sends { post: { current, previous } }');
  const { current, previous } = 'post' in read.data ? read.data.post : read.data.page;
  const now = current?.id ? current : undefined;
  const id = now?.id ?? previous?.id;
  const slug = now?.slug ?? previous?.slug;
  if (!id || !slug) throw badNotice('the post has no id or no slug');
  if (now === undefined) {
    const reason = 'the post was deleted';
    // A save that is still on its way does not bring it back.
    const savedAt = new Date(at).toISOString();
    return { subject: id, savedAt, orders: [{ kind: 'removal', slug }], reason };
  }
  const { status, visibility, url, title, html, published_at, updated_at, custom_excerpt } = now;
  const isPublished = status === 'published';
  const isForAll = visibility === undefined || visibility === null || visibility === 'public';
  const names = (now.authors ?? [])
    .concat(now.primary_author ?? [])
    .flatMap(({ name }) => name ?? []);
  return noticeOfPost({
    id,
    slug,
    savedAt: updated_at ? savedTime(updated_at, at) : undefined,
    formerSlug: previous?.slug ?? undefined,
    isPublic: isPublished && isForAll,
    why: isPublished
      ? `the post is for ${visibility} only`
      : `the post is ${status ?? 'not published'}`,
    entry: {
      url: url ?? undefined,
      title: title ?? undefined,
      authors: names.length > 0 ? [...new Set(names)] : undefined,
      publishedAt: published_at ?? undefined,
      modifiedAt: updated_at ?? undefined,
      description: custom_excerpt ?? undefined,
      content: html ?? undefined,
    },
  });
}

const SECOND_MS = 1000;

/** Ghost keeps whole seconds: of two saves in one, the later is the one that was signed later. */
function savedTime(updatedAt: string, signedAt: number): string {
  const updated = Date.parse(updatedAt);
  if (Number.isNaN(updated)) return updatedAt;
  const within = Math.min(Math.max(0, signedAt - updated), SECOND_MS - 1);
  return new Date(updated + within).toISOString();
}
