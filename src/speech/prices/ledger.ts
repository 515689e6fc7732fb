/**
 * the store's folder and a month → its ledger: money is reserved before a request and settled after
 * it, by any number of processes, and never more than the budget of the month.
 */
import { randomBytes } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { AbortOptions } from '../../_internal/abort.ts';
import { waitForClaim } from '../../_internal/disk/claim.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { ConfigError, LecternError } from '../../errors.ts';
import type { Warning } from '../../errors.ts';
import {
  addLines,
  emptyLedger,
  parseLedger,
  printLedgerLine,
  sumLedger,
  type LedgerLine,
  type LedgerState,
  type MonthSum,
} from './ledger-lines.ts';
import { formatMoney } from './price.ts';
import type { Money } from './price.ts';

/** Options of `openLedger`. */
export type OpenLedgerOptions = {
  /** Folder of the clip store. */
  readonly store: string;
  /** What may be spent in a month of UTC. */
  readonly perMonth: Money;
  /** Hears that a line which was cut off was put right; must not throw. @default nobody is told */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
  /** Milliseconds since 1970. @default the clock of this machine */
  readonly now?: (() => number) | undefined;
};

/** What was reserved: `settle` says what it came to. Safe to call twice. */
export type LedgerReservation = { readonly settle: (nanos: number) => Promise<void> };

/** The ledger of a store. */
export type Ledger = {
  /**
   * Takes money of this month before a request is made.
   * @throws LecternError `BUDGET_REACHED`, and then takes nothing; `LEDGER_DAMAGED`,
   * `STORE_UNWRITABLE`; ConfigError for a ledger in another currency; the signal's reason.
   */
  readonly reserve: (
    cost: Money & { readonly for: string },
    options: AbortOptions,
  ) => Promise<LedgerReservation>;
};

/** A month as `2026-11`, of UTC: the same for every machine that shares the store. */
export function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}

function ledgerFile(store: string, month: string): string {
  return join(store, 'ledger', `${month}.jsonl`);
}

/** Opens the ledger of a store; nothing is read or written until money is reserved. */
export function openLedger(options: OpenLedgerOptions): Ledger {
  const { store, perMonth, now = Date.now } = options;
  const known = new Map<string, KnownMonth>();
  // Within a process one after the other: only other processes are waited for by looking again.
  const inTurn = pLimit(1);

  const withMonth = <T>(month: string, work: Work<T>, { signal }: AbortOptions): Promise<T> =>
    inTurn(async () => {
      const path = ledgerFile(store, month);
      try {
        const claim = await waitForClaim(join(store, 'claims', 'ledger.claim'), { signal });
        try {
          const state = await readOn(path, known.get(month) ?? { size: 0, state: emptyLedger() });
          known.set(month, state);
          return await work(state, (line) => append(path, { line, known: state, ...options }));
        } finally {
          await claim.release();
        }
      } catch (error) {
        throw asDiskError(error, { path: store, code: 'STORE_UNWRITABLE' });
      }
    });

  return {
    reserve: async (cost, { signal }) => {
      const month = monthOf(now());
      const id = randomBytes(8).toString('hex');
      const reserved = { do: 'reserve', id, at: new Date(now()).toISOString(), ...cost } as const;
      await withMonth(
        month,
        async ({ state }, write) => {
          checkCurrency(state, { month, currency: perMonth.currency });
          const spent = sumLedger(state).nanos;
          if (spent + cost.nanos > perMonth.nanos)
            throw budgetReached({ month, perMonth, spent, cost });
          await write(reserved);
        },
        { signal },
      );
      let isSettled = false;
      return {
        settle: async (nanos) => {
          if (isSettled) return;
          isSettled = true;
          // Also where the run was ended: what was paid is known now, and not later.
          await withMonth(month, async (_, write) => write({ do: 'settle', id, nanos }), {});
        },
      };
    },
  };
}

type Work<T> = (month: KnownMonth, write: (line: LedgerLine) => Promise<void>) => Promise<T>;

/** What this process has read of a month: so many bytes, and what they say. */
type KnownMonth = { size: number; state: LedgerState; cutBytes?: number; isOpen?: boolean };

/** Reads what was added since; all of it again where the file became shorter. */
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

/** Adds a line and waits until the disk has it; a line before it that was cut off is ended, and named. */
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

/** What the ledger of a month says; nothing is written. A line that is being written is left out. */
export async function readMonth(
  store: string,
  options: { readonly month: string; readonly currency: string },
): Promise<MonthSum> {
  const path = ledgerFile(store, options.month);
  const text = await readWholeText(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const { lines, faultyLine } = parseLedger(text);
  if (faultyLine !== undefined) throw ledgerDamaged(path, faultyLine);
  const state = emptyLedger();
  addLines(state, lines);
  checkCurrency(state, options);
  return sumLedger(state);
}

function checkCurrency(
  { reserved }: LedgerState,
  { month, currency }: { readonly month: string; readonly currency: string },
): void {
  const other = [...reserved.values()].find((line) => line.currency !== currency);
  if (!other) return;
  throw new ConfigError(
    `The budget is in ${currency}, and what was spent in ${month} is in ${other.currency}`,
    {
      code: 'CONFIG_INVALID',
      hint: `Set budget.currency to ${other.currency} until the month ends.`,
    },
  );
}

function ledgerDamaged(path: string, line: number): LecternError {
  return new LecternError(
    `The ledger ${path} cannot be read at line ${line}, so what this month cost is not known`,
    {
      code: 'LEDGER_DAMAGED',
      hint: 'Mend that line, or move the file away: the month then counts from nothing.',
    },
  );
}

function cutLine(path: string, bytes: number): Warning {
  return {
    code: 'LEDGER_DAMAGED',
    message: `The last line of the ledger ${path} was cut off after ${bytes} bytes; it is ended there and not counted.`,
    hint: 'A request is made only when its line is whole, so nothing is lost but a note that it cost less.',
    isNotice: true,
  };
}

type Passed = {
  readonly month: string;
  readonly perMonth: Money;
  readonly spent: number;
  readonly cost: Money;
};

function budgetReached({ month, perMonth, spent, cost }: Passed): LecternError {
  const { currency } = perMonth;
  const sums = `${formatMoney({ nanos: spent, currency })} are spent, and the next clip takes ${formatMoney(cost)}`;
  return new LecternError(
    `The budget of ${formatMoney(perMonth)} for ${month} would be passed: ${sums}`,
    {
      code: 'BUDGET_REACHED',
      hint: 'What was recorded is kept: run the same command again next month, or raise budget.perMonth.',
    },
  );
}
