/**
 * The table of settings → Markdown for the documentation: every setting, and the keys within them.
 * Pure.
 */
import { variableOf } from './environment.ts';
import type { AnySetting, SettingFlag } from './setting.ts';
import { configJsonSchema, settingRows } from './settings.ts';

/** JSON Schema, as far as it is looked into here. */
type JsonSchema = {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
};

/** How the types of JSON Schema are called for people. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  array: 'list',
  object: 'table',
};

/** Every setting, then the keys within; Markdown without an end of line. */
export function settingsTable(): string {
  const { properties = {} } = configJsonSchema() as JsonSchema;
  const settings = settingRows.map(([name, row]) =>
    settingCells(name, { row, schema: properties[name]! }),
  );
  const keys = settingRows.flatMap(([name]) => keyCells(name, properties[name]!));
  return [
    markdownTable(
      ['setting', 'what it decides', 'value', 'default', 'why', 'flag', 'variable'],
      settings,
    ),
    '### Keys within a setting',
    markdownTable(['key', 'what it decides', 'value'], keys),
  ].join('\n\n');
}

function settingCells(
  name: string,
  { row, schema }: { readonly row: AnySetting; readonly schema: JsonSchema },
): readonly string[] {
  const { sentence, unit, flag, variable } = row;
  const value = row.resolvePaths && schema.type === 'string' ? 'path' : valueOf(schema);
  const flags = flag === undefined ? [] : [flag.name, ...negatedName(flag)];
  return [
    code(name),
    sentence,
    unit === undefined ? value : `${value}, ${unit}`,
    'unset' in row ? row.unset : code(shown(row.default)),
    'unset' in row ? '' : row.reason,
    flags.map(code).join(', '),
    variable === undefined ? '' : code(variableOf(name)),
  ];
}

function negatedName({ name, negated }: SettingFlag): readonly string[] {
  return negated === undefined ? [] : [name.split(' ')[0]!.replace(/^--/, '--no-')];
}

/** The keys of a table, and of the tables in it, by their path. */
function keyCells(path: string, { properties = {} }: JsonSchema): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const place = `${path}.${key}`;
    return [[code(place), schema.description ?? '', valueOf(schema)], ...keyCells(place, schema)];
  });
}

function valueOf(schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map(valueOf).join(' or ');
  if (schema.enum) return schema.enum.map(code).join(', ');
  return TYPES[schema.type ?? ''] ?? 'text';
}

function code(text: string): string {
  return `\`${text}\``;
}

/** A value as it is written in YAML. */
function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(markdownRow).join('\n');
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
