import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { digestTree, readTree, unfinished, writeTree } from '../helpers/file-trees.ts';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** A post of six paragraphs with words of its own. */
function post(name: string): string {
  const paragraphs = [1, 2, 3, 4, 5, 6].map(
    (day) => `On day ${day} the ${name} was calm, and nobody complained.`,
  );
  return `# The ${name}\n\n${paragraphs.join('\n\n')}\n`;
}
const POSTS = {
  'posts/a.md': post('harbour'),
  'posts/b.md': post('market'),
  'posts/c.md': post('station'),
};

let places = 0;
const newPlace = (files: Record<string, string> = POSTS): string =>
  writeTree(join(folder.path, `place-${++places}`), files);
const build = (cwd: string, ...args: string[]): Promise<Run> =>
  lectern(['build', 'posts', '--provider', 'tone', '--no-disclosure', '--json', ...args], { cwd });
const totals = (run: Run): Totals => jsonOf(run)['totals'] as Totals;
type Totals = { recorded: number; reused: number; characters: number; maxChars?: number };

/** Characters that each post takes. */
async function planned(cwd: string): Promise<{ all: number; each: number[] }> {
  const plan = jsonOf(await build(cwd, '--dry-run')) as unknown as {
    missing: { characters: number };
    editions: { missing: { characters: number } }[];
  };
  return {
    all: plan.missing.characters,
    each: plan.editions.map(({ missing }) => missing.characters),
  };
}

describe('build --max-chars', () => {
  test('sends what the dry run says, to the character', async () => {
    const cwd = newPlace();
    const { all } = await planned(cwd);
    const run = await build(cwd, '--max-chars', String(all));
    expect(run.code).toBe(0);
    expect(totals(run)).toEqual({ recorded: 21, reused: 0, characters: all, maxChars: all });
    expect(
      jsonOf(run)
        .editions.map((edition) => (edition as unknown as Totals).characters)
        .reduce((sum, each) => sum + each, 0),
    ).toBe(all);
  });

  test('stops a single build with 7, keeps the clips, says what to do, and the next run goes on', async () => {
    const cwd = newPlace({ 'posts/a.md': POSTS['posts/a.md'] });
    const { all } = await planned(cwd);
    const first = await build(cwd, '--max-chars', String(all - 1));
    expect(first.code).toBe(7);
    expect(jsonOf(first)).toMatchObject({
      editions: [],
      exitCode: 7,
      failures: [
        {
          source: 'posts/a.md',
          code: 'BUDGET_REACHED',
          exitCode: 7,
          hint: expect.stringContaining('run the same command again') as string,
        },
      ],
    });
    expect(totals(first)).toMatchObject({ recorded: 6 });
    expect(first.stderr).toContain(`The cap of ${all - 1} characters would be exceeded`);
    expect([...readTree(join(cwd, 'output')).keys()]).toEqual([]);
    expect(unfinished(cwd)).toEqual([]);
    const second = await build(cwd, '--max-chars', '100');
    expect(second.code).toBe(0);
    expect(totals(second)).toMatchObject({ recorded: 1, reused: 6 });
  });

  test('ends a batch with 7 whose first editions are finished, and still makes those that cost nothing', async () => {
    const cwd = newPlace();
    const { each } = await planned(cwd);
    expect(
      (
        await lectern(['build', 'posts/c.md', '--provider', 'tone', '--no-disclosure', '--quiet'], {
          cwd,
        })
      ).code,
    ).toBe(0);
    writeTree(cwd, { 'posts/c.md': `---\nslug: moved\n---\n${POSTS['posts/c.md']}` });
    const run = await build(cwd, '--max-chars', String(each[0]! + 100));
    expect(run.code).toBe(7);
    expect(jsonOf(run).editions.map(({ slug }) => slug)).toEqual(['a', 'moved']);
    expect(jsonOf(run).failures).toMatchObject([{ source: 'posts/b.md', code: 'BUDGET_REACHED' }]);
    expect(totals(run).characters).toBeLessThanOrEqual(each[0]! + 100);
    for (const slug of ['a', 'moved'])
      expect(
        parseEdition(readFileSync(join(cwd, `output/${slug}/edition.json`), 'utf8')),
      ).toBeDefined();
    expect(readFileSync(join(cwd, 'output/index.html'), 'utf8')).toContain('The harbour');
    expect(unfinished(cwd)).toEqual([]);
    expect(await build(cwd)).toMatchObject({ code: 0 });
  });

  test('leaves the edition that stands whole when its new version does not fit', async () => {
    const cwd = newPlace({ 'posts/a.md': POSTS['posts/a.md'] });
    await build(cwd);
    const before = digestTree(join(cwd, 'output'));
    writeTree(cwd, { 'posts/a.md': POSTS['posts/a.md'].replace('On day 3', 'On the third day') });
    expect((await build(cwd, '--max-chars', '5')).code).toBe(7);
    expect(digestTree(join(cwd, 'output'))).toEqual(before);
    expect((await lectern(['verify'], { cwd })).code).toBe(0);
  });

  test('0 makes what is in the store and nothing else', async () => {
    const cwd = newPlace();
    await build(cwd);
    writeTree(cwd, { 'posts/d.md': post('ferry') });
    const run = await build(cwd, '--max-chars', '0');
    expect(run.code).toBe(7);
    expect(jsonOf(run).editions).toHaveLength(3);
    expect(totals(run)).toMatchObject({ recorded: 0, characters: 0 });
  });

  test('comes from a variable or the configuration too; a flag wins; a wrong one is named', async () => {
    const cwd = newPlace({ ...POSTS, 'lectern.config.json': '{"maxChars":0}' });
    expect((await build(cwd)).code).toBe(7);
    expect(
      (
        await lectern(['build', 'posts/a.md', '--provider', 'tone'], {
          cwd,
          env: { LECTERN_MAX_CHARS: '100000' },
        })
      ).code,
    ).toBe(0);
    expect((await build(cwd, '--max-chars', '100000')).code).toBe(0);
    expect(await build(cwd, '--max-chars', 'many')).toMatchObject({ code: 2 });
    expect(
      await lectern(['build', 'posts/a.md', '--provider', 'tone'], {
        cwd,
        env: { LECTERN_MAX_CHARS: '-1' },
      }),
    ).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('maxChars must be at least 0') as string,
    });
  });
});

describe('build --dry-run', () => {
  test('names each segment to record, with its place and characters, and says when a cap would stop it', async () => {
    const cwd = newPlace({ 'posts/a.md': POSTS['posts/a.md'] });
    await build(cwd);
    writeTree(cwd, { 'posts/a.md': POSTS['posts/a.md'].replace('On day 3', 'On the third day') });
    const plan = jsonOf(await build(cwd, '--dry-run', '--max-chars', '10')) as unknown as {
      maxChars: number;
      missing: object;
      editions: { source: string; segments: { state: string }[] }[];
    };
    expect(plan).toMatchObject({
      maxChars: 10,
      missing: { segments: 1 },
      editions: [{ source: 'posts/a.md', slug: 'a', missing: { segments: 1 } }],
    });
    expect(plan.editions[0]!.segments.filter(({ state }) => state !== 'stored')).toMatchObject([
      {
        role: 'paragraph',
        words: 'On the third day the harbour was calm, and nobody complaine…',
        where: { kind: 'lines', start: 7 },
      },
    ]);
    expect(plan).not.toHaveProperty('cost');
    const text = await lectern(
      ['build', 'posts', '--provider', 'tone', '--no-disclosure', '--dry-run', '--max-chars', '10'],
      { cwd },
    );
    expect(text).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /1 segment to record, 1 request, 61 characters, more than --max-chars 10 allows, about 5 seconds of audio; no request was made\n$/,
      ) as string,
    });
  });

  test('says what a build would cost where the configuration says what the provider takes', async () => {
    const google = {
      provider: 'google',
      voice: 'en-GB-Neural2-A',
      providers: {
        google: {
          endpoint: '127.0.0.1:9',
          insecure: true,
          price: { perMillion: 16, currency: 'USD' },
        },
      },
    };
    const cwd = newPlace({
      'posts/a.md': POSTS['posts/a.md'],
      'lectern.config.json': JSON.stringify(google),
    });
    const plan = jsonOf(
      await lectern(['build', 'posts', '--dry-run', '--json'], { cwd }),
    ) as unknown as { missing: { characters: number }; cost: object };
    expect(plan.cost).toEqual({ amount: (plan.missing.characters * 16) / 1e6, currency: 'USD' });
    expect(await lectern(['build', 'posts', '--dry-run'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /characters, less than 0\.01 USD, about .* of waiting; no request was made\nprice: 16 USD per million characters \(providers\.google\.price\)\n$/,
      ) as string,
    });
    writeTree(cwd, {
      'lectern.config.json': JSON.stringify({
        providers: { google: { price: { perMillion: 16, currency: 'dollars' } } },
      }),
    });
    expect(await lectern(['build', 'posts', '--dry-run'], { cwd })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(
        'providers.google.price.currency must be a currency code such as USD',
      ) as string,
    });
  });
});
