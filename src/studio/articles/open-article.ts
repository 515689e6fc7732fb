/** a source → the article as it would be read now: its script, the work of each clip, and which clips there are. */
import type { Article, ArticleSource } from '../../article/article.ts';
import type { Warning } from '../../errors.ts';
import { draftScript } from '../../run/draft-script.ts';
import { planRunClips } from '../../run/stages/open-stages.ts';
import type { Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import type { Script } from '../../script/script.ts';
import type { ClipJob } from '../../speech/clip-job.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { openArticleRun, type ArticleRunOptions } from './article-run.ts';

/** An article that someone works on. */
export type OpenedArticle = {
  readonly source: ArticleSource;
  readonly article: Article;
  readonly script: Script;
  readonly lexicon: Lexicon;
  /** What is asked of the voices for each segment, in order. */
  readonly jobs: readonly ClipJob[];
  /** What is known of each segment's clip, in order. */
  readonly clips: readonly ClipPlan[];
  readonly warnings: readonly Warning[];
};

/** Reads it; nothing is recorded. @throws as `draftScript` */
export async function openArticle(
  source: ArticleSource,
  options: ArticleRunOptions,
): Promise<OpenedArticle> {
  const { run, warnings } = openArticleRun(source, options);
  const { article, script, lexicon } = await draftScript(run, { isDraft: true });
  const jobs = run.planJobs(script);
  const clips = await planRunClips(script, run);
  return { source, article, script, lexicon, jobs, clips, warnings };
}
