/** front matter in TOML or JSON → the values in it, as YAML would have them. It is data: nothing in it is run. */
import { parse, TomlError } from 'smol-toml';
import type { DataBlock } from './data-block.ts';
import { frontMatterError } from './front-matter-error.ts';

/**
 * The values; `undefined` for what is no table of values.
 * @throws ArticleError ARTICLE_FRONT_MATTER naming the line that cannot be read.
 */
export function parseData(block: DataBlock): Readonly<Record<string, unknown>> | undefined {
  const value = block.language === 'TOML' ? parseToml(block) : parseJsonData(block);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

function parseToml({ data, line }: DataBlock): unknown {
  try {
    return withPlainDates(parse(data));
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause;
    const [reason = ''] = cause.message.split('\n');
    const what = reason.replace(/^Invalid TOML document:\s*/, '');
    throw frontMatterError(`front matter is not TOML on line ${line + cause.line - 1}: ${what}`, {
      hint: 'Write texts in quotes: title = "The bridge".',
      cause,
    });
  }
}

/** A date of TOML is written as one of YAML is: without a zone where it has none. */
function withPlainDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withPlainDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withPlainDates(each)]),
  );
}

function parseJsonData({ data }: DataBlock): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch (cause) {
    const reason = (cause as SyntaxError).message.split('\n')[0];
    throw frontMatterError(`front matter is not JSON: ${reason}`, {
      hint: 'Write it as YAML between two lines of three hyphens.',
      cause,
    });
  }
}
