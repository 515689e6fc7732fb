/** work on jobs → the same, after which an edition is published, or held where whoever asked for it may not publish. */
import { abortable } from '../../../_internal/abort.ts';
import type { Edition } from '../../../edition/edition.ts';
import { holdEdition, liftUnchanged, type EditionHold } from '../../../edition/holds/holds.ts';
import { standingOf, type Standing } from '../../../edition/shared/standing.ts';
import type { Job, JobPublishing, JobResult, JobWork, JobWorkOptions } from '../../jobs/job.ts';
import type { Publishing } from './open-publishing.ts';

/** Options of `withPublishing`. */
export type WithPublishingOptions = {
  readonly publishing: Publishing;
  /** Folder of the editions. */
  readonly output: string;
};

/** Why an edition is not public that was made. */
const WHY: Readonly<Record<Exclude<JobPublishing, 'wanted'>, (slug: string) => string>> = {
  noScope: (slug) =>
    'Whoever asked for it has not the scope publish. ' +
    `POST /v1/editions/${slug}/publish by someone who has it publishes the edition.`,
  nowhere: () =>
    'The configuration of the service names no place to publish to (publish.to, or service.public).',
};

/** Why an edition that was published is not public yet, or not any more. */
const STANDING: Partial<Record<Standing, (edition: Edition) => string>> = {
  draft: () => 'It is a draft.',
  scheduled: ({ publishAt }) => `It comes out at ${publishAt}.`,
  expired: ({ expiresAt }) => `It expired at ${expiresAt}.`,
};

/** Why an edition is not to be published; `undefined` where it is. Pure. */
export function whyNotPublished({
  slug,
  publishing = 'noScope',
}: Pick<Job, 'slug' | 'publishing'>): string | undefined {
  return publishing === 'wanted' ? undefined : WHY[publishing](slug);
}

/**
 * Every edition is held while it is made, so that nothing half done is published with others; what was public of it
 * stays so until it is released.
 */
export function withPublishing(work: JobWork, options: WithPublishingOptions): JobWork {
  const { publishing } = options;
  return async (job, given) => {
    if (job.kind === 'removal') return publishing.inTurn(() => work(job, given));
    if (job.kind === 'publication') return publishNow(job, { ...options, ...given });
    if (!publishing.isOn)
      return {
        ...(await work(job, given)),
        published: false,
        whyUnpublished: WHY.nowhere(job.slug),
      };
    const hold = await holdEdition(job.slug, options);
    try {
      const made = await work(job, given);
      return { ...made, ...(await finish(job, { ...options, ...given, hold })) };
    } catch (error) {
      await liftUnchanged(hold, options);
      throw error;
    }
  };
}

type PublishCall = WithPublishingOptions & Pick<JobWorkOptions, 'tell' | 'signal'>;

/** What a job says of publication. */
type Outcome = Pick<JobResult, 'published' | 'whyUnpublished'>;

async function finish(
  job: Job,
  call: PublishCall & { readonly hold: EditionHold },
): Promise<Outcome> {
  const whyUnpublished = whyNotPublished(job);
  if (whyUnpublished === undefined) return (await publish(job, call)).outcome;
  // What is as it was made is public as it is.
  if (call.hold.former !== undefined && (await liftUnchanged(call.hold, call)))
    return { published: true };
  return { published: false, whyUnpublished };
}

async function publishNow(job: Job, call: PublishCall): Promise<JobResult> {
  const { edition, outcome } = await publish(job, call);
  const { title, duration } = edition ?? {};
  return { slug: job.slug, title, duration, ...outcome };
}

/** What has begun is completed, whatever later job waits: only the end of the service ends it. */
async function publish(
  job: Job,
  { publishing, tell, signal }: PublishCall,
): Promise<{ readonly edition?: Edition | undefined; readonly outcome: Outcome }> {
  tell({ type: 'stage', stage: 'publishing' });
  const done = await abortable(publishing.publish(job.slug), { signal });
  if (!done.edition) return { outcome: waitsForApproval(done.waiting) };
  const { edition, warnings } = done;
  for (const { code, message, hint } of warnings)
    tell({ type: 'warning', code, message, ...(hint !== undefined && { hint }) });
  return { edition, outcome: outcomeOf(edition) };
}

function waitsForApproval(passages: number): Outcome {
  const what = passages === 1 ? 'A passage of it waits' : `${passages} passages of it wait`;
  return { published: false, whyUnpublished: `${what} for an approval (setting requireApproval).` };
}

function outcomeOf(edition: Edition): Outcome {
  const whyUnpublished = STANDING[standingOf(edition)]?.(edition);
  return whyUnpublished === undefined ? { published: true } : { published: false, whyUnpublished };
}
