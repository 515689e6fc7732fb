/** a list of articles ↔ its log, a line an article: a run that crashes loses at most the line it writes. */
import { appendFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takeClaim, removeStaleClaim, describeHolder } from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import { parseJson } from '../../_internal/parse-json.ts';
import { LecternError } from '../../errors.ts';

/** What was done with an article. */
export type BackfillLine = {
  readonly article: string;
  readonly version: string;
  /** Its edition; absent where it was passed over. */
  readonly slug?: string;
  /** Whether the edition was made or ordered then, and did not stand already. */
  readonly made: boolean;
  /** The day, in UTC. */
  readonly day: string;
};

/** What is known of a list, and how more is noted. */
export type BackfillLog = AsyncDisposable & {
  /** The last line of each article. */
  readonly lines: ReadonlyMap<string, BackfillLine>;
  /** Editions that were made on a day. */
  readonly madeOn: (day: string) => number;
  /** @throws LecternError `STORE_UNWRITABLE`. */
  readonly add: (line: BackfillLine) => Promise<void>;
};

/** Of which list, for which output folder, in which store. */
export type BackfillPlace = {
  readonly list: string;
  readonly output: string;
  readonly store: string;
};

/**
 * Opens the log of a list for one run alone.
 * @throws LecternError `STORE_UNWRITABLE`, `USAGE` where another run works on that list.
 */
export async function openBackfillLog(place: BackfillPlace): Promise<BackfillLog> {
  const name = sha256(JSON.stringify([place.output, place.list])).slice(0, 32);
  const path = join(place.store, 'backfill', `${name}.jsonl`);
  const claimPath = `${path}.claim`;
  const fail = (error: unknown): unknown => asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
  await removeStaleClaim(claimPath).catch(() => undefined);
  const claim = await makeFolder(dirname(path))
    .then(() => takeClaim(claimPath))
    .catch((error: unknown) => {
      throw fail(error);
    });
  if (!claim)
    throw new LecternError(
      `a backfill of ${place.list} is already running: ${await describeHolder(claimPath)}`,
      {
        code: 'USAGE',
        hint: 'Wait until it ends, or stop it; the same command continues from there.',
      },
    );
  const text = await readWholeText(path).catch(() => '');
  const all = text.split('\n').flatMap((line) => readLine(line) ?? []);
  let isCut = text !== '' && !text.endsWith('\n');
  return {
    lines: new Map(all.map((line) => [line.article, line])),
    madeOn: (day) => all.filter((line) => line.made && line.day === day).length,
    add: async (line) => {
      const start = isCut ? '\n' : '';
      await appendFile(path, `${start}${JSON.stringify(line)}\n`).catch((error: unknown) => {
        throw fail(error);
      });
      isCut = false;
    },
    [Symbol.asyncDispose]: claim.release,
  };
}

/** Parses a line; `undefined` if it was cut off or is invalid. */
function readLine(text: string): BackfillLine | undefined {
  const line = parseJson(text) as Partial<BackfillLine> | undefined | null;
  const isWhole =
    typeof line?.article === 'string' &&
    typeof line.version === 'string' &&
    typeof line.made === 'boolean' &&
    typeof line.day === 'string';
  return isWhole ? (line as BackfillLine) : undefined;
}
