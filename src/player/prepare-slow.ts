/** → what a browser is slow to do for the first time, done while the edition is on its way. */
import { spokenTime } from '../edition/shared/time-labels.ts';
import { rememberedSpeed } from './memory.ts';

/** An edition that is at hand comes sooner than this, in milliseconds, and is shown first. */
const AT_HAND_MS = 50;

/**
 * The first number that a browser writes out, in any language, takes it longer than all of the
 * player, and the first look into a page's storage is slow too: it does both while it waits.
 */
export function prepareSlow(): void {
  setTimeout(() => {
    spokenTime(0, { language: 'en' });
    rememberedSpeed();
  }, AT_HAND_MS);
}
