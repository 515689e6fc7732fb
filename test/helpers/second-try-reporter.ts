/** a test run → the tests that passed only at a second try, named, so that they are repaired. */
import type { Reporter, TestModule } from 'vitest/node';

export const secondTryReporter: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const named = modules.flatMap(({ children, moduleId }) =>
      [...children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => `  ${moduleId} > ${test.fullName}`),
    );
    if (named.length > 0)
      console.warn(['Passed only at a second try, to be mended:', ...named].join('\n'));
  },
};
