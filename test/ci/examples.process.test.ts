import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../../src/run/settings/settings.ts';
import { CLI, lectern } from '../helpers/command-line.ts';
import { readTree, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { fakeProgram, runSteps, type Step, type StepsRun } from '../helpers/workflow.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = join(ROOT, 'examples');
type Action = {
  inputs: Record<string, { default?: string; required?: boolean }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
};
type Job = {
  readonly steps: Step[];
  readonly permissions?: Record<string, string>;
  readonly if?: string;
  readonly needs?: string;
  readonly outputs?: Record<string, string>;
};
type Workflow = {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
};
const ACTION = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const textOf = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');
const workflow = (name: string): Workflow => parse(textOf(`github/${name}`)) as Workflow;
const NAMES = readdirSync(join(EXAMPLES, 'github'));

const folder = temporaryFolder();
afterAll(() => folder.remove());
let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);

const POST =
  '---\ntitle: The harbour\ndate: 2024-03-01\n---\n\nThe harbour was calm today.\n\nNobody complained.\n';
const CONFIG =
  'feed: { title: Harbour, baseUrl: "https://example.org/", description: Read aloud., author: Harbour, email: a@example.org, category: News }\n';

/** A job's steps with this action in the place of its published name. */
async function runJob(
  job: Job,
  options: {
    readonly workspace: string;
    readonly env?: Record<string, string>;
    readonly context?: Record<string, unknown>;
    readonly actions?: Parameters<typeof runSteps>[1]['actions'];
  },
): Promise<StepsRun> {
  const lecternAction = async (
    inputs: Readonly<Record<string, string>>,
  ): Promise<Record<string, string>> => {
    const defaults = Object.fromEntries(
      Object.entries(ACTION.inputs).map(([name, input]) => [name, String(input.default ?? '')]),
    );
    const run = await runSteps(ACTION.runs.steps, {
      workspace: options.workspace,
      actionPath: ROOT,
      inputs: { ...defaults, ...inputs },
    });
    if (run.failed) throw new Error(run.log);
    return Object.fromEntries(
      Object.entries(ACTION.outputs).map(([name, { value }]) => [
        name,
        run.steps[/steps\.(\w+)/.exec(value)![1]!]?.outputs[name] ?? '',
      ]),
    );
  };
  return runSteps(job.steps, {
    ...options,
    actions: { 'OWNER/lectern': lecternAction, ...options.actions },
  });
}

describe.each(NAMES)('examples/github/%s', (name) => {
  const { on, permissions, jobs } = workflow(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('gives the action inputs that it has, and all that it needs', () => {
    const ours = steps.filter((step) => step.uses?.startsWith('OWNER/lectern@'));
    expect(ours).toHaveLength(1);
    for (const { with: inputs = {} } of ours) {
      expect(Object.keys(inputs).filter((input) => !(input in ACTION.inputs))).toEqual([]);
      for (const [input, { required }] of Object.entries(ACTION.inputs))
        if (required) expect(inputs).toHaveProperty(input);
      for (const value of Object.values(inputs)) expect(typeof value).toBe('string');
    }
    const outputs = [...JSON.stringify(jobs).matchAll(/steps\.lectern\.outputs\.([a-z-]+)/g)].map(
      (match) => match[1]!,
    );
    expect(outputs.filter((output) => !(output in ACTION.outputs))).toEqual([]);
  });

  test('may do no more than it must', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const granted = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {}).map(([scope, right]) => `${scope}: ${right}`),
    );
    const allowed: Record<string, string[]> = {
      'blog-to-podcast.yml': ['pages: write', 'id-token: write'],
      'feed-backfill.yml': [],
      'pull-request-comment.yml': ['pull-requests: write'],
    };
    expect(granted).toEqual(allowed[name]);
    expect(on).not.toHaveProperty('pull_request_target');
    for (const step of steps)
      if (step.uses?.startsWith('actions/checkout@'))
        expect(step.with).toEqual({ 'persist-credentials': false });
  });

  test('pins actions to a major, and lets no expression into a script', () => {
    for (const { uses } of steps)
      if (uses !== undefined)
        expect(uses).toMatch(/^(?:actions\/[a-z/-]+@[0-9a-f]{40}|OWNER\/lectern@v\d+)$/);
    for (const { run } of steps) if (run !== undefined) expect(run).not.toContain('${{');
  });
});

describe('the documents', () => {
  test('show a workflow whose inputs and outputs there are', () => {
    const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
    const section = page.slice(page.indexOf('## GitHub Action'), page.indexOf('## Examples'));
    const { jobs } = parse(/```yaml\n(.*?)```/s.exec(section)![1]!) as Workflow;
    const ours = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .find(({ uses }) => uses?.startsWith('OWNER/'))!;
    expect(Object.keys(ours.with!).filter((name) => !(name in ACTION.inputs))).toEqual([]);
    const outputs = [.../Outputs: (.*?)…/s.exec(section)![1]!.matchAll(/`([a-z-]+)`/g)].map(
      (match) => match[1]!,
    );
    expect(outputs.filter((name) => !(name in ACTION.outputs))).toEqual([]);
    expect(outputs.length).toBeGreaterThan(4);
  });

  test('of the examples name each of them', () => {
    const list = textOf('README.md');
    for (const name of [...NAMES.map((file) => `github/${file}`), 'gitlab-ci.yml', 'eleventy/'])
      expect(list).toContain(`| \`${name}\` |`);
  });
});

describe('the blog', () => {
  test('becomes a site with a feed, without private records', async () => {
    const workspace = newPlace({ 'posts/harbour.md': POST, 'lectern.config.yaml': CONFIG });
    const run = await runJob(workflow('blog-to-podcast.yml').jobs['build']!, { workspace });
    expect(run).toMatchObject({ failed: false });
    expect(run.used.at(-1)).toMatchObject({
      uses: 'actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b',
      inputs: { path: 'site' },
    });
    const site = [...readTree(join(workspace, 'site')).keys()];
    expect(site).toEqual(
      expect.arrayContaining([
        'feed.xml',
        'index.html',
        'harbour/edition.json',
        'harbour/index.html',
      ]),
    );
    expect(site.filter((path) => path.includes('record.json'))).toEqual([]);
    const check = await lectern(['feed', 'check', 'site/feed.xml', '--json'], { cwd: workspace });
    expect(JSON.parse(check.stdout)).toMatchObject({ errors: 0 });
  });

  test('without a finished edition publishes nothing', async () => {
    const { steps } = workflow('blog-to-podcast.yml').jobs['build']!;
    const run = await runSteps(steps, {
      workspace: newPlace({}),
      actions: { 'OWNER/lectern': () => ({ editions: '0' }) },
    });
    expect(run.used.map(({ uses }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      'OWNER/lectern',
    ]);
  });
});

describe('the archive', () => {
  test('is read back with the command line that made it', async () => {
    const workspace = newPlace({ 'posts/harbour.md': POST });
    expect(
      (await lectern(['build', 'posts', '--provider', 'tone', '--quiet'], { cwd: workspace })).code,
    ).toBe(0);
    const { steps } = workflow('feed-backfill.yml').jobs['build']!;
    const run = await runSteps(steps, {
      workspace,
      context: { secrets: {} },
      actions: { 'OWNER/lectern': () => ({ editions: '1', cli: CLI }) },
    });
    expect(run).toMatchObject({ failed: false });
    expect(run.log).toContain('checks passed');
    expect(run.used.map(({ inputs }) => inputs['key'] ?? '')).toContain('editions-');
  });
});

describe('the pull request', () => {
  const { jobs } = workflow('pull-request-comment.yml');
  const context = {
    github: {
      token: 'a token',
      repository: 'harbour/notes',
      event: { pull_request: { number: 7, head: { repo: { full_name: 'harbour/notes' } } } },
    },
  };

  test('is planned without a secret, and its comment says which paragraphs would be recorded', async () => {
    const workspace = newPlace({ 'posts/harbour.md': POST });
    let comment = '';
    const run = await runJob(jobs['plan']!, {
      workspace,
      context: { github: {} },
      actions: {
        'actions/upload-artifact': ({ path }) => void (comment = readFileSync(path!, 'utf8')),
      },
    });
    expect(run.failed).toBe(false);
    expect(comment).toMatch(/^<!-- lectern-plan -->\n/);
    expect(comment).toContain(
      '<li>line 6, paragraph, new, 27 characters: <code>The harbour was calm today.</code></li>',
    );
    expect(existsSync(join(workspace, 'output'))).toBe(false);
    expect(JSON.stringify(jobs['plan'])).not.toContain('secrets');
  });

  test.each([
    [
      '',
      [
        '--silent',
        '--method',
        'POST',
        'repos/harbour/notes/issues/7/comments',
        '--field',
        'body=@lectern-comment.md',
      ],
    ],
    [
      '4711',
      [
        '--silent',
        '--method',
        'PATCH',
        'repos/harbour/notes/issues/comments/4711',
        '--field',
        'body=@lectern-comment.md',
      ],
    ],
  ])('gets one comment, and later another text in the same (id “%s”)', async (id, expected) => {
    const workspace = newPlace({ 'lectern-comment.md': '<!-- lectern-plan -->\n' });
    const log = join(folder.path, `gh-${places}`);
    const bin = fakeProgram(join(folder.path, `gh-bin-${places}`), {
      name: 'gh',
      log,
      after: `case "$*" in *per_page*) echo ${JSON.stringify(id)};; esac`,
    });
    const run = await runSteps(jobs['comment']!.steps, {
      workspace,
      context,
      env: { PATH: `${bin}:${process.env['PATH']!}` },
    });
    expect(run.failed).toBe(false);
    const calls = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
    expect(calls[0]!.slice(0, 3)).toEqual([
      'gh',
      'api',
      'repos/harbour/notes/issues/7/comments?per_page=100',
    ]);
    expect(calls[1]).toEqual(['gh', 'api', ...expected]);
  });

  test('from a fork gets no comment: the job that may write is left out', () => {
    expect(jobs['comment']!.if).toContain(
      'github.event.pull_request.head.repo.full_name == github.repository',
    );
    expect(jobs['comment']!.steps.some((step) => step.uses?.startsWith('actions/checkout'))).toBe(
      false,
    );
  });
});

describe('examples/gitlab-ci.yml', () => {
  type GitLabJob = {
    script?: string[];
    variables?: Record<string, string>;
    extends?: string;
    cache?: { paths: string[] };
    artifacts?: { paths: string[] };
  };
  const jobs = parse(textOf('gitlab-ci.yml')) as Record<string, GitLabJob>;

  /** Runs a job's script as GitLab does: one shell, the first failure ends it. */
  function runScript(
    name: string,
    options: { readonly cwd: string; readonly maxChars?: string },
  ): string {
    const bin = join(folder.path, 'gitlab-bin');
    writeTree(bin, {});
    writeFileSync(
      join(bin, 'lectern'),
      `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(CLI)} "$@"\n`,
      { mode: 0o755 },
    );
    const variables = Object.fromEntries(
      Object.entries(jobs['.lectern']!.variables!).map(([key, value]) => [
        key,
        value.replace('$CI_PROJECT_DIR', options.cwd),
      ]),
    );
    const env = {
      ...process.env,
      XDG_CONFIG_HOME: join(options.cwd, 'no-home'),
      ...variables,
      ...(options.maxChars !== undefined && { LECTERN_MAX_CHARS: options.maxChars }),
      PATH: `${bin}:${process.env['PATH']!}`,
    };
    return execFileSync('bash', ['-eo', 'pipefail', '-c', jobs[name]!.script!.join('\n')], {
      cwd: options.cwd,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  test('names settings and folders that there are', () => {
    for (const name of ['plan', 'pages']) expect(jobs[name]).toMatchObject({ extends: '.lectern' });
    expect(Object.keys(jobs['.lectern']!.variables!)).toEqual([
      'LECTERN_MAX_CHARS',
      'LECTERN_OUTPUT',
      'LECTERN_STORE',
    ]);
    for (const key of ['maxChars', 'output', 'store'])
      expect(configSchema.safeParse({ [key]: key === 'maxChars' ? 1 : 'x' }).success).toBe(true);
    expect(jobs['.lectern']!.cache!.paths).toEqual(['.lectern/']);
  });

  test('plans a merge request, then publishes, also what was finished when the cap is reached', () => {
    const cwd = newPlace({ 'posts/harbour.md': POST, 'lectern.config.yaml': CONFIG });
    expect(runScript('plan', { cwd })).toContain('4 segments to record');
    runScript('pages', { cwd });
    expect([...readTree(join(cwd, 'public')).keys()]).toEqual(
      expect.arrayContaining(['feed.xml', 'harbour/edition.json']),
    );
    writeTree(cwd, { 'posts/market.md': POST.replaceAll('harbour', 'market') });
    runScript('pages', { cwd, maxChars: '0' });
    expect(readFileSync(join(cwd, 'public/feed.xml'), 'utf8').match(/<item>/g)).toHaveLength(1);
  });

  test('fails when something else went wrong than the cap', () => {
    const cwd = newPlace({ 'posts/harbour.md': '', 'lectern.config.yaml': CONFIG });
    expect(() => runScript('pages', { cwd })).toThrow(expect.objectContaining({ status: 1 }));
  });
});
