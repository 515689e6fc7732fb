/**
 * One layer of settings → the same, checked; or an error that says in plain words what is wrong.
 */
import type { z } from 'zod';
import { configJsonSchema, configSchema, type PartialSettings } from './settings.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { ownEntry } from '../../_internal/own-entry.ts';
import { dropStrange } from '../../_internal/strange-characters.ts';
import { ConfigError } from '../../errors.ts';

/**
 * Checks one layer of settings: no text of it, and no name of a key, holds invisible
 * control characters, which no path, header or caption can hold.
 * @throws ConfigError `CONFIG_INVALID` naming the layer, the key and what it must be; an unknown key
 * names the nearest known one.
 */
export function checkSettings(
  value: unknown,
  options: { readonly layer: string },
): PartialSettings {
  const result = configSchema.safeParse(value ?? {});
  if (result.success) {
    refuseStrange(result.data, options);
    return result.data;
  }
  const { issues } = result.error;
  throw new ConfigError(`${options.layer}: ${issues.map(describeIssue).join('; ')}`, {
    code: 'CONFIG_INVALID',
    hint: hintFor(issues[0]!),
  });
}

function refuseStrange(settings: PartialSettings, options: { readonly layer: string }): void {
  const place = strangePlace(settings);
  if (place === undefined) return;
  throw new ConfigError(
    `${options.layer}: ${place} must not contain control characters, such as NUL`,
    {
      code: 'CONFIG_INVALID',
      hint: 'Type it again, or remove the escape for it (\\u0000).',
    },
  );
}

/** Where a text holds what `dropStrange` would drop. A settings' table may be as deep as its file. */
function strangePlace(settings: PartialSettings): string | undefined {
  const open: { readonly place: string; readonly value: unknown }[] = [
    { place: '', value: settings },
  ];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const { place, value } = each;
    if (typeof value === 'string' && isStrange(value)) return place;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (isStrange(key)) return place === '' ? 'a key' : `a key of ${place}`;
      open.push({ place: place === '' ? key : `${place}.${key}`, value: inner });
    }
  }
  return undefined;
}

function isStrange(text: string): boolean {
  return dropStrange(text).dropped > 0;
}

type Issue = z.core.$ZodIssue;

/** What zod calls kinds of values, in words that a person would use. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of settings',
  array: 'a list',
  record: 'a table',
};

function describeIssue(issue: Issue): string {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const key = [path, issue.keys[0]].filter(Boolean).join('.');
    return `unknown key “${key}”`;
  }
  return `${path === '' ? 'the settings' : path} ${demandOf(issue)}`;
}

/** What a value must be, as the end of a sentence. */
function demandOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${values}`;
    }
    case 'too_small': {
      const bound = issue.inclusive === false ? 'more than' : 'at least';
      const unit = issue.origin === 'string' ? ' character' : '';
      return `must be ${bound} ${String(issue.minimum)}${unit}`;
    }
    case 'too_big': {
      const unit = issue.origin === 'string' ? ' characters' : '';
      return `must be at most ${String(issue.maximum)}${unit}`;
    }
    case 'invalid_key':
      return issue.issues[0]?.message ?? issue.message;
    case 'invalid_union':
      return demandOfUnion(issue);
    default:
      return issue.message;
  }
}

/** What zod says of a union that has no words of its own. */
const NO_WORDS = 'Invalid input';

/** The words of the union, where it has any; the policy's say which of its kinds was meant. */
function demandOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  if (issue.message !== NO_WORDS) return `must be ${issue.message}`;
  const listed = issue.errors.flat().find((each) => each.code === 'invalid_value');
  if (listed === undefined) return 'has a value of the wrong type';
  return `${demandOf(listed)}, or { voice: NAME }`;
}

function hintFor(issue: Issue): string {
  if (issue.code !== 'unrecognized_keys') return 'docs/settings.md has a table of all settings.';
  const known = keysAt(issue.path);
  const near = nearestName(issue.keys[0]!, known);
  return near ? `Did you mean “${near}”?` : `Known keys: ${known.join(', ')}.`;
}

/** As far as it is looked into here. */
type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  /** The keys of a table whose values are all of one kind. */
  readonly propertyNames?: { readonly enum?: readonly string[] };
};

/** The keys that a configuration file may have in the table at this path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let place: JsonSchema = configJsonSchema();
  for (const key of path)
    place = ownEntry(place.properties ?? {}, String(key)) ?? place.additionalProperties ?? {};
  const table = [place, ...(place.anyOf ?? [])].find(({ properties }) => properties !== undefined);
  const named = Object.keys(table?.properties ?? {}).filter((key) => key !== '$schema');
  return [...named, ...(place.propertyNames?.enum ?? [])];
}
