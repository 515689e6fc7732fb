/** what a site has published, and what was heard of it → orders for what was missed. */
import type { Sender } from '../hook.ts';
import type { NoticeMemory } from '../notice-memory.ts';
import type { HookOrder, Notice } from '../notices/hook-notice.ts';
import { readGhostNotice } from '../notices/read-ghost.ts';
import { takeNotice, type HookJobs } from '../take-notice.ts';
import type { GhostPost, GhostSite } from './ghost-site.ts';

/** Options of `catchUp`. */
export type CatchUpOptions = {
  readonly sender: Sender;
  readonly memory: NoticeMemory;
  readonly jobs: HookJobs;
  readonly site: GhostSite;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether posts from before the webhook was added are made too. @default false */
  readonly all?: boolean | undefined;
  readonly signal: AbortSignal;
};

/** What became of it. */
export type CaughtUp = {
  /** Posts that are published. */
  readonly posts: number;
  /** Editions that are being made or brought up to date. */
  readonly ordered: number;
  /** Editions that are being taken back. */
  readonly takenBack: number;
};

/**
 * Orders what notices would have ordered. What was heard already costs nothing; of posts that were never heard
 * of, those are made that were saved since the webhook was added.
 * @throws what `jobs.order` and the site throw; what was ordered until then stays ordered
 */
export async function catchUp(options: CatchUpOptions): Promise<CaughtUp> {
  const { memory, site, now, signal } = options;
  // Of what is made meanwhile nothing is asked: a notice told of it.
  const made = await memory.made();
  const published = new Set<string>();
  const counts = { ordered: 0, takenBack: 0 };
  for await (const post of site.posts()) {
    signal.throwIfAborted();
    published.add(post.id);
    await orderPost(post, { ...options, formerSlug: made.get(post.id), counts });
  }
  for (const [id, slug] of made) {
    signal.throwIfAborted();
    if (published.has(id) || (await site.has(id))) continue;
    const savedAt = new Date(now()).toISOString();
    const orders: readonly HookOrder[] = [{ kind: 'removal', slug }];
    await take({ subject: id, savedAt, orders }, { ...options, counts });
  }
  return { posts: published.size, ...counts };
}

type Counted = CatchUpOptions & { readonly counts: { ordered: number; takenBack: number } };

async function orderPost(
  post: GhostPost,
  options: Counted & { readonly formerSlug: string | undefined },
): Promise<void> {
  const { memory, now, formerSlug } = options;
  const updated = Date.parse(post.updated_at);
  const savedAt = await memory.savedAt(post.id);
  if (savedAt === undefined ? !isWanted(updated, options) : Date.parse(savedAt) >= updated) return;
  // As its webhook would have told: times with the same sign, and the slug that it had.
  const current = { ...post, ...sameTimes(post), status: 'published' };
  const previous = formerSlug === undefined ? {} : { slug: formerSlug };
  const notice = readGhostNotice({ post: { current, previous } }, { at: now() });
  const isMade = notice.orders.some(({ kind }) => kind === 'edition');
  if (isMade || formerSlug !== undefined) await take(notice, options);
}

/** A post that was never heard of: the archive is made only where that is asked for. */
function isWanted(updated: number, { sender, all }: CatchUpOptions): boolean {
  if (all) return true;
  return sender.addedAt !== undefined && updated >= Date.parse(sender.addedAt);
}

async function take(notice: Notice, { sender, memory, jobs, counts }: Counted): Promise<void> {
  const { subject, savedAt } = notice;
  const id = `catch-up ${subject} ${savedAt}`;
  const outcome = await takeNotice({ ...notice, id }, { sender, memory, jobs });
  if (!outcome || outcome.jobs.length === 0) return;
  if (notice.orders.some(({ kind }) => kind === 'edition')) counts.ordered++;
  else counts.takenBack++;
}

/** Times of the Content API end in `+00:00`, those of webhooks in `Z`. */
function sameTimes(post: GhostPost): Readonly<Record<string, string>> {
  const times = ['published_at', 'updated_at'].flatMap((name) => {
    const time = Date.parse(String(post[name]));
    return Number.isNaN(time) ? [] : [[name, new Date(time).toISOString()] as const];
  });
  return Object.fromEntries(times);
}
