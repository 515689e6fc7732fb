/** a scope → middleware that lets only callers with it through. */
import type { MiddlewareHandler } from 'hono';
import type { Caller, Scope, ServiceEnv } from '../caller.ts';
import { ServiceError } from '../problems/service-error.ts';

/** `middleware: requireScope('build')` of a route: 403 without the scope, 401 without a caller. */
export function requireScope(scope: Scope): MiddlewareHandler<ServiceEnv> {
  return async (c, next) => {
    checkScope(c.get('caller'), scope);
    await next();
  };
}

/**
 * The same within a handler, where the scope depends on the request.
 * @throws ServiceError `SERVICE_SCOPE` or `SERVICE_TOKEN`
 */
export function checkScope(caller: Caller | undefined, scope: Scope): void {
  if (caller === undefined)
    throw new ServiceError('This needs a token.', {
      code: 'SERVICE_TOKEN',
      hint: 'Send it as `Authorization: Bearer TOKEN`.',
      headers: { 'WWW-Authenticate': 'Bearer' },
    });
  if (hasScope(caller, scope)) return;
  throw new ServiceError(`This needs a token with the scope ${scope}.`, {
    code: 'SERVICE_SCOPE',
    hint: `${caller.name} has ${caller.scopes.join(', ')}.`,
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}

/** Whether a caller may do what a scope allows. */
export function hasScope({ scopes }: Caller, scope: Scope): boolean {
  return scopes.includes(scope) || scopes.includes('admin');
}
