/** The kinds of tests: what their files start, and the suffix by which a reader and Vitest know them. */

/** A kind of test that `npm test` leaves to `npm run test:all`. */
export type TestKind = {
  /** The Vitest project, and the suffix: `browser` stands for `NAME.browser.test.ts`. */
  readonly name: string;
  /** What its files start, as a message names it. */
  readonly starts: string;
  /** Whether a command line, its words joined by spaces, starts that. */
  readonly isStartedBy: RegExp;
};

/** The kinds that `npm test` leaves out, those with the longest files first. */
export const SLOW_KINDS: readonly TestKind[];

/** Files of this suffix get modules of their own: they replace modules, or change what all share. */
export const ISOLATED: 'isolated';

/** Files of this suffix are part of `npm test`, and may start anything: the few that try the whole. */
export const SMOKE: 'smoke';

/** Files of this suffix need Node.js alone, and make editions by the dozen: `npm test` leaves them to `npm run test:all`. */
export const BUILDS: 'builds';

/** The Vitest projects that `npm test` runs. */
export const QUICK_PROJECTS: readonly string[];
