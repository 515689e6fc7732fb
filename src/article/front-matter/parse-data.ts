/** front matter in YAML, TOML or JSON → its values. It is data: nothing in it is executed. */
import { parse, TomlError } from 'smol-toml';
import { parseDocument, type YAMLParseError } from 'yaml';
import { ArticleError } from '../../errors.ts';
import type { DataBlock } from './data-block.ts';
import { frontMatterError } from './front-matter-error.ts';

/**
 * Most expansions of YAML aliases: front matter needs none, and a document that multiplies itself
 * many.
 */
const MOST_ALIASES = 100;

/**
 * The values, as in YAML; `undefined` for anything but a mapping.
 * @throws ArticleError ARTICLE_FRONT_MATTER naming the invalid line.
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
      hint: 'Put texts in quotes: title = "The bridge".',
      cause,
    });
  }
}

/** Writes TOML dates like those of YAML: without a zone if they have none. */
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

/**
 * The mapping, or undefined for anything else (a paragraph between two thematic breaks).
 * @throws ArticleError ARTICLE_FRONT_MATTER naming the invalid line.
 */
export function parseYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = parseDocument(yaml, {
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) throw notYaml(error, yaml);
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    // Throws for a cycle, and for too deep nesting.
    JSON.stringify(value);
    if (value === null) return {};
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    return value as Record<string, unknown>;
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    const what = 'front matter on line 1 repeats itself too often or is nested too deeply';
    throw frontMatterError(what, { cause });
  }
}

function notYaml(error: YAMLParseError, yaml: string): ArticleError {
  const line = lineAt(yaml, error.pos[0]);
  const [reason] = error.message.split('\n');
  return frontMatterError(`front matter is not YAML on line ${line}: ${reason}`, { cause: error });
}

/** 1-based line in the file: the opening line comes first. */
function lineAt(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length + 1;
}
