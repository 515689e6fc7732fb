/** the address of a Ghost and a key of its Content API → what is published there now. */
import { z } from 'zod';
import { fetchPage } from '../../../_internal/http/fetch-page.ts';
import { HttpError } from '../../../_internal/http/http-error.ts';
import { parseJson } from '../../../_internal/parse-json.ts';
import { LecternError } from '../../../errors.ts';
import type { SenderSite } from '../hook.ts';

/** A post as the Content API has it: the members that a webhook has too, and more. */
export type GhostPost = {
  readonly id: string;
  readonly slug: string;
  readonly updated_at: string;
  readonly [member: string]: unknown;
};

/** What is asked of a site. */
export type GhostSite = {
  /** All published posts, the oldest first; each with its text, as far as anyone may read it. */
  readonly posts: () => AsyncIterable<GhostPost>;
  /** Whether a post or a page is published. */
  readonly has: (id: string) => Promise<boolean>;
};

/** Options of `openGhostSite`. */
export type GhostSiteOptions = {
  /** Whether the site may be on this machine or in a private network. */
  readonly allowPrivate: boolean;
  readonly signal: AbortSignal;
};

const POST = z.looseObject({
  id: z.string().min(1),
  slug: z.string().min(1),
  updated_at: z.string(),
});

const PAGE = z.object({
  posts: z.array(POST),
  meta: z.object({ pagination: z.object({ next: z.int().nullish() }) }),
});

/** Posts of one answer: with their texts they are some hundred kilobytes. */
const POSTS_AT_ONCE = 25;

/** Bytes of one answer. */
const LARGEST_ANSWER = 50_000_000;

const NOT_FOUND = 404;

/** Opens it; nothing is asked yet. @throws (each function) LecternError `ARTICLE_FETCH_FAILED` */
export function openGhostSite({ url, key }: SenderSite, options: GhostSiteOptions): GhostSite {
  const ask = async (path: string, query: Readonly<Record<string, string>>): Promise<unknown> => {
    const base = url.endsWith('/') ? url : `${url}/`;
    const address = new URL(`ghost/api/content/${path}/`, base);
    address.search = new URLSearchParams({ ...query, key }).toString();
    const { allowPrivate, signal } = options;
    const limits = { sizeBytes: LARGEST_ANSWER };
    const accept = ['application/json'];
    const page = await fetchPage(address.href, { accept, allowPrivate, limits, signal });
    return parseJson(new TextDecoder().decode(page.bytes));
  };
  const has = async (kind: string, id: string): Promise<boolean> => {
    try {
      await ask(`${kind}/${encodeURIComponent(id)}`, { fields: 'id' });
      return true;
    } catch (error) {
      if (error instanceof HttpError && error.status === NOT_FOUND) return false;
      throw error;
    }
  };
  return {
    posts: async function* () {
      let next: number | null | undefined = 1;
      while (next) {
        const query = { include: 'authors', formats: 'html', order: 'id asc' };
        const paging = { limit: String(POSTS_AT_ONCE), page: String(next) };
        const answer = await ask('posts', { ...query, ...paging }).catch(rethrow(url));
        const read = PAGE.safeParse(answer);
        if (!read.success) throw unreadable(url, 'its answer is not that of a Content API');
        yield* read.data.posts;
        const following: number | null | undefined = read.data.meta.pagination.next;
        next = following && following > next ? following : undefined;
      }
    },
    has: async (id) => {
      try {
        return (await has('posts', id)) || (await has('pages', id));
      } catch (error) {
        return rethrow(url)(error);
      }
    },
  };
}

/** The address with its query, which has the key, is not told. */
function rethrow(url: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof HttpError)) throw error;
    const { status, kind } = error;
    const why = status === undefined ? `it cannot be read (${kind})` : `it answered ${status}`;
    throw unreadable(url, why);
  };
}

function unreadable(url: string, why: string): LecternError {
  return new LecternError(`${new URL(url).origin} does not say what is published: ${why}.`, {
    code: 'ARTICLE_FETCH_FAILED',
    hint: 'The webhook needs the address of the site, and the Content API key of its integration there.',
  });
}
