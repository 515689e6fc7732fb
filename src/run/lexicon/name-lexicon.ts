/** a lexicon that no setting names → the project's configuration file with it, or nothing where a person has to write it. */
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { canonicalJson, type JsonValue } from '../../_internal/hash.ts';

/** The configuration file that is written where there is none. */
const NEW_NAME = 'lectern.config.yaml';

/** Where the project's configuration is. */
export type ProjectConfig = {
  /** Absent: there is none yet. */
  readonly file?: string | undefined;
  readonly root: string;
};

/** A configuration file and what it shall hold. */
export type NamedLexicon = { readonly file: string; readonly text: string };

/**
 * The configuration that names the lexicon at a path, as a line after all that it holds; nothing if it sets
 * `lexicon` already, or is not YAML that takes such a line. Nothing is written.
 */
export async function nameLexicon(
  lexicon: string,
  { file, root }: ProjectConfig,
): Promise<NamedLexicon | undefined> {
  const place = file ?? join(root, NEW_NAME);
  const value = relative(dirname(place), lexicon).split(sep).join('/');
  const line = `lexicon: ${JSON.stringify(value)}\n`;
  if (file === undefined) return { file: place, text: line };
  if (!['.yaml', '.yml'].includes(extname(file).toLowerCase())) return undefined;
  const before = await readFile(file, 'utf8');
  const text = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}`;
  return adds(before, { text, value }) ? { file, text } : undefined;
}

/** Whether the new text says all that the old one does, and the lexicon. */
function adds(
  before: string,
  { text, value }: { readonly text: string; readonly value: string },
): boolean {
  try {
    const settings = (parse(before) ?? {}) as object;
    if ('lexicon' in settings) return false;
    const now = parse(text) as JsonValue;
    return canonicalJson(now) === canonicalJson({ ...settings, lexicon: value } as JsonValue);
  } catch {
    return false;
  }
}
