/** test files → the order in which they are run: those that take longest first, so that no core waits for the last one. */
import { statSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SLOW_KINDS } from './test-kinds.mjs';

const FIRST = SLOW_KINDS.map(({ name }) => name);

/** Slow kinds before the others, files of one project together, in it the largest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const keyed = files.map((file) => ({
      file,
      rank: rankOf(file.project.name),
      project: file.project.name,
      size: statSync(file.moduleId).size,
    }));
    return keyed
      .toSorted((a, b) => a.rank - b.rank || a.project.localeCompare(b.project) || b.size - a.size)
      .map(({ file }) => file);
  }
}

function rankOf(project: string): number {
  const rank = FIRST.indexOf(project);
  return rank < 0 ? FIRST.length : rank;
}
