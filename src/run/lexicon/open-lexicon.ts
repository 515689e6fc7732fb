/** an article and the settings → the lexicon in force: built-in < publication < section < author < article. */
import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { isInFolder, locateFile, resolveLinks } from '../../_internal/disk/within.ts';
import { primaryLanguage } from '../../_internal/primary-language.ts';
import type { Article, ArticleSource } from '../../article/article.ts';
import { ArticleError, ConfigError } from '../../errors.ts';
import { compileLexicon, type Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import type { LexiconEntry } from '../../script/lexicon/lexicon.ts';
import {
  allLexiconFiles,
  lexiconFilesOf,
  type LexiconFile,
  type LexiconSettings,
} from './lexicon-files.ts';
import { readNewsLexicon } from './news-lexicon.ts';
import type { Settings } from '../settings/settings.ts';

/** What lexicons are opened for. */
export type LexiconProject = LexiconSettings & {
  /** The project's folder: files are named from there. */
  readonly root: string;
  readonly signal: AbortSignal;
};

/** Lexicons by what they were made of: their files as they stood on disk, and the kind of voice. */
export type LexiconCache = Map<string, Promise<Lexicon>>;

/** What decides which lexicons hold. */
export type OpenLexiconOptions = {
  readonly source: ArticleSource;
  readonly project: LexiconProject &
    Pick<Settings, 'newsLexicon'> & { readonly lexiconCache: LexiconCache };
  /** Whether the voice takes phonemes in IPA. */
  readonly phonemes: boolean;
  /**
   * Whether the provider bills the markup that carries phonemes; then only
   * requested ones are sent, not those of the built-in list.
   * @default false
   */
  readonly billsMarkup?: boolean;
};

/**
 * The lexicon of an article. An archive shares one, read once; a file that was edited meanwhile is read again.
 * @throws ConfigError `CONFIG_UNREADABLE` or `CONFIG_LEXICON` naming file, line and entry; ArticleError with these
 * codes for what the article itself says.
 */
export async function openLexicon(article: Article, options: OpenLexiconOptions): Promise<Lexicon> {
  const { project, phonemes } = options;
  const files = lexiconFilesOf(article, project);
  const hasNews = needsNews(article, options);
  const read = async (): Promise<readonly LexiconEntry[]> => {
    const news = hasNews ? await readNewsLexicon(project) : [];
    return [...news, ...(await readFiles(files, project))];
  };
  if (article.lexicon !== undefined) {
    const shared = await read();
    return withArticleEntries(shared, { article, options });
  }
  const key = JSON.stringify([await Promise.all(files.map(stampOf(project))), phonemes, hasNews]);
  const known = project.lexiconCache.get(key);
  if (known) return known;
  const made = read().then((entries) => compileLexicon(entries, { phonemes }));
  project.lexiconCache.set(key, made);
  return made;
}

/**
 * The lexicon with an article's own entries. What is wrong with those is the article's fault, and no reason
 * to give up others that use the same configuration.
 * @throws ArticleError `CONFIG_LEXICON` or `CONFIG_UNREADABLE`
 */
async function withArticleEntries(
  shared: readonly LexiconEntry[],
  of: { readonly article: Article; readonly options: OpenLexiconOptions },
): Promise<Lexicon> {
  const { phonemes } = of.options;
  try {
    const own = await readArticleEntries(of.article, of.options);
    return compileLexicon([...shared, ...own], { phonemes });
  } catch (error) {
    // If the others are wrong themselves, that is said instead: it is the configuration's fault.
    compileLexicon(shared, { phonemes });
    throw asArticleFault(error);
  }
}

/** An error of a configuration as one of the article that caused it; any other as it is. */
export function asArticleFault(error: unknown): unknown {
  if (!(error instanceof ConfigError)) return error;
  const { message, code, hint, cause } = error;
  return new ArticleError(message, { code, ...(hint !== undefined && { hint }), cause });
}

/**
 * Whether the built-in list holds for an article: it is of English, and a respelling made of its
 * phonemes would often be worse than what the voice guesses.
 */
function needsNews(article: Article, options: OpenLexiconOptions): boolean {
  const { project, phonemes, billsMarkup = false } = options;
  const isUsable = phonemes && !billsMarkup;
  return project.newsLexicon && isUsable && primaryLanguage(article.language) === 'en';
}

/** Every entry of the publication, its sections and its authors; for tests of all of them. */
export async function readAllLexicons(place: LexiconProject): Promise<readonly LexiconEntry[]> {
  return readFiles(allLexiconFiles(place), place);
}

/** What changes when a file does; a file that cannot be seen fails when it is read. */
function stampOf(place: LexiconProject): (file: LexiconFile) => Promise<readonly unknown[]> {
  return async ({ scope, file }) => {
    const facts = await stat(resolve(place.root, file), { bigint: true }).catch(() => undefined);
    return [scope, file, facts && `${facts.mtimeNs} ${facts.size} ${facts.ino}`];
  };
}

async function readFiles(
  files: readonly LexiconFile[],
  place: LexiconProject,
): Promise<readonly LexiconEntry[]> {
  if (files.length === 0) return [];
  const { root: folder, signal } = place;
  // The readers of lexicons are loaded where there is one to read.
  const { readLexicon } = await import('../../script/lexicon/read-lexicon.ts');
  const lists = await Promise.all(
    files.map(({ scope, file }) => readLexicon(shownName(file, folder), { scope, folder, signal })),
  );
  return lists.flat();
}

/** What the article says of its own names: entries in its front matter, or the files that it names. */
async function readArticleEntries(
  article: Article,
  { source, project }: OpenLexiconOptions,
): Promise<readonly LexiconEntry[]> {
  const names = fileNamesIn(article.lexicon);
  if (names === undefined) {
    const { parseLexiconValue } = await import('../../script/lexicon/parse-entries.ts');
    const file = source.kind === 'file' ? source.path : 'front matter';
    return parseLexiconValue(article.lexicon, { scope: 'article', place: { file, line: 1 } });
  }
  if (source.kind !== 'file') throw nothingBeside(names);
  const folder = dirname(locateFile(source));
  for (const name of names)
    if (!(await isWithin(name, { folder, root: project.root })))
      throw outsideProject(source.path, name);
  const { signal } = project;
  const { readLexicon } = await import('../../script/lexicon/read-lexicon.ts');
  const lists = await Promise.all(
    names.map((name) => readLexicon(name, { scope: 'article', folder, signal })),
  );
  return lists.flat();
}

/** The file names that a `lexicon` of front matter holds; nothing where it holds entries. */
export function fileNamesIn(lexicon: unknown): readonly string[] | undefined {
  if (typeof lexicon === 'string') return [lexicon];
  const isList = Array.isArray(lexicon) && lexicon.every((each) => typeof each === 'string');
  return isList ? (lexicon as string[]) : undefined;
}

/**
 * Whether a name leads into the article's folder or the project, once links are followed. An
 * article may come from anyone: it opens no file beyond.
 */
async function isWithin(
  name: string,
  place: { readonly folder: string; readonly root: string },
): Promise<boolean> {
  if (isAbsolute(name)) return false;
  const [path, ...folders] = await Promise.all(
    [resolve(place.folder, name), place.root, place.folder].map(resolveLinks),
  );
  return folders.some((folder) => isInFolder(path!, folder));
}

function nothingBeside(names: readonly string[]): ConfigError {
  return new ConfigError(
    `The article names the lexicon ${names.join(', ')}, ` +
      'but the article was not read from a file, so there is no folder to look in.',
    { code: 'CONFIG_LEXICON', hint: 'Write the entries in the front matter.' },
  );
}

function outsideProject(path: string, name: string): ConfigError {
  return new ConfigError(`${path} names a lexicon outside the project: ${name}`, {
    code: 'CONFIG_LEXICON',
    hint: 'Move it into the project, or name it in the configuration.',
  });
}

/** A path as a person would name it: from the project's folder where it lies within. */
function shownName(file: string, root: string): string {
  const path = relative(root, resolve(root, file));
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}
