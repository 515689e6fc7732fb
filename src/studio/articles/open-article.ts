/** a source → the article as it would be read now: its passages with what was decided, its script, and which clips there are. */
import type { Article, ArticleSource } from '../../article/article.ts';
import { withoutSkippedLines } from '../../article/excerpt/skipped-lines.ts';
import { gatherPassages, judgePassages, type PassageStanding } from '../../decisions/approvals.ts';
import { NO_DECISIONS, type Decisions } from '../../decisions/decisions.ts';
import type { Warning } from '../../errors.ts';
import { decideArticle } from '../../run/decisions/decide-article.ts';
import type { EditionRun } from '../../run/stages/edition-run.ts';
import { clipOptions, planRunClips, readUndecided } from '../../run/stages/open-stages.ts';
import { writeRunScript } from '../../run/stages/write-run-script.ts';
import type { Lexicon } from '../../script/lexicon/compile-lexicon.ts';
import type { Script, Segment } from '../../script/script.ts';
import type { ClipJob } from '../../speech/clip-job.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { lookUpClips } from '../../speech/record-clips.ts';
import { openArticleRun, type ArticleRunOptions } from './article-run.ts';
import { settlePassages, type SettledPassage } from './settle-passages.ts';

/** An article that someone works on. */
export type OpenedArticle = {
  readonly source: ArticleSource;
  /** As the source has it, before any decision. */
  readonly undecided: Article;
  /** As it is read. */
  readonly article: Article;
  readonly decisions: Decisions;
  readonly script: Script;
  readonly lexicon: Lexicon;
  /** What is asked of the voices for each segment, in order. */
  readonly jobs: readonly ClipJob[];
  /** What is known of each segment's clip, in order. */
  readonly clips: readonly ClipPlan[];
  readonly passages: readonly SettledPassage[];
  /** How each passage that is said stands, by its block's id or its role. */
  readonly standings: ReadonlyMap<string, PassageStanding>;
  /** What was noticed while its script was written. */
  readonly noticed: readonly Warning[];
  readonly warnings: readonly Warning[];
};

/** Options of `openArticle`. */
export type OpenArticleOptions = ArticleRunOptions & {
  /** The article as it was opened before, if neither its source nor a lexicon has changed since. @default none */
  readonly former?: OpenedArticle | undefined;
};

/** Reads it; nothing is recorded. @throws as `draftScript` */
export async function openArticle(
  source: ArticleSource,
  options: OpenArticleOptions,
): Promise<OpenedArticle> {
  const { former, undecided: known = former?.undecided } = options;
  const { run, warnings } = openArticleRun(source, { ...options, undecided: known });
  const undecided = await readUndecided(run);
  const { article: decided, file } = await decideArticle(undecided, run);
  const { decisions = NO_DECISIONS } = file ?? {};
  const wanted = withoutSkippedLines(decided);
  const same = former && isSameArticle(former.article, wanted) ? former : undefined;
  const read = same ? await lookUpAgain(same, run) : await sayArticle(wanted, run);
  const noticed = same?.noticed ?? warnings;
  const { segments, disclosure } = read.script;
  const passages = settlePassages({
    source: undecided,
    article: decided,
    decisions,
    segments,
    disclosure,
  });
  // The run reports what it notices itself.
  const told = [...decided.warnings, ...noticed];
  const standings = standingsOf(read, decisions);
  return { source, undecided, ...read, decisions, passages, standings, noticed, warnings: told };
}

/** Whether two articles are said alike: an approval or a flag changes nothing of what is said. */
function isSameArticle(one: Article, other: Article): boolean {
  const { warnings: _ofOne, ...said } = one;
  const { warnings: _ofOther, ...wanted } = other;
  return JSON.stringify(said) === JSON.stringify(wanted);
}

/** The same said again, with its clips as they are now. */
async function lookUpAgain(
  { article, script, lexicon, jobs }: OpenedArticle,
  run: EditionRun,
): Promise<SaidArticle> {
  return { article, script, lexicon, jobs, clips: await lookUpClips(jobs, clipOptions(run)) };
}

/** What is said of an article, and which clips there are of it. */
export type SaidArticle = Pick<OpenedArticle, 'article' | 'script' | 'lexicon' | 'jobs' | 'clips'>;

/** Writes the script of an article, and looks its clips up. @throws as `writeRunScript` */
export async function sayArticle(article: Article, run: EditionRun): Promise<SaidArticle> {
  const { script, lexicon } = await writeRunScript(article, run, { isDraft: true });
  const jobs = run.planJobs(script);
  const clips = await planRunClips(script, run);
  return { article, script, lexicon, jobs, clips };
}

/** Whether what would be heard now is approved. */
function standingsOf(
  { article, script, clips }: SaidArticle,
  decisions: Decisions,
): ReadonlyMap<string, PassageStanding> {
  const hashes = new Map(article.blocks.map(({ id, textHash }) => [id, textHash]));
  const segments = script.segments.map((segment, i) => ({
    ...segment,
    clip: heardClip(clips[i]!),
  }));
  const heard = gatherPassages(segments, (id) => hashes.get(id));
  const names = [...new Set(script.segments.map(({ blockId, role }) => blockId ?? role))];
  const standings = judgePassages(heard, decisions);
  return new Map(names.map((name, i) => [name, standings[i]!]));
}

/** A segment and its clip. */
export type ClippedSegment = { readonly segment: Segment; readonly clip: ClipPlan };

/** The name of a clip that is heard: its key, and its take if it is another than the first. */
export function heardClip({ key, take = 1 }: ClipPlan): string {
  return take > 1 ? `${key}/${take}` : key;
}

/** How a passage stands; `undefined` for what is not read. */
export function standingOfPassage(
  passage: SettledPassage,
  { standings }: Pick<OpenedArticle, 'standings'>,
): PassageStanding | undefined {
  if (passage.kind === 'skip') return undefined;
  return standings.get(passage.kind === 'block' ? passage.block.id : passage.part);
}

/** The segments of a passage with their clips, in order. */
export function segmentsOf(
  passage: SettledPassage,
  { script, clips }: Pick<OpenedArticle, 'script' | 'clips'>,
): readonly ClippedSegment[] {
  if (passage.kind === 'skip') return [];
  const name = passage.kind === 'block' ? passage.block.id : passage.part;
  return (
    placesByName(script)
      .get(name)
      ?.map((i) => ({ segment: script.segments[i]!, clip: clips[i]! })) ?? []
  );
}

type PlacesByName = ReadonlyMap<string, readonly number[]>;

const byName = new WeakMap<Script, PlacesByName>();

/** Where the segments of each block stand, and of each role. */
function placesByName(script: Script): PlacesByName {
  const known = byName.get(script);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const [i, { blockId, role }] of script.segments.entries())
    for (const name of blockId === undefined ? [role] : [blockId, role]) {
      const places = found.get(name);
      if (places) places.push(i);
      else found.set(name, [i]);
    }
  byName.set(script, found);
  return found;
}
