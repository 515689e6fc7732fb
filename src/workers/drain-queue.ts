/** a queue → the same without what waits in it, which is then no longer wanted either. */
import type { AbortOptions } from '../_internal/abort.ts';
import { listWanted, settleOrder } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/** Takes out what waits, and with `parked` what failed; what is in work is finished. Gives how many articles. */
export async function drainQueue(
  { queue, place }: Workplace,
  { parked, signal }: AbortOptions & { readonly parked: boolean },
): Promise<number> {
  const out = new Set(await queue.drain({ parked }));
  for (const order of await listWanted(place, { signal }))
    if (out.has(order.digest)) await settleOrder(place, { ...order, signal });
  return out.size;
}
