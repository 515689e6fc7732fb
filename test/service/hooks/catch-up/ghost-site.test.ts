import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  openGhostSite,
  type GhostSite,
} from '../../../../src/service/hooks/catch-up/ghost-site.ts';
import {
  serve,
  startWebServer,
  type Handler,
  type WebServer,
} from '../../../helpers/web-server.ts';

const KEY = '0123456789abcdef0123456789';
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' };
const post = (id: string) => ({
  id,
  slug: `post-${id}`,
  updated_at: '2026-11-30T10:00:00.000+00:00',
});
const page = (posts: readonly object[], next: number | null): string =>
  JSON.stringify({ posts, meta: { pagination: { next } } });

let server: WebServer;
let answer: Handler;
let site: GhostSite;
beforeEach(async () => {
  server = await startWebServer((request, response) => answer(request, response));
  const signal = new AbortController().signal;
  site = openGhostSite({ url: `${server.origin}/news`, key: KEY }, { allowPrivate: true, signal });
});
afterEach(() => server.close());

const slugs = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { slug } of site.posts()) found.push(slug);
  return found;
};

test('all posts are read, page by page, with their texts', async () => {
  answer = (request, response) => {
    const second = request.url!.includes('&page=2');
    serve(second ? page([post('c')], null) : page([post('a'), post('b')], 2), JSON_TYPE)(
      request,
      response,
    );
  };
  expect(await slugs()).toEqual(['post-a', 'post-b', 'post-c']);
  const [first] = server.requests;
  expect(first!.url).toMatch(/^\/news\/ghost\/api\/content\/posts\/\?/);
  for (const wanted of [`key=${KEY}`, 'formats=html', 'include=authors', 'order=id+asc'])
    expect(first!.url).toContain(wanted);
});

test('a site that says the same page again is read once', async () => {
  answer = serve(page([post('a')], 1), JSON_TYPE);
  expect(await slugs()).toEqual(['post-a']);
});

test('a post is there, a page is there, and neither', async () => {
  answer = (request, response) => {
    const isThere = /\/(?:posts\/a|pages\/b)\//.test(request.url!);
    if (isThere) serve('{}', JSON_TYPE)(request, response);
    else response.writeHead(404, JSON_TYPE).end('{"errors":[]}');
  };
  expect([await site.has('a'), await site.has('b'), await site.has('c')]).toEqual([
    true,
    true,
    false,
  ]);
});

test.each([
  [
    'refuses the key',
    (_: unknown, response: Parameters<Handler>[1]) => void response.writeHead(401).end(),
  ],
  ['is down', (_: unknown, response: Parameters<Handler>[1]) => void response.destroy()],
  ['is another site', serve('{"hello":1}', JSON_TYPE)],
  ['shows a page', serve('<p>Soon.</p>')],
])(
  'a site that %s says so, without the key, and nothing counts as gone',
  async (_what, handler) => {
    answer = handler as Handler;
    const error = await slugs().catch((each: unknown) => each);
    expect(error).toMatchObject({ code: 'ARTICLE_FETCH_FAILED' });
    expect(String((error as Error).message)).not.toContain(KEY);
    if (_what !== 'is another site')
      await expect(site.has('a')).rejects.toMatchObject({ code: 'ARTICLE_FETCH_FAILED' });
  },
);
