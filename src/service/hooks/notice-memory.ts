/** notices that were taken → whether one was taken before, and whether it is older than what is known; kept in a file. */
import { join } from 'node:path';
import pLimit from 'p-limit';
import { z } from 'zod';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseJson } from '../../_internal/parse-json.ts';

/** Seconds by which the time of a notice may differ from the clock; as long are its ids remembered, on both sides. */
export const NOTICE_WINDOW = 300;

/** What is remembered of one sender. */
export type NoticeMemory = {
  /** Whether a later state of an article was taken. */
  readonly hasLater: (subject: string, savedAt: string) => Promise<boolean>;
  /** When the last known state of an article was saved; `undefined` for one that was never heard of. */
  readonly savedAt: (subject: string) => Promise<string | undefined>;
  /** Names of the editions that it asked for and did not take back, by article. */
  readonly made: () => Promise<ReadonlyMap<string, string>>;
  /**
   * Does the work of a notice, then remembers it; one that fails may come again. `undefined` for one
   * that was taken before. Notices are taken one after another, so that a later state of an article
   * is known before an earlier one that comes at the same time.
   * @throws what the work throws; LecternError `STORE_UNWRITABLE`
   */
  readonly take: <T>(taken: TakenNotice, work: () => Promise<T>) => Promise<T | undefined>;
};

/** A notice that is about to be taken. */
export type TakenNotice = {
  readonly id: string;
  readonly subject?: string | undefined;
  readonly savedAt?: string | undefined;
  /** Name of the edition that is there afterwards; absent where there is none. */
  readonly made?: string | undefined;
};

/** Articles whose last state is remembered, the newest: enough for every post that may be saved again out of turn. */
const MOST_SUBJECTS = 10_000;

const FILE = z.object({
  seen: z.record(z.string(), z.number()),
  saved: z.record(z.string(), z.string()),
  made: z.record(z.string(), z.string()).optional(),
});

type Memory = {
  readonly seen: Map<string, number>;
  readonly saved: Map<string, string>;
  readonly made: Map<string, string>;
};

/** Opens the memory of a sender; `now` in milliseconds since 1970. A file that is damaged counts as empty. */
function openNoticeMemory(
  name: string,
  { store, now }: { readonly store: string; readonly now: () => number },
): NoticeMemory {
  const path = join(store, 'service', 'hooks', 'seen', `${name}.json`);
  const inTurn = pLimit(1);
  let loading: Promise<Memory> | undefined;
  const load = (): Promise<Memory> => (loading ??= readMemory(path));
  return {
    hasLater: async (subject, savedAt) => isLater(await load(), { subject, savedAt }),
    savedAt: async (subject) => (await load()).saved.get(subject),
    made: async () => new Map((await load()).made),
    take: ({ id, subject, savedAt, made }, work) =>
      inTurn(async () => {
        const memory = await load();
        if (memory.seen.has(id)) return undefined;
        const done = await work();
        memory.seen.set(id, now());
        if (
          subject !== undefined &&
          savedAt !== undefined &&
          !isLater(memory, { subject, savedAt })
        ) {
          // The newest last, so that the oldest are forgotten first.
          memory.saved.delete(subject);
          memory.saved.set(subject, savedAt);
          if (made === undefined) memory.made.delete(subject);
          else memory.made.set(subject, made);
        }
        await writeMemory(path, { memory, now: now() });
        return done;
      }),
  };
}

/** One memory for each sender, kept open: requests that come at once share it. `now` as for `openNoticeMemory`. */
export function openMemories({
  store,
  now,
}: {
  readonly store: string;
  readonly now: () => number;
}): (name: string) => NoticeMemory {
  const open = new Map<string, NoticeMemory>();
  return (name) => {
    const memory = open.get(name) ?? openNoticeMemory(name, { store, now });
    open.set(name, memory);
    return memory;
  };
}

/** Whether what is known of an article was saved later. */
function isLater(
  { saved }: Memory,
  { subject, savedAt }: { readonly subject: string; readonly savedAt: string },
): boolean {
  const known = saved.get(subject);
  return known !== undefined && Date.parse(known) > Date.parse(savedAt);
}

function mapOf<T>(entries: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(entries));
}

async function readMemory(path: string): Promise<Memory> {
  const text = await readWholeText(path).catch(ifAbsent(''));
  const read = FILE.safeParse(parseJson(text));
  const { seen = {}, saved = {}, made = {} } = read.success ? read.data : {};
  return { seen: mapOf(seen), saved: mapOf(saved), made: mapOf(made) };
}

async function writeMemory(
  path: string,
  { memory, now }: { readonly memory: Memory; readonly now: number },
): Promise<void> {
  const { seen, saved, made } = memory;
  // A time may lie ahead by the window, and is refused only when it lies behind by as much.
  const oldest = now - 2 * NOTICE_WINDOW * 1000;
  for (const [id, at] of seen) if (at < oldest) seen.delete(id);
  for (const subject of saved.keys()) {
    if (saved.size <= MOST_SUBJECTS) break;
    saved.delete(subject);
  }
  const all = Object.entries({ seen, saved, made }).map(([name, map]) => [
    name,
    Object.fromEntries<string | number>(map),
  ]);
  const data = JSON.stringify(Object.fromEntries(all));
  try {
    await writeFileAtomic(path, { data });
  } catch (error) {
    throw asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
  }
}
