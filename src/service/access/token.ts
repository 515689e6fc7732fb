/** what is kept of a token → its schema, and whether it may still be used. Nothing here tells its secret. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { SCOPES, type Caller, type Scope } from '../caller.ts';

/** A token as it is kept. Times are ISO 8601 in UTC. */
export type Token = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** SHA-256 of the secret, hexadecimal. The secret is 32 random bytes: no dictionary contains it. */
  readonly digest: string;
  readonly createdAt: string;
  readonly expiresAt?: string | undefined;
  readonly revokedAt?: string | undefined;
};

/** What a name may be: it is shown in logs, lists and metrics. */
export const TOKEN_NAME: RegExp = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;

/** Its schema, for the file of tokens. */
export const TOKEN: z.ZodType<Token> = z.object({
  id: z.string().regex(/^[a-z0-9]{4,32}$/),
  name: z.string().regex(TOKEN_NAME),
  scopes: z.array(z.enum(SCOPES)).min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
});

/** Whether a token may be used, and why not. */
export type TokenState = 'valid' | 'expired' | 'revoked';

/** The state of a token at a time (milliseconds since 1970). */
export function stateOf(token: Token, now: number): TokenState {
  if (token.revokedAt !== undefined) return 'revoked';
  const hasExpired = token.expiresAt !== undefined && Date.parse(token.expiresAt) <= now;
  return hasExpired ? 'expired' : 'valid';
}

/** The digest that is kept of a secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The token of a secret. It takes the same time whichever of them it is, and whether it is one. */
export function tokenOf(tokens: readonly Token[], secret: string): Token | undefined {
  const given = Buffer.from(digestOf(secret), 'hex');
  let found: Token | undefined;
  for (const token of tokens)
    if (timingSafeEqual(Buffer.from(token.digest, 'hex'), given)) found = token;
  return found;
}

/** Who calls with a token. */
export function callerOf({ id, name, scopes }: Token): Caller {
  return { id, name, scopes };
}
