/** a story of 60 paragraphs → its builds with tones, in places of their own. */
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { jsonOf, lectern, type Built, type Run } from './command-line.ts';
import { digestTree, writeTree } from './file-trees.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Each has words of its own: few, since their audio is encoded over and over. */
export const PARAGRAPHS: readonly string[] = Array.from(
  { length: 60 },
  (_, i) => `${i + 20} came.`,
);

/** The Markdown of a story with these paragraphs. */
export function storyOf(paragraphs: readonly string[] = PARAGRAPHS): string {
  return `# The Ferry Returns\n\n${paragraphs.join('\n\n')}\n`;
}

/** The arguments of a build of `story.md`. */
export const BUILD: readonly string[] = ['build', 'story.md', '--provider', 'tone'];

/** A run and the edition that it made. */
export type StoryRun = Run & { readonly built: Built };

/** Builds the story of a place in this process; fails if the run fails or complains. */
export async function buildStory(cwd: string, ...args: string[]): Promise<StoryRun> {
  return wholeRun(await lectern([...BUILD, '--json', ...args], { cwd }));
}

/** The run of a `BUILD` with `--json`, if it succeeded without an error. */
export function wholeRun(run: Run): StoryRun {
  expect(run.stderr.includes('error')).toBe(false);
  expect(run.code).toBe(0);
  return { ...run, built: jsonOf(run).editions[0]! };
}

/** Makes folders with a `story.md`, which go when the tests of the file have ended. */
export function storyPlaces(): (story: string) => string {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  let places = 0;
  return (story) => writeTree(join(folder.path, `place-${++places}`), { 'story.md': story });
}

/** Digests of the facts of every complete clip of a place, by their paths. */
export function completeClips(cwd: string): Map<string, string> {
  return new Map(
    Object.entries(digestTree(join(cwd, '.lectern/clips'))).filter(([name]) =>
      name.endsWith('.json'),
    ),
  );
}
