/** An edition that a run has just looked at closely → what a plan would say of it, without reading a clip. */
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { readSaid } from '../../edition/read-edition.ts';
import type { Script } from '../../script/script.ts';
import { describeJob } from '../../speech/clip-job.ts';
import type { ClipPlan } from '../../speech/clip.ts';
import { openClipStore } from '../../speech/clips/clip-store.ts';
import { describePlan, type EditionPlan } from '../plan/edition-plan.ts';
import { editionFolder } from '../project/places.ts';
import type { EditionRun } from '../stages/edition-run.ts';

function isThere(file: string): boolean {
  return factsOfFile(file).text !== '-';
}

/** The plan; `undefined` where the record of the edition does not tell how long each clip is. */
export async function planStanding(
  script: Script,
  run: EditionRun,
): Promise<EditionPlan | undefined> {
  const { name: source, voices, places } = run;
  const said = (await readSaid(editionFolder(script.article, places))) ?? [];
  const lengths = new Map(said.map(({ clip }) => [clip.key, clip.duration]));
  const { fileOf, packedOf, factsOf } = openClipStore(places.store);
  const clips = run.planJobs(script).map((job): ClipPlan | undefined => {
    const hasAudio = isThere(fileOf(job.key)) || isThere(packedOf(job.key));
    const hasFacts = isThere(factsOf(job.key));
    if (!hasAudio && !hasFacts) return describeJob(job, { state: 'missing', seconds: job.seconds });
    const seconds = lengths.get(job.key);
    // A run leaves no clip without one of its files: another process is at work on it.
    if (!hasAudio || !hasFacts || seconds === undefined) return undefined;
    return describeJob(job, { state: 'stored', seconds });
  });
  const known = clips.filter((clip) => clip !== undefined);
  if (known.length < clips.length) return undefined;
  return describePlan(script, { source, clips: known, said, state: 'upToDate', voices });
}
