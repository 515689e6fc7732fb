/** → the second file: leaves the read-along where the first finds it. */
import { startWhenDrawn } from './read-along/read-along.ts';

(window as unknown as { lecternReadAlong?: typeof startWhenDrawn }).lecternReadAlong =
  startWhenDrawn;
