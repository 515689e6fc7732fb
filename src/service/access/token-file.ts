/** the store's folder → its tokens: made, listed, revoked, and found by their secret. */
import { randomBytes } from 'node:crypto';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { waitForClaim } from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder, writeFileAtomic } from '../../_internal/disk/files.ts';
import { isAbsent, whyUnreadable } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { LecternError } from '../../errors.ts';
import type { Scope } from '../caller.ts';
import { digestOf, stateOf, TOKEN, TOKEN_NAME, tokenOf, type Token } from './token.ts';

/** What a new token is to be. */
export type TokenWish = {
  /** Letters, digits, spaces and `._@-`; no two valid tokens have one name. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Seconds until it expires. @default never */
  readonly lifetime?: number | undefined;
};

/** A token that was just made: the only time that its secret is known. */
export type MadeToken = { readonly token: Token; readonly secret: string };

/** The tokens of a store. */
export type TokenFile = {
  readonly add: (wish: TokenWish) => Promise<MadeToken>;
  /** All of them, expired and revoked ones too, in the order in which they were made. */
  readonly list: () => Promise<readonly Token[]>;
  /** Revokes the valid token of a name or an id, from the next request on. */
  readonly revoke: (nameOrId: string) => Promise<Token>;
  /** The token of a secret, in whatever state. */
  readonly find: (secret: string) => Promise<Token | undefined>;
};

/** Options of `openTokenFile`. */
export type TokenFileOptions = {
  /** Folder of the store. */
  readonly store: string;
  /** Milliseconds since 1970. @default the clock */
  readonly now?: () => number;
  /** Random bytes. @default those of the system */
  readonly random?: (count: number) => Buffer;
};

/** Bytes of a secret. */
const SECRET_BYTES = 32;

/** Begins every secret, so that scanners of leaked secrets know one. */
export const SECRET_PREFIX = 'lectern_';

/** Of the owner alone. */
const OWNER_FOLDER = 0o700;
const OWNER_FILE = 0o600;

const FILE: z.ZodType<{ readonly tokens: readonly Token[] }> = z.object({
  tokens: z.array(TOKEN),
});

/**
 * Opens the tokens of a store, `service/tokens.json` in it; makes no file. What another process changes
 * holds from the next request on.
 * @throws (each function) LecternError `STORE_UNREADABLE` where the file is damaged: then no token is valid.
 */
export function openTokenFile(options: TokenFileOptions): TokenFile {
  const { store, now = Date.now, random = randomBytes } = options;
  const folder = join(store, 'service');
  const path = join(folder, 'tokens.json');
  const reader = cachedReader(path);

  const change = async <T>(make: (tokens: readonly Token[]) => Changed<T>): Promise<T> => {
    try {
      await makeFolder(folder);
      await chmod(folder, OWNER_FOLDER);
      const claim = await waitForClaim(join(folder, 'tokens.claim'), {});
      try {
        const { tokens, result } = make(await readTokens(path));
        const data = `${JSON.stringify({ tokens }, null, 2)}\n`;
        await writeFileAtomic(path, { data, mode: OWNER_FILE });
        return result;
      } finally {
        await claim.release();
      }
    } catch (error) {
      throw asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
    }
  };

  return {
    add: (wish) => change((tokens) => addedTo(tokens, wish, { now: now(), random })),
    list: () => reader(),
    revoke: (nameOrId) => change((tokens) => revokedIn(tokens, nameOrId, { now: now() })),
    find: async (secret) => tokenOf(await reader(), secret),
  };
}

/** All tokens after a change, and what it made. */
type Changed<T> = { readonly tokens: readonly Token[]; readonly result: T };

type Making = { readonly now: number; readonly random: (count: number) => Buffer };

function addedTo(
  tokens: readonly Token[],
  { name, scopes, lifetime }: TokenWish,
  { now, random }: Making,
): Changed<MadeToken> {
  if (!TOKEN_NAME.test(name))
    throw new LecternError('a token’s name has at most 64 letters, digits, spaces and ._@-', {
      code: 'USAGE',
      hint: 'Name what uses it, such as wordpress or newsroom-laptop.',
    });
  if (tokens.some((each) => each.name === name && stateOf(each, now) === 'valid'))
    throw new LecternError(`there is a token ${name} already`, {
      code: 'USAGE',
      hint: `Choose another name, or revoke that one: lectern service token revoke ${name}`,
    });
  const secret = SECRET_PREFIX + random(SECRET_BYTES).toString('base64url');
  const token: Token = {
    id: random(ID_BYTES).toString('hex'),
    name,
    scopes: [...new Set(scopes)],
    digest: digestOf(secret),
    createdAt: new Date(now).toISOString(),
    ...(lifetime !== undefined && { expiresAt: new Date(now + lifetime * 1000).toISOString() }),
  };
  return { tokens: [...tokens, token], result: { token, secret } };
}

/** Bytes of an id, which only has to differ from the others. */
const ID_BYTES = 6;

function revokedIn(
  tokens: readonly Token[],
  nameOrId: string,
  { now }: Pick<Making, 'now'>,
): Changed<Token> {
  const named = tokens.filter(({ id, name }) => id === nameOrId || name === nameOrId);
  const found = named.find((each) => stateOf(each, now) === 'valid') ?? named.at(-1);
  if (found === undefined)
    throw new LecternError(`there is no token ${nameOrId}`, {
      code: 'USAGE',
      hint: 'lectern service token list shows all of them.',
    });
  const revoked: Token = { ...found, revokedAt: found.revokedAt ?? new Date(now).toISOString() };
  return { tokens: tokens.map((each) => (each === found ? revoked : each)), result: revoked };
}

/** Reads the file again only when it was replaced. */
function cachedReader(path: string): () => Promise<readonly Token[]> {
  let known: { readonly version: string; readonly tokens: readonly Token[] } | undefined;
  return async () => {
    const version = await versionOf(path);
    if (version === undefined) return [];
    if (known?.version !== version) known = { version, tokens: await readTokens(path) };
    return known.tokens;
  };
}

/** Differs for every file that took this name; `undefined` where there is none. */
async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}:${size}:${mtimeNs}`;
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw unreadable(path, error);
  }
}

async function readTokens(path: string): Promise<readonly Token[]> {
  let text: string;
  try {
    text = await readWholeText(path);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw unreadable(path, error);
  }
  const checked = FILE.safeParse(parseJson(text));
  if (checked.success) return checked.data.tokens;
  throw new LecternError(`${path} is damaged`, {
    code: 'STORE_UNREADABLE',
    hint: 'Restore it from a backup, or remove it and make new tokens.',
  });
}

function unreadable(path: string, error: unknown): LecternError {
  return new LecternError(`${path} cannot be read: ${whyUnreadable(error)}.`, {
    code: 'STORE_UNREADABLE',
    cause: error,
  });
}
