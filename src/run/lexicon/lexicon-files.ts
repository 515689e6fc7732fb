/** an article and the settings → the lexicon files that hold for it, and from where in the settings. Pure. */
import type { Article } from '../../article/article.ts';
import { isSameName, isWrittenBy } from '../../article/cast.ts';
import type { LexiconScope } from '../../script/lexicon/lexicon.ts';
import type { Settings } from '../settings/settings.ts';

/** A lexicon file, as the settings name it, and how near to the article it stands: a nearer one wins. */
export type LexiconFile = { readonly scope: LexiconScope; readonly file: string };

/** The settings that name lexicon files. */
export type LexiconSettings = Pick<Settings, 'lexicon' | 'lexicons'>;

type Files = string | readonly string[] | undefined;

/** The files of the publication, of the article's section and of its authors, in this order. */
export function lexiconFilesOf(
  article: Pick<Article, 'section' | 'byline'>,
  settings: LexiconSettings,
): readonly LexiconFile[] {
  const { section, author } = settings.lexicons;
  const ofSection = filesNamed(section, (name) => isSameName(name, article.section));
  const ofAuthors = filesNamed(author, (name) => isWrittenBy(article, name));
  return [
    ...listFiles(settings.lexicon).map((file) => ({ scope: 'publication' as const, file })),
    ...ofSection.map((file) => ({ scope: 'section' as const, file })),
    ...ofAuthors.map((file) => ({ scope: 'author' as const, file })),
  ];
}

/** Every file that the settings name, each once, as one of the publication. */
export function allLexiconFiles(settings: LexiconSettings): readonly LexiconFile[] {
  const { section, author } = settings.lexicons;
  const files = [
    ...listFiles(settings.lexicon),
    ...filesNamed(section, () => true),
    ...filesNamed(author, () => true),
  ];
  return [...new Set(files)].map((file) => ({ scope: 'publication', file }));
}

function listFiles(files: Files): readonly string[] {
  return files === undefined ? [] : [files].flat();
}

function filesNamed(
  lists: Readonly<Record<string, Files>> | undefined,
  holds: (name: string) => boolean,
): readonly string[] {
  const held = Object.entries(lists ?? {}).filter(([name]) => holds(name));
  return held.flatMap(([, files]) => listFiles(files));
}
