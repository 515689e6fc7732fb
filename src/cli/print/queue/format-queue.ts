/** The state of articles in a queue → lines for people. Pure. */
import { countNoun } from '../phrases.ts';
import type { BatchResult } from '../../../run/batch.ts';
import type { WorkEvent } from '../../../workers/do-jobs.ts';
import type { EnqueuedArticle } from '../../../workers/enqueue-article.ts';
import type { QueueSurvey } from '../../../workers/survey-queue.ts';

const STATES: Readonly<Record<EnqueuedArticle['state'], string>> = {
  upToDate: 'is up to date',
  added: 'was added to the queue',
  waiting: 'was already in the queue',
  stuck: 'was already in the queue',
  active: 'is already in progress',
  parked: 'failed too often: lectern queue status says why, lectern queue retry retries it',
};

/** One article that was enqueued. */
export function formatEnqueued({ state, segments }: EnqueuedArticle, source: string): string {
  const work = state === 'added' ? `, ${countNoun(segments, 'segment')} to record` : '';
  return `${source} ${STATES[state]}${work}`;
}

/** The totals of all articles. */
export function formatEnqueuedCounts(results: readonly BatchResult<EnqueuedArticle>[]): string {
  const articles = results.flatMap((result) => ('value' in result ? [result.value] : []));
  const count = (state: EnqueuedArticle['state']): number =>
    articles.filter((article) => article.state === state).length;
  const [added, upToDate] = [count('added'), count('upToDate')];
  const failed = results.length - articles.length;
  const parts = [
    `${countNoun(added, 'article')} enqueued`,
    ...(upToDate > 0 ? [`${upToDate} up to date`] : []),
    ...(articles.length > added + upToDate
      ? [`${articles.length - added - upToDate} already there`]
      : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return parts.join(', ');
}

/** One job that a worker has finished. */
export function formatWorked(event: WorkEvent): string {
  return event.type === 'edition'
    ? `${event.slug}: edition made`
    : `${event.slug}: ${event.segment} is in the store`;
}

/** What is in the queue. */
export function formatQueue(survey: QueueSurvey): string {
  const { queue, waiting, active, parked, segments, isPaused, workers, failures } = survey;
  const lines = [
    `${queue}: ${countNoun(workers, 'worker')}${isPaused ? ', paused' : ''}`,
    `articles: ${waiting} waiting, ${active} in progress, ${parked} failed too often`,
    `segments: ${segments.waiting} waiting, ${segments.active} in progress`,
    ...failures.map(({ source, order, reason }) => `  ${source ?? order}: ${reason}`),
  ];
  if (parked > failures.length) lines.push(`  and ${parked - failures.length} more`);
  return lines.join('\n');
}
