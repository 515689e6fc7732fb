/** the store's folder → its monthly accounts, each a file of lines that all processes append to. */
import { randomBytes } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { AbortOptions } from '../../_internal/abort.ts';
import { waitForClaim } from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { ConfigError, LecternError, type Warning } from '../../errors.ts';
import { firstCallOnly, type Account, type AccountStore } from './account-store.ts';
import {
  addLines,
  emptyLedger,
  parseLedger,
  printLedgerLine,
  sumLedger,
  type LedgerLine,
  type LedgerState,
} from './ledger-lines.ts';

/** Options of `openLedger`. */
export type OpenLedgerOptions = {
  /** Folder of the clip store. */
  readonly store: string;
  /** Called when a line that was cut off has been repaired; must not throw. @default ignored */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
};

/** Opens the monthly accounts of a store: `ledger/2026-11.jsonl`, a line per reservation and settlement. */
export function openLedger({
  store,
  onWarning,
}: OpenLedgerOptions): Pick<AccountStore, 'reserve' | 'totalOf'> {
  const known = new Map<string, KnownMonth>();
  // A process takes turns with itself, so that only other processes are waited for by polling.
  const inTurn = pLimit(1);
  const fileOf = ({ period }: Account): string => join(store, 'ledger', `${period}.jsonl`);

  const withMonth = <T>(path: string, work: Work<T>, { signal }: AbortOptions): Promise<T> =>
    inTurn(async () => {
      try {
        const claim = await waitForClaim(join(store, 'claims', 'ledger.claim'), { signal });
        try {
          const state = await readOn(path, known.get(path) ?? { size: 0, state: emptyLedger() });
          known.set(path, state);
          return await work(state, (line) => append(path, { line, known: state, onWarning }));
        } finally {
          await claim.release();
        }
      } catch (error) {
        throw asDiskError(error, { path: store, code: 'STORE_UNWRITABLE' });
      }
    });

  return {
    reserve: ({ account, amount, max, for: what, at }, { signal }) => {
      const path = fileOf(account);
      const id = randomBytes(8).toString('hex');
      const line = { do: 'reserve', id, at: new Date(at).toISOString(), nanos: amount } as const;
      // Without the signal: even after an abort, the amount is known now and would be lost later.
      const settle = firstCallOnly((nanos) =>
        withMonth(path, (_, write) => write({ do: 'settle', id, nanos }), {}),
      );
      return withMonth(
        path,
        async ({ state }, write) => {
          checkCurrency(state, account);
          const total = sumLedger(state).nanos;
          if (total + amount > max) return { isMade: false, total };
          await write({ ...line, currency: account.unit, for: what });
          return { isMade: true, settle };
        },
        { signal },
      );
    },
    totalOf: async (account) => {
      const state = await readMonth(fileOf(account));
      checkCurrency(state, account);
      const { nanos, openNanos } = sumLedger(state);
      return { total: nanos, open: openNanos };
    },
  };
}

type Work<T> = (month: KnownMonth, write: (line: LedgerLine) => Promise<void>) => Promise<T>;

/** What this process has read of a month: its bytes so far, and their content. */
type KnownMonth = { size: number; state: LedgerState; cutBytes?: number; isOpen?: boolean };

/** Reads what was appended since; everything again if the file became shorter. */
async function readOn(path: string, known: KnownMonth): Promise<KnownMonth> {
  const facts = await stat(path).catch(() => undefined);
  if (facts && !facts.isFile()) throw ledgerDamaged(path, 1);
  const size = facts?.size ?? 0;
  const from = size < known.size ? { size: 0, state: emptyLedger() } : known;
  if (size === from.size) return from;
  const text = await readFrom(path, { start: from.size, end: size });
  const { lines, faultyLine, ...end } = parseLedger(text);
  if (faultyLine !== undefined) throw ledgerDamaged(path, faultyLine);
  addLines(from.state, lines);
  return { size, state: from.state, ...end };
}

async function readFrom(
  path: string,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(end - start),
      0,
      end - start,
      start,
    );
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

/** Appends a line and waits until it is on disk; terminates and marks a previous line that was cut off. */
async function append(
  path: string,
  options: {
    readonly line: LedgerLine;
    readonly known: KnownMonth;
    readonly onWarning?: ((warning: Warning) => void) | undefined;
  },
): Promise<void> {
  const { line, known, onWarning } = options;
  const { cutBytes = 0, isOpen = false } = known;
  const repair = cutBytes > 0 ? printLedgerLine({ do: 'repair', bytes: cutBytes }) : '';
  if (cutBytes > 0) onWarning?.(cutLine(path, cutBytes));
  const text = `${isOpen ? '\n' : ''}${repair}${printLedgerLine(line)}`;
  await makeFolder(dirname(path));
  const handle = await open(path, 'a');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  addLines(known.state, [line]);
  known.size += Buffer.byteLength(text);
  known.cutBytes = 0;
  known.isOpen = false;
}

/** Reads the file of a month. A line that is still being written is ignored. */
async function readMonth(path: string): Promise<LedgerState> {
  const text = await readWholeText(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const { lines, faultyLine } = parseLedger(text);
  if (faultyLine !== undefined) throw ledgerDamaged(path, faultyLine);
  const state = emptyLedger();
  addLines(state, lines);
  return state;
}

function checkCurrency({ reserved }: LedgerState, { period, unit }: Account): void {
  const other = [...reserved.values()].find((line) => line.currency !== unit);
  if (!other) return;
  throw new ConfigError(
    `The budget is in ${unit}, but spending in ${period} is in ${other.currency}`,
    {
      code: 'CONFIG_INVALID',
      hint: `Set budget.currency to ${other.currency} until the month ends.`,
    },
  );
}

function ledgerDamaged(path: string, line: number): LecternError {
  return new LecternError(
    `The ledger ${path} cannot be read at line ${line}, so the cost of this month is unknown`,
    {
      code: 'LEDGER_DAMAGED',
      hint: 'Fix that line, or move the file away: the month then starts from zero.',
    },
  );
}

function cutLine(path: string, bytes: number): Warning {
  return {
    code: 'LEDGER_DAMAGED',
    message: `The last line of the ledger ${path} was cut off after ${bytes} bytes and is not counted.`,
    hint: 'Requests are made only after their line is complete, so the total is right, or slightly too high.',
    isNotice: true,
  };
}
