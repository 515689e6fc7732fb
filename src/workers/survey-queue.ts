/** a queue → its contents, with the names of articles that failed too often. */
import type { AbortOptions } from '../_internal/abort.ts';
import type { ParkedArticle, QueueCounts } from '../queue/article-queue.ts';
import { readOrder } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/** Failed articles that are named: the others usually failed for the same reasons. */
const NAMED = 20;

/** The contents of a queue. */
export type QueueSurvey = QueueCounts & {
  /** Its address without name and password. */
  readonly queue: string;
  /** The last articles that failed too often. `source`: absent if the order is gone. */
  readonly failures: readonly (ParkedArticle & { readonly source?: string })[];
};

/** @throws LecternError `QUEUE_UNREACHABLE` */
export async function surveyQueue(
  { queue, place }: Workplace,
  { signal }: AbortOptions,
): Promise<QueueSurvey> {
  const [counts, parked] = await Promise.all([queue.counts(), queue.parked({ limit: NAMED })]);
  const failures: QueueSurvey['failures'][number][] = [];
  for (const article of parked) {
    const order = await readOrder(place, { digest: article.order, signal }).catch(() => undefined);
    failures.push({ ...article, ...(order && { source: order.source }) });
  }
  return { queue: queue.name, ...counts, failures };
}
