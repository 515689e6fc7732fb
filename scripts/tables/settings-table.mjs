/** The table of settings → Markdown: every setting, and the keys within them. */
import { code, markdownTable } from './markdown.mjs';

/** What the types of JSON Schema are called in the documents. */
const TYPES = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: '`true` or `false`',
  array: 'list',
  object: 'table',
};

/** Every setting, then the keys within. */
export async function settingsTable(load) {
  const { configJsonSchema, settingRows } = await load('run/settings/settings');
  const { variableOf } = await load('run/settings/environment');
  const { properties = {} } = configJsonSchema();
  const settings = settingRows.map(([name, row]) =>
    settingCells(name, { row, schema: properties[name], variableOf }),
  );
  const keys = settingRows.flatMap(([name]) => keyCells(name, properties[name]));
  return [
    markdownTable(
      ['setting', 'what it decides', 'value', 'default', 'why', 'flag', 'variable'],
      settings,
    ),
    '### Keys within a setting',
    markdownTable(['key', 'what it decides', 'value'], keys),
  ].join('\n\n');
}

function settingCells(name, { row, schema, variableOf }) {
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

const negatedName = ({ name, negated }) =>
  negated === undefined ? [] : [name.split(' ')[0].replace(/^--/, '--no-')];

/** The keys of a table, and of the tables in it, by their path. */
function keyCells(path, { properties = {} }) {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const place = `${path}.${key}`;
    return [[code(place), schema.description ?? '', valueOf(schema)], ...keyCells(place, schema)];
  });
}

function valueOf(schema) {
  if (schema.anyOf) return schema.anyOf.map(valueOf).join(' or ');
  if (schema.enum) return schema.enum.map(code).join(', ');
  return TYPES[schema.type ?? ''] ?? 'text';
}

/** A value as it is written in YAML. */
const shown = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
