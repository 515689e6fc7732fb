/** a test run → what it left out and why, which files took longest, and the same as JSON for scripts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reporter, TestModule } from 'vitest/node';
import { SKIPPED } from './requirements.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the figures of the last run are kept; ignored by Git. */
export const LAST_RUN: string = fileURLToPath(
  new URL('../../test-results/last-run.json', import.meta.url),
);

/** One file of a run. */
export type FileRun = {
  /** Below the project, with slashes. */
  readonly file: string;
  readonly project: string;
  readonly tests: number;
  readonly seconds: number;
  /** See `FileCosts`; absent where the file was not run. */
  readonly processorSeconds?: number;
  readonly processes?: number;
};

/** A run as `LAST_RUN` keeps it, its files with the slowest first. */
export type LastRun = {
  readonly files: readonly FileRun[];
  readonly skipped: readonly string[];
};

const skipped = new Map<string, number>();

/** For Vitest's `onConsoleLog`: takes the reasons of `requireThat` out of what is printed in between. */
export function noteSkipped(log: string): false | undefined {
  const reasons = log.split('\n').filter((line) => line.startsWith(SKIPPED));
  for (const reason of reasons) {
    const what = reason.slice(SKIPPED.length);
    skipped.set(what, (skipped.get(what) ?? 0) + 1);
  }
  return reasons.length > 0 ? false : undefined;
}

export const runReporter: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    const files = modules.map(fileRun).toSorted((a, b) => b.seconds - a.seconds);
    const reasons = [...skipped].map(([reason, times]) =>
      times === 1 ? reason : `${reason} (${times} places)`,
    );
    mkdirSync(dirname(LAST_RUN), { recursive: true });
    writeFileSync(LAST_RUN, JSON.stringify({ files, skipped: reasons } satisfies LastRun, null, 1));
    if (reasons.length > 0)
      console.warn(['\nSkipped here:', ...reasons.map((reason) => `  ${reason}`)].join('\n'));
  },
};

function fileRun(module: TestModule): FileRun {
  const { duration, collectDuration, setupDuration } = module.diagnostic();
  return {
    file: relative(ROOT, module.moduleId).split('\\').join('/'),
    project: module.project.name,
    tests: [...module.children.allTests()].length,
    seconds: Math.round(duration + collectDuration + setupDuration) / 1000,
    ...module.meta().costs,
  };
}
