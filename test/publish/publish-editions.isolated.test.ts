import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { checkFeed } from '../../src/feed/check/check-feed.ts';
import { writeFeed } from '../../src/feed/write-feed.ts';
import { planPublish } from '../../src/publish/plan-publish.ts';
import {
  publishEditions,
  type PublishEditionsOptions,
  type PublishEvent,
} from '../../src/publish/publish-editions.ts';
import { writeIndexPage } from '../../src/site/write-pages.ts';
import { auditEdition } from '../../src/audit/audit-edition.ts';
import { digestTree, unfinished, writeTree } from '../helpers/file-trees.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const output = join(folder.path, 'output');
let targets = 0;
const newTarget = (): string => join(folder.path, `target-${++targets}`);

beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  await writeSampleEdition(output, { slug: 'ferry' });
  await writeSampleEdition(output, { slug: 'lamps' });
  await writeFeed({ output, feed: FEED, language: 'en' });
  writeTree(output, {
    'index.html': '<p>all</p>',
    'ferry/index.html': '<p>one</p>',
    'ferry/notes.txt': 'private',
    'artwork.00000000.png': 'old',
    'lectern-player.js': 'x',
    'lectern-player.0a1b2c3d.js': 'x',
    'lectern-icon.svg': '<svg/>',
  });
}, 60_000);

describe('drafts', () => {
  test('are left out with a warning, and what stands there for them is not removed', async () => {
    const from = join(folder.path, 'with-draft');
    mkdirSync(from);
    await writeSampleEdition(from, { slug: 'ferry' });
    await writeSampleEdition(from, { slug: 'lamps' });
    await writeIndexPage({ output: from });
    const to = newTarget();
    await publishEditions(to, { output: from });
    const before = digestTree(join(to, 'lamps'));
    await writeSampleEdition(from, { slug: 'lamps', draft: true });
    await writeIndexPage({ output: from });
    const report = await publishEditions(to, { output: from, prune: true });
    expect(report.sent).toEqual(['index.html']);
    expect(report.removed).toEqual([]);
    expect(report.warnings).toMatchObject([
      { code: 'EDITION_DRAFT', message: 'lamps is a draft, and is left out' },
    ]);
    expect(digestTree(join(to, 'lamps'))).toEqual(before);
    const [audit, page] = [
      await auditEdition(join(from, 'lamps')),
      readFileSync(join(from, 'lamps/index.html'), 'utf8'),
    ];
    expect(audit.checks.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(page).toContain('This is a draft. It is not published.');
    expect(page).toContain('noindex');
  });

  test('alone are refused', async () => {
    const from = join(folder.path, 'drafts-alone');
    mkdirSync(from);
    await writeSampleEdition(from, { slug: 'lamps', draft: true });
    await expect(publishEditions(newTarget(), { output: from })).rejects.toMatchObject({
      code: 'EDITION_DRAFT',
      hint: 'Build it again without --draft.',
    });
  });
});

test('tells of a failure when no file is on its way any more', async () => {
  const target = newTarget();
  mkdirSync(target);
  const { files } = await planPublish(output);
  // The last of those that are sent at once.
  const last = files[7]!.path;
  const onFile = ({ path }: PublishEvent): void => {
    if (path === last) throw new Error('enough');
  };
  await expect(publishEditions(target, { output, onFile })).rejects.toThrow('enough');
  const then = digestTree(target);
  await setTimeout(500);
  expect(digestTree(target)).toEqual(then);
});

describe('the plan', () => {
  test('sends what others name first: hashed files, editions, scripts, pages, feed', async () => {
    const { files } = await planPublish(output);
    const paths = files.map((file) => file.path);
    expect(paths.at(-1)).toBe('feed.xml');
    const last = (pattern: RegExp): number => paths.findLastIndex((path) => pattern.test(path));
    const first = (pattern: RegExp): number => paths.findIndex((path) => pattern.test(path));
    expect(last(/\.[0-9a-f]{8}\./)).toBeLessThan(first(/edition\.json$/));
    expect(last(/edition\.json$/)).toBeLessThan(first(/(?:index|embed)\.html$/));
    expect(first(/^lectern-player\.js$/)).toBeLessThan(first(/(?:index|embed)\.html$/));
    expect(paths).toContain('lectern-icon.svg');
    expect(first(/^lectern-icon\.svg$/)).toBeLessThan(first(/(?:index|embed)\.html$/));
    expect(last(/\/index\.html$/)).toBeLessThan(first(/^index\.html$/));
  });

  test('contains no private record, no stranger, no artwork of an earlier feed', async () => {
    const paths = (await planPublish(output)).files.map((file) => file.path);
    expect(existsSync(join(output, 'ferry/record.json'))).toBe(true);
    expect(paths.filter((path) => /record|notes|artwork\.00000000|clips/.test(path))).toEqual([]);
  });

  test.each(['ferry/index.html', 'ferry/edition.json', 'ferry'])(
    'takes nothing through a link that leads out of the folder: %s',
    async (path) => {
      const [own, outside] = [join(folder.path, `linked-${path.length}`), newTarget()];
      cpSync(output, own, { recursive: true });
      renameSync(join(own, path), outside);
      symlinkSync(outside, join(own, path));
      await expect(planPublish(own)).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('is a link to a place outside'),
      });
    },
  );

  test('takes a link to a file of the same folder', async () => {
    const own = join(folder.path, 'linked');
    cpSync(output, own, { recursive: true });
    renameSync(join(own, 'ferry/index.html'), join(own, 'ferry/page.html'));
    symlinkSync('page.html', join(own, 'ferry/index.html'));
    const paths = (await planPublish(own)).files.map((file) => file.path);
    expect(paths).toContain('ferry/index.html');
  });

  test('lets caches keep hashed files for ever and everything else for minutes', async () => {
    const { files } = await planPublish(output);
    for (const file of files)
      expect([file.path, file.cacheControl]).toEqual([
        file.path,
        /\.[0-9a-f]{8}\./.test(file.path)
          ? 'public, max-age=31536000, immutable'
          : 'public, max-age=300',
      ]);
    expect(files.find((file) => file.path.endsWith('.mp3'))!.mediaType).toBe('audio/mpeg');
    expect(files.find((file) => /chapters/.test(file.path))!.mediaType).toBe(
      'application/json+chapters',
    );
  });

  test('refuses, before anything is sent, an edition that names what is missing or cut short', async () => {
    const audio = join(
      output,
      'ferry',
      readdirSync(join(output, 'ferry')).find((name) => name.endsWith('.mp3'))!,
    );
    const bytes = readFileSync(audio);
    const target = newTarget();
    try {
      writeFileSync(audio, bytes.subarray(0, 1000));
      await expect(publishEditions(target, { output })).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('1000 bytes'),
      });
      rmSync(audio);
      await expect(publishEditions(target, { output })).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('missing'),
      });
    } finally {
      writeFileSync(audio, bytes);
    }
    const vtt = join(
      output,
      'ferry',
      readdirSync(join(output, 'ferry')).find((name) => /^transcript.*vtt$/.test(name))!,
    );
    const words = readFileSync(vtt);
    try {
      writeFileSync(vtt, Buffer.from(words).fill(0x20, 40, 60));
      await expect(publishEditions(target, { output })).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('does not match its edition.json'),
      });
      rmSync(target, { recursive: true });
    } finally {
      writeFileSync(vtt, words);
    }
    await expect(
      publishEditions(target, { output: join(folder.path, 'empty') }),
    ).rejects.toMatchObject({
      code: 'PUBLISH_FAILED',
    });
  });

  test('refuses a feed that is older than the editions: it would name audio that is not there', async () => {
    const file = join(output, 'feed.xml');
    const feed = readFileSync(file, 'utf8');
    const target = newTarget();
    try {
      for (const [from, to] of [
        [/ferry\.[0-9a-f]{8}\.mp3/, 'ferry.00000000.mp3'],
        [/transcript\.[0-9a-f]{8}\.vtt/, 'transcript.00000000.vtt'],
        [/artwork\.[0-9a-f]{8}\.png/g, 'artwork.11111111.png'],
      ] as const) {
        writeFileSync(file, feed.replace(from, to));
        await expect(publishEditions(target, { output })).rejects.toMatchObject({
          code: 'PUBLISH_FAILED',
          message: expect.stringContaining(to),
          hint: expect.stringContaining('lectern feed'),
        });
      }
      // An address elsewhere, or one that is not an address, is no one's business here.
      writeFileSync(
        file,
        feed
          .replace('https://post.example/ferry', 'https://post.example/%zz')
          .replace(/(<podcast:chapters url=")[^"]*/, '$1https://elsewhere.example/c.json'),
      );
      await publishEditions(target, { output, dryRun: true });
    } finally {
      writeFileSync(file, feed);
    }
    expect(existsSync(target)).toBe(false);
  });

  test('refuses a page that lists an edition which is not there any more', async () => {
    const index = join(output, 'index.html');
    const before = readFileSync(index);
    try {
      await writeIndexPage({ output });
      const good = readFileSync(index, 'utf8');
      expect((await publishEditions(newTarget(), { output })).sent).toContain('index.html');
      writeFileSync(index, good.replace('<h2><a href="lamps/', '<h2><a href="gone%20away/'));
      await expect(publishEditions(newTarget(), { output })).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('gone away/index.html'),
        hint: expect.stringContaining('lectern build'),
      });
    } finally {
      writeFileSync(index, before);
    }
  });
});

describe('a folder', () => {
  test('holds editions that read back and a feed that passes, and no record', async () => {
    const target = newTarget();
    const done = await publishEditions(target, { output });
    expect(done.sent.length).toBe((await planPublish(output)).files.length);
    expect(await checkFeed(join(target, 'feed.xml'))).toEqual([]);
    expect(
      (await auditEdition(join(target, 'lamps'))).checks.filter(
        (check) => check.verdict === 'fail',
      ),
    ).toEqual([]);
    expect(
      readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.includes('record'),
      ),
    ).toEqual([]);
    expect(unfinished(target)).toEqual([]);
  });

  test('is left alone by a second run, and gets only what changed by a third', async () => {
    const target = newTarget();
    const first = await publishEditions(target, { output });
    const sizes = first.sent.map((path) => statSync(join(target, path)).size);
    expect(first.sentBytes).toBe(sizes.reduce((sum, size) => sum + size));
    expect(await publishEditions(target, { output })).toMatchObject({ sent: [], sentBytes: 0 });
    writeFileSync(join(target, 'feed.xml'), 'old');
    rmSync(join(target, 'ferry/edition.json'));
    expect((await publishEditions(target, { output })).sent).toEqual([
      'ferry/edition.json',
      'feed.xml',
    ]);
  });

  test('has a damaged file under a name with a digest repaired', async () => {
    const target = newTarget();
    const { sent } = await publishEditions(target, { output });
    writeFileSync(join(target, sent[0]!), 'cut');
    expect((await publishEditions(target, { output })).sent).toEqual([sent[0]]);
    expect(readFileSync(join(target, sent[0]!))).toEqual(readFileSync(join(output, sent[0]!)));
  });

  test('has a file repaired that kept its size and its name when it is checked, and only then', async () => {
    const target = newTarget();
    const { sent } = await publishEditions(target, { output });
    const audio = sent.find((path) => path.endsWith('.mp3'))!;
    const whole = readFileSync(join(output, audio));
    const flipped = Buffer.from(whole);
    flipped[1000]! ^= 1;
    writeFileSync(join(target, audio), flipped);

    expect((await publishEditions(target, { output })).sent).toEqual([]);
    const told = await publishEditions(target, { output, check: true, dryRun: true });
    expect(told.damaged).toEqual([audio]);
    expect(readFileSync(join(target, audio))).toEqual(flipped);
    const mended = await publishEditions(target, { output, check: true });
    expect(mended).toMatchObject({ sent: [audio], damaged: [audio] });
    expect(readFileSync(join(target, audio))).toEqual(whole);
    const after = await publishEditions(target, { output, check: true });
    expect(after).toMatchObject({ sent: [], damaged: [], unchanged: sent.length });
  });

  test('is not written through a link that leads out of it', async () => {
    const [target, elsewhere] = [newTarget(), newTarget()];
    mkdirSync(target);
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(target, 'ferry'));
    await expect(publishEditions(target, { output })).rejects.toMatchObject({
      code: 'PUBLISH_FAILED',
      message: expect.stringContaining('is a link to a place outside'),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  test('replaces a pipe in the place of a file, without waiting for it', async () => {
    const target = newTarget();
    mkdirSync(target);
    execFileSync('mkfifo', [join(target, 'feed.xml')]);
    await publishEditions(target, { output });
    expect(readFileSync(join(target, 'feed.xml'))).toEqual(readFileSync(join(output, 'feed.xml')));
  });

  test('is not touched by a dry run', async () => {
    const target = newTarget();
    const would = await publishEditions(target, { output, dryRun: true, prune: true });
    expect(existsSync(target)).toBe(false);
    expect((await publishEditions(target, { output })).sent).toEqual(would.sent);
  });

  test('loses what nothing names any more only when asked, and never a stranger', async () => {
    const target = newTarget();
    await publishEditions(target, { output });
    writeTree(target, {
      'ferry/ferry.00000000.mp3': 'old',
      'gone/edition.json': '{}',
      'gone/gone.00000000.mp3': 'old',
      'gone/transcript.00000000.html': 'old',
      'gone/photo.jpg': 'mine',
      'about/index.html': 'mine',
      'robots.txt': 'mine',
      'feed-2.xml': 'old',
      'deep/a/edition.json': 'mine',
    });
    expect((await publishEditions(target, { output })).removed).toEqual([]);
    const before = digestTree(target);
    const would = await publishEditions(target, { output, prune: true, dryRun: true });
    expect(would.removed).toEqual([
      'feed-2.xml',
      'gone/edition.json',
      'ferry/ferry.00000000.mp3',
      'gone/gone.00000000.mp3',
      'gone/transcript.00000000.html',
    ]);
    expect(digestTree(target)).toEqual(before);
    expect((await publishEditions(target, { output, prune: true })).removed).toEqual(would.removed);
    const theirs = ['gone/photo.jpg', 'about/index.html', 'robots.txt', 'deep/a/edition.json'];
    expect(theirs.filter((name) => !existsSync(join(target, name)))).toEqual([]);
    expect(existsSync(join(target, 'ferry/ferry.00000000.mp3'))).toBe(false);
  });

  test('cut at any file contains no edition and no feed that names what is not there, and the next run goes on', async () => {
    const { length } = (await planPublish(output)).files;
    for (const cut of [1, 5, 9, 13, 15, 17, length - 2]) {
      const target = newTarget();
      const controller = new AbortController();
      let count = 0;
      const onFile = (): void => void (++count > cut && controller.abort(new Error('cut')));
      await expect(
        publishEditions(target, { output, onFile, signal: controller.signal }),
      ).rejects.toThrow('cut');
      expect(existsSync(join(target, 'feed.xml'))).toBe(false);
      for (const slug of existsSync(target) ? readdirSync(target) : []) {
        const file = join(target, slug, 'edition.json');
        if (!existsSync(file)) continue;
        const names = parseEdition(readFileSync(file, 'utf8'))!.files.map((each) => each.name);
        expect(names.filter((name) => !existsSync(join(target, slug, name)))).toEqual([]);
      }
      const rest = await publishEditions(target, { output });
      expect(rest.unchanged + rest.sent.length).toBe(length);
      expect(await checkFeed(join(target, 'feed.xml'))).toEqual([]);
    }
  });

  test('loses nothing of an edition that is damaged here and whole there', async () => {
    const target = newTarget();
    await publishEditions(target, { output });
    const file = join(output, 'lamps/edition.json');
    const before = readFileSync(file);
    writeFileSync(file, before.subarray(0, 200));
    rmSync(join(output, 'feed.xml'));
    try {
      const done = await publishEditions(target, { output, prune: true });
      expect(done.warnings).toMatchObject([
        { code: 'EDITION_DAMAGED', message: expect.stringContaining('lamps') },
      ]);
      expect(done.removed).toEqual([]);
    } finally {
      writeFileSync(file, before);
      await writeFeed({ output, feed: FEED, language: 'en' });
    }
    expect(
      (await auditEdition(join(target, 'lamps'))).checks.filter(
        (check) => check.verdict === 'fail',
      ),
    ).toEqual([]);
  });

  test.each(['ferry/edition.json', 'feed.xml'])(
    'that another publisher changes in the meantime is not overwritten unseen: %s',
    async (path) => {
      const [target, fresh] = [newTarget(), newTarget()];
      await publishEditions(target, { output });
      writeTree(target, {
        'ferry/edition.json': 'older',
        'feed.xml': 'older',
        'index.html': 'older',
      });
      for (const place of [target, fresh]) {
        let meddled = false;
        const onFile = (): void => {
          if (!meddled) writeTree(place, { [path]: 'theirs' });
          meddled = true;
        };
        await expect(publishEditions(place, { output, onFile })).rejects.toMatchObject({
          code: 'PUBLISH_CONFLICT',
          message: expect.stringContaining(path),
        });
        expect(readFileSync(join(place, path), 'utf8')).toBe('theirs');
        // Who looks, and runs it again, goes on over it.
        await publishEditions(place, { output });
        expect(await checkFeed(join(place, 'feed.xml'))).toEqual([]);
      }
    },
  );

  test('that another publisher gives the very same files in the meantime is not a conflict', async () => {
    const target = newTarget();
    let other: Promise<unknown> | undefined;
    await publishEditions(target, {
      output,
      onFile: () => void (other ??= publishEditions(target, { output })),
    });
    await other;
    expect(await checkFeed(join(target, 'feed.xml'))).toEqual([]);
    expect(unfinished(target)).toEqual([]);
  });

  test('that is the output folder, lies in it or around it, is refused, by any name', async () => {
    symlinkSync(output, join(folder.path, 'alias'));
    for (const target of [output, join(output, 'site'), folder.path, join(folder.path, 'alias')])
      await expect(publishEditions(target, { output })).rejects.toMatchObject({ code: 'USAGE' });
  });

  test.each([
    [{ output: undefined }, 'output must be a non-empty string'],
    [{ endpoint: 80 }, 'endpoint, when given, must be a string'],
    [{ region: true }, 'region, when given, must be a string'],
    [{ dryRun: 1 }, 'dryRun, when given, must be true or false'],
    [{ prune: 'all' }, 'prune, when given, must be true or false'],
    [{ onFile: 'print' }, 'onFile, when given, must be a function'],
    [{ signal: {} }, 'signal, when given, must be an AbortSignal'],
  ])('is not published to with the option %o', async (wrong, message) => {
    const target = newTarget();
    const options = { output, ...wrong } as unknown as PublishEditionsOptions;
    await expect(publishEditions(target, options)).rejects.toThrow(
      new TypeError(`publishEditions: options.${message}`),
    );
    expect(existsSync(target)).toBe(false);
  });

  test('hears of every file before it is sent or removed, in order', async () => {
    const target = newTarget();
    const events: string[] = [];
    const onFile = ({ action, path }: PublishEvent): void => void events.push(`${action} ${path}`);
    await publishEditions(target, { output });
    writeTree(target, { 'feed.xml': 'old', 'ferry/ferry.00000000.mp3': 'old' });
    await publishEditions(target, { output, prune: true, onFile });
    expect(events).toEqual(['send feed.xml', 'remove ferry/ferry.00000000.mp3']);
  });

  test('cannot be another kind of address', async () => {
    await expect(publishEditions('ftp://host/x', { output })).rejects.toMatchObject({
      code: 'USAGE',
    });
    await expect(publishEditions('s3://B/x', { output })).rejects.toMatchObject({ code: 'USAGE' });
    await expect(
      publishEditions('s3://bucket/x', { output, endpoint: 'ftp://host' }),
    ).rejects.toMatchObject({ code: 'USAGE', message: expect.stringContaining('ftp://host') });
  });

  test('a store without its optional package says which to install', async () => {
    vi.doMock('@aws-sdk/client-s3', () => {
      throw new Error('Cannot find package');
    });
    try {
      await expect(publishEditions('s3://bucket/x', { output })).rejects.toMatchObject({
        code: 'PUBLISH_FAILED',
        message: expect.stringContaining('@aws-sdk/client-s3, which is not installed'),
        hint: 'npm install @aws-sdk/client-s3',
      });
    } finally {
      vi.doUnmock('@aws-sdk/client-s3');
    }
  });
});
