import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { digestTree, readTree, unfinished, writeTree } from '../helpers/file-trees.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import {
  commandsIn,
  fakeProgram,
  readOutputs,
  runSteps,
  type FakeAction,
  type Step,
  type StepsRun,
} from '../helpers/workflow.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
type Action = {
  inputs: Record<string, { default?: string; required?: boolean; description: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
};
const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

const folder = temporaryFolder();
afterAll(() => folder.remove());
let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);

const post = (name: string): string =>
  `# The ${name}\n\n${[1, 2, 3, 4].map((day) => `On day ${day} the ${name} was calm, and nobody complained.`).join('\n\n')}\n`;
const POSTS = { 'posts/a.md': post('harbour'), 'posts/b.md': post('market') };

/** The cache of a repository: entries by key, the newest first. */
function fakeCache(workspace: string): { actions: Record<string, FakeAction>; keys: string[] } {
  const keys: string[] = [];
  const entryOf = (key: string): string => join(folder.path, `cache-${places}`, key);
  const pathsOf = (inputs: Readonly<Record<string, string>>): string[] =>
    inputs['path']!.trim().split('\n');
  return {
    keys,
    actions: {
      'actions/cache/restore': (inputs) => {
        const found =
          keys.find((key) => key === inputs['key']) ??
          keys.find((key) => key.startsWith(inputs['restore-keys']!));
        if (found === undefined) return {};
        for (const path of pathsOf(inputs))
          if (existsSync(join(entryOf(found), path)))
            cpSync(join(entryOf(found), path), join(workspace, path), { recursive: true });
        return { 'cache-matched-key': found };
      },
      'actions/cache/save': (inputs) => {
        for (const path of pathsOf(inputs))
          if (existsSync(join(workspace, path)))
            cpSync(join(workspace, path), join(entryOf(inputs['key']!), path), { recursive: true });
        keys.unshift(inputs['key']!);
      },
    },
  };
}

type RunOptions = {
  readonly actions?: Record<string, FakeAction>;
  readonly env?: Record<string, string>;
  readonly actionPath?: string;
};

/** Runs the action as a workflow would: the inputs given, the others at their defaults. */
function runAction(
  workspace: string,
  inputs: Record<string, string>,
  options: RunOptions = {},
): Promise<StepsRun> {
  const defaults = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, input]) => [name, String(input.default ?? '')]),
  );
  for (const name of Object.keys(inputs))
    if (!(name in defaults)) throw new Error(`no input ${name}`);
  return runSteps(ACTION.runs.steps, {
    workspace,
    actionPath: ROOT,
    inputs: { ...defaults, provider: 'tone', ...inputs },
    ...options,
  });
}

const outputsOf = (run: StepsRun): Record<string, string> => run.steps['build']?.outputs ?? {};
const usesOf = (run: StepsRun): string[] => run.used.map(({ uses }) => uses.split('@')[0]!);

describe('action.yml', () => {
  test('lets no input, output or context into a script', () => {
    for (const step of ACTION.runs.steps)
      if (step.run !== undefined) expect(step.run).not.toContain('${{');
    for (const step of ACTION.runs.steps)
      if (step.run !== undefined) expect(step.shell).toBe('bash');
  });

  test('reads every input, and sets every output that it promises', () => {
    const scripts = ['inputs.mjs', 'prepare.mjs', 'build.mjs']
      .map((name) => readFileSync(join(ROOT, 'action', name), 'utf8'))
      .join('\n');
    const yaml = JSON.stringify(ACTION.runs);
    for (const [name, { description }] of Object.entries(ACTION.inputs)) {
      expect(
        scripts.includes(`'${name}'`) || yaml.includes(`inputs.${name} `)
          ? ''
          : `${name} is not read`,
      ).toBe('');
      expect(description).toMatch(/\.$/);
    }
    for (const { value } of Object.values(ACTION.outputs))
      expect(value).toMatch(/^\$\{\{ steps\.(build|prepare)\.outputs\.[a-z-]+ \}\}$/);
  });

  test('uses actions at one commit, which no tag moved later can change', () => {
    for (const step of ACTION.runs.steps)
      if (step.uses !== undefined) expect(step.uses).toMatch(/^actions\/[a-z/-]+@[0-9a-f]{40}$/);
  });
});

describe('the action', () => {
  test('builds, tells outputs and summary, keeps the clips, and records nothing the second time', async () => {
    const workspace = newPlace(POSTS);
    const cache = fakeCache(workspace);
    const first = await runAction(workspace, { sources: 'posts', artifact: 'editions' }, cache);
    expect(first).toMatchObject({ failed: false, code: 0 });
    expect(outputsOf(first)).toMatchObject({
      editions: '2',
      failures: '0',
      recorded: '11',
      reused: '1',
      output: 'output',
      'exit-code': '0',
      'budget-reached': 'false',
    });
    expect(Number(outputsOf(first)['characters'])).toBeGreaterThan(400);
    expect(Number(outputsOf(first)['minutes'])).toBeGreaterThan(0.4);
    expect(JSON.parse(readFileSync(outputsOf(first)['json']!, 'utf8'))).toMatchObject({
      exitCode: 0,
    });
    expect(first.summary).toContain('<code>posts/a.md</code>');
    expect(first.summary).toContain('<th>Segments recorded</th>');
    expect(usesOf(first)).toEqual([
      'actions/setup-node',
      'actions/cache/restore',
      'actions/cache/save',
      'actions/upload-artifact',
    ]);
    expect(first.used.at(-1)!.inputs).toMatchObject({
      name: 'editions',
      path: 'output\n!output/**/record.json\n',
    });
    expect(cache.keys).toEqual([expect.stringMatching(/^lectern-clips-[0-9a-f]{32}$/)]);
    const made = digestTree(join(workspace, 'output'));

    // Another machine: what was not kept in the cache is gone.
    for (const name of ['.lectern', 'output']) rmSync(join(workspace, name), { recursive: true });
    const second = await runAction(workspace, { sources: 'posts' }, cache);
    expect(outputsOf(second)).toMatchObject({
      editions: '2',
      recorded: '0',
      reused: '12',
      characters: '0',
    });
    expect(usesOf(second)).not.toContain('actions/cache/save');
    expect(digestTree(join(workspace, 'output'))).toEqual(made);
  });

  test('fails with 7 at the cap, keeps what was recorded, and the next run goes on', async () => {
    const workspace = newPlace(POSTS);
    const cache = fakeCache(workspace);
    const run = await runAction(workspace, { sources: 'posts', 'max-chars': '400' }, cache);
    expect(run.code).toBe(7);
    expect(outputsOf(run)).toMatchObject({
      'budget-reached': 'true',
      'exit-code': '7',
      editions: '1',
      failures: '1',
    });
    expect(Number(outputsOf(run)['characters'])).toBeLessThanOrEqual(400);
    expect(commandsIn(run.log)).toEqual([
      expect.stringMatching(
        /^::error file=posts\/b\.md,title=Lectern%3A BUDGET_REACHED::posts\/b\.md: The cap of 400 characters would be exceeded/,
      ),
    ]);
    expect(run.summary).toContain(' of 400 allowed');
    expect(cache.keys).toHaveLength(1);
    const next = await runAction(workspace, { sources: 'posts', 'max-chars': '400' }, cache);
    expect(next.code).toBe(0);
    expect(cache.keys).toHaveLength(2);
  });

  test('takes a cap of money', async () => {
    const inputs = { sources: 'posts', 'dry-run': 'true', 'max-cost': '2.50' };
    const run = await runAction(newPlace(POSTS), inputs);
    const plan = readFileSync(outputsOf(run)['json']!, 'utf8');
    expect(JSON.parse(plan)).toMatchObject({ maxCost: 2.5 });
  });

  test('with on-budget warn goes on to feed and publication with what is done', async () => {
    const workspace = newPlace({ ...POSTS, 'lectern.config.json': JSON.stringify({ feed: FEED }) });
    await writeSampleEdition(mkdirs(join(workspace, 'output')), { slug: 'ferry' });
    const run = await runAction(workspace, {
      sources: 'posts',
      'max-chars': '400',
      'on-budget': 'warn',
      feed: 'true',
      'publish-to': 'site',
    });
    expect(run).toMatchObject({ code: 0 });
    expect(outputsOf(run)).toMatchObject({
      'budget-reached': 'true',
      'exit-code': '7',
      feed: 'output/feed.xml',
    });
    expect(commandsIn(run.log).map((line) => line.split(' ')[0])).toEqual(['::warning']);
    expect(readFileSync(join(workspace, 'site/feed.xml'), 'utf8')).toContain('<item>');
    expect(
      [...readTree(join(workspace, 'site')).keys()].filter((name) => name.includes('record.json')),
    ).toEqual([]);
  });

  test('annotates the file of each failure, and fails with 6 or goes on as it is told', async () => {
    const workspace = newPlace({ ...POSTS, 'posts/empty.md': '', 'posts/odd, name: 100%.md': '' });
    const run = await runAction(workspace, { sources: 'posts' });
    expect(run.code).toBe(6);
    expect(commandsIn(run.log)).toEqual([
      expect.stringMatching(/^::error file=posts\/empty\.md,title=Lectern%3A ARTICLE_EMPTY::/),
      expect.stringMatching(/^::error file=posts\/odd%2C name%3A 100%25\.md,/),
    ]);
    const tolerant = await runAction(workspace, { sources: 'posts', 'on-partial': 'warn' });
    expect(tolerant.code).toBe(0);
    expect(commandsIn(tolerant.log).every((line) => line.startsWith('::warning '))).toBe(true);
    expect(tolerant.summary).toContain('<code>ARTICLE_EMPTY</code>');
  });

  test('dry, makes no request, keeps nothing, and leaves the text of a comment', async () => {
    const workspace = newPlace(POSTS);
    const run = await runAction(workspace, {
      sources: 'posts',
      'dry-run': 'true',
      artifact: 'editions',
    });
    expect(run.code).toBe(0);
    expect(readFileSync(outputsOf(run)['comment']!, 'utf8')).toContain(
      '11 of 12 segments in 2 articles, 11 requests, 506 characters, about ',
    );
    expect(outputsOf(run)).toMatchObject({
      editions: '2',
      recorded: '11',
      reused: '1',
      characters: '506',
    });
    expect(existsSync(join(workspace, 'output'))).toBe(false);
    expect(usesOf(run)).toEqual(['actions/setup-node', 'actions/cache/restore']);
  });

  test('works in another folder, with folders of its own', async () => {
    const workspace = newPlace({ 'site/posts/a.md': POSTS['posts/a.md'] });
    const run = await runAction(workspace, {
      sources: 'posts',
      'working-directory': 'site',
      output: 'public/audio',
      store: 'clips',
    });
    expect(run.code).toBe(0);
    expect(outputsOf(run)['output']).toBe('site/public/audio');
    expect(existsSync(join(workspace, 'site/public/audio/a/edition.json'))).toBe(true);
    expect(
      run.used.find(({ uses }) => uses.startsWith('actions/cache/restore'))!.inputs['path'],
    ).toBe('site/clips/clips\nsite/clips/http\n');
  });

  test.each([
    [{ sources: '' }, 'sources is empty'],
    [{ sources: 'posts\n-' }, 'a job has no standard input'],
    [{ sources: 'posts', 'max-chars': '1e9' }, 'max-chars must be a whole number, and is “1e9”'],
    [{ sources: 'posts', 'max-cost': '$2' }, 'max-cost must be an amount such as 2.50'],
    [{ sources: 'posts', limit: '-3' }, 'limit must be a whole number'],
    [{ sources: 'posts', format: 'aiff' }, 'format must be mp3 or m4a or opus or flac or wav'],
    [{ sources: 'posts', 'on-budget': 'ignore' }, 'on-budget must be fail or warn'],
    [{ sources: 'posts', 'dry-run': 'yes' }, 'dry-run must be true or false'],
    [{ sources: 'posts', 'working-directory': 'none' }, 'working-directory none is not there'],
  ])('refuses %j in one sentence', async (inputs, message) => {
    const run = await runAction(newPlace(POSTS), inputs as unknown as Record<string, string>);
    expect(run.code).toBe(2);
    expect(commandsIn(run.log)).toEqual([expect.stringContaining(message)]);
    expect(run.steps['build']).toBeUndefined();
  });

  test('a wrong configuration fails with 3 and its own sentence, before the cache is touched', async () => {
    const run = await runAction(newPlace({ ...POSTS, 'lectern.config.json': '{"formt":"mp3"}' }), {
      sources: 'posts',
    });
    expect(run.code).toBe(3);
    expect(commandsIn(run.log)[0]).toContain('unknown key “formt”');
    expect(usesOf(run)).toEqual(['actions/setup-node']);
  });

  test('installs no ffmpeg for mp3, and installs it for m4a where there is none', async () => {
    const log = join(folder.path, `calls-${places}`);
    const bin = join(folder.path, `bin-${places}`);
    for (const name of ['apt-get', 'sudo']) fakeProgram(bin, { name, log });
    for (const name of ['node', 'bash', 'env'])
      symlinkSync(name === 'node' ? process.execPath : `/usr/bin/${name}`, join(bin, name));
    const workspace = newPlace({ ...POSTS, 'opus.json': '{"format":"opus"}' });
    await runAction(workspace, { sources: 'posts', 'dry-run': 'true' }, { env: { PATH: bin } });
    expect(readFileSync(log, 'utf8')).toBe('');
    await runAction(
      workspace,
      { sources: 'posts', 'dry-run': 'true', config: 'opus.json' },
      { env: { PATH: bin } },
    );
    const calls = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as string[]).filter((word) => !/^sudo$|^-n$/.test(word)));
    expect(calls.at(-1)).toEqual([
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'ffmpeg',
    ]);
  });

  test('builds its own command line once, without install scripts; a package is installed apart', async () => {
    const workspace = newPlace(POSTS);
    const log = join(folder.path, `npm-${places}`);
    const own = writeTree(join(folder.path, `own-${places}`), { 'package.json': '{}' });
    cpSync(join(ROOT, 'action'), join(own, 'action'), { recursive: true });
    const link = `if [ "$1 $2" = "run build" ]; then ln -s ${JSON.stringify(join(ROOT, 'dist'))} dist; fi`;
    const bin = fakeProgram(join(folder.path, `npm-bin-${places}`), {
      name: 'npm',
      log,
      after: link,
    });
    const env = { PATH: `${bin}:${process.env['PATH']!}` };
    expect(
      (
        await runAction(
          workspace,
          { sources: 'posts', 'dry-run': 'true' },
          { env, actionPath: own },
        )
      ).code,
    ).toBe(0);
    expect(
      (
        await runAction(
          workspace,
          { sources: 'posts', 'dry-run': 'true' },
          { env, actionPath: own },
        )
      ).code,
    ).toBe(0);
    const calls = readFileSync(log, 'utf8').trim().split('\n');
    expect(calls).toHaveLength(2);
    expect(calls[0]).toContain('"ci","--ignore-scripts"');
    const other = await runAction(
      workspace,
      { sources: 'posts', package: '--registry=http://evil.example' },
      { env, actionPath: own },
    );
    expect(other.code).toBe(2);
    expect(JSON.parse(readFileSync(log, 'utf8').trim().split('\n').at(-1)!)).toEqual(
      expect.arrayContaining(['--', '--registry=http://evil.example']),
    );
  });
});

describe('a job that is cancelled', () => {
  test('interrupts the command line, ends with 130, and keeps what was recorded', async () => {
    const long = `# Long\n\n${Array.from({ length: 3000 }, (_, i) => `Paragraph ${i} was calm, and nobody complained.`).join('\n\n')}\n`;
    const workspace = newPlace({ 'long.md': long });
    const output = join(folder.path, `output-${places}`);
    const env = {
      PATH: process.env['PATH']!,
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: folder.path,
      ACTION_CLI: join(ROOT, 'dist/cli.js'),
      ACTION_ROOT: workspace,
      ACTION_STORE: '.lectern',
      ACTION_OUTPUT: 'output',
      ACTION_INPUTS: JSON.stringify({ sources: 'long.md', provider: 'tone' }),
    };
    const child = spawn(process.execPath, [join(ROOT, 'action/build.mjs')], {
      cwd: workspace,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let log = '';
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    const clips = join(workspace, '.lectern/clips');
    while (!existsSync(clips)) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(log).toContain('interrupted; what was recorded is kept');
    expect(commandsIn(log)).toEqual([
      '::error title=Lectern::interrupted; what was recorded is kept',
    ]);
    expect(readOutputs(readFileSync(output, 'utf8'))).toMatchObject({
      'cache-key': expect.stringMatching(/^lectern-clips-[0-9a-f]{32}$/) as string,
      'exit-code': '130',
    });
    expect(unfinished(workspace)).toEqual([]);
  });
});

describe('hostile inputs and articles', () => {
  const HOSTILE = [
    '$(touch hacked)',
    '`touch hacked`',
    '"; touch hacked; "',
    "'; touch hacked; '",
    'a b  c',
    '--config=evil.json',
    '${HOME}',
    '%0A::error::hacked',
    '::set-output name=x::y',
    '\\',
    '../..',
  ];

  // A star is a pattern, which the names of the others would match too.
  test.each([HOSTILE, ['*']])(
    'sources with hostile names, %j among them, are file names and nothing else',
    async (...names) => {
      const workspace = newPlace({ 'evil.json': '{"output":"hacked"}' });
      const files = names.map((name) => `${name.replaceAll('/', '_')}.md`);
      files.forEach((file, i) =>
        writeFileSync(join(workspace, file), `---\nslug: boat-${i}\n---\n\n${post('boat')}`),
      );
      const run = await runAction(workspace, { sources: files.join('\n'), voice: '' });
      expect(run.code).toBe(0);
      expect(outputsOf(run)).toMatchObject({ editions: `${files.length}`, output: 'output' });
      const left = ['.lectern', 'evil.json', ...files, 'output'];
      expect(readdirSync(workspace).sort()).toEqual(left.sort());
      expect(commandsIn(run.log)).toEqual([]);
    },
  );

  test.each([
    '$(touch hacked)',
    '"; touch hacked #',
    'x\n::error::hacked',
    'x\nevil<<end\nhacked\nend',
    "a'b",
  ])(
    'every other input with %j reaches no shell and forges no output',
    async (value) => {
      const workspace = newPlace(POSTS);
      // Those that are refused early by themselves; the others together, so that they reach the command line.
      const together = ['voice', 'output', 'store', 'publish-to', 'artifact', 'cache-prefix'];
      for (const names of [
        ['config'],
        ['provider'],
        ['since'],
        ['working-directory'],
        ['max-chars'],
        ['max-cost'],
        ['format'],
        together,
      ]) {
        const run = await runAction(workspace, {
          sources: 'posts',
          'dry-run': 'true',
          ...Object.fromEntries(names.map((name) => [name, value])),
        });
        expect(existsSync(join(workspace, 'hacked'))).toBe(false);
        for (const { outputs } of Object.values(run.steps))
          expect(outputs).not.toHaveProperty('evil');
        for (const line of commandsIn(run.log))
          expect(line).toMatch(/^::(error|warning) .*title=Lectern/);
      }
    },
    180_000,
  );

  test('words of an article are not a command to the runner, and no markup in the summary', async () => {
    const title =
      '::error::hacked <img src=x onerror=hacked> @everyone #1 `code` </code> | ##[add-mask]hacked';
    const workspace = newPlace({
      'posts/a.md': `# ${title.replace(/[<`#|@[\]]/g, '\\$&')}\n\nOne day the harbour was calm.\n`,
      'posts/b.md': `---\nslug: "../../::error::hacked"\n---\n`,
    });
    const run = await runAction(workspace, { sources: 'posts' });
    expect(run.log).toContain('::error::hacked');
    expect(commandsIn(run.log).filter((line) => !line.includes('title=Lectern'))).toEqual([]);
    expect(run.summary).toContain('&lt;img src=x onerror=hacked&gt;');
    expect(run.summary).not.toContain('<img');
  });
});

function mkdirs(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}
