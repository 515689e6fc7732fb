import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingNames } from '../../src/run/settings/settings.ts';
import { digestTree, readTree, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
type Instruction = { readonly name: string; readonly value: string };
type Stage = { readonly from: string; readonly instructions: readonly Instruction[] };

const TEXT = readFileSync(join(ROOT, 'Containerfile'), 'utf8');
const STAGES = stagesOf(TEXT);
/** Names at the top of the tree that the build may see. */
const SEEN = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1));

/** A Containerfile by its stages, continued lines joined, comments left out. */
function stagesOf(text: string): Stage[] {
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(?:#|$)/.test(line))
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n');
  const instructions = lines.map((line) => ({
    name: line.split(' ')[0]!,
    value: line.slice(line.indexOf(' ') + 1).trim(),
  }));
  const stages: { from: string; instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    if (instruction.name === 'FROM') stages.push({ from: instruction.value, instructions: [] });
    else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

const valuesOf = (stage: Stage, name: string): string[] =>
  stage.instructions.filter((instruction) => instruction.name === name).map(({ value }) => value);

/** What a COPY takes, and where it puts it. */
function copyOf(value: string): {
  readonly stage?: string;
  readonly sources: string[];
  readonly target: string;
} {
  const words = value.split(/\s+/);
  const stage = /^--from=(.+)$/.exec(words[0]!)?.[1];
  const paths = stage === undefined ? words : words.slice(1);
  return {
    ...(stage !== undefined && { stage }),
    sources: paths.slice(0, -1),
    target: paths.at(-1)!,
  };
}

describe('the Containerfile', () => {
  const folder = temporaryFolder();
  const build = join(folder.path, 'build/opt/lectern');
  const image = join(folder.path, 'image');
  const root = join(image, 'opt/lectern');
  afterAll(() => folder.remove());

  /** What COPY does, in this tree. */
  function copyAll(stage: Stage, folders: { readonly workingFolder: string }): void {
    for (const value of valuesOf(stage, 'COPY')) {
      const { stage: from, sources, target } = copyOf(value);
      for (const source of sources) {
        const origin = from === undefined ? join(ROOT, source) : join(folder.path, from, source);
        const goal = target.endsWith('/')
          ? join(folders.workingFolder, target, basename(source))
          : join(folders.workingFolder, target);
        mkdirSync(join(goal, '..'), { recursive: true });
        if (basename(source) === 'node_modules') symlinkSync(join(ROOT, 'node_modules'), goal);
        else cpSync(origin, goal, { recursive: true });
      }
    }
  }

  beforeAll(() => {
    copyAll(STAGES[0]!, { workingFolder: build });
    symlinkSync(join(ROOT, 'node_modules'), join(build, 'node_modules'));
    execFileSync('npm', ['run', 'build', '--silent'], { cwd: build, stdio: 'pipe' });
    copyAll(STAGES[1]!, { workingFolder: root });
    mkdirSync(join(image, 'usr/local/bin'), { recursive: true });
    symlinkSync(join(root, 'dist/cli.js'), join(image, 'usr/local/bin/lectern'));
  }, 180_000);

  test('copies files that there are and that the build may see', () => {
    const taken = STAGES.flatMap((stage) => valuesOf(stage, 'COPY'))
      .map(copyOf)
      .filter(({ stage }) => stage === undefined)
      .flatMap(({ sources }) => sources);
    expect(taken.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(taken.filter((path) => !SEEN.includes(path))).toEqual([]);
    expect(SEEN.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('runs npm scripts and commands that there are, without install scripts', () => {
    const { scripts, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as { scripts: Record<string, string>; devDependencies: Record<string, string> };
    const runs = valuesOf(STAGES[0]!, 'RUN').join('\n');
    for (const [, script] of runs.matchAll(/npm run ([\w:-]+)/g))
      expect(scripts).toHaveProperty(script!);
    for (const line of runs.split(/\n|&&/))
      if (/npm (?:ci|prune)/.test(line)) expect(line).toContain('--ignore-scripts');
    for (const [, name] of runs.matchAll(/devDependencies\.([@\w/-]+)/g))
      expect(Object.keys(devDependencies)).toContain(name);
  });

  test('ends without root, with ffmpeg, and settings of its own that Lectern knows', () => {
    const last = STAGES.at(-1)!;
    expect(valuesOf(last, 'USER')).toEqual(['node']);
    expect(valuesOf(last, 'RUN').join('\n')).toContain('--no-install-recommends ffmpeg');
    const variables = valuesOf(last, 'ENV')
      .flatMap((value) => value.split(' '))
      .map((pair) => pair.split('=')[0]!);
    expect(
      variables.filter(
        (name) => !settingNames.some((setting) => `LECTERN_${setting.toUpperCase()}` === name),
      ),
    ).toEqual([]);
    expect(valuesOf(last, 'RUN').join('\n')).toContain(
      'ln -s /opt/lectern/dist/cli.js /usr/local/bin/lectern',
    );
    expect(valuesOf(last, 'ENTRYPOINT')).toEqual(['["lectern"]']);
  });

  test('leaves an image that holds all that a run needs, and reads articles that it may not write', () => {
    const articles = writeTree(join(folder.path, 'articles'), {
      'post.md': '# A post\n\nThe harbour was calm today.\n',
    });
    const before = digestTree(articles);
    const [output, store] = [join(folder.path, 'output'), join(folder.path, 'store')];
    chmodSync(articles, 0o555);
    const env = {
      PATH: `${join(image, 'usr/local/bin')}:${process.env['PATH']!}`,
      LECTERN_OUTPUT: output,
      LECTERN_STORE: store,
      XDG_CONFIG_HOME: join(folder.path, 'none'),
    };
    const lectern = (...args: string[]): string =>
      execFileSync('lectern', args, { cwd: articles, env, encoding: 'utf8', stdio: 'pipe' });
    expect(lectern(...(JSON.parse(valuesOf(STAGES.at(-1)!, 'CMD')[0]!) as string[]))).toContain(
      'Usage: lectern',
    );
    lectern('build', '.');
    expect([...readTree(output).keys()]).toEqual(
      expect.arrayContaining(['post/edition.json', 'post/index.html', 'lectern-player.js']),
    );
    expect([...readTree(join(store, 'clips')).keys()].length).toBeGreaterThan(0);
    expect(digestTree(articles)).toEqual(before);
    chmodSync(articles, 0o755);
    rmSync(articles, { recursive: true });
  });

  test('shows in its head commands that fit it', () => {
    expect(TEXT).toContain(
      '-v ./posts:/articles:ro -v ./audio:/output -v lectern:/store lectern build .',
    );
    expect(valuesOf(STAGES.at(-1)!, 'WORKDIR').at(-1)).toBe('/articles');
  });
});
