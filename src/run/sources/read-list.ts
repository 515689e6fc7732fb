/** a file of sources, one a line → their names, each once, in the order of the file. */
import { decodeText } from '../../article/decode.ts';
import { readFile } from '../../article/read-file.ts';
import { ArticleError } from '../../errors.ts';
import { readInput } from './expand-sources.ts';
import type { ExpandSourcesOptions } from './source.ts';

/** A comment: a line that begins with `#`, or what follows white space and `#`. An address may hold one. */
const COMMENT = /(?:^|\s)#.*$/;

/**
 * The sources that a list names: addresses, files, folders or feeds, one a line. Empty lines and comments
 * (`#` at the beginning of a line or after white space) are passed over. `-` is standard input.
 * @throws ArticleError where the list cannot be read, is not text, or names nothing.
 */
export async function readSourceList(
  list: string,
  options: Pick<ExpandSourcesOptions, 'stdin' | 'workingFolder' | 'signal'>,
): Promise<readonly string[]> {
  const { workingFolder, signal } = options;
  const readText = async (): Promise<string> => {
    const bytes = await readFile(list, { workingFolder, ...(signal && { signal }) });
    return decodeText(bytes, { name: list });
  };
  const text = list === '-' ? await readInput(options.stdin, options) : await readText();
  const names = text.split(/\r\n?|\n/).map(nameOnLine);
  const named = new Set(names.filter((name) => name !== ''));
  if (named.size > 0) return [...named];
  throw new ArticleError(`${list === '-' ? 'The list' : list} names no source.`, {
    code: 'ARTICLE_MISSING',
    hint: 'Write one address or file on each line; lines that begin with # are comments.',
  });
}

/** The source that a line names; empty where it names none. Pure. */
export function nameOnLine(line: string): string {
  return line
    .replace(/[\r\n]+$/, '')
    .replace(COMMENT, '')
    .trim();
}
