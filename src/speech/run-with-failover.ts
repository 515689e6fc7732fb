/** clip jobs → their clips, by voices of other providers if the first one fails. */
import type { ProviderError, Warning } from '../errors.ts';
import type { ClipJob } from './clip-job.ts';
import { replanJob } from './replan-job.ts';
import { runJobs, type FinishedJob, type RunJobsOptions } from './run-jobs.ts';
import { withFailover, type Failover, type FailoverVoice } from './wrappers/with-failover.ts';

/** Every finished job, in order, and a warning for each provider that was replaced. */
export type FailoverRun = {
  readonly finished: readonly FinishedJob[];
  readonly failures: readonly Warning[];
};

/** Options of `runWithFailover`. */
export type FailoverRunOptions = Omit<RunJobsOptions, 'alternatives' | 'onFailure'> & {
  readonly failover?: Failover | undefined;
};

/**
 * Runs the jobs. If their provider fails, all of them are run with the next one or, with the
 * boundary `segment`, only the unfinished ones. A provider that lacks the language of one of them
 * is skipped.
 * @throws as `runJobs`
 */
export async function runWithFailover(
  jobs: readonly ClipJob[],
  options: FailoverRunOptions,
): Promise<FailoverRun> {
  const failures = new Map<string, Warning>();
  const onFailure = (error: ProviderError, { provider, segment }: ClipJob): void => {
    const change = `${error.provider} → ${provider.id}/${segment.voice}`;
    if (!failures.has(change)) failures.set(change, replacedWarning(error, { provider, segment }));
  };
  const { to = [], boundary = 'article' } = options.failover ?? {};

  if (boundary === 'segment') {
    const alternatives = (job: ClipJob): Iterable<ClipJob> => jobInPlace(job, to);
    const finished = await runJobs(jobs, { ...options, alternatives, onFailure });
    return { finished, failures: [...failures.values()] };
  }
  const run = withFailover((all: readonly ClipJob[]) => runJobs(all, options), {
    voices: eachReading(jobs, to),
    onFailure: (error, next) => next.slice(0, 1).forEach((job) => onFailure(error, job)),
  });
  return { finished: await run(), failures: [...failures.values()] };
}

/** The job of a segment for each other voice that speaks its language. */
function* jobInPlace(job: ClipJob, to: readonly FailoverVoice[]): Iterable<ClipJob> {
  for (const voice of to) {
    const other = replanJob(job, voice);
    if (other) yield other;
  }
}

/** The jobs, then those for each other voice that can read all of them. */
function* eachReading(
  jobs: readonly ClipJob[],
  to: readonly FailoverVoice[],
): Iterable<readonly ClipJob[]> {
  yield jobs;
  for (const voice of to) {
    const others = jobs.flatMap((job) => replanJob(job, voice) ?? []);
    if (others.length === jobs.length) yield others;
  }
}

function replacedWarning(
  error: ProviderError,
  { provider, segment }: Pick<ClipJob, 'provider' | 'segment'>,
): Warning {
  const other = `${segment.voice} of ${provider.id}`;
  return {
    code: 'PROVIDER_REPLACED',
    message: `${error.provider} failed and was replaced by ${other}: ${error.message}`,
    hint: 'record.json names the voice of each segment; --revoice records them with the first voice.',
  };
}
