/** a run and one segment of its edition → the same words recorded once more, and the edition assembled again. */
import type { Edition } from '../edition/edition.ts';
import { readEdition, readPublishedClips } from '../edition/read-edition.ts';
import type { RunSegment } from '../edition/run-record.ts';
import { LecternError } from '../errors.ts';
import type { Script, Segment } from '../script/script.ts';
import { describeJob, type ClipJob } from '../speech/clip-job.ts';
import { describeVoice } from '../speech/prices/find-price.ts';
import { restoreTake, retakeClip, type RetakenClip } from '../speech/retake-clip.ts';
import { findSegment } from './find-segment.ts';
import { guardStages, recordEdition } from './narrate.ts';
import { describeCost, type EditionPlan } from './plan/edition-plan.ts';
import { costOf, totalOf, waitingFor } from './plan/plan-totals.ts';
import { editionFolder } from './project/places.ts';
import type { EditionRun } from './stages/edition-run.ts';
import { openStages, openStagesOf } from './stages/open-stages.ts';
import { unlessUpToDate } from './wrappers/unless-up-to-date.ts';

/** What another take would record. */
export type RetakePlan = Pick<
  EditionPlan,
  'source' | 'slug' | 'title' | 'missing' | 'cost' | 'prices' | 'unpriced'
> &
  Pick<Segment, 'role' | 'text'> & {
    readonly segmentId: string;
    readonly provider: string;
    readonly voice: string;
    /** The take that the edition has now; 1 for the first. */
    readonly take: number;
    /** Seconds of its clip. */
    readonly duration: number;
  };

/** A segment of an edition that is up to date, and what a take of it needs. */
export type FoundSegment = {
  readonly plan: RetakePlan;
  readonly job: ClipJob;
  readonly script: Script;
};

/** What became of the segment, and its edition. */
export type Retaken = RetakenClip & { readonly edition: Edition };

/** Options of `findRetake`. */
export type FindRetakeOptions = {
  /** The segment, as `findSegment` takes it. */
  readonly asked: string;
  /** Whether it is to be restored and not recorded. @default false */
  readonly undo?: boolean | undefined;
};

/**
 * Finds a segment of the article's edition: no request, no engine.
 * @throws LecternError `EDITION_MISSING` where no edition is up to date; `USAGE` for a segment that
 * does not exist, that another voice spoke, or whose voice makes the same sound each time.
 */
export async function findRetake(
  run: EditionRun,
  { asked, undo = false }: FindRetakeOptions,
): Promise<FoundSegment> {
  const stages = guardStages(openStages(run));
  const article = await stages.readArticle();
  const script = await stages.writeScript(article);
  const edition = await stages.findEdition(script);
  const folder = editionFolder(article, run.places);
  if (!edition) throw noEdition(run, await readEdition(folder));
  const segment = findSegment(script.segments, asked);
  const index = script.segments.indexOf(segment);
  const job = run.planJobs(script)[index]!;
  const clip = (await readPublishedClips(folder))[index];
  if (clip?.key !== job.key) throw spokenByAnother(segment, { clip, job });
  if (!undo) refuseSameSound(job);
  return { plan: describeRetake({ edition, job, clip }, run), job, script };
}

/**
 * Records the segment again and assembles its edition; the other clips come from the store.
 * @throws as `recordClips`
 */
export async function recordRetake(found: FoundSegment, run: EditionRun): Promise<Retaken> {
  const { budget } = run.voices;
  const { retry } = run.settings;
  const retaken = await retakeClip(found.job, { ...takesOf(found, run), budget, retry });
  return { ...retaken, edition: await assemble(found, run) };
}

/**
 * Brings back the take before, and assembles the edition; makes no request.
 * @throws LecternError `USAGE` if the store does not have it.
 */
export async function undoRetake(found: FoundSegment, run: EditionRun): Promise<Retaken> {
  const { job, plan } = found;
  const restored = await restoreTake(job.key, takesOf(found, run));
  if (!restored)
    throw new LecternError(`The store has no take of segment ${plan.segmentId} before this one`, {
      code: 'USAGE',
      hint: noTakeHint(run),
    });
  return { ...restored, edition: await assemble(found, run) };
}

function noTakeHint({ places: { sharedClips } }: EditionRun): string {
  const here = 'A replaced take is kept on the machine that replaced it';
  return sharedClips === undefined
    ? `${here}, until lectern cache prune removes it: undo it there. Machines that share clips (setting sharedStore) share these takes too.`
    : `${here} and in ${sharedClips.name}; neither has one of this segment.`;
}

type Takes = Parameters<typeof restoreTake>[1];

function takesOf({ plan }: FoundSegment, { places, signal }: EditionRun): Takes {
  return { store: places.store, shared: places.sharedClips, published: plan.take, signal };
}

async function assemble({ script }: FoundSegment, run: EditionRun): Promise<Edition> {
  return unlessUpToDate(recordEdition)(guardStages(openStagesOf(script, run)));
}

function describeRetake(
  found: { readonly edition: Edition; readonly job: ClipJob; readonly clip: RunSegment['clip'] },
  { name, voices }: EditionRun,
): RetakePlan {
  const { edition, job, clip } = found;
  const { segment, provider, price } = job;
  const { voice } = segment;
  const isBilled = price !== undefined && price.isUnbilled !== true;
  const wanted = {
    ...describeJob(job, { state: 'missing', seconds: job.seconds }),
    ...(isBilled && { currency: price.currency }),
    waiting: waitingFor(job, { provider, voice }),
  };
  const cost = costOf([wanted]);
  return {
    source: name,
    slug: edition.slug,
    title: edition.title,
    segmentId: segment.id,
    role: segment.role,
    text: segment.text,
    provider: voices.provider.id,
    voice,
    take: clip.take ?? 1,
    duration: clip.duration,
    missing: totalOf([wanted]),
    ...(cost && { cost: describeCost(cost) }),
    prices: isBilled ? { [voice]: price } : {},
    unpriced: price === undefined ? [describeVoice(voice, provider)] : [],
  };
}

/** A voice whose model has no chance in it. */
function refuseSameSound({ segment, provider }: ClipJob): void {
  if (!provider.capabilities(segment.voice).deterministic) return;
  throw new LecternError(
    `${segment.voice} says the same words in the same way each time: another take of segment ${segment.id} would sound the same`,
    {
      code: 'USAGE',
      hint:
        'What changes its sound: the pronunciation of a word (lectern lexicon set, or data-say), ' +
        'the pace (--rate), another voice for this kind of paragraph (cast).',
    },
  );
}

function noEdition({ name }: EditionRun, edition: Edition | undefined): LecternError {
  const message = edition
    ? `The edition ${edition.slug} is not up to date with ${name} and the settings`
    : `There is no edition of ${name} yet`;
  return new LecternError(message, {
    code: 'EDITION_MISSING',
    hint: `Build it first: lectern build ${name}. Then one of its segments can be recorded again.`,
  });
}

function spokenByAnother(
  { id, voice }: Segment,
  { clip, job }: { readonly clip: RunSegment['clip'] | undefined; readonly job: ClipJob },
): LecternError {
  const by = clip ? `${clip.voice} of ${clip.provider}` : 'another voice';
  return new LecternError(
    `Segment ${id} of the edition was spoken by ${by}, and ${voice} of ${job.provider.id} would speak it now`,
    { code: 'USAGE', hint: 'lectern build --revoice records it with the present voice.' },
  );
}
