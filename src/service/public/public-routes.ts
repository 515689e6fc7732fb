/** an output folder → the routes by which readers of a site hear its published editions, without a token. */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { sha256 } from '../../_internal/hash.ts';
import { IMMUTABLE, isHashedName, mediaTypeOf } from '../../edition/media-types.ts';
import { isUnchanged } from '../../serve/conditional.ts';
import { CROSS_ORIGIN, FILE_METHODS, PREFLIGHT } from '../../serve/cross-origin.ts';
import type { ServiceEnv } from '../caller.ts';
import { sendFound, type FileRequest } from '../editions/edition-files.ts';
import { refuseInvalid } from '../problems/answer-problem.ts';
import { problemAnswers } from '../problems/describe-problems.ts';
import { ServiceError } from '../problems/service-error.ts';
import { openPublicFiles, type PublicFile } from './public-files.ts';

/** Options of `publicRoutes`. */
export type PublicRoutesOptions = {
  /** Folder of the editions. */
  readonly output: string;
  /** Whether the publisher opened them to anyone. */
  readonly isPublic: boolean;
};

/** Longest slug of a content system, in the form that addresses have. */
const LONGEST_SLUG = 1000;

const file = z.string().max(255);

const answers = {
  200: { description: 'The file', content: { '*/*': { schema: z.string() } } },
  206: { description: 'A range of it', content: { '*/*': { schema: z.string() } } },
  304: { description: 'It is as the client has it' },
  416: { description: 'It has no such range' },
  ...problemAnswers(404, 422),
};

const GET_PUBLIC_FILE = createRoute({
  method: 'get',
  path: '/audio/{file}',
  operationId: 'readPublicFile',
  tags: ['Public'],
  summary: 'A file of the player, the list of editions, or the feed',
  security: [],
  request: { params: z.object({ file: file.openapi({ example: 'lectern-site.js' }) }) },
  responses: answers,
});

const GET_PUBLIC_EDITION_FILE = createRoute({
  method: 'get',
  path: '/audio/{slug}/{file}',
  operationId: 'readPublicEditionFile',
  tags: ['Public'],
  summary: 'A file of a published edition',
  description: 'The slug may be the one of the post, where the name of its edition differs.',
  security: [],
  request: {
    params: z.object({
      slug: z.string().min(1).max(LONGEST_SLUG).openapi({ example: 'the-ferry' }),
      file: file.openapi({ example: 'edition.json' }),
    }),
  },
  responses: {
    ...answers,
    302: {
      description: 'The edition has another name',
      headers: z.object({ location: z.string() }),
    },
  },
});

/**
 * The routes. Only what `lectern publish` would publish is there; with `isPublic` off, nothing is. Every
 * answer may be read by pages of any site.
 */
export function publicRoutes({ output, isPublic }: PublicRoutesOptions): OpenAPIHono<ServiceEnv> {
  const files = openPublicFiles({ output });
  const app = new OpenAPIHono<ServiceEnv>({ defaultHook: refuseInvalid });
  app.use('/audio/*', async (c, next) => {
    if (isPublic && c.req.method === 'OPTIONS')
      return c.body(null, 204, { Allow: FILE_METHODS, ...CROSS_ORIGIN, ...PREFLIGHT });
    await next();
    if (isPublic) for (const [name, value] of Object.entries(CROSS_ORIGIN)) c.header(name, value);
    return undefined;
  });
  app.openapi(GET_PUBLIC_FILE, async (c) => {
    const { file: name } = c.req.valid('param');
    return answerPublic(c, isPublic ? await files.inRoot(name) : undefined);
  });
  app.openapi(GET_PUBLIC_EDITION_FILE, async (c) => {
    const { slug, file: name } = c.req.valid('param');
    return answerPublic(c, isPublic ? await files.ofEdition(slug, name) : undefined);
  });
  // Readers who follow the address of the folder are shown its page.
  app.get('/audio/', async (c) =>
    answerPublic(c, isPublic ? await files.inRoot('index.html') : undefined),
  );
  app.get('/audio/:slug/', async (c) => {
    const slug = c.req.param('slug');
    return answerPublic(c, isPublic ? await files.ofEdition(slug, 'index.html') : undefined);
  });
  return app;
}

function answerPublic(c: Context<ServiceEnv>, found: PublicFile | undefined): never {
  return responseOf(c, found) as never;
}

function responseOf(c: Context<ServiceEnv>, found: PublicFile | undefined): Response {
  if (found === undefined) throw notPublic();
  if (found.kind === 'moved') {
    const [name = ''] = c.req.path.split('/').slice(3);
    return c.redirect(`/audio/${encodeURIComponent(found.slug)}/${name}`, 302);
  }
  const about = {
    'Cache-Control': isHashedName(found.name) ? IMMUTABLE : 'no-cache',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(found.name.endsWith('.html') && { 'Content-Security-Policy': PAGE_POLICY }),
  };
  const { headers } = c.req.raw;
  const isHead = c.req.method === 'HEAD';
  if (found.kind === 'file') return sendFound(found, { headers, isHead, about });
  return sendBytes(found, { headers, isHead, about });
}

/** Bytes, which their digest identifies. */
function sendBytes(
  { name, bytes }: PublicFile & { readonly kind: 'bytes' },
  { headers, isHead, about }: FileRequest,
): Response {
  const etag = `"${sha256(bytes).slice(0, 16)}"`;
  const all = {
    'Content-Type': mediaTypeOf(name),
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
    ...about,
  };
  if (isUnchanged((each) => headers.get(each) ?? undefined, { etag, modified: '' }))
    return new Response(null, { status: 304, headers: all });
  return new Response(isHead ? null : Buffer.from(bytes), {
    headers: { ...all, 'Content-Length': String(bytes.length) },
  });
}

/** Scripts of a page run, and as those of another site: the service's own pages are out of their reach. */
const PAGE_POLICY =
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

function notPublic(): ServiceError {
  return new ServiceError('There is nothing public at this address.', {
    code: 'SERVICE_NOT_FOUND',
    hint: 'Published editions are here where the setting service.public is true.',
  });
}
