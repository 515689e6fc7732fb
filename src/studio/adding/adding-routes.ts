/** the shelf → the routes by which articles are added: what is pasted or dropped, addresses, posts of feeds. */
import { Hono } from 'hono';
import pLimit from 'p-limit';
import { z } from 'zod';
import type { FeedEntry } from '../../article/feed-entry.ts';
import { nameSource } from '../../run/project/places.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import type { AddedAddress, AddedArticle, AddedPosts, FeedPost } from '../adding-answers.ts';
import type { ArticleTrouble } from '../answers.ts';
import { readBody } from '../access/read-body.ts';
import { troubleOf } from '../articles/listed-article.ts';
import type { Shelf } from '../articles/shelf.ts';
import { sourceId } from '../articles/source-id.ts';
import type { StudioParts } from '../studio-parts.ts';
import { addAddress, checkAddress, addPage } from './add-address.ts';
import { addDropped, addPasted } from './add-article-file.ts';

/** What a browser has on its clipboard. */
const PASTED = z.object({ html: z.string(), text: z.string() });

/** Longest address that browsers take. */
const LONGEST_ADDRESS = 8192;

const ADDRESS = z.string().trim().min(1).max(LONGEST_ADDRESS);
const GIVEN = z.object({ address: ADDRESS });

/** Posts that may be added at once: those of a feed that are shown. */
const MOST_POSTS = 100;

const CHOSEN = z.object({ feed: ADDRESS, addresses: z.array(ADDRESS).min(1).max(MOST_POSTS) });

/** Pages fetched at once: most are of one site. */
const AT_ONCE = 2;

/** The routes. */
export function addingRoutes(shelf: Shelf, parts: StudioParts): Hono<ServiceEnv> {
  const { project, loaded } = parts;
  const app = new Hono<ServiceEnv>();
  app.post('/api/articles', async (c) => {
    const name = c.req.query('name');
    const { path, title } =
      name === undefined
        ? await addPasted(await readBody(c, PASTED), parts)
        : await addDropped({ name, bytes: new Uint8Array(await c.req.arrayBuffer()) }, parts);
    await shelf.rescan();
    const source = { kind: 'file', path, workingFolder: loaded.root } as const;
    const answer: AddedArticle = { id: sourceId(nameSource(source, project.places)), title };
    return c.json(answer, 201);
  });
  app.post('/api/addresses', async (c) => {
    const url = checkAddress((await readBody(c, GIVEN)).address);
    const there = findListed(url, shelf);
    if (there) return c.json({ kind: 'article', ...there, isNew: false } satisfies AddedAddress);
    const found = await addAddress(url, { parts, signal: c.req.raw.signal });
    if (found.kind === 'feed') {
      const posts = found.entries.flatMap((entry) => postOf(entry, shelf));
      const title = found.entries.find(({ siteName }) => siteName)?.siteName ?? url;
      return c.json({ kind: 'feed', url, title, posts } satisfies AddedAddress);
    }
    await shelf.rescan();
    const { title } = found.kept;
    const answer: AddedAddress = { kind: 'article', id: sourceId(url), title, isNew: true };
    return c.json(answer, 201);
  });
  app.post('/api/addresses/chosen', async (c) => {
    const { feed, addresses } = await readBody(c, CHOSEN);
    const foundAt = checkAddress(feed);
    const { signal } = c.req.raw;
    const limit = pLimit(AT_ONCE);
    const outcomes = [...new Set(addresses)].map((address) =>
      limit(async (): Promise<Outcome> => {
        signal.throwIfAborted();
        try {
          const url = checkAddress(address);
          const there = findListed(url, shelf);
          if (there) return { added: there };
          const { title } = await addPage({ kind: 'url', url, foundAt }, { parts, signal });
          return { added: { id: sourceId(url), title } };
        } catch (error) {
          signal.throwIfAborted();
          return { failed: { address, ...troubleOf(error) } };
        }
      }),
    );
    const all = await Promise.all(outcomes);
    await shelf.rescan();
    const answer: AddedPosts = {
      added: all.flatMap((each) => ('added' in each ? [each.added] : [])),
      failed: all.flatMap((each) => ('failed' in each ? [each.failed] : [])),
    };
    return c.json(answer);
  });
  return app;
}

type Outcome =
  | { readonly added: AddedArticle }
  | { readonly failed: ArticleTrouble & { readonly address: string } };

/** The article of an address that is in the list already. */
function findListed(url: string, shelf: Shelf): AddedArticle | undefined {
  const id = sourceId(url);
  const listed = shelf.list().find((each) => each.id === id);
  return listed && { id, title: listed.title };
}

/** What is shown of a post; nothing of one that has no page. */
function postOf({ url, title = '', publishedAt }: FeedEntry, shelf: Shelf): readonly FeedPost[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { href } = new URL(url);
  return [
    {
      address: href,
      title,
      ...(publishedAt !== undefined && { publishedAt }),
      isThere: findListed(withoutPlace(href), shelf) !== undefined,
    },
  ];
}

/** As addresses are kept: without the place on the page. */
function withoutPlace(href: string): string {
  const url = new URL(href);
  url.hash = '';
  return url.href;
}
