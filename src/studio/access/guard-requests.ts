/** a request → let through only from the browser that was given the key, by a name of this machine, from our own pages. */
import { getCookie, setCookie } from 'hono/cookie';
import type { Context, MiddlewareHandler } from 'hono';
import { isOwnHost, LOOPBACK } from '../../serve/host-names.ts';
import type { ServiceEnv } from '../../service/caller.ts';
import { ServiceError } from '../../service/problems/service-error.ts';
import type { StudioKey } from './studio-key.ts';

/** The part of the address that carries the key. */
export const KEY_PARAMETER = 'key';

/** Cookies of one host are sent to all of its ports: the port keeps two studios apart. */
function cookieName(host: string): string {
  return `lectern-studio-${/:(\d+)$/.exec(host)?.[1] ?? 'default'}`;
}

/**
 * Nothing may be loaded, run or sent but what this server has: texts come from pages of anyone. Sound
 * is played from memory (`blob:`), and from audio files of editions.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Headers of every answer, of files and of problems alike. */
export const protectPages: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
};

/**
 * Refuses names that are not this machine's (DNS rebinding), changes that pages of other origins ask
 * for, and whoever has no key. The address with the key is answered with a cookie and the address
 * without it, so that the key stays in no history.
 */
export function guardRequests(key: StudioKey): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isOwnHost(host, { host: LOOPBACK, machine: LOOPBACK }))
      throw refused('The studio answers only to names of this machine.');
    if (!isOwnPage(c, host)) throw refused('Pages of other sites may not use the studio.');
    const given = c.req.query(KEY_PARAMETER);
    if (c.req.method === 'GET' && given !== undefined) return enter(c, { key, given, host });
    if (!key.matches(getCookie(c, cookieName(host)))) throw noKey();
    return next();
  };
}

/** Whether no page of another site sent it. What changes something must say where it comes from. */
function isOwnPage(c: Context<ServiceEnv>, host: string): boolean {
  const origin = c.req.header('origin');
  if (origin !== undefined)
    return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return false;
  const site = c.req.header('sec-fetch-site') ?? 'none';
  return site === 'none' || site === 'same-origin' || isOpening(c);
}

/** A link on another page may open the studio: that page reads nothing of it. */
function isOpening(c: Context<ServiceEnv>): boolean {
  return (
    c.req.header('sec-fetch-mode') === 'navigate' && c.req.header('sec-fetch-dest') === 'document'
  );
}

type Entering = { readonly key: StudioKey; readonly given: string; readonly host: string };

function enter(c: Context<ServiceEnv>, { key, given, host }: Entering): Response {
  if (!key.matches(given)) throw noKey();
  setCookie(c, cookieName(host), key.secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
  c.header('Cache-Control', 'no-store');
  return c.redirect(c.req.path, 303);
}

function refused(message: string): ServiceError {
  return new ServiceError(message, {
    code: 'SERVICE_SCOPE',
    hint: 'Open the address that lectern studio printed when it started.',
  });
}

function noKey(): ServiceError {
  return new ServiceError('This address needs the key of the studio.', {
    code: 'SERVICE_TOKEN',
    hint: 'Open the address that lectern studio printed when it started: it has the key in it.',
  });
}
