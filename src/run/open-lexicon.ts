/** an article and the settings → the lexicon in force: publication < section < author < article. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Article, ArticleSource } from '../article/article.ts';
import { ConfigError } from '../errors.ts';
import type { Project } from './project.ts';
import { compileLexicon } from '../script/lexicon/compile-lexicon.ts';
import type { Lexicon } from '../script/lexicon/compile-lexicon.ts';
import type { LexiconEntry, LexiconScope } from '../script/lexicon/lexicon.ts';

/** What decides which lexicons hold. */
export type OpenLexiconOptions = {
  readonly source: ArticleSource;
  readonly project: Pick<Project, 'lexicon' | 'lexicons' | 'root' | 'signal'>;
  /** Whether the voice takes phonemes in IPA. */
  readonly phonemes: boolean;
};

type Files = string | readonly string[] | undefined;

/** Lexicons already read in this run, by project and the files of an article: an archive shares one. */
const opened = new WeakMap<AbortSignal, Map<string, Promise<Lexicon>>>();

/**
 * The lexicon of an article.
 * @throws ConfigError `CONFIG_UNREADABLE` or `CONFIG_LEXICON` naming file, line and entry.
 */
export async function openLexicon(article: Article, options: OpenLexiconOptions): Promise<Lexicon> {
  const { project, phonemes } = options;
  const files: readonly (readonly [LexiconScope, string])[] = [
    ...listFiles(project.lexicon).map((file) => ['publication', file] as const),
    ...namedFiles(project.lexicons.section, (section) => sameName(section, article.section)).map(
      (file) => ['section', file] as const,
    ),
    ...namedFiles(project.lexicons.author, (author) => writtenBy(article, author)).map(
      (file) => ['author', file] as const,
    ),
  ];
  if (article.lexicon !== undefined) {
    const own = await articleEntries(article, options);
    return compileLexicon([...(await readAll(files, project)), ...own], { phonemes });
  }
  const known = opened.get(project.signal) ?? new Map<string, Promise<Lexicon>>();
  opened.set(project.signal, known);
  const key = JSON.stringify([files, phonemes]);
  const lexicon =
    known.get(key) ??
    readAll(files, project).then((entries) => compileLexicon(entries, { phonemes }));
  known.set(key, lexicon);
  return lexicon;
}

/** Every entry of the publication, its sections and its authors; for tests of all of them. */
export async function readAllLexicons(
  project: OpenLexiconOptions['project'],
): Promise<readonly LexiconEntry[]> {
  const named = (lists: Readonly<Record<string, Files>> | undefined): readonly string[] =>
    Object.values(lists ?? {}).flatMap(listFiles);
  const files = [
    ...listFiles(project.lexicon),
    ...named(project.lexicons.section),
    ...named(project.lexicons.author),
  ];
  return readAll(
    [...new Set(files)].map((file) => ['publication', file] as const),
    project,
  );
}

async function readAll(
  files: readonly (readonly [LexiconScope, string])[],
  project: OpenLexiconOptions['project'],
): Promise<readonly LexiconEntry[]> {
  if (files.length === 0) return [];
  // The readers of lexicons are loaded where there is one to read.
  const { readLexicon } = await import('../script/lexicon/read-lexicon.ts');
  const lists = await Promise.all(
    files.map(([scope, file]) =>
      readLexicon(shownName(file, project.root), {
        scope,
        folder: project.root,
        signal: project.signal,
      }),
    ),
  );
  return lists.flat();
}

async function articleEntries(
  article: Article,
  options: OpenLexiconOptions,
): Promise<readonly LexiconEntry[]> {
  const { source, project } = options;
  const { lexicon } = article;
  const names =
    typeof lexicon === 'string'
      ? [lexicon]
      : Array.isArray(lexicon) && lexicon.every((each) => typeof each === 'string')
        ? lexicon
        : undefined;
  const file = source.kind === 'file' ? source.path : 'front matter';
  const [{ parseLexiconValue }, { readLexicon }] = await Promise.all([
    import('../script/lexicon/parse-entries.ts'),
    import('../script/lexicon/read-lexicon.ts'),
  ]);
  if (names === undefined)
    return parseLexiconValue(lexicon, { scope: 'article', place: { file, line: 1 } });
  if (source.kind !== 'file')
    throw new ConfigError(
      `The article names the lexicon ${names.join(', ')}, but it did not come from a file beside which that could lie.`,
      { code: 'CONFIG_LEXICON', hint: 'Write the entries into the front matter.' },
    );
  const folder = dirname(resolve(source.path));
  for (const name of names) {
    const path = relative(project.root, resolve(folder, name));
    // An article may come from anybody; it opens no file beyond its own folder and the project.
    if (
      isAbsolute(name) ||
      (path.startsWith('..') && relative(folder, resolve(folder, name)).startsWith('..'))
    )
      throw new ConfigError(`${source.path} names a lexicon outside the project: ${name}`, {
        code: 'CONFIG_LEXICON',
        hint: 'Move it into the project, or name it in the configuration.',
      });
  }
  return (
    await Promise.all(
      names.map((name) => readLexicon(name, { scope: 'article', folder, signal: project.signal })),
    )
  ).flat();
}

function listFiles(files: Files): readonly string[] {
  return files === undefined ? [] : [files].flat();
}

function namedFiles(
  lists: Readonly<Record<string, Files>> | undefined,
  holds: (name: string) => boolean,
): readonly string[] {
  return Object.entries(lists ?? {}).flatMap(([name, files]) =>
    holds(name) ? listFiles(files) : [],
  );
}

function sameName(name: string, other: string | undefined): boolean {
  return other !== undefined && name.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Whether the name stands in the byline as a whole name. */
function writtenBy(article: Article, author: string): boolean {
  const [byline, name] = [article.byline?.toLowerCase() ?? '', author.trim().toLowerCase()];
  const at = byline.indexOf(name);
  return at >= 0 && !/\p{L}/u.test((byline[at - 1] ?? ' ') + (byline[at + name.length] ?? ' '));
}

/** A path as a person would name it: from the project's folder where it lies within. */
function shownName(file: string, root: string): string {
  const path = relative(root, resolve(root, file));
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}
