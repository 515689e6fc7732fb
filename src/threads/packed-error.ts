/** an error ↔ plain data that can be sent between threads and keeps class and fields (a clone loses both). */
import {
  ArticleError,
  CommandError,
  ConfigError,
  LecternError,
  ProviderError,
  type ErrorFields,
} from '../errors.ts';

/** An error as plain data. */
export type PackedError = {
  /** The name of its class, which may be one of Lectern's. */
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Its own fields with plain values, such as `code`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cause?: PackedError;
};

/** Lectern's error classes, by name. */
const CLASSES: Readonly<Record<string, new (message: string, fields: never) => LecternError>> = {
  ArticleError,
  CommandError,
  ConfigError,
  LecternError,
  ProviderError,
};

/** Converts an error to plain data. A thrown value that is not an error is kept as its text. */
export function packError(error: unknown): PackedError {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: undefined, fields: {} };
  const { name, message, stack, cause } = error;
  const fields = Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value)));
  return { name, message, stack, fields, ...(cause !== undefined && { cause: packError(cause) }) };
}

/** Restores the error, as its own class if that is one of Lectern's. */
export function unpackError(packed: PackedError): Error {
  const { name, message, stack, fields } = packed;
  const cause = packed.cause && unpackError(packed.cause);
  const Class = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  const error = Class
    ? new Class(message, { ...(fields as ErrorFields), cause } as never)
    : Object.assign(new Error(message, cause && { cause }), fields, { name });
  if (stack !== undefined) error.stack = stack;
  return error;
}

function isPlain(value: unknown): boolean {
  return value === null || ['boolean', 'number', 'string'].includes(typeof value);
}
