/** → the kinds of tests: what their files start, and the suffix by which a reader and Vitest know them. Data. */

/** @type {typeof import('./test-kinds.mjs').SLOW_KINDS} */
export const SLOW_KINDS = [
  {
    name: 'process',
    starts: 'the GitHub Action, or Vitest',
    isStartedBy: /vitest\.mjs|\/action\/\w+\.mjs/,
  },
  {
    name: 'package',
    starts: 'npm, or a bench',
    isStartedBy: /(?:^|\/)(?:npm|npx)(?: |$)|\/bench\/\w+\.mjs/,
  },
  {
    name: 'server',
    starts: 'Redis, PostgreSQL, an object store or a speech server',
    isStartedBy: /(?:^|\/)(?:redis-server|initdb|postgres|python3?)(?: |$)/,
  },
  {
    name: 'engine',
    starts: 'the engine of the built-in voice',
    isStartedBy: /sherpa-child\.mjs/,
  },
  {
    name: 'browser',
    starts: 'Chromium or Firefox',
    isStartedBy: /(?:^|\/)(?:chromium|firefox)[\w-]*(?: |$)/,
  },
];

/** @type {typeof import('./test-kinds.mjs').ISOLATED} */
export const ISOLATED = 'isolated';

/** @type {typeof import('./test-kinds.mjs').SMOKE} */
export const SMOKE = 'smoke';

/** @type {typeof import('./test-kinds.mjs').BUILDS} */
export const BUILDS = 'builds';

/** @type {typeof import('./test-kinds.mjs').QUICK_PROJECTS} */
export const QUICK_PROJECTS = ['quick', ISOLATED, SMOKE];
