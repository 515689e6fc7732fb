/** An edition that a run has just looked at closely → what a plan would say of it, without reading a clip. */
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { readSaid } from '../../edition/read-edition.ts';
import type { Script } from '../../script/script.ts';
import { describeJob, type ClipJob } from '../../speech/clip-job.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { openClipStore } from '../../speech/clips/clip-store.ts';
import { describePlan, type EditionPlan } from '../plan/edition-plan.ts';
import { editionFolder, type Project } from '../project/project.ts';

/** Of which run the edition is. */
export type PlanStandingOptions = {
  /** What is asked of the voice for each segment of the script, in order. */
  readonly jobs: readonly ClipJob[];
  /** The source as `record.json` names it. */
  readonly source: string;
  readonly project: Project;
};

function isThere(file: string): boolean {
  return factsOfFile(file).text !== '-';
}

/** The plan; `undefined` where the record of the edition does not tell how long each clip is. */
export async function planStanding(
  script: Script,
  { jobs, source, project }: PlanStandingOptions,
): Promise<EditionPlan | undefined> {
  const said = (await readSaid(editionFolder(script.article, project))) ?? [];
  const lengths = new Map(said.map(({ clip }) => [clip.key, clip.duration]));
  const { fileOf, packedOf, factsOf } = openClipStore(project.store);
  const clips = jobs.map((job): ClipPlan | undefined => {
    const hasAudio = isThere(fileOf(job.key)) || isThere(packedOf(job.key));
    const hasFacts = isThere(factsOf(job.key));
    if (!hasAudio && !hasFacts) return describeJob(job, { state: 'missing', seconds: job.seconds });
    const seconds = lengths.get(job.key);
    // A run leaves no clip without one of its files: somebody is at work on it.
    if (!hasAudio || !hasFacts || seconds === undefined) return undefined;
    return describeJob(job, { state: 'stored', seconds });
  });
  const known = clips.filter((clip) => clip !== undefined);
  if (known.length < clips.length) return undefined;
  return describePlan(script, { source, clips: known, said, state: 'upToDate', project });
}
