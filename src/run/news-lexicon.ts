/** the package → the entries of its own list of names in the news, read once. */
import { fileURLToPath } from 'node:url';
import type { LexiconEntry } from '../script/lexicon/lexicon.ts';

/** Name of the list below the package's folder, as `script --explain` shows it. */
const FILE = 'lexicon/news.en.yaml';

const PACKAGE_FOLDER = fileURLToPath(new URL('../..', import.meta.url));

let entries: readonly LexiconEntry[] | undefined;

/**
 * How names in the news are said in English, in IPA, with scope `built-in`. The file is part of the
 * package and does not change while a process runs, so it is kept.
 * @throws ConfigError `CONFIG_UNREADABLE` where the package has lost it.
 */
export async function readNewsLexicon(
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly LexiconEntry[]> {
  const { readLexicon } = await import('../script/lexicon/read-lexicon.ts');
  const { signal } = options;
  entries ??= await readLexicon(FILE, { scope: 'built-in', folder: PACKAGE_FOLDER, signal });
  return entries;
}
