import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lectern, spawnLectern, type Run } from '../helpers/command-line.ts';
import { unfinished, writeTree } from '../helpers/file-trees.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { writeIndexPage, writePages } from '../../src/site/write-pages.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const cwd = folder.path;
const run = (...args: string[]): Promise<Run> => lectern(args, { cwd });

beforeAll(async () => {
  mkdirSync(join(cwd, 'output'));
  const output = join(cwd, 'output');
  const edition = await writeSampleEdition(output, { slug: 'ferry' });
  const site = { output, baseUrl: FEED.baseUrl, feedTitle: FEED.title };
  await writePages(edition, site);
  await writeIndexPage(site);
  writeTree(cwd, { 'lectern.config.json': JSON.stringify({ feed: FEED }), 'bare.json': '{}' });
}, 60_000);

describe('lectern feed', () => {
  test('without a required key is a matter of configuration that names the key', async () => {
    const bare = await run('feed', '--config', 'bare.json');
    expect(bare).toMatchObject({ code: 3, stdout: '' });
    expect(bare.stderr).toContain('feed.title is missing');
    expect(bare.stderr).toContain('lectern.config.yaml or .json');
  });

  test('with a key that is wrong says what it must be', async () => {
    writeTree(cwd, { 'wrong.json': JSON.stringify({ feed: { ...FEED, category: 'news' } }) });
    const wrong = await run('feed', '--config', 'wrong.json');
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain(
      'feed.category is “news”, which is not a category of Apple Podcasts (case matters): did you mean “News”?',
    );
    const faults: readonly (readonly [object, string])[] = [
      [
        { image: 'https://audio.example/cover.webp' },
        'feed.image must be a file, or an address that ends in .jpg or .png',
      ],
      [{ image: 'none.png' }, 'none.png cannot be read'],
      [{ title: '\u0001' }, 'feed.title must contain readable text'],
      [{ title: 'x'.repeat(256) }, 'feed.title must be at most 255 characters'],
      [{ email: 'podcast' }, 'feed.email must be an e-mail address'],
      [{ explicit: 'no' }, 'feed.explicit must be true or false'],
      [{ baseUrl: 'audio.example' }, 'feed.baseUrl must be an http or https address'],
      [{ description: 'é'.repeat(2001) }, 'feed.description must have at most 4000 bytes'],
    ];
    for (const [fields, message] of faults) {
      writeTree(cwd, { 'wrong.json': JSON.stringify({ feed: { ...FEED, ...fields } }) });
      expect(await run('feed', '--config', 'wrong.json')).toMatchObject({
        code: 3,
        stdout: '',
        stderr: expect.stringContaining(message),
      });
    }
    expect(await run('feed', '--limit', '0')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('must be at least 1'),
    });
  }, 30_000);

  test('writes a feed that passes its own check, twice the same bytes', async () => {
    expect(await run('feed')).toMatchObject({ code: 0, stdout: 'output/feed.xml\n' });
    const before = readFileSync(join(cwd, 'output/feed.xml'));
    expect(JSON.parse((await run('feed', '--json')).stdout)).toMatchObject({
      itemCount: 1,
      warnings: [],
    });
    expect(readFileSync(join(cwd, 'output/feed.xml')).equals(before)).toBe(true);
    const check = await run('feed', 'check', '--json');
    expect(check.code).toBe(0);
    expect(JSON.parse(check.stdout)).toEqual({
      feed: 'output/feed.xml',
      errors: 0,
      warnings: 0,
      findings: [],
    });
  });

  test('of an empty folder is a matter of input', async () => {
    mkdirSync(join(cwd, 'empty'), { recursive: true });
    expect(await run('feed', '--output', 'empty')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('contains no edition'),
    });
    expect(readdirSync(join(cwd, 'empty'))).toEqual([]);
  });
});

describe('lectern feed check', () => {
  test('prints file, line, severity and code, and exits 8', async () => {
    const feed = readFileSync(join(cwd, 'output/feed.xml'), 'utf8').replace(
      '<itunes:explicit>false',
      '<itunes:explicit>clean',
    );
    writeFileSync(join(cwd, 'output/other.xml'), feed);
    const check = await run('feed', 'check', 'output/other.xml');
    expect(check.code).toBe(8);
    expect(check.stdout).toMatch(/^output\/other\.xml:\d+: error explicit-invalid: /);
  });

  test('looks at every page of a paged feed', async () => {
    await writeSampleEdition(join(cwd, 'paged'), { slug: 'a' });
    await writeSampleEdition(join(cwd, 'paged'), { slug: 'b', publishedAt: '2024-01-01' });
    writeTree(cwd, {
      'paged.json': JSON.stringify({ output: 'paged', feed: { ...FEED, pageSize: 1 } }),
    });
    expect((await run('feed', '--config', 'paged.json')).stderr).toContain('2 items on 2 pages');
    expect(await run('feed', 'check', '--config', 'paged.json')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('paged/feed.xml and 1 further page: 0 errors, 0 warnings'),
    });
    const second = join(cwd, 'paged/feed-2.xml');
    writeFileSync(
      second,
      readFileSync(second, 'utf8').replace(/<itunes:duration>\d+/, '<itunes:duration>soon'),
    );
    const broken = await run('feed', 'check', '--config', 'paged.json');
    expect(broken.code).toBe(8);
    expect(broken.stdout).toMatch(/^paged\/feed-2\.xml:\d+: error duration-invalid: .*\n$/);
    expect(
      JSON.parse((await run('feed', 'check', '--json', '--config', 'paged.json')).stdout),
    ).toMatchObject({
      feed: 'paged/feed.xml',
      errors: 1,
      findings: [{ feed: 'paged/feed-2.xml', code: 'duration-invalid' }],
    });
  }, 60_000);

  test('of no file is a matter of input', async () => {
    expect((await run('feed', 'check', 'none.xml')).code).toBe(4);
  });
});

describe('lectern verify', () => {
  test('passes what was built, and names what is gone', async () => {
    expect(await run('verify')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^output\/ferry: \d+ checks passed\noutput: \d+ checks passed\n$/,
      ),
    });
    const audio = join(
      cwd,
      'output/ferry',
      readdirSync(join(cwd, 'output/ferry')).find((name) => name.endsWith('.mp3'))!,
    );
    renameSync(audio, `${audio}.away`);
    const failed = await run('verify', 'output/ferry');
    renameSync(`${audio}.away`, audio);
    expect(failed.code).toBe(8);
    expect(failed.stdout).toMatch(
      /ferry\.[0-9a-f]{8}\.mp3: file: expected \d+ bytes, found no file/,
    );
  });

  test('of a folder without an edition is a matter of input', async () => {
    expect((await run('verify', 'empty')).code).toBe(4);
  });
});

describe('lectern serve', () => {
  test('says where, serves, and ends at once with 130 on Ctrl-C', async () => {
    let page = '';
    const ended = await spawnLectern(['serve', '--port', '0'], {
      cwd,
      onStart: (child) => {
        child.stdout!.once('data', (line: Buffer) => {
          void fetch(new URL('feed.xml', line.toString().trim()))
            .then(async (answer) => void (page = await answer.text()))
            .finally(() => child.kill('SIGINT'));
        });
      },
    });
    expect(ended.code).toBe(130);
    expect(ended.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect(page).toContain('<rss');
  });

  test('with --lan says where in the network, and draws it for a phone', async () => {
    const interrupt = new AbortController();
    const ended = await lectern(['serve', '--lan', '--port', '0'], {
      cwd,
      interrupt: interrupt.signal,
      onPrint: (text) => text.includes('Ctrl-C') && interrupt.abort(),
    });
    expect(ended.code).toBe(130);
    const inNetwork = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .some((each) => each.family === 'IPv4' && !each.internal);
    expect(ended.stderr).toMatch(
      inNetwork
        ? /^on the network: http:\/\/[\d.]+:\d+\/\n[^]*█[█▀▄ ]{20,}█\n/
        : /no network address/,
    );
    expect((await run('serve', '--lan', '--host', '127.0.0.1')).code).toBe(2);
    expect((await run('serve', '--port', '99999')).code).toBe(2);
  });

  test('of no folder fails with the reason', async () => {
    expect(await run('serve', 'none')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not a folder'),
    });
  });
});

describe('lectern publish', () => {
  test('without a target is a matter of usage', async () => {
    expect((await run('publish')).code).toBe(2);
    expect((await run('publish', '--to', 'output/site')).code).toBe(2);
  });

  test('prints what a dry run would send, then sends it, then nothing', async () => {
    const would = await run('publish', '--to', 'site', '--dry-run');
    const done = await run('publish', '--to', 'site');
    expect(done).toMatchObject({ code: 0, stdout: would.stdout });
    expect(would.stdout).toMatch(/send feed\.xml\n$/);
    expect(await run('publish', '--to', 'site')).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(join(cwd, 'site/ferry'))).not.toContain('record.json');
    expect(unfinished(join(cwd, 'site'))).toEqual([]);
    expect((await run('verify', 'site')).code).toBe(0);
  });
});
