/**
 * the options of a call → nothing, or a TypeError that names the one that is wrong or unknown.
 * Checked once, where a stage begins.
 */
import { nearestName } from './nearest-name.ts';

/** What a value must be: a test, and the end of the sentence "X must be …". */
export type Kind = { readonly name: string; readonly holds: (value: unknown) => boolean };

type KindName =
  | 'text'
  | 'path'
  | 'flag'
  | 'number'
  | 'count'
  | 'list'
  | 'listener'
  | 'object'
  | 'signal';

/** The kinds of options. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  text: {
    name: 'a non-empty string',
    holds: (value) => typeof value === 'string' && value !== '',
  },
  // An empty path is allowed: whatever reads it reports that there is no such file.
  path: { name: 'a string', holds: (value) => typeof value === 'string' },
  flag: { name: 'true or false', holds: (value) => typeof value === 'boolean' },
  number: { name: 'a number', holds: (value) => Number.isFinite(value) },
  count: {
    name: 'a whole number of at least 1',
    holds: (value) => Number.isInteger(value) && Number(value) >= 1,
  },
  list: { name: 'a list', holds: Array.isArray },
  listener: { name: 'a function', holds: (value) => typeof value === 'function' },
  object: { name: 'an object', holds: (value) => typeof value === 'object' && value !== null },
  signal: { name: 'an AbortSignal', holds: (value) => value instanceof AbortSignal },
};

/** The kinds of required and optional options. */
export type ExpectedOptions = {
  readonly required?: Readonly<Record<string, Kind>>;
  readonly optional?: Readonly<Record<string, Kind>>;
};

/**
 * Checks the options of the function `of`, and that there are no others.
 * @throws TypeError such as "recordClips: options.store must be a non-empty string",
 * "assembleTrack: options.bitrate, when given, must be a whole number of at least 1" or
 * "assembleTrack: options.bitrat is unknown; did you mean bitrate?".
 */
export function checkOptions(of: string, options: unknown, expected: ExpectedOptions): void {
  if (!KINDS.object.holds(options)) throw new TypeError(`${of}: options must be an object`);
  const given = options as Readonly<Record<string, unknown>>;
  refuseUnknown(of, given, expected);
  for (const [name, kind] of Object.entries(expected.required ?? {})) {
    if (!kind.holds(given[name]))
      throw new TypeError(`${of}: options.${name} must be ${kind.name}`);
  }
  for (const [name, kind] of Object.entries(expected.optional ?? {})) {
    if (given[name] !== undefined && !kind.holds(given[name]))
      throw new TypeError(`${of}: options.${name}, when given, must be ${kind.name}`);
  }
}

function refuseUnknown(of: string, given: object, { required, optional }: ExpectedOptions): void {
  const isKnown = (name: string): boolean =>
    (required !== undefined && Object.hasOwn(required, name)) ||
    (optional !== undefined && Object.hasOwn(optional, name));
  const unknown = Object.keys(given).find((name) => !isKnown(name));
  if (unknown === undefined) return;
  const known = Object.keys({ ...required, ...optional });
  const near = nearestName(unknown, known);
  const help = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`;
  throw new TypeError(`${of}: options.${unknown} is unknown; ${help}`);
}

/** The kind of an option that is one of a few texts. */
export function oneOf(names: readonly string[]): Kind {
  return { name: `one of ${names.join(', ')}`, holds: (value) => names.includes(value as string) };
}

/**
 * Checks the first argument of a stage: it catches a forgotten `await` or another stage's result.
 * @throws TypeError such as "recordClips: script must be what writeScript returns".
 */
export function checkGiven(
  of: string,
  given: unknown,
  expected: { readonly name: string; readonly member: string; readonly from: string },
): void {
  const { member } = expected;
  const members = (KINDS.object.holds(given) ? given : {}) as Readonly<Record<string, unknown>>;
  if (KINDS.object.holds(members[member])) return;
  throw new TypeError(`${of}: ${expected.name} must be what ${expected.from} returns`);
}

/**
 * Checks a plain first argument of a library function, such as a path or a list.
 * @throws TypeError such as "checkFeed: path must be a string".
 */
export function checkArgument(
  of: string,
  given: { readonly name: string; readonly value: unknown },
  kind: Kind,
): void {
  if (!kind.holds(given.value)) throw new TypeError(`${of}: ${given.name} must be ${kind.name}`);
}

/** An option that is an object: its name in the caller's options, and its value. */
export type ObjectOption = { readonly name: string; readonly value: object };

/**
 * Checks the members of an option that is a table, and that there are no others; each is named by its path.
 * @throws TypeError such as "recordClips: options.retry.attempts, when given, must be a whole
 * number of at least 1".
 */
export function checkMembers(of: string, option: ObjectOption, expected: ExpectedOptions): void {
  const { name, value } = option;
  checkOptions(of, underPath(name, value as Readonly<Record<string, unknown>>), {
    required: underPath(name, expected.required ?? {}),
    optional: underPath(name, expected.optional ?? {}),
  });
}

/** As `checkMembers`, for an object that a program implements: it may have other members. */
export function checkShape(of: string, option: ObjectOption, expected: ExpectedOptions): void {
  const { name, value } = option;
  const members = Object.keys({ ...expected.required, ...expected.optional }).map((member) => [
    member,
    (value as Readonly<Record<string, unknown>>)[member],
  ]);
  checkMembers(of, { name, value: Object.fromEntries(members) as object }, expected);
}

function underPath<Value>(
  path: string,
  members: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(members);
  return Object.fromEntries(entries.map(([member, value]) => [`${path}.${member}`, value]));
}
