/** → numbers that the browser writes out without delay when the player is drawn. */
import { spokenTime } from '../edition/shared/time-labels.ts';

/**
 * The first number that a browser writes out, in any language, takes it longer than all of the
 * player: it does so when it has nothing else to do.
 */
export function prepareNumbers(): void {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  whenIdle(() => spokenTime(0, { language: 'en' }));
}
