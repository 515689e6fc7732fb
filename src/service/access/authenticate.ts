/** the headers of a request → who calls, or a refusal. */
import type { MiddlewareHandler } from 'hono';
import { SCOPES, type Caller, type ServiceEnv } from '../caller.ts';
import { ServiceError } from '../problems/service-error.ts';
import type { TokenFile } from './token-file.ts';
import { callerOf, stateOf } from './token.ts';

/** Options of `authenticate`. */
export type AuthenticateOptions = {
  readonly tokens: Pick<TokenFile, 'find'>;
  /** Whether whoever reaches the service may do everything without a token. */
  readonly isOpen: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** Whoever calls from this machine, with `--open`. */
export const OPEN_CALLER: Caller = { id: 'open', name: 'this machine', scopes: SCOPES };

/** `Bearer` and one word; the scheme in any case (RFC 9110). */
const BEARER = /^bearer +([\x21-\x7e]{1,512})$/i;

/** Sets `caller`, or answers 401. A token that is given must be valid, with `--open` too. */
export function authenticate(options: AuthenticateOptions): MiddlewareHandler<ServiceEnv> {
  const { tokens, isOpen, now } = options;
  return async (c, next) => {
    const header = c.req.header('authorization');
    if (header === undefined && isOpen) c.set('caller', OPEN_CALLER);
    else c.set('caller', await callerWith(header, { tokens, now }));
    await next();
  };
}

async function callerWith(
  header: string | undefined,
  { tokens, now }: Pick<AuthenticateOptions, 'tokens' | 'now'>,
): Promise<Caller> {
  if (header === undefined) throw refusal('This needs a token.');
  const secret = BEARER.exec(header.trim())?.[1];
  if (secret === undefined) throw refusal('The Authorization header is not `Bearer TOKEN`.');
  const token = await tokens.find(secret);
  if (token === undefined) throw refusal('The token is unknown.');
  const state = stateOf(token, now());
  if (state !== 'valid') throw refusal(`The token ${token.name} is ${state}.`);
  return callerOf(token);
}

function refusal(message: string): ServiceError {
  return new ServiceError(message, {
    code: 'SERVICE_TOKEN',
    hint: 'Send `Authorization: Bearer TOKEN`; `lectern service token add` makes one.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
