import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/errors.ts';
import { fetchSource } from '../../src/article/fetch-source.ts';
import { serve, startWebServer, type WebServer } from '../helpers/web-server.ts';

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/': serve('<p>A page.</p>', { 'content-type': 'text/html' }),
    '/pdf': serve('%PDF-', { 'content-type': 'application/pdf' }),
    '/locked': (_request, response) => void response.writeHead(401).end(),
  });
});
afterAll(() => server.close());

const options = { accept: ['text/html'], allowPrivate: true };

describe('fetching a source', () => {
  test('a page comes with its type and its bytes', async () => {
    const page = await fetchSource(server.origin, options);
    expect([page.mediaType, Buffer.from(page.bytes).toString()]).toEqual([
      'text/html',
      '<p>A page.</p>',
    ]);
  });

  test('a status keeps its own advice', async () => {
    await expect(fetchSource(`${server.origin}/locked`, options)).rejects.toMatchObject({
      name: 'ArticleError',
      code: 'ARTICLE_FETCH_FAILED',
      message: `${server.origin}/locked cannot be fetched: it needs a login (401).`,
      hint: 'Send what your browser sends with --header or --cookie-file, or save the page and use that file.',
    });
  });

  test('another type is named as what no article is', async () => {
    await expect(fetchSource(`${server.origin}/pdf`, options)).rejects.toMatchObject({
      code: 'ARTICLE_UNSUPPORTED',
      message: `${server.origin}/pdf cannot be fetched: it is not an article but application/pdf.`,
      hint: 'Give the address of a page; save other documents in a file and give that file.',
    });
  });

  test('a page that is too large says what to do', async () => {
    const limits = { sizeBytes: 4 };
    await expect(fetchSource(server.origin, { ...options, limits })).rejects.toMatchObject({
      code: 'ARTICLE_TOO_LARGE',
      hint: 'Save only the article in a file, and give that file.',
    });
  });

  test('a place inside is refused, with the option that opens it', async () => {
    await expect(fetchSource(server.origin, { accept: [] })).rejects.toMatchObject({
      code: 'ARTICLE_FETCH_REFUSED',
      message: `${server.origin}/ is refused: 127.0.0.1 is this machine.`,
      hint: 'Give the http or https address of a page on the public web; --allow-private allows a host in a private network, if you name it.',
    });
  });

  test('the cause is that of the connection, not the error in between', async () => {
    const closed = await startWebServer({});
    await closed.close();
    const error = await fetchSource(closed.origin, options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ArticleError);
    expect((error as ArticleError).cause).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('an abort passes unchanged', async () => {
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    await expect(fetchSource(server.origin, { ...options, signal })).rejects.toBe(reason);
  });
});
