/** Source → Script: the first two stages alone, for commands that show what would be said. */
import type { Article, ArticleSource } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import type { Edition } from '../edition/edition.ts';
import type { Lexicon } from '../script/lexicon/compile-lexicon.ts';
import type { Script } from '../script/script.ts';
import { writeScript } from '../script/write-script.ts';
import { findKept } from './stages/find-kept.ts';
import { checkReaders } from './voice/preflight.ts';
import { prepareScript } from './stages/prepare-script.ts';
import type { Project } from './project/project.ts';
import { openRun } from './project/edition-run.ts';

/** A script with what it was written from. */
export type DraftedScript = {
  readonly article: Article;
  readonly script: Script;
  readonly lexicon: Lexicon;
  /** The edition on disk, where it stays as it is although today's voice is another. */
  readonly kept?: Edition;
};

/** Options of `draftScript`. */
export type DraftScriptOptions = {
  /**
   * Whether the script is only looked at, so that a voice which does not speak the language is a
   * warning. @default false
   */
  readonly isDraft?: boolean;
};

/** What an article says, and what will be said. Warnings are reported, or refused when strict. */
export async function draftScript(
  source: ArticleSource,
  project: Project,
  options: DraftScriptOptions = {},
): Promise<DraftedScript> {
  const run = openRun(source, project);
  const { report } = run;
  const article = await report.articleRead(readArticle(source, project));
  const prepared = await prepareScript(article, { ...run, ...options });
  const script = await report.scriptWritten(writeScript(article, prepared));
  checkReaders(script, project);
  const kept = await findKept(script, run);
  return { article, script, lexicon: prepared.lexicon, ...(kept && { kept }) };
}
