/** a source and one of its segments → what another take would cost, or the take and the edition that has it. */
import { checkOptions, KINDS } from '../_internal/check-options.ts';
import type { ArticleSource } from '../article/article.ts';
import { checkSource } from '../article/read-article.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { checkRunOptions, openProject, type NarrateOptions } from './project/project.ts';
import {
  findRetake,
  recordRetake,
  undoRetake,
  type Retaken,
  type RetakePlan,
} from './retake-segment.ts';
import { openRun, type EditionRun } from './stages/edition-run.ts';
import { writeIndex } from './stamps/write-index.ts';

/** Options of `planRetake`: those of the run that made the edition, and the segment. */
export type PlanRetakeOptions = NarrateOptions & {
  /** Its number or id, such as `s4`, or words that only it has. */
  readonly segment: string;
};

/** Options of `retakeSegment`. */
export type RetakeSegmentOptions = PlanRetakeOptions & {
  /** Whether to bring back the take before, without a request. @default false */
  readonly undo?: boolean | undefined;
};

/**
 * What another take of a segment would record, and its price; makes no request.
 * @throws LecternError `EDITION_MISSING` where no edition is up to date; `USAGE` for a segment that
 * does not exist, that another voice spoke, or whose voice makes the same sound each time.
 */
export async function planRetake(
  source: ArticleSource,
  options: PlanRetakeOptions,
): Promise<RetakePlan> {
  const { segment, ...run } = checked('planRetake', source, options);
  return inRun(source, run, async (opened) => (await findRetake(opened, { asked: segment })).plan);
}

/**
 * Records a segment of an article's edition again, and assembles the edition with it; nothing is lost
 * where that fails. With `undo`, brings the take before back.
 * @throws LecternError as `planRetake`, and as `narrate`
 */
export async function retakeSegment(
  source: ArticleSource,
  options: RetakeSegmentOptions,
): Promise<Retaken> {
  const { segment, undo = false, ...run } = checked('retakeSegment', source, options);
  return inRun(source, run, async (opened) => {
    const found = await findRetake(opened, { asked: segment, undo });
    const retaken = await (undo ? undoRetake : recordRetake)(found, opened);
    const { settings, places } = opened;
    await writeIndex({ site: places.site, store: places.store, rehash: settings.rehash });
    await clearLeftovers({ output: places.output, store: places.store });
    return retaken;
  });
}

/** The options, as they were given. @throws TypeError for a wrong source or option. */
function checked<T extends RetakeSegmentOptions>(of: string, source: ArticleSource, options: T): T {
  checkSource(of, source);
  const { segment, undo, ...run } = options ?? {};
  const own = { segment, ...(undo !== undefined && { undo }) };
  const optional = of === 'retakeSegment' ? { undo: KINDS.flag } : {};
  checkOptions(of, own, { required: { segment: KINDS.text }, optional });
  checkRunOptions(of, run);
  return options;
}

async function inRun<T>(
  source: ArticleSource,
  options: NarrateOptions,
  work: (run: EditionRun) => Promise<T>,
): Promise<T> {
  const project = openProject(options);
  try {
    return await work(openRun(source, project));
  } finally {
    await project.close();
  }
}
