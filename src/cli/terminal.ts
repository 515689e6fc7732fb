/**
 * Two streams → a place to print: data to one, progress and messages to the other. Made by
 * `run.ts` alone.
 */

import { withoutPasswords } from '../_internal/http/without-passwords.ts';

/** How much is said on the message stream. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';

/** Where a command prints. */
export type Terminal = {
  readonly verbosity: Verbosity;
  /** Whether messages may be coloured: a person looks at them, and has not asked for none. */
  readonly colours: boolean;
  /** A line of data, to stdout, unless quiet; a JSON value that was asked for always. */
  readonly data: (text: string) => void;
  /** Data that tells of a failure: to stdout, and to stderr when quiet. */
  readonly fault: (text: string) => void;
  /** A message, to stderr, unless quiet. */
  readonly say: (text: string) => void;
  /** An error, to stderr, always. */
  readonly fail: (text: string) => void;
  /**
   * The status of the run: rewritten in place on a terminal, now and then a plain line elsewhere.
   */
  readonly status: (line: string | StatusLine) => void;
  /** Removes the status line. */
  readonly settle: () => void;
};

/**
 * A status line in its parts. Where it is too long, the beginning of the name is cut, then the last
 * parts are left out.
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
  /** Whether data is a JSON value that was asked for. @default false */
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
 * Everything that is no character to show: a title or a name of a file could else move the cursor,
 * hide what stands before it, or turn the order round in which it is read (`\u202egpj.exe`).
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * What may be shown: no password of an address, and control characters and those that set the
 * direction of writing as JSON writes them, which within JSON changes nothing.
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

/** Columns that are left of a name, however long the line is: enough to know it again. */
const NAME_COLUMNS = 8;

/** A line as one text that fits, where its first part does. */
function fitLine(line: string | StatusLine, columns: number): string {
  if (typeof line === 'string') return line;
  const { lead = '', name, parts } = line;
  const fixed = lead.length + ': '.length + 1;
  const least = Math.min(name.length, NAME_COLUMNS);
  const texts = parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join(', '));
  const text = texts.find(({ length }) => fixed + least + length <= columns) ?? texts.at(-1)!;
  const room = Math.max(least, columns - fixed - text.length);
  const shown = name.length > room ? `…${name.slice(1 - room)}` : name;
  return `${lead}${shown}: ${text}`;
}

/** A text cut so that it leaves the last column free: one that fills it would wrap. */
function fit(text: string, columns: number): string {
  return text.length < columns ? text : `${text.slice(0, Math.max(1, columns - 2))}…`;
}
