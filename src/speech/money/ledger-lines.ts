/** the lines of a ledger ↔ every reservation of a month, and its settled amount. Pure. */
import { parseJson } from '../../_internal/parse-json.ts';

/** Money reserved before a request is made. */
export type ReservedLine = {
  readonly do: 'reserve';
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Billionths of the currency's unit. */
  readonly nanos: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Provider and voice or model. */
  readonly for: string;
};

/** The actual amount of a reservation; 0 if the provider refused. */
export type SettledLine = { readonly do: 'settle'; readonly id: string; readonly nanos: number };

/** Says after how many bytes the previous line was cut off. */
export type RepairLine = { readonly do: 'repair'; readonly bytes: number };

/** A line of a ledger. */
export type LedgerLine = ReservedLine | SettledLine | RepairLine;

/** The reservations of a month, and their settled amounts. */
export type LedgerState = {
  readonly reserved: Map<string, ReservedLine>;
  readonly settled: Map<string, number>;
};

/** The lines that could be read, and whether the last one was cut off. */
export type LedgerText = {
  readonly lines: readonly LedgerLine[];
  /** Number of the first invalid line, counted from 1; absent if all are valid. */
  readonly faultyLine?: number;
  /** Bytes of a last line that was cut off; 0 if it is complete. */
  readonly cutBytes: number;
  /** Whether the last line lacks its newline. */
  readonly isOpen: boolean;
};

/** A line with its newline. */
export function printLedgerLine(line: LedgerLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** The lines of a ledger's text. An invalid line is allowed if the next says that it was cut off. */
export function parseLedger(text: string): LedgerText {
  const parts = text.split('\n');
  const last = parts.pop()!;
  const tail = parseLine(last);
  const parsed = parts.map(parseLine);
  const faulty = parsed.findIndex(
    (line, i) => !line && parts[i] !== '' && parsed[i + 1]?.do !== 'repair',
  );
  return {
    lines: [...parsed, tail].flatMap((line) => line ?? []),
    ...(faulty >= 0 && { faultyLine: faulty + 1 }),
    cutBytes: tail ? 0 : Buffer.byteLength(last),
    isOpen: last !== '',
  };
}

function parseLine(text: string): LedgerLine | undefined {
  const line = (parseJson(text) ?? {}) as Partial<Record<string, unknown>>;
  const isAmount = Number.isSafeInteger(line['nanos']) && Number(line['nanos']) >= 0;
  const isNamed = typeof line['id'] === 'string' && isAmount;
  switch (line['do']) {
    case 'reserve':
      return isNamed && typeof line['currency'] === 'string'
        ? (line as unknown as ReservedLine)
        : undefined;
    case 'settle':
      return isNamed ? (line as unknown as SettledLine) : undefined;
    case 'repair':
      return line as unknown as RepairLine;
    default:
      return undefined;
  }
}

/** A month without any lines. */
export function emptyLedger(): LedgerState {
  return { reserved: new Map(), settled: new Map() };
}

/** Adds lines to a month; a line read twice is counted once. */
export function addLines(state: LedgerState, lines: readonly LedgerLine[]): void {
  for (const line of lines) {
    if (line.do === 'reserve') state.reserved.set(line.id, line);
    if (line.do === 'settle') state.settled.set(line.id, line.nanos);
  }
}

/** What a month has cost so far, in billionths, and how much of it is not settled yet. */
export type MonthSum = { readonly nanos: number; readonly openNanos: number };

/** Sums up a month: a reservation never settled counts in full, since it may have been billed. */
export function sumLedger({ reserved, settled }: LedgerState): MonthSum {
  let [nanos, openNanos] = [0, 0];
  for (const line of reserved.values()) {
    const paid = settled.get(line.id);
    nanos += paid ?? line.nanos;
    if (paid === undefined) openNanos += line.nanos;
  }
  return { nanos, openNanos };
}
