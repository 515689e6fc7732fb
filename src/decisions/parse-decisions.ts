/** the text of a file of decisions → the decisions, with the line of each entry; or an error that names line and column. */
import { isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../_internal/nearest-name.ts';
import { dropStrange } from '../_internal/strange-characters.ts';
import { LecternError } from '../errors.ts';
import { NO_DECISIONS, nameOfPlace, type Decisions } from './decisions.ts';
import { decisionsJsonSchema, decisionsSchema } from './decisions-schema.ts';

/** 1-based lines of a passage's entry and of each of its `words`. */
export type PassageLines = { readonly passage: number; readonly words: readonly number[] };

/** Decisions with the lines of their entries, in the same order. */
export type ParsedDecisions = {
  readonly decisions: Decisions;
  readonly lines: readonly PassageLines[];
};

/** What the text is called in errors. */
export type ParseDecisionsOptions = { readonly file: string };

/** Most expansions of YAML aliases: a document that multiplies itself needs many. */
const MOST_ALIASES = 100;

/** Entries that are texts, whatever YAML would read: a hash may have digits alone. */
const TEXTS: ReadonlySet<unknown> = new Set(
  'block text which words say ipa voice by at note said'.split(' '),
);

/** Options of the parser. */
const DECISIONS_YAML = {
  schema: 'core',
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * The decisions of a text; none where it is empty.
 * @throws LecternError `DECISIONS_INVALID` naming file, line and column.
 */
export function parseDecisions(text: string, options: ParseDecisionsOptions): ParsedDecisions {
  const { document, lines: counter } = parseDecisionsDocument(text, options);
  const at = (offset: number | undefined): Place => ({ ...options, ...placeAt(counter, offset) });
  if (document.contents === null) return { decisions: NO_DECISIONS, lines: [] };
  const value = valueOf(document, at(0));
  const result = decisionsSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw describeIssue(issue!, { document, at });
  }
  const decisions: Decisions = { passages: [], ...result.data };
  refuseTwice(decisions, { document, at });
  const lines = decisions.passages.map((passage, i): PassageLines => ({
    passage: at(offsetOf(document, ['passages', i])).line,
    words: (passage.words ?? []).map(
      (_, j) => at(offsetOf(document, ['passages', i, 'words', j])).line,
    ),
  }));
  return { decisions, lines };
}

/**
 * The document of a text, with its texts as texts.
 * @throws LecternError `DECISIONS_INVALID` for what is not YAML.
 */
export function parseDecisionsDocument(
  text: string,
  options: ParseDecisionsOptions,
): { readonly document: Document; readonly lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    ...DECISIONS_YAML,
    lineCounter: lines,
  });
  const [error] = document.errors;
  if (error)
    throw invalid(`is not YAML: ${error.message.split('\n')[0]}`, {
      place: { ...options, ...placeAt(lines, error.pos[0]) },
      hint: 'Put values with a colon, a quotation mark or a hash sign in quotes, and indent with spaces.',
      cause: error,
    });
  visit(document, {
    Pair: (_, { key, value }) => {
      const isText = isScalar(key) && TEXTS.has(key.value) && isScalar(value);
      const isOther = isText && typeof value.value !== 'string' && value.value !== null;
      if (isOther && value.source !== undefined) value.value = value.source;
    },
  });
  return { document, lines };
}

type Place = { readonly file: string; readonly line: number; readonly column: number };

function placeAt(
  lines: LineCounter,
  offset: number | undefined,
): { readonly line: number; readonly column: number } {
  const { line, col } = lines.linePos(offset ?? 0);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function valueOf(document: Document, place: Place): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw invalid('repeats itself too often', { place, cause });
  }
}

/** Where the node at a path begins; the nearest one around it where there is none. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/** Where a key of the mapping at a path begins. */
function offsetOfKey(
  document: Document,
  path: readonly PropertyKey[],
  key: string,
): number | undefined {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return offsetOf(document, path);
  const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key);
  return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(document, path);
}

type Issue = z.core.$ZodIssue;

type Context = {
  readonly document: Document;
  readonly at: (offset: number | undefined) => Place;
};

function describeIssue(issue: Issue, { document, at }: Context): LecternError {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const known = keysAt(path);
    const near = nearestName(key, known);
    return invalid(`${entryOf(path)}unknown key “${key}”`, {
      place: at(offsetOfKey(document, path, key)),
      hint: near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean “${near}”?`,
    });
  }
  const name = path.at(-1);
  const what = typeof name === 'string' ? `“${name}” ` : '';
  const parent = typeof name === 'string' ? path.slice(0, -1) : path;
  const offset =
    typeof name === 'string' ? offsetOfKey(document, parent, name) : offsetOf(document, path);
  return invalid(`${entryOf(parent)}${what}${demandOf(issue)}`, { place: at(offset) });
}

/** `passage 3, words 1: ` */
function entryOf(path: readonly PropertyKey[]): string {
  const parts = path.flatMap((key, i) => {
    if (typeof key !== 'number') return [];
    return [
      path[i - 1] === 'passages' ? `passage ${key + 1}` : `${String(path[i - 1])} ${key + 1}`,
    ];
  });
  const last = path.at(-1);
  if (typeof last === 'string' && last !== 'passages' && last !== 'words') parts.push(last);
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  object: 'a group of entries',
  array: 'a list',
};

function demandOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

/** As far as it is looked into here. */
type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
};

/** The keys that the entry at a path may have. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let place: JsonSchema = decisionsJsonSchema();
  for (const key of path)
    place = (typeof key === 'number' ? place.items : place.properties?.[String(key)]) ?? {};
  return Object.keys(place.properties ?? {});
}

/** One passage has one entry, or it is not clear which holds; invisible characters are a mistake. */
function refuseTwice({ passages }: Decisions, { document, at }: Context): void {
  const seen = new Map<string, number>();
  for (const [i, passage] of passages.entries()) {
    const place = at(offsetOf(document, ['passages', i]));
    const strange = JSON.stringify(passage, (_, value: unknown) =>
      typeof value === 'string' ? dropStrange(value).text : value,
    );
    if (strange !== JSON.stringify(passage))
      throw invalid(`passage ${i + 1}: has an invisible control character`, { place });
    const name = nameOfPlace(passage);
    const former = seen.get(name);
    if (former !== undefined)
      throw invalid(`passage ${i + 1}: ${name} has an entry already, in line ${former}`, {
        place,
        hint: 'Put all that is decided about a passage into one entry.',
      });
    seen.set(name, place.line);
  }
}

/** The error for a fault in a file of decisions. */
function invalid(
  what: string,
  fault: { readonly place: Place; readonly hint?: string; readonly cause?: unknown },
): LecternError {
  const { file, line, column } = fault.place;
  return new LecternError(`${file}:${line}:${column}: ${what}`, {
    code: 'DECISIONS_INVALID',
    hint: fault.hint ?? 'docs/decisions.md has an example of each entry.',
    ...(fault.cause !== undefined && { cause: fault.cause }),
  });
}
