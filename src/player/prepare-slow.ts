/** → what a browser is slow to do for the first time, done while the edition is on its way. */
import { spokenTime } from '../edition/shared/time-labels.ts';
import { rememberedSpeed } from './memory.ts';

/**
 * The first number that a browser writes out, in any language, takes it longer than all of the
 * player, and the first look into a page's storage as long: it does both when it has nothing else
 * to do.
 */
export function prepareSlow(): void {
  const whenIdle = window.requestIdleCallback ?? setTimeout;
  whenIdle(() => {
    spokenTime(0, { language: 'en' });
    rememberedSpeed();
  });
}
