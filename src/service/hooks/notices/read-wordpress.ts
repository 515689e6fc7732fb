/** the body of a webhook of the WordPress plug-in → Notice. Pure. */
import { z } from 'zod';
import { badNotice, type Notice } from './hook-notice.ts';
import { noticeOfPost } from './read-post.ts';

const text = z.string().nullish();

const BODY = z.object({
  type: z.enum(['post.published', 'post.updated', 'post.unpublished', 'post.deleted']),
  post: z.object({
    id: z.union([z.int(), z.string().min(1).max(40)], 'must be the number of a post'),
    slug: z.string().min(1).max(200),
    former_slug: text,
    /** WordPress's status: `publish`, `draft`, `private`, `trash`. */
    status: text,
    /** Whether a password is needed. */
    is_protected: z.boolean().optional(),
    link: text,
    title: text,
    /** The content as its page shows it, in HTML. */
    content: text,
    excerpt: text,
    author: text,
    language: text,
    date_gmt: text,
    modified_gmt: text,
  }),
});

/** WordPress's times have no zone: these are UTC. */
function utc(time: string | null | undefined): string | undefined {
  if (!time) return undefined;
  return /(?:Z|[+-]\d\d:?\d\d)$/u.test(time) ? time : `${time.replace(' ', 'T')}Z`;
}

/** A post as the plug-in sends it: docs/service.md has the shape. */
export function readWordPressNotice(body: unknown): Notice {
  const read = BODY.safeParse(body);
  if (!read.success) {
    const { path = [], message } = read.error.issues[0] ?? {};
    throw badNotice(`${path.join('.')}: ${message}`);
  }
  const { type, post } = read.data;
  const isGone = type === 'post.unpublished' || type === 'post.deleted';
  const isPublished = !isGone && (post.status ?? 'publish') === 'publish';
  return noticeOfPost({
    id: String(post.id),
    slug: post.slug,
    formerSlug: post.former_slug ?? undefined,
    isPublic: isPublished && post.is_protected !== true,
    why: isPublished
      ? 'the post needs a password'
      : `the post is ${post.status ?? 'not published'}`,
    entry: {
      url: post.link ?? undefined,
      title: post.title ?? undefined,
      authors: post.author ? [post.author] : undefined,
      publishedAt: utc(post.date_gmt),
      modifiedAt: utc(post.modified_gmt),
      language: post.language ?? undefined,
      description: post.excerpt ?? undefined,
      content: post.content ?? undefined,
    },
  });
}
