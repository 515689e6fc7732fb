/** Arguments of a command → article sources: files, every article in a folder, standard input. */
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ArticleSource } from './article/article.ts';
import { decodeText, LARGEST_SOURCE_BYTES, refuseLarge } from './article/decode.ts';
import { ArticleError } from './errors.ts';

/** Files that are taken from a folder; a file named on the command line may have any name. */
const ARTICLE_EXTENSIONS: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.mdown', '.html', '.htm']);

/** Folders that never hold articles of their owner. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'dist', 'output']);

/** Options of `expandSources`. */
export type ExpandSourcesOptions = {
  /** Where `-` is read from. */
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
};

/**
 * Sources in the order given; a folder gives its articles, also of folders within, sorted by name.
 * @throws ArticleError for a folder without articles, or standard input that is no text. A missing file is found when it is read.
 */
export async function expandSources(names: readonly string[], options: ExpandSourcesOptions): Promise<readonly ArticleSource[]> {
  const sources: ArticleSource[] = [];
  for (const name of names) sources.push(...(await expandSource(name, options)));
  return sources;
}

async function expandSource(name: string, options: ExpandSourcesOptions): Promise<readonly ArticleSource[]> {
  if (name === '-') return [{ kind: 'text', content: await readAll(options) }];
  if (/^https?:\/\//i.test(name)) return [{ kind: 'url', url: name }];
  const facts = await stat(name).catch(() => undefined);
  if (!facts?.isDirectory()) return [{ kind: 'file', path: name }];
  const paths = await listArticles(name, options);
  if (paths.length > 0) return paths.map((path) => ({ kind: 'file', path }));
  throw new ArticleError(`${name} holds no article`, {
    code: 'ARTICLE_MISSING',
    hint: `Articles in a folder end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`,
  });
}

async function listArticles(folder: string, options: ExpandSourcesOptions): Promise<readonly string[]> {
  options.signal?.throwIfAborted();
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1)).filter((entry) => !entry.name.startsWith('.') && !PASSED_OVER.has(entry.name));
  const found: string[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await listArticles(path, options)));
    else if (ARTICLE_EXTENSIONS.has(extname(entry.name).toLowerCase())) found.push(path);
  }
  return found;
}

async function readAll(options: ExpandSourcesOptions): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of options.stdin) {
    options.signal?.throwIfAborted();
    sizeBytes += chunk.length;
    refuseLarge(sizeBytes, { name: 'standard input' });
    chunks.push(chunk);
  }
  return decodeText(Buffer.concat(chunks, Math.min(sizeBytes, LARGEST_SOURCE_BYTES)), { name: 'standard input' });
}
