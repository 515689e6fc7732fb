/** a file of settings in TOML, YAML or JSON → its values; none for one that cannot be read. No code is run. */
import { extname } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseJson } from '../../_internal/parse-json.ts';

/** Values of a table, by key as it is written. */
export type Values = Readonly<Record<string, unknown>>;

/** The values of a generator's configuration or data file; empty if it is missing or damaged: the generator would stop. */
export async function readValuesFile(path: string): Promise<Values> {
  const text = (await readWholeText(path).catch(() => '')).replace(/^\ufeff/, '');
  const parse = await parserOf(extname(path).toLowerCase());
  try {
    return asTable(parse(text));
  } catch {
    return {};
  }
}

/** Those of front matter are loaded for a site alone. */
async function parserOf(extension: string): Promise<(text: string) => unknown> {
  if (extension === '.json') return parseJson;
  const { parseData, parseYaml } = await import('../../article/front-matter/parse-data.ts');
  if (extension !== '.toml') return parseYaml;
  return (data) => parseData({ language: 'TOML', data, line: 1, bodyStart: 0 });
}

/** A table; an empty one for anything else. */
export function asTable(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {};
}

/** One table, or a list of them. */
export function asTables(value: unknown): readonly Values[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map(asTable).filter((table) => Object.keys(table).length > 0);
}

/** The member of a table, whatever the case of its key. */
export function memberOf(values: Values, name: string): unknown {
  const key = Object.keys(values).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : values[key];
}
