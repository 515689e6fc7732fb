/** → the second file: leaves the read-along where the first finds it. */
import { startReadAlong } from './read-along.ts';

(window as unknown as { lecternReadAlong?: typeof startReadAlong }).lecternReadAlong = startReadAlong;
