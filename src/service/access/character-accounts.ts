/** the store's folder → how many characters each token has used this month, kept across restarts. */
import { appendFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makingFolderOf, writeFileAtomic } from '../../_internal/disk/files.ts';
import { isAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseJson } from '../../_internal/parse-json.ts';

/** Characters by token. */
export type CharacterAccounts = {
  /** Counts characters unless that would exceed the most; whether they were counted. */
  readonly take: (
    id: string,
    wish: { readonly count: number; readonly most: number },
  ) => Promise<boolean>;
  /** Takes back characters that were counted and not spoken. */
  readonly giveBack: (id: string, count: number) => Promise<void>;
  /** How many a token has used this month. */
  readonly usedBy: (id: string) => Promise<number>;
};

/** Options of `openCharacterAccounts`. */
export type CharacterAccountsOptions = {
  /** Folder of the store. */
  readonly store: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** A month of one process. */
type Month = { readonly path: string; readonly used: Map<string, number> };

/**
 * Opens the accounts: `service/characters/2026-11.jsonl`, to which a line is appended before
 * characters are spoken, so that a process that is killed has counted them. One process at a time
 * serves a store.
 */
export function openCharacterAccounts(options: CharacterAccountsOptions): CharacterAccounts {
  const { store, now } = options;
  const inTurn = pLimit(1);
  let month: Month | undefined;

  const thisMonth = async (): Promise<Month> => {
    const period = new Date(now()).toISOString().slice(0, 7);
    const path = join(store, 'service', 'characters', `${period}.jsonl`);
    if (month?.path !== path) month = { path, used: await readMonth(path) };
    return month;
  };
  const add = async ({ path, used }: Month, id: string, count: number): Promise<void> => {
    await onStore(path, appendLine(path, { id, count }));
    used.set(id, Math.max(0, (used.get(id) ?? 0) + count));
  };

  return {
    take: (id, { count, most }) =>
      inTurn(async () => {
        const current = await thisMonth();
        if ((current.used.get(id) ?? 0) + count > most) return false;
        if (count > 0) await add(current, id, count);
        return true;
      }),
    giveBack: (id, count) =>
      inTurn(async () => {
        if (count > 0) await add(await thisMonth(), id, -count);
      }),
    usedBy: (id) => inTurn(async () => (await thisMonth()).used.get(id) ?? 0),
  };
}

type Line = { readonly id: string; readonly count: number };

function appendLine(path: string, line: Line): Promise<void> {
  return makingFolderOf(path, () => appendFile(path, `${JSON.stringify(line)}\n`));
}

/** Lines after which a file is written again with one line a token. */
const MANY_LINES = 10_000;

/** Sums a month. A last line that was cut off is removed: the next one must not join it. */
async function readMonth(path: string): Promise<Map<string, number>> {
  const used = new Map<string, number>();
  let text: string;
  try {
    text = await readWholeText(path);
  } catch (error) {
    if (isAbsent(error)) return used;
    throw asDiskError(error, { path, code: 'STORE_UNREADABLE' });
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await onStore(path, truncate(path, Buffer.byteLength(whole)));
  const lines = whole.split('\n').flatMap(readLine);
  for (const { id, count } of lines) used.set(id, Math.max(0, (used.get(id) ?? 0) + count));
  if (lines.length > MANY_LINES)
    await onStore(path, writeFileAtomic(path, { data: linesOf(used) }));
  return used;
}

function readLine(text: string): readonly Line[] {
  const { id, count } = (parseJson(text) ?? {}) as Partial<Line>;
  return typeof id === 'string' && Number.isSafeInteger(count) ? [{ id, count: count! }] : [];
}

function linesOf(used: ReadonlyMap<string, number>): string {
  return [...used].map(([id, count]) => `${JSON.stringify({ id, count })}\n`).join('');
}

function onStore<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
  });
}
