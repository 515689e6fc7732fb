/** a queue → the same without its waiting articles, whose orders are cancelled. */
import type { AbortOptions } from '../_internal/abort.ts';
import { listWanted, settleOrder } from './article-order.ts';
import type { Workplace } from './workplace.ts';

/** Removes what is waiting, and with `parked` what failed; what is in progress is finished. Returns the number of articles. */
export async function drainQueue(
  { queue, place }: Workplace,
  { parked, signal }: AbortOptions & { readonly parked: boolean },
): Promise<number> {
  const out = new Set(await queue.drain({ parked }));
  for (const order of await listWanted(place, { signal }))
    if (out.has(order.digest)) await settleOrder(place, { ...order, signal });
  return out.size;
}
