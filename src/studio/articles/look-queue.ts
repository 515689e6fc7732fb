/** articles → looked at one after another: first what has changed, then what is new, at last what is as it was before. */
import type { AbortOptions } from '../../_internal/abort.ts';

/** How much an article matters: `noted` ones are shown as they were when the studio was last open. */
export type LookUrgency = 'changed' | 'added' | 'noted';

/** Articles that wait to be looked at. */
export type LookQueue = {
  /** Adds them; one that waits already waits once, at the more urgent place. */
  readonly add: (ids: Iterable<string>, urgency: LookUrgency) => void;
  /** Begins; nothing is looked at before. */
  readonly begin: () => void;
};

/** Options of `openLookQueue`. */
export type LookQueueOptions = AbortOptions & {
  /** Never rejects. */
  readonly look: (id: string) => Promise<void>;
  /** Called whenever nothing waits any more. */
  readonly onEmpty: () => void;
};

/** Articles looked at at once: each may take a thread, and what is asked for comes first. */
const AT_ONCE = 2;

const URGENCIES: readonly LookUrgency[] = ['changed', 'added', 'noted'];

/** Opens it. */
export function openLookQueue({ look, onEmpty, signal }: LookQueueOptions): LookQueue {
  const lanes = new Map(URGENCIES.map((urgency) => [urgency, new Set<string>()]));
  let [hasBegun, busy] = [false, 0];
  const take = (): readonly [id: string, urgency: LookUrgency] | undefined => {
    if (signal?.aborted) return undefined;
    for (const [urgency, ids] of lanes) {
      const [id] = ids;
      if (id === undefined) continue;
      ids.delete(id);
      return [id, urgency];
    }
    return undefined;
  };
  const work = async (): Promise<void> => {
    busy++;
    for (let next = take(); next; next = take()) {
      const [id, urgency] = next;
      const began = performance.now();
      await look(id);
      // What is only verified leaves half of the time to what is asked for.
      await pause(urgency === 'noted' ? performance.now() - began : 0);
    }
    busy--;
    if (busy === 0 && !signal?.aborted) onEmpty();
  };
  const start = (): void => {
    const waiting = [...lanes.values()].reduce((sum, { size }) => sum + size, 0);
    for (let free = Math.min(waiting, AT_ONCE - busy); free > 0; free--) void work();
  };
  return {
    add: (ids, urgency) => {
      for (const id of ids) {
        const place = URGENCIES.find((each) => lanes.get(each)!.has(id));
        if (place !== undefined && URGENCIES.indexOf(place) <= URGENCIES.indexOf(urgency)) continue;
        if (place !== undefined) lanes.get(place)!.delete(id);
        lanes.get(urgency)!.add(id);
      }
      if (hasBegun) start();
    },
    begin: () => {
      if (hasBegun) return;
      hasBegun = true;
      start();
    },
  };
}

/** Lets requests be answered in between. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref());
}
