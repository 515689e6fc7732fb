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
  /**
   * Counts the characters of clips that others are to record: of each once a month, however often it is asked for.
   * All of them, or none.
   */
  readonly takeClips: (
    id: string,
    wish: { readonly clips: readonly CountedClip[]; readonly most: number },
  ) => Promise<boolean>;
  /** Takes back clips that were counted this month and not recorded. */
  readonly giveBackClips: (id: string, keys: readonly string[]) => Promise<void>;
  /** Takes back characters that were counted and not spoken. */
  readonly giveBack: (id: string, count: number) => Promise<void>;
  /** How many a token has used this month. */
  readonly usedBy: (id: string) => Promise<number>;
};

/** A clip, as it is counted. */
export type CountedClip = { readonly key: string; readonly characters: number };

/** Options of `openCharacterAccounts`. */
export type CharacterAccountsOptions = {
  /** Folder of the store. */
  readonly store: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

/** A month of one process. */
type Month = {
  readonly path: string;
  readonly used: Map<string, number>;
  /** Characters of clips that are counted, by token and key. */
  readonly clips: Map<string, Line & { readonly key: string }>;
};

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
    if (month?.path !== path) month = { path, ...(await readMonth(path)) };
    return month;
  };
  const add = async (current: Month, lines: readonly Line[]): Promise<void> => {
    const { path } = current;
    await onStore(path, appendLines(path, lines));
    for (const line of lines) count(line, current);
  };

  return {
    take: (id, { count, most }) =>
      inTurn(async () => {
        const current = await thisMonth();
        if ((current.used.get(id) ?? 0) + count > most) return false;
        if (count > 0) await add(current, [{ id, count }]);
        return true;
      }),
    takeClips: (id, { clips, most }) =>
      inTurn(async () => {
        const current = await thisMonth();
        const lines = clips
          .map(({ key, characters }) => ({ id, count: characters, key: shortKey(key) }))
          .filter((line) => line.count > 0 && !current.clips.has(nameOf(line)));
        const all = lines.reduce((sum, line) => sum + line.count, 0);
        if ((current.used.get(id) ?? 0) + all > most) return false;
        if (lines.length > 0) await add(current, lines);
        return true;
      }),
    giveBackClips: (id, keys) =>
      inTurn(async () => {
        const current = await thisMonth();
        const lines = keys
          .map((key) => current.clips.get(nameOf({ id, key: shortKey(key) })))
          .filter((line) => line !== undefined)
          .map((line) => ({ ...line, count: -line.count }));
        if (lines.length > 0) await add(current, lines);
      }),
    giveBack: (id, count) =>
      inTurn(async () => {
        if (count > 0) await add(await thisMonth(), [{ id, count: -count }]);
      }),
    usedBy: (id) => inTurn(async () => (await thisMonth()).used.get(id) ?? 0),
  };
}

/** `key`: of a clip that others are to record. */
type Line = { readonly id: string; readonly count: number; readonly key?: string | undefined };

/** Enough of a digest to tell the clips of a month apart. */
const KEY_LENGTH = 16;

function shortKey(key: string): string {
  return key.slice(0, KEY_LENGTH);
}

function nameOf({ id, key }: { readonly id: string; readonly key: string }): string {
  return `${id} ${key}`;
}

/** Adds a line to what is known of its month. */
function count(line: Line, { used, clips }: Pick<Month, 'used' | 'clips'>): void {
  const { id, key } = line;
  used.set(id, Math.max(0, (used.get(id) ?? 0) + line.count));
  if (key === undefined) return;
  if (line.count > 0) clips.set(nameOf({ id, key }), { ...line, key });
  else clips.delete(nameOf({ id, key }));
}

function appendLines(path: string, lines: readonly Line[]): Promise<void> {
  const text = lines.map(printLine).join('');
  return makingFolderOf(path, () => appendFile(path, text));
}

function printLine(line: Line): string {
  return `${JSON.stringify(line)}\n`;
}

/** Lines beyond those of clips after which a file is written again with one line a token. */
const MANY_LINES = 10_000;

/** Sums a month. A last line that was cut off is removed: the next one must not join it. */
async function readMonth(path: string): Promise<Pick<Month, 'used' | 'clips'>> {
  const month: Pick<Month, 'used' | 'clips'> = { used: new Map(), clips: new Map() };
  let text: string;
  try {
    text = await readWholeText(path);
  } catch (error) {
    if (isAbsent(error)) return month;
    throw asDiskError(error, { path, code: 'STORE_UNREADABLE' });
  }
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await onStore(path, truncate(path, Buffer.byteLength(whole)));
  const lines = whole.split('\n').flatMap(readLine);
  for (const line of lines) count(line, month);
  if (lines.length > MANY_LINES + month.clips.size)
    await onStore(path, writeFileAtomic(path, { data: linesOf(month) }));
  return month;
}

function readLine(text: string): readonly Line[] {
  const { id, count: counted, key } = (parseJson(text) ?? {}) as Partial<Line>;
  if (typeof id !== 'string' || !Number.isSafeInteger(counted)) return [];
  return [{ id, count: counted!, ...(typeof key === 'string' && { key }) }];
}

/** One line for each clip, and one a token for all else. */
function linesOf({ used, clips }: Pick<Month, 'used' | 'clips'>): string {
  const rest = new Map(used);
  for (const { id, count: counted } of clips.values()) rest.set(id, (rest.get(id) ?? 0) - counted);
  const others = [...rest].map(([id, counted]) => ({ id, count: Math.max(0, counted) }));
  return [...others, ...clips.values()].map(printLine).join('');
}

function onStore<T>(path: string, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
  });
}
