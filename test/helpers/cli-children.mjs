/**
 * Files of `test/cli` in which a process of its own is what is tested (signals, pipes, another user,
 * a zone, a package), and how many each starts. All others call `run` in their own process.
 */
export const CLI_CHILDREN = {
  'build-twice.process.test.ts': 8,
  'endings.process.test.ts': 5,
  'odd-places.process.test.ts': 13,
  'own-provider.builds.test.ts': 2,
  'publish.test.ts': 1,
  'voices.engine.test.ts': 1,
};

/** The most that all of them may start. */
export const MOST_CLI_CHILDREN = 30;
