/** the store's folder → its hooks, with their secrets in a file of the owner alone: added, listed, removed. */
import { randomBytes } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { waitForClaim } from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder, writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { LecternError } from '../../errors.ts';
import { ServiceError } from '../problems/service-error.ts';
import { HOOK, HOOK_EVENTS, type Hook, type HookWish } from './hook.ts';
import { HOOK_SECRET_PREFIX } from './signature.ts';

/** The hooks of a store. */
export type HookFile = {
  readonly list: () => Promise<readonly Hook[]>;
  /** @throws ServiceError `SERVICE_CONFLICT` if the name is taken */
  readonly add: (wish: HookWish) => Promise<Hook>;
  /** @throws ServiceError `SERVICE_NOT_FOUND` */
  readonly remove: (name: string) => Promise<void>;
};

const FILE = z.object({ hooks: z.array(HOOK) });

/** Of the owner alone. */
const OWNER_FOLDER = 0o700;
const OWNER_FILE = 0o600;

/** Bytes of a secret. */
const SECRET_BYTES = 32;

/**
 * Opens the hooks of a store, `service/hooks/hooks.json` in it; makes no file.
 * @throws (each function) LecternError `STORE_UNREADABLE`, `STORE_UNWRITABLE`
 */
export function openHookFile({ store }: { readonly store: string }): HookFile {
  const folder = join(store, 'service', 'hooks');
  const path = join(folder, 'hooks.json');
  const change = async (make: (hooks: readonly Hook[]) => readonly Hook[]): Promise<void> => {
    try {
      await makeFolder(folder);
      await chmod(folder, OWNER_FOLDER);
      const claim = await waitForClaim(join(folder, 'hooks.claim'), {});
      try {
        const hooks = make(await readHooks(path));
        const data = `${JSON.stringify({ hooks }, undefined, 2)}\n`;
        await writeFileAtomic(path, { data, mode: OWNER_FILE });
      } finally {
        await claim.release();
      }
    } catch (error) {
      throw asDiskError(error, { path: folder, code: 'STORE_UNWRITABLE' });
    }
  };
  return {
    list: () => readHooks(path),
    add: async (wish) => {
      const hook = hookOf(wish);
      await change((hooks) => {
        if (hooks.some(({ name }) => name === hook.name)) throw taken(hook.name);
        return [...hooks, hook];
      });
      return hook;
    },
    remove: (name) =>
      change((hooks) => {
        if (!hooks.some((hook) => hook.name === name)) throw unknownHook(name);
        return hooks.filter((hook) => hook.name !== name);
      }),
  };
}

function hookOf(wish: HookWish): Hook {
  const made = HOOK_SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');
  const { secret = made } = wish;
  if (wish.direction === 'in') return { ...wish, addedAt: new Date().toISOString(), secret };
  return { ...wish, events: wish.events ?? HOOK_EVENTS, secret };
}

async function readHooks(path: string): Promise<readonly Hook[]> {
  const text = await readWholeText(path).catch(ifAbsent('{"hooks":[]}'));
  const read = FILE.safeParse(parseJson(text));
  if (read.success) return read.data.hooks;
  throw new LecternError(`${path} does not hold hooks.`, {
    code: 'STORE_UNREADABLE',
    hint: 'Restore it, or remove it and add the hooks again.',
  });
}

function taken(name: string): ServiceError {
  return new ServiceError(`There is a hook named ${name} already.`, {
    code: 'SERVICE_CONFLICT',
    hint: 'Remove it first, or choose another name.',
  });
}

/** The error for a hook that does not exist. */
export function unknownHook(name: string): ServiceError {
  return new ServiceError(`There is no hook named ${name}.`, {
    code: 'SERVICE_NOT_FOUND',
    hint: 'GET /v1/hooks lists them, and lectern service hook list.',
  });
}
