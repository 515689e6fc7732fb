/** A batch works ahead within bounds, and tells its results in order. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { ArticleError } from '../../src/errors.ts';
import { forEachSource, type BatchOptions } from '../../src/run/batch.ts';
import { narrateRun } from '../../src/run/narrate.ts';
import { openProject } from '../../src/run/project/project.ts';
import type { EditionRun } from '../../src/run/stages/edition-run.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { scriptedProvider } from '../helpers/scripted-provider.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** How a source is worked on: seconds of each stage in thousands, or an error in it. */
type Stages = { readonly read?: number; readonly record?: number; readonly encode?: number };
type Failing = Stages & { readonly fails?: 'read' | 'record' | 'encode'; readonly code?: string };

/** Runs a batch of named sources; gives its results, and all that happened in order. */
async function run(
  names: string,
  stages: Readonly<Record<string, Failing>>,
  more: Partial<BatchOptions<string>> & {
    readonly signal?: AbortSignal;
    /** Whether the sources are of a folder. */
    readonly listed?: boolean;
  } = {},
) {
  const happened: string[] = [];
  const { signal = new AbortController().signal, listed = false } = more;
  const project = openProject({ root: '/', provider: 'tone', signal });
  let busiest = 0;
  let busy = 0;
  const work = async (own: EditionRun): Promise<string> => {
    const name = (own.source as { path: string }).path.slice(1);
    const { read = 1, record = 1, encode = 1, fails, code = 'ARTICLE_EMPTY' } = stages[name] ?? {};
    const stage = async (what: 'read' | 'record' | 'encode', ms: number): Promise<void> => {
      happened.push(`${name} ${what}`);
      await sleep(ms, undefined, { signal: own.signal });
      if (fails === what) throw new ArticleError(what, { code: code as 'ARTICLE_EMPTY' });
    };
    busiest = Math.max(busiest, ++busy);
    try {
      await stage('read', read);
      await own.turn();
      await stage('record', record);
      own.report.tell({ type: 'clipsRecorded' } as never);
      await stage('encode', encode);
      happened.push(`${name} done`);
      return name;
    } finally {
      busy--;
    }
  };
  const told: string[] = [];
  const sources = [...names].map((name) => ({ kind: 'file', path: `/${name}`, listed }) as const);
  const results = forEachSource(sources, {
    project,
    work,
    overlap: 3,
    onResult: ({ source }) => told.push(source),
    ...more,
  });
  const values = (await results).map((result) => ('value' in result ? result.value : 'failed'));
  return { values, told, happened, busiest: () => busiest, busy: () => busy };
}

describe('a batch', () => {
  test('reads the next while one is recorded, and records it while that one is encoded', async () => {
    const { happened, values } = await run('ab', { a: { record: 60, encode: 60 } });
    expect(values).toEqual(['a', 'b']);
    expect(happened.indexOf('b read')).toBeLessThan(happened.indexOf('a encode'));
    expect(happened.indexOf('b record')).toBeGreaterThan(happened.indexOf('a encode'));
    expect(happened.indexOf('b record')).toBeLessThan(happened.indexOf('a done'));
  });

  test('records in order and tells in order, whatever is quicker', async () => {
    const slow = { record: 20, encode: 150 };
    const { happened, told, values, busiest } = await run('abcdefgh', { a: slow, d: slow });
    expect(happened.filter((each) => each.endsWith('record')).map((each) => each[0])).toEqual([
      ...'abcdefgh',
    ]);
    expect(told).toEqual([...'abcdefgh']);
    expect(values).toEqual([...'abcdefgh']);
    expect(busiest()).toBe(3);
  });

  test('works on one at a time unless it is told otherwise', async () => {
    const { happened, busiest } = await run('abc', {}, { overlap: 1 });
    expect(busiest()).toBe(1);
    expect(happened.slice(0, 5)).toEqual(['a read', 'a record', 'a encode', 'a done', 'b read']);
  });

  test('works on a source that is given twice once at a time', async () => {
    const { happened } = await run('aab', { a: { encode: 40 } });
    expect(happened.lastIndexOf('a read')).toBeGreaterThan(happened.indexOf('a done'));
  });

  test('goes on after a failure of any stage', async () => {
    for (const fails of ['read', 'record', 'encode'] as const) {
      const { values, told } = await run('abcd', { b: { fails, [fails]: 20 } });
      expect([fails, values]).toEqual([fails, ['a', 'failed', 'c', 'd']]);
      expect(told).toEqual([...'abcd']);
    }
  });

  test('records nothing after a failure that every article would meet, and ends what is in work', async () => {
    const code = 'PROVIDER_CREDENTIALS_MISSING';
    const { values, happened, busy } = await run('abcdef', {
      a: { encode: 80 },
      b: { fails: 'record', record: 20, code },
      c: { read: 10 },
    });
    expect(values).toEqual(['a', 'failed']);
    expect(happened).not.toContain('c record');
    expect(happened).not.toContain('e read');
    expect(busy()).toBe(0);
  });

  test('ends what is recorded meanwhile when an earlier one meets such a failure later', async () => {
    const { values, happened } = await run('abc', {
      a: { fails: 'encode', encode: 30, code: 'FFMPEG_MISSING' },
      b: { record: 5000 },
    });
    expect(values).toEqual(['failed']);
    expect(happened).toContain('b record');
    expect(happened).not.toContain('b encode');
  });

  test('an abort ends all that is in work before it is thrown', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error('enough')), 40);
    const long = { read: 5, record: 5, encode: 5000 };
    const running = run('abcd', { a: long, b: long, c: long }, { signal: abort.signal });
    await expect(running).rejects.toThrow('enough');
  });

  test('names drafts of a folder, and tells of each source by its name', async () => {
    const [events, drafts]: string[][] = [[], []];
    const stages = { b: { fails: 'read', code: 'ARTICLE_DRAFT' } } as const;
    const { values } = await run('abc', stages, {
      listed: true,
      onPassedOver: (name) => drafts!.push(name),
      onProgress: (_event, name) => events!.push(name),
    });
    expect(values).toEqual(['a', 'c']);
    expect([events, drafts]).toEqual([['a', 'c'], ['b']]);
  });

  test('gives an address to the first that claims it, though another is done sooner', async () => {
    const root = join(folder.path, 'claims');
    const text = (words: string): string => `---\nslug: ferry\n---\n\n# Ferry\n\n${words}\n`;
    writeTree(root, {
      'a.md': text('The first story is long.\n\nIt goes on.\n\nAnd on.'),
      'b.md': text('Short.'),
    });
    const provider = scriptedProvider({ delay: 0.05 });
    const project = openProject({ root, provider, output: 'output', store: 'store' });
    const results = await forEachSource(
      ['a.md', 'b.md'].map((name) => ({ kind: 'file', path: join(root, name) }) as const),
      { project, overlap: 3, work: async (each) => (await narrateRun(each)).slug },
    );
    await project.close();
    expect(results).toMatchObject([
      { source: 'a.md', value: 'ferry' },
      { source: 'b.md', error: { code: 'ARTICLE_SLUG_TAKEN' } },
    ]);
    expect(provider.requests.map(({ text: said }) => said)).not.toContain('Short.');
  });
});
