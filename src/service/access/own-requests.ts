/** a request from a browser → let through only from pages that may call, and by a name of this service. */
import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';
import { isOwnHost, type ListeningPlace } from '../../serve/host-names.ts';
import type { ServiceEnv } from '../caller.ts';
import { ServiceError } from '../problems/service-error.ts';

/** Options of `refuseOtherSites`. */
export type OtherSitesOptions = {
  /** Origins whose pages may call, such as `https://example.org`. */
  readonly origins: readonly string[];
  /** Where the service listens; `undefined` behind a proxy, which decides the names. */
  readonly place: ListeningPlace | undefined;
};

/**
 * Without a token, a page of any site that a browser on this machine opens could call: a request from
 * another origin is refused before it does anything, and so is one for a name that is not this
 * machine's (DNS rebinding).
 */
export function refuseOtherSites({
  origins,
  place,
}: OtherSitesOptions): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (place !== undefined && !isOwnHost(host, place))
      throw new ServiceError('This service answers only to names of this machine.', {
        code: 'SERVICE_REQUEST',
        hint: 'Call the address that it printed when it started.',
      });
    const origin = c.req.header('origin');
    const isOther = origin !== undefined && !origins.includes(origin) && !isSameHost(origin, host);
    if (isOther)
      throw new ServiceError('Pages of this origin may not call the service.', {
        code: 'SERVICE_SCOPE',
        hint: 'Add the origin to the setting service.origins.',
      });
    await next();
  };
}

/** A browser that knows the password sends it with every form: only those of our own pages count. */
export const fromOwnPages: MiddlewareHandler<ServiceEnv> = refuseOtherSites({
  origins: [],
  place: undefined,
});

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Headers that pages of other origins may send. */
const ALLOWED = ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'Range'];

/** Headers that they may read. */
const EXPOSED = ['Content-Length', 'Content-Range', 'ETag', 'Location', 'Retry-After'];

/** Seconds for which a browser remembers the answer. */
const REMEMBERED = 600;

/** Cross-origin requests: closed, except for the origins that are named. */
export function openOrigins(origins: readonly string[]): MiddlewareHandler<ServiceEnv> {
  if (origins.length === 0) return (_c, next) => next();
  return cors({
    origin: (origin) => (origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: ALLOWED,
    exposeHeaders: EXPOSED,
    maxAge: REMEMBERED,
  });
}
