/**
 * Two streams → a place to print: data to one, progress and messages to the other. Only `run.ts`
 * opens it.
 */

import { columnsOf, fittingEnd, fittingStart } from './columns.ts';
import { withoutPasswords } from '../_internal/http/without-passwords.ts';

/** How much is printed on the message stream. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';

/** Where a command prints. */
export type Terminal = {
  readonly verbosity: Verbosity;
  /** Whether messages may be coloured: they go to a terminal, and `NO_COLOR` is not set. */
  readonly colours: boolean;
  /** Whether the status can be rewritten in place, so that it may be shown as often as it changes. */
  readonly rewrites: boolean;
  /** A line of data, to stdout, unless quiet; requested JSON is always printed. */
  readonly data: (text: string) => void;
  /** Data that reports a failure: to stdout, or to stderr when quiet. */
  readonly fault: (text: string) => void;
  /** A message, to stderr, unless quiet. */
  readonly say: (text: string) => void;
  /** An error, to stderr, always. */
  readonly fail: (text: string) => void;
  /**
   * The status of the run: rewritten in place on a terminal, an occasional plain line elsewhere.
   */
  readonly status: (line: string | StatusLine) => void;
  /** Removes the status line. */
  readonly settle: () => void;
};

/**
 * A status line in its parts. If it is too long, the beginning of the name is cut, then the last
 * parts are dropped.
 */
export type StatusLine = {
  readonly lead?: string;
  readonly name: string;
  /** One or more, the most important first. */
  readonly parts: readonly string[];
};

/** A stream as far as a terminal needs it. */
export type TextStream = {
  readonly write: (text: string) => unknown;
  readonly columns?: number;
  readonly isTTY?: boolean;
};

/** Options of `createTerminal`. */
export type CreateTerminalOptions = {
  readonly stdout: TextStream;
  readonly stderr: TextStream;
  readonly verbosity: Verbosity;
  /** Whether data is requested JSON. @default false */
  readonly json?: boolean;
  /** Whether a line of `stderr` can be rewritten in place. */
  readonly rewrites: boolean;
  /** Whether `stderr` may be coloured. @default false */
  readonly colours?: boolean;
  /** Seconds of a steady clock. */
  readonly now: () => number;
};

/** Seconds between two plain status lines where no terminal can rewrite one. */
const PLAIN_INTERVAL = 5;

/** Seconds between two rewrites on a terminal: quick enough to look alive, slow enough to read. */
const REWRITE_INTERVAL = 0.1;

/** Return to the start of the line and clear it (ECMA-48). */
const CLEAR_LINE = '\r\u001b[2K';

/**
 * Control characters: with them a title or a file name could move the cursor, hide what precedes
 * it, or reverse the reading order (`\u202egpj.exe`).
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text without passwords in addresses, and with control and direction characters escaped as in
 * JSON, which leaves JSON itself unchanged.
 */
export function visible(text: string): string {
  return withoutPasswords(text).replace(CONTROLS, escapeControl);
}

function escapeControl(control: string): string {
  const digits = control.charCodeAt(0).toString(16);
  return `\\u${digits.padStart(4, '0')}`;
}

/** A terminal over two streams. */
export function createTerminal(options: CreateTerminalOptions): Terminal {
  const { stdout, stderr, verbosity, rewrites, colours = false, json = false, now } = options;
  const isQuiet = verbosity === 'quiet';
  let shownAt = -Infinity;
  let isShown = false;

  const settle = (): void => {
    if (isShown) stderr.write(CLEAR_LINE);
    isShown = false;
  };
  const message = (text: string): void => {
    settle();
    stderr.write(`${visible(text)}\n`);
  };
  const status = (line: string | StatusLine): void => {
    const interval = rewrites ? REWRITE_INTERVAL : PLAIN_INTERVAL;
    if (isQuiet || now() - shownAt < interval) return;
    shownAt = now();
    if (!rewrites) return message(fitLine(line, Infinity));
    const columns = stderr.columns ?? 80;
    stderr.write(CLEAR_LINE + fit(visible(fitLine(line, columns)), columns));
    isShown = true;
  };
  const print = (text: string): void => {
    settle();
    stdout.write(`${visible(text)}\n`);
  };
  return {
    verbosity,
    colours,
    rewrites,
    data: (text) => {
      if (json || !isQuiet) print(text);
    },
    fault: isQuiet ? message : print,
    say: (text) => {
      if (!isQuiet) message(text);
    },
    fail: message,
    status,
    settle,
  };
}

/** Columns of the name that always stay: enough to recognise it. */
const NAME_COLUMNS = 8;

/** The line as one text, which fits if its first part does. */
function fitLine(line: string | StatusLine, columns: number): string {
  if (typeof line === 'string') return line;
  const { lead = '', name, parts } = line;
  const sign = name === '' ? '' : ': ';
  const fixed = columnsOf(lead) + sign.length + 1;
  const least = Math.min(columnsOf(name), NAME_COLUMNS);
  const texts = parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join(', '));
  const text = texts.find((each) => fixed + least + columnsOf(each) <= columns) ?? texts.at(-1)!;
  const room = Math.max(least, columns - fixed - columnsOf(text));
  const shown = columnsOf(name) > room ? `…${fittingEnd(name, room - 1)}` : name;
  return `${lead}${shown}${sign}${text}`;
}

/** Cuts a text so that the last column stays free: a full line would wrap. */
function fit(text: string, columns: number): string {
  if (columnsOf(text) < columns) return text;
  return `${fittingStart(text, Math.max(1, columns - 2))}…`;
}
