/** whom a clip is waited for → the line that says so. Pure. */
import type { MomentEvents } from '../../run/progress.ts';

/** One line; what is done with a process that has died is part of it. */
export function formatAwaited({ segmentId, holder }: MomentEvents['clipAwaited']): string {
  return (
    `${segmentId} is being recorded by ${holder}: waiting for it ` +
    '(taken over within a minute where that process has died)'
  );
}
