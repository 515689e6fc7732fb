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
  /** Whether a browser may ask for a name and a password, which is a token. @default false */
  readonly asksForPassword?: boolean;
};

/** Whoever calls from this machine, with `--open`. */
export const OPEN_CALLER: Caller = { id: 'open', name: 'this machine', scopes: SCOPES };

/** `Bearer` and one word; the scheme in any case (RFC 9110). */
const BEARER = /^bearer +([\x21-\x7e]{1,512})$/i;

/** `Basic` and a name and a password in base64. */
const BASIC = /^basic +([\w+/]{1,1024}={0,2})$/i;

/** Sets `caller`, or answers 401. A token that is given must be valid, with `--open` too. */
export function authenticate(options: AuthenticateOptions): MiddlewareHandler<ServiceEnv> {
  const { isOpen } = options;
  return async (c, next) => {
    const header = c.req.header('authorization');
    if (header === undefined && isOpen) c.set('caller', OPEN_CALLER);
    else c.set('caller', await callerWith(header, options));
    await next();
  };
}

async function callerWith(
  header: string | undefined,
  { tokens, now, asksForPassword = false }: AuthenticateOptions,
): Promise<Caller> {
  const refuse = (message: string): ServiceError => refusal(message, { asksForPassword });
  if (header === undefined) throw refuse('This needs a token.');
  const secret = secretOf(header.trim(), { asksForPassword });
  if (secret === undefined) throw refuse('The Authorization header is not `Bearer TOKEN`.');
  const token = await tokens.find(secret);
  if (token === undefined) throw refuse('The token is unknown.');
  const state = stateOf(token, now());
  if (state !== 'valid') throw refuse(`The token ${token.name} is ${state}.`);
  return callerOf(token);
}

type Asking = { readonly asksForPassword: boolean };

function secretOf(header: string, { asksForPassword }: Asking): string | undefined {
  const basic = asksForPassword ? BASIC.exec(header)?.[1] : undefined;
  if (basic === undefined) return BEARER.exec(header)?.[1];
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

function refusal(message: string, { asksForPassword }: Asking): ServiceError {
  return new ServiceError(message, {
    code: 'SERVICE_TOKEN',
    hint: 'Send `Authorization: Bearer TOKEN`; `lectern service token add` makes one.',
    headers: { 'WWW-Authenticate': asksForPassword ? 'Basic realm="Lectern"' : 'Bearer' },
  });
}
