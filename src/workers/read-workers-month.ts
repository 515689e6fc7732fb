/** a queue's address and a month's limit → what all workers spent, from the account on its server. */
import { parseQueueAddress } from '../queue/queue-address.ts';
import { openQueueServer } from '../queue/server/open-server.ts';
import { openWorkerAccounts } from '../queue/sharing/worker-accounts.ts';
import { readMonthBudget, type MonthBudget } from '../speech/money/month-budget.ts';
import type { MonthLimit } from '../speech/money/spending-limits.ts';

/** `month` such as `2026-11`. @throws LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE` */
export async function readWorkersMonth(
  queue: string,
  of: { readonly budget: MonthLimit; readonly month: string },
): Promise<MonthBudget> {
  const server = await openQueueServer(parseQueueAddress(queue));
  try {
    return await readMonthBudget(openWorkerAccounts({ server }), of);
  } finally {
    await server.close();
  }
}
