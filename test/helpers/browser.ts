/** folders and pages → a real browser that looks at them: Chromium from PATH, driven by playwright-core, and a server with ranges. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { findOnPath } from './requirements.ts';
import { startWebServer, type WebServer } from './web-server.ts';

/** Off: everything by which the browser would reach for the network by itself. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt',
};

/**
 * For pages of our own on which a test waits by Playwright's polling, which is code made of text, and
 * their policy refuses that.
 */
export const POLLED: BrowserContextOptions = { bypassCSP: true };

let opened: Promise<Browser> | undefined;

/** Chromium without a window: one for all files of a worker, which ends with it. */
export async function openBrowser(): Promise<Browser> {
  opened ??= launch();
  if (!(await opened).isConnected()) opened = launch();
  return opened;
}

/** Closes all tabs, so that the next file finds an empty browser. */
export async function closeTabs(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: findOnPath('chromium')!,
    headless: true,
    args: ARGUMENTS,
  });
}

/** A site: the files of a folder, and pages of its own before them. `refuse` names paths that answer 404. */
export type Site = {
  readonly folder: string;
  readonly pages?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly refuse?: Set<string>;
};

/** Serves a site on loopback, with byte ranges, as players need them. */
export function serveSite(site: Site): Promise<WebServer> {
  return startWebServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
    // Browsers ask for it by themselves, and report its absence.
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    const page = site.pages?.[path];
    const body = site.refuse?.has(path)
      ? undefined
      : page === undefined
        ? readQuietly(join(site.folder, path))
        : Buffer.from(page);
    if (!body) return void response.writeHead(404).end();
    const headers = {
      'content-type':
        page === undefined
          ? (TYPES[extname(path)] ?? 'application/octet-stream')
          : 'text/html; charset=utf-8',
      'accept-ranges': 'bytes',
      ...site.headers,
    };
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    if (!range)
      return void response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
    const [start, end] = [Number(range[1]), range[2] ? Number(range[2]) : body.length - 1];
    response
      .writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${body.length}` })
      .end(body.subarray(start, end + 1));
  });
}

function readQuietly(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
