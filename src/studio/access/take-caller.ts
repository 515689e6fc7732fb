/** who calls, as the service found out → known to the handlers of the studio. */
import type { MiddlewareHandler } from 'hono';
import type { Caller, ServiceEnv } from '../../service/caller.ts';

/** What is handed to the studio with a request. */
export type AskedBy = { readonly caller?: Caller | undefined };

/** Takes the caller over; at this machine there is none. */
export const takeCaller: MiddlewareHandler<ServiceEnv> = async (c, next) => {
  const { caller } = (c.env ?? {}) as AskedBy;
  if (caller) c.set('caller', caller);
  await next();
};
