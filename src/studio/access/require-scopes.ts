/** a request with a caller → let through where the scopes of its token allow what it asks for. */
import type { MiddlewareHandler } from 'hono';
import { checkScope } from '../../service/access/require-scope.ts';
import type { Scope, ServiceEnv } from '../../service/caller.ts';

/** Requests that change nothing although they are sent: what something would change, and how it would sound. */
const ONLY_TOLD = /\/(?:effect|proposals)$/;

/** Requests that change what is public, or when. */
const PUBLIC = /\/(?:publication|removal)$/;

/** The scope that a request needs; whatever is not known to need less changes something. Pure. */
export function scopeOfRequest(method: string, path: string): Scope {
  if (method === 'GET' || method === 'HEAD') return 'read';
  if (method === 'POST' && ONLY_TOLD.test(path)) return 'read';
  return PUBLIC.test(path) ? 'publish' : 'build';
}

/** Undoing may change what is public: whoever may not publish has no such steps. */
export const requireScopes: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  checkScope(c.get('caller'), scopeOfRequest(c.req.method, c.req.path));
  await next();
};
