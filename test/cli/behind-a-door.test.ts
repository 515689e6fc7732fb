import { createServer, type Server } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lectern, type Run } from '../helpers/command-line.ts';
import { readTree, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { redirect, serve, startWebServer, type WebServer } from '../helpers/web-server.ts';

/** Words of which none may be printed, kept or sent elsewhere. */
const SECRETS = ['s3cret-token', 's3cret-session'];
const PARAGRAPH =
  'The ferry to Sund sails again from Monday, the harbour said, after four months in the dry dock.';
const PAGE = `<!doctype html><title>Ferry</title><article><h1>Ferry</h1>${`<p>${PARAGRAPH}</p>`.repeat(3)}</article>`;

const folder = temporaryFolder();
let door: WebServer;
let elsewhere: WebServer;
let proxy: Server;
let cwd: string;

/** A proxy on loopback that leads to the first server by its address, and to the second by any name. */
async function startProxy(): Promise<Server> {
  const server = createServer();
  server.on('connect', (request, socket) => {
    const isDoor = request.url === `127.0.0.1:${door.port}`;
    const behind = net.connect(isDoor ? door.port : elsewhere.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      behind.pipe(socket).pipe(behind);
    });
    socket.on('error', () => behind.destroy());
    behind.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

beforeAll(() => {
  cwd = writeTree(join(folder.path, 'place'), {});
});
beforeEach(async () => {
  elsewhere = await startWebServer({ '/story': serve(PAGE) });
  door = await startWebServer({
    '/story': serve(PAGE),
    '/near': redirect('/story'),
    '/inward': redirect(`${elsewhere.origin}/story`),
    '/far': redirect('http://other.example.org/story'),
  });
  proxy = await startProxy();
});
afterEach(async () => {
  await door.close();
  await elsewhere.close();
  await new Promise((resolve) => proxy.close(resolve));
});
afterAll(() => folder.remove());

/** A run that may reach the first server, with a header and a cookie for it. */
function run(command: string, path: string, ...args: string[]): Promise<Run> {
  const cookies = `127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\t${SECRETS[1]}\n`;
  writeTree(cwd, { 'cookies.txt': cookies });
  const keys = ['--header', `X-Key: ${SECRETS[0]}`, '--cookie-file', 'cookies.txt'];
  const given = [command, `${door.origin}${path}`, '--allow-private', ...keys, ...args];
  return lectern(given, { cwd });
}

const keysOf = (server: WebServer): unknown[] =>
  server.requests.map(({ headers }) => [headers['x-key'], headers.cookie]);

function expectNoSecret(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}

describe('headers and cookies of a command', () => {
  test('go along with a redirect to the same origin', async () => {
    const { code } = await run('script', '/near');
    expect(code).toBe(0);
    const sent = [SECRETS[0], `session=${SECRETS[1]}`];
    expect(keysOf(door)).toEqual([sent, sent]);
  });

  test('stay behind at a redirect to another port of the same host', async () => {
    const { code, stdout, stderr } = await run('script', '/inward');
    expect(code).not.toBe(0);
    expect(keysOf(door)).toEqual([[SECRETS[0], `session=${SECRETS[1]}`]]);
    expect(elsewhere.requests).toEqual([]);
    expectNoSecret(stdout + stderr);
  });

  test('stay behind at a redirect that is followed to another origin', async () => {
    const { port } = proxy.address() as AddressInfo;
    const { code, stdout } = await run('script', '/far', '--proxy', `http://127.0.0.1:${port}`);
    expect(code).toBe(0);
    expect(stdout).toContain(PARAGRAPH);
    expect(keysOf(door)).toEqual([[SECRETS[0], `session=${SECRETS[1]}`]]);
    expect(keysOf(elsewhere)).toEqual([[undefined, undefined]]);
    expectNoSecret(elsewhere.requests[0]!.rawHeaders.join('\n'));
  });

  test('are in nothing that a build prints or writes', async () => {
    const built = await run('build', '/story', '--provider', 'tone', '--json', '--verbose');
    expect(built.code).toBe(0);
    expectNoSecret(built.stdout + built.stderr);
    const files = [...readTree(cwd)].filter(([name]) => name !== 'cookies.txt');
    expect(files.some(([name]) => name.endsWith('record.json'))).toBe(true);
    for (const [, bytes] of files) expectNoSecret(Buffer.from(bytes).toString('latin1'));
  });

  test('are in no message of a failure', async () => {
    const failed = await run('script', '/nowhere');
    expect(failed.code).not.toBe(0);
    expect(keysOf(door)).toHaveLength(1);
    expectNoSecret(failed.stdout + failed.stderr);
  });
});

describe('a secret in a wrong place', () => {
  test.each([
    ['script', 'a.md', `--heder=X-Key: ${SECRETS[0]}`],
    ['feed', `--proxy=http://ada:${SECRETS[0]}@proxy.example.org`],
    ['script', `https://ada:${SECRETS[0]}@news.example.org/a`],
    ['config', 'print', '--config', `https://ada:${SECRETS[0]}@news.example.org/a`],
    ['script', 'https://news.example.org/a', '--cookie-file', `session=${SECRETS[0]}`],
  ])('is not printed: %s %s', async (...args) => {
    const { code, stdout, stderr } = await lectern(args, { cwd });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^error: /m);
    expectNoSecret(stdout + stderr);
  });

  test('is not published: addresses of an article lose names and passwords', async () => {
    const article = `---\nurl: https://ada:${SECRETS[0]}@news.example.org/a\nimage: https://ada:${SECRETS[0]}@news.example.org/a.png\n---\n\n# Ferry\n\nIt left.\n`;
    const place = writeTree(join(folder.path, 'published'), { 'a.md': article });
    const { code } = await lectern(['build', 'a.md', '--provider', 'tone'], { cwd: place });
    expect(code).toBe(0);
    for (const [name, bytes] of readTree(join(place, 'output'))) {
      const text = Buffer.from(bytes).toString('latin1');
      expectNoSecret(text);
      if (name === 'a/edition.json') expect(text).toContain('https://news.example.org/a.png');
    }
  });
});

describe('config print', () => {
  test.each([[[]], [['--json']]])('masks the values of headers: %j', async (flags) => {
    const place = writeTree(join(folder.path, 'configured'), {
      'lectern.config.yaml': `header:\n  - 'X-Key: ${SECRETS[0]}'\ncookieFile: cookies.txt\nproxy: http://ada:${SECRETS[1]}@proxy.example.org:3128\n`,
    });
    const { code, stdout, stderr } = await lectern(['config', 'print', ...flags], { cwd: place });
    expect(code).toBe(0);
    expect(stdout).toContain('X-Key: •••');
    expect(stdout).toContain('cookies.txt');
    expect(stdout).toContain('proxy.example.org:3128');
    expectNoSecret(stdout + stderr);
  });
});
