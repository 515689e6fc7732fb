/** a lexicon that no setting names → the project's configuration file with it, or nothing where a person has to write it. */
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { isMap, parse, parseDocument } from 'yaml';
import { canonicalJson, type JsonValue } from '../../_internal/hash.ts';
import { parseJson } from '../../_internal/parse-json.ts';

/** The configuration file that is written where there is none. */
const NEW_NAME = 'lectern.config.yaml';

/** Whose lexicon it is: that of all articles, of a section, or of an author. */
export type LexiconHolder =
  | { readonly kind: 'publication' }
  | { readonly kind: 'section' | 'author'; readonly name: string };

/** Where the project's configuration is, and whose lexicon is named. */
export type NameLexiconOptions = {
  /** Absent: there is none yet. */
  readonly file?: string | undefined;
  readonly root: string;
  /** @default the publication */
  readonly holder?: LexiconHolder;
};

/** A configuration file and what it shall hold. */
export type NamedLexicon = { readonly file: string; readonly text: string };

/** A table of settings. */
type Table = Readonly<Record<string, unknown>>;

/**
 * The configuration that names the lexicon at a path: after those that are named for its holder already, so that it wins.
 * Comments and order stay. Nothing where the file is neither YAML nor JSON, or would come to say something else. Nothing
 * is written.
 */
export async function nameLexicon(
  lexicon: string,
  { file, root, holder = { kind: 'publication' } }: NameLexiconOptions,
): Promise<NamedLexicon | undefined> {
  const place = file ?? join(root, NEW_NAME);
  const value = relative(dirname(place), lexicon).split(sep).join('/');
  const before = file === undefined ? '' : await readFile(file, 'utf8');
  const keys = holder.kind === 'publication' ? ['lexicon'] : ['lexicons', holder.kind, holder.name];
  const ending = extname(place).toLowerCase();
  const text =
    ending === '.json'
      ? inJson(before, { keys, value })
      : ['.yaml', '.yml'].includes(ending)
        ? inYaml(before, { keys, value })
        : undefined;
  return text === undefined ? undefined : { file: place, text };
}

/** Where a file is named, and its name. */
type Naming = { readonly keys: readonly string[]; readonly value: string };

function inJson(before: string, naming: Naming): string | undefined {
  const settings = parseJson(before);
  if (!isTable(settings)) return undefined;
  const indent = /^[ \t]+(?=")/m.exec(before)?.[0] ?? '  ';
  return `${JSON.stringify(named(settings, naming), null, indent)}\n`;
}

function inYaml(before: string, naming: Naming): string | undefined {
  try {
    const settings: unknown = parse(before) ?? {};
    if (!isTable(settings)) return undefined;
    const wanted = named(settings, naming);
    const text =
      naming.keys.length === 1 && !('lexicon' in settings)
        ? withLine(before, `lexicon: ${JSON.stringify(naming.value)}`)
        : withMember(before, { keys: naming.keys, value: memberOf(wanted, naming.keys) });
    const isRight = canonicalJson(parse(text) as JsonValue) === canonicalJson(wanted as JsonValue);
    return isRight ? text : undefined;
  } catch {
    return undefined;
  }
}

/** A line after all that a file holds: nothing of it is printed again. */
function withLine(before: string, line: string): string {
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`;
}

function withMember(
  before: string,
  { keys, value }: { readonly keys: readonly string[]; readonly value: unknown },
): string {
  const document = parseDocument(before, { logLevel: 'silent' });
  for (let depth = 1; depth < keys.length; depth++) {
    const above = keys.slice(0, depth);
    if (!isMap(document.getIn(above))) document.setIn(above, document.createNode({}));
  }
  document.setIn(keys, document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

/** The settings with a file after those that are named in its place. */
function named(settings: Table, { keys, value }: Naming): Table {
  const [key, ...rest] = keys;
  const former = settings[key!];
  if (rest.length > 0) {
    const table = isTable(former) ? former : {};
    return { ...settings, [key!]: named(table, { keys: rest, value }) };
  }
  const files = former === undefined || former === null ? [] : [former].flat();
  return { ...settings, [key!]: files.length === 0 ? value : [...files, value] };
}

function memberOf(settings: Table, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((table, key) => (table as Table)[key], settings);
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
