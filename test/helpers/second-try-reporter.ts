/** a test run → the tests that passed only at a second try, with what failed at first, so that they are repaired. */
import type { Reporter, TestModule } from 'vitest/node';

export const secondTryReporter: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const named = modules.flatMap(({ children, moduleId }) =>
      [...children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => {
          const [error] = test.result().errors ?? [];
          const cause = (error?.stack ?? error?.message ?? '').split('\n').slice(0, 4);
          return [`  ${moduleId} > ${test.fullName}`, ...cause].join('\n    ');
        }),
    );
    if (named.length > 0)
      console.warn(['Passed only at a second try, to be mended:', ...named].join('\n'));
  },
};
