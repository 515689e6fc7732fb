/** what notices of other systems ask for → jobs of the service, checked as if it came over the API. */
import { publishingFor } from './editions/edition-routes.ts';
import { EDITION_REQUEST } from './editions/edition-request.ts';
import { orderEdition, orderRemoval } from './editions/edition-order.ts';
import type { HookJobs } from './hooks/take-notice.ts';
import type { Jobs } from './jobs/job.ts';
import { refuseInvalid } from './problems/answer-problem.ts';

/** Options of `orderNotices`. */
export type OrderNoticesOptions = {
  /** The jobs, once they are open. */
  readonly jobs: () => Pick<Jobs, 'add'>;
  /** Whether there is a place to publish to. */
  readonly publishes: boolean;
  /** Whether addresses of this machine and of private networks may be read. */
  readonly allowPrivate: boolean;
};

/** Takes orders of notices as jobs. */
export function orderNotices({ jobs, allowPrivate, publishes }: OrderNoticesOptions): HookJobs {
  return {
    order: async (order, { caller, key, mayPublish }) => {
      const asked =
        order.kind === 'removal'
          ? orderRemoval(order.slug)
          : orderEdition(checkedRequest(order.request), { allowPrivate });
      const publishing =
        order.kind === 'removal' ? undefined : publishingFor(mayPublish, { publishes });
      const { job } = await jobs().add({ ...asked, caller, key, publishing });
      return { id: job.id, slug: job.slug };
    },
  };
}

/** @throws ServiceError `SERVICE_INVALID` with what is wrong */
function checkedRequest(request: object): Parameters<typeof orderEdition>[0] {
  const read = EDITION_REQUEST.safeParse(JSON.parse(JSON.stringify(request)));
  if (!read.success) refuseInvalid({ target: 'json', ...read });
  return read.data as Parameters<typeof orderEdition>[0];
}
