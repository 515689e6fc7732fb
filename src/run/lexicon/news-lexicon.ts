/** the package → the entries of its own list of names in the news, read once. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AbortOptions } from '../../_internal/abort.ts';
import type { LexiconEntry } from '../../script/lexicon/lexicon.ts';

/** Name of the list below the package's folder, as `script --explain` shows it. */
const FILE = 'lexicon/news.en.yaml';

const PACKAGE_FOLDER = fileURLToPath(new URL('../../..', import.meta.url));

/** The list as the build wrote it: reading the YAML takes more than ten times as long. Not there beside `src`. */
const PACKED = fileURLToPath(new URL('news.en.json', import.meta.url));

let entries: readonly LexiconEntry[] | undefined;

/** Line, word and phonemes of an entry, and what it has beside that. */
type PackedEntry = readonly [line: number, match: string, ipa: string, more?: PackedMore];

type PackedMore = Partial<Omit<LexiconEntry, 'match' | 'ipa' | 'place' | 'scope'>>;

/** What nearly all entries have in common. */
const COMMON = { case: true, wholeWord: true, possessive: true, tests: [] } as const;

/**
 * How names in the news are said in English, in IPA, with scope `built-in`. The file is part of the
 * package and does not change while a process runs, so it is kept.
 * @throws ConfigError `CONFIG_UNREADABLE` where the package has lost it.
 */
export async function readNewsLexicon(
  options: AbortOptions = {},
): Promise<readonly LexiconEntry[]> {
  entries ??= (await readPacked()) ?? (await readNewsSource(options));
  return entries;
}

/** The same from the YAML that the list is written in. @throws as `readNewsLexicon`, and `CONFIG_LEXICON`. */
export async function readNewsSource(options: AbortOptions = {}): Promise<readonly LexiconEntry[]> {
  const { readLexicon } = await import('../../script/lexicon/read-lexicon.ts');
  const { signal } = options;
  return readLexicon(FILE, { scope: 'built-in', folder: PACKAGE_FOLDER, signal });
}

/** The text of the file that the build writes. */
export function packNewsLexicon(list: readonly LexiconEntry[]): string {
  return JSON.stringify(
    list.map(({ place, match, ipa = '', scope: _scope, ...more }): PackedEntry => {
      const own = Object.entries(more).filter(
        ([member, value]) =>
          JSON.stringify(value) !== JSON.stringify(COMMON[member as keyof typeof COMMON]),
      );
      const { line } = place;
      return own.length === 0 ? [line, match, ipa] : [line, match, ipa, Object.fromEntries(own)];
    }),
  );
}

/** The entries in such a text. */
export function unpackNewsLexicon(text: string): readonly LexiconEntry[] {
  return (JSON.parse(text) as readonly PackedEntry[]).map(unpackEntry);
}

/** Member by member where there is nothing special: to spread objects takes most of the time for thousands. */
function unpackEntry([line, match, ipa, more]: PackedEntry): LexiconEntry {
  const place = { file: FILE, line };
  if (more !== undefined || ipa === '')
    return { match, ...(ipa !== '' && { ipa }), ...COMMON, ...more, scope: 'built-in', place };
  const { case: hasCase, wholeWord, possessive, tests } = COMMON;
  return { match, ipa, case: hasCase, wholeWord, possessive, tests, scope: 'built-in', place };
}

async function readPacked(): Promise<readonly LexiconEntry[] | undefined> {
  try {
    return unpackNewsLexicon(await readFile(PACKED, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
