/** a request and its answer → a line in the log and two metrics, with the id that the answer has too. */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ServiceEnv } from '../caller.ts';
import type { Log } from './log.ts';
import type { Meters } from './meters.ts';

/** Options of `observeRequests`. */
export type ObserveRequestsOptions = {
  readonly log: Log;
  readonly meters: Pick<Meters, 'requestAnswered'>;
  /** Milliseconds of a steady clock. */
  readonly steadyNow: () => number;
  /** A new id of a request. */
  readonly newId: () => string;
};

/** An id that a proxy gave. */
const GIVEN_ID = /^[\w-]{8,64}$/;

/** Addresses that are asked for every few seconds, all day. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics']);

/** The name of an address that has no route, whatever it is. */
const UNKNOWN_ROUTE = 'none';

/** Observes every request. The log has its route, such as `/v1/jobs/{id}`, and not its address. */
export function observeRequests(options: ObserveRequestsOptions): MiddlewareHandler<ServiceEnv> {
  const { log, meters, steadyNow, newId } = options;
  return async (c, next) => {
    const start = steadyNow();
    const given = c.req.header('x-request-id') ?? '';
    const requestId = GIVEN_ID.test(given) ? given : newId();
    c.set('requestId', requestId);
    await next();
    c.header('X-Request-Id', requestId);
    const ms = steadyNow() - start;
    const route = routeOf(c);
    const { status } = c.res;
    const method = methodOf(c.req);
    meters.requestAnswered({ method, route, status, seconds: ms / 1000 });
    if (QUIET.has(route) && status < 400) return;
    const caller = (c.get('caller') as ServiceEnv['Variables']['caller'] | undefined)?.id;
    log('request', { requestId, method, route, status, ms: Math.round(ms), caller });
  };
}

/** Anyone may make up methods, and each would be a metric of its own. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The method of a request; `OTHER` for one that no address takes. */
export function methodOf({ method }: { readonly method: string }): string {
  return METHODS.has(method) ? method : 'OTHER';
}

/** The pattern of the route that answers, in the form of the description; `none` where there is no route. */
export function routeOf(c: Context<ServiceEnv>): string {
  const last = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
  return last?.path.replaceAll(/:([^/]+)/g, '{$1}') ?? UNKNOWN_ROUTE;
}
