import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { ArticleError, LecternError, ProviderError } from '../../src/errors.ts';
import { checkScope, requireScope } from '../../src/service/access/require-scope.ts';
import { SCOPES, type Scope, type ServiceEnv } from '../../src/service/caller.ts';
import { problemAnswers } from '../../src/service/problems/describe-problems.ts';
import type { Problem } from '../../src/service/problems/problem.ts';
import { sketchService } from '../helpers/sketched-service.ts';

const ROUTE = createRoute({
  method: 'post',
  path: '/v1/things/{name}',
  middleware: requireScope('build'),
  request: {
    params: z.object({ name: z.string().max(8) }),
    query: z.object({ limit: z.coerce.number().max(5).optional() }),
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ source: z.object({ url: z.url() }) }) },
      },
    },
  },
  responses: {
    200: {
      description: 'Done',
      content: { 'application/json': { schema: z.object({ ok: z.boolean() }) } },
    },
    ...problemAnswers(401, 403, 422),
  },
});

/** What the handler does once a request is accepted. */
type Act = () => void;

function serviceWith({ scopes, act }: { readonly scopes?: readonly Scope[]; readonly act?: Act }) {
  const area = new OpenAPIHono<ServiceEnv>();
  area.openapi(ROUTE, (c) => {
    act?.();
    return c.json({ ok: true }, 200);
  });
  area.get('/v1/things', (c) => c.text('all'));
  return sketchService({ areas: [area], ...(scopes && { scopes }) });
}

const URL_BODY = JSON.stringify({ source: { url: 'https://example.org/' } });

function posted(body: BodyInit | null, type: string | undefined = 'application/json'): RequestInit {
  return { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) };
}

const build = { scopes: ['build'] } as const;

describe('what no request of the service can do', () => {
  const cases: readonly (readonly [
    what: string,
    options: Parameters<typeof serviceWith>[0],
    path: string,
    init: RequestInit,
    expected: Partial<Problem>,
  ])[] = [
    [
      'without a caller',
      {},
      '/v1/things/a',
      posted(URL_BODY),
      { status: 401, code: 'SERVICE_TOKEN' },
    ],
    [
      'with too small a scope',
      { scopes: ['read', 'publish'] },
      '/v1/things/a',
      posted(URL_BODY),
      { status: 403, code: 'SERVICE_SCOPE' },
    ],
    ['at an unknown address', build, '/v1/nothing', {}, { status: 404, code: 'SERVICE_NOT_FOUND' }],
    [
      'by another method',
      build,
      '/v1/things/a',
      { method: 'DELETE' },
      { status: 405, code: 'SERVICE_METHOD' },
    ],
    [
      'as another media type',
      build,
      '/v1/things/a',
      posted(URL_BODY, 'text/xml'),
      { status: 415, code: 'SERVICE_MEDIA_TYPE' },
    ],
    [
      'as no JSON',
      build,
      '/v1/things/a',
      posted('{"source":'),
      { status: 400, code: 'SERVICE_REQUEST' },
    ],
    [
      'with an empty body',
      build,
      '/v1/things/a',
      posted(''),
      { status: 400, code: 'SERVICE_REQUEST' },
    ],
    [
      'with a wrong field',
      build,
      '/v1/things/a',
      posted('{"source":{"url":1}}'),
      {
        status: 422,
        code: 'SERVICE_INVALID',
        issues: [
          { path: 'body.source.url', message: 'Invalid input: expected string, received number' },
        ],
      },
    ],
    [
      'with a wrong path',
      build,
      '/v1/things/longer-than-eight',
      posted(URL_BODY),
      { status: 422, code: 'SERVICE_INVALID' },
    ],
    [
      'with a wrong query',
      build,
      '/v1/things/a?limit=9',
      posted(URL_BODY),
      { status: 422, code: 'SERVICE_INVALID' },
    ],
  ];
  test.each(cases)('%s', async (_what, options, path, init, expected) => {
    const { app, logged } = serviceWith(options);
    const response = await app.request(path, init);
    const body = await response.json();
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject(expected);
    expect(response.status).toBe(expected.status);
    expect(logged()).toMatchObject([{ event: 'request', status: expected.status }]);
    expect(response.headers.get('x-request-id')).toBe(logged()[0]!['requestId']);
  });

  test('405 says which methods there are', async () => {
    const { app } = serviceWith(build);
    const response = await app.request('/v1/things', { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('HEAD, GET');
  });

  test('a body of a thousand wrong fields is not listed whole', async () => {
    const { app } = serviceWith(build);
    const many = Array.from({ length: 1000 }, (_, n) => [`f${n}`, 1]);
    const body = JSON.stringify({ source: { url: 'x' }, ...Object.fromEntries(many) });
    const text = await (await app.request('/v1/things/a', posted(body))).text();
    expect(text.length).toBeLessThan(20_000);
  });
});

test('a request with the scope, or with admin, is answered', async () => {
  for (const scopes of [['build'], ['admin']] as const) {
    const { app } = serviceWith({ scopes });
    const response = await app.request('/v1/things/a', posted(URL_BODY));
    expect(await response.json()).toEqual({ ok: true });
  }
});

test('a scope is not part of another, except of admin', () => {
  for (const asked of SCOPES) {
    const holders = SCOPES.filter((held) => {
      try {
        checkScope({ id: 'one', name: 'one', scopes: [held] }, asked);
        return true;
      } catch {
        return false;
      }
    });
    expect(holders).toEqual([...new Set([asked, 'admin'])]);
  }
});

describe('errors of Lectern', () => {
  const SECRET = 'the words of the article';
  const cases: readonly (readonly [error: unknown, expected: Partial<Problem>])[] = [
    [
      new ArticleError('No words are left to read.', { code: 'ARTICLE_EMPTY', hint: 'Send some.' }),
      {
        status: 422,
        code: 'ARTICLE_EMPTY',
        detail: 'No words are left to read.',
        hint: 'Send some.',
        type: 'urn:lectern:problem:ARTICLE_EMPTY',
      },
    ],
    [
      new LecternError('There is no edition x.', { code: 'EDITION_MISSING' }),
      { status: 404, code: 'EDITION_MISSING' },
    ],
    [
      new LecternError('The budget of the month is reached.', { code: 'BUDGET_REACHED' }),
      { status: 402 },
    ],
    [
      new ProviderError('Too many requests.', {
        code: 'PROVIDER_FAILED',
        provider: 'azure',
        kind: 'quota',
        retryable: true,
        retryAfter: 2.2,
      }),
      { status: 503 },
    ],
    [
      new ProviderError('It refuses.', {
        code: 'PROVIDER_AUTH',
        provider: 'azure',
        kind: 'auth',
        retryable: false,
      }),
      { status: 502, code: 'PROVIDER_AUTH' },
    ],
    [
      Object.assign(new Error("ENOSPC: no space left on device, write '/srv/private/x'"), {
        code: 'ENOSPC',
        syscall: 'write',
        path: '/srv/private/x',
      }),
      { status: 507 },
    ],
    [new Error(SECRET), { status: 500, code: 'INTERNAL' }],
    [SECRET, { status: 500, code: 'INTERNAL' }],
    [undefined, { status: 500, code: 'INTERNAL' }],
  ];
  test.each(cases)('%s', async (error, expected) => {
    const { app } = serviceWith({
      ...build,
      act: () => {
        throw error;
      },
    });
    const response = await app.request('/v1/things/a', posted(URL_BODY));
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject(expected);
    expect(response.status).toBe(expected.status);
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('/srv/private');
    const isTimed = error instanceof ProviderError && error.retryAfter !== undefined;
    expect(response.headers.get('retry-after')).toBe(isTimed ? '3' : null);
  });
});
