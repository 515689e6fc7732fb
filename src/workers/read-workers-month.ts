/** the settings of a queue and a month → what all workers spent in it, by the account on the queue's server. */
import type { Money } from '../speech/prices/price.ts';
import { parseQueueAddress } from '../queue/queue-address.ts';
import { openQueueServer } from '../queue/server/open-server.ts';
import { readSharedMonth } from '../queue/sharing/shared-accounts.ts';

/** `month` such as `2026-11`. @throws LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE` */
export async function readWorkersMonth(
  queue: string,
  of: { readonly month: string; readonly currency: string },
): Promise<Money> {
  const server = await openQueueServer(parseQueueAddress(queue));
  try {
    return await readSharedMonth(server, of);
  } finally {
    await server.close();
  }
}
