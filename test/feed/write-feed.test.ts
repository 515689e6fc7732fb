import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { drawArtwork, readArtwork } from '../../src/site/artwork.ts';
import { readImageFacts } from '../../src/readers/image-facts.ts';
import { encodePng } from '../../src/artwork/png.ts';
import { writeFeed, type WriteFeedOptions } from '../../src/feed/write-feed.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { editionOf } from '../helpers/editions.ts';
import { digestTree, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { requireCommand } from '../helpers/requirements.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let outputs = 0;
function newOutput(slugs: readonly string[] = ['ferry']): string {
  const output = join(folder.path, `output-${++outputs}`);
  mkdirSync(output, { recursive: true });
  return writeTree(
    output,
    Object.fromEntries(
      slugs.map((slug) => [`${slug}/edition.json`, JSON.stringify(editionOf({ slug }))]),
    ),
  );
}

describe('writeFeed', () => {
  test('writes feed and artwork, twice the same bytes, and nothing unfinished', async () => {
    const [a, b] = [newOutput(), newOutput()];
    const written = await writeFeed({ output: a, feed: FEED, language: 'en' });
    expect(written.files).toEqual([
      'feed.xml',
      expect.stringMatching(/^artwork\.[0-9a-f]{8}\.png$/),
    ]);
    await writeFeed({ output: b, feed: FEED, language: 'en' });
    expect(digestTree(a)).toEqual(digestTree(b));
    expect(readdirSync(a).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('leaves drafts out, with a warning, and refuses to be of drafts alone', async () => {
    const output = newOutput(['ferry', 'lamps']);
    const draft = JSON.stringify(editionOf({ slug: 'lamps', draft: true }));
    writeFileSync(join(output, 'lamps/edition.json'), draft);
    const written = await writeFeed({ output, feed: FEED, language: 'en' });
    expect(written.itemCount).toBe(1);
    expect(written.warnings).toMatchObject([
      { code: 'EDITION_DRAFT', message: 'lamps is a draft, and is left out' },
    ]);
    expect(readFileSync(join(output, 'feed.xml'), 'utf8')).not.toContain('/lamps/');
    rmSync(join(output, 'ferry'), { recursive: true });
    await expect(writeFeed({ output, feed: FEED, language: 'en' })).rejects.toMatchObject({
      code: 'FEED_EMPTY',
      hint: 'lamps is a draft, and is left out',
    });
  });

  test('removes the further pages of a longer feed before it, and nothing else', async () => {
    const output = newOutput(['a', 'b', 'c']);
    await writeFeed({ output, feed: { ...FEED, pageSize: 1 }, language: 'en' });
    expect(existsSync(join(output, 'feed-3.xml'))).toBe(true);
    writeFileSync(join(output, 'feed-archive.xml'), '');
    await writeFeed({ output, feed: { ...FEED, pageSize: 2 }, language: 'en' });
    expect(
      readdirSync(output)
        .filter((name) => name.startsWith('feed'))
        .sort(),
    ).toEqual(['feed-2.xml', 'feed-archive.xml', 'feed.xml']);
  });

  test('removes former files of editions once it names them no more', async () => {
    const output = newOutput();
    const former = 'ferry/ferry.00000000.mp3';
    const xml = `<enclosure url="https://audio.example/${former}"/>`;
    writeTree(output, { [former]: 'x', 'feed.xml': xml });
    await writeFeed({ output, feed: FEED, language: 'en' });
    expect(existsSync(join(output, former))).toBe(false);
  });

  test('passes over folders that contain no edition, and refuses a folder with none', async () => {
    const output = newOutput();
    writeTree(output, { 'notes/readme.txt': 'x' });
    expect(await writeFeed({ output, feed: FEED, language: 'en' })).toMatchObject({
      itemCount: 1,
      warnings: [],
    });
    await expect(
      writeFeed({ output: newOutput([]), feed: FEED, language: 'en' }),
    ).rejects.toMatchObject({ code: 'FEED_EMPTY', hint: expect.stringContaining('lectern build') });
    await expect(
      writeFeed({ output: join(folder.path, 'nowhere'), feed: FEED, language: 'en' }),
    ).rejects.toMatchObject({ code: 'FEED_EMPTY' });
  });

  test('says which editions are left out: damaged, older, or copies in a folder of another name', async () => {
    const output = newOutput();
    writeTree(output, {
      'older/edition.json': '{"schemaVersion":0}',
      'cut/edition.json': '{"schema',
      'ferry-copy/edition.json': JSON.stringify(editionOf({ slug: 'ferry' })),
    });
    const written = await writeFeed({ output, feed: FEED, language: 'en' });
    expect(written.itemCount).toBe(1);
    expect(
      written.warnings.map(
        (warning) => `${warning.code} ${warning.message.split(' is left out: ')[1]}`,
      ),
    ).toEqual([
      'EDITION_DAMAGED it is damaged, or was written by another version',
      'EDITION_DAMAGED it is the edition ferry, in a folder of another name',
      'EDITION_DAMAGED it is damaged, or was written by another version',
    ]);
    await expect(
      writeFeed({ output, feed: FEED, language: 'en', strict: true }),
    ).rejects.toMatchObject({ code: 'EDITION_DAMAGED' });
    const alone = writeTree(newOutput([]), { 'cut/edition.json': '{"schema' });
    await expect(writeFeed({ output: alone, feed: FEED, language: 'en' })).rejects.toMatchObject({
      code: 'FEED_EMPTY',
      hint: expect.stringContaining('cut'),
    });
    expect(existsSync(join(alone, 'feed.xml'))).toBe(false);
  });

  test('with strict a warning leaves nothing written', async () => {
    const { publishedAt: _, ...undated } = editionOf();
    const output = writeTree(newOutput([]), { 'ferry/edition.json': JSON.stringify(undated) });
    await expect(
      writeFeed({ output, feed: FEED, language: 'en', strict: true }),
    ).rejects.toMatchObject({ code: 'FEED_UNDATED' });
    expect(readdirSync(output)).toEqual(['ferry']);
  });
});

describe('the options of writeFeed', () => {
  const given = { output: 'nowhere', feed: FEED, language: 'en' };

  test.each([
    [{ output: '' }, 'output must be a non-empty string'],
    [{ feed: undefined }, 'feed must be an object'],
    [{ language: undefined }, 'language must be a non-empty string'],
    [{ limit: 0 }, 'limit, when given, must be a whole number of at least 1'],
    [{ limit: '3' }, 'limit, when given, must be a whole number of at least 1'],
    [{ strict: 'yes' }, 'strict, when given, must be true or false'],
    [{ signal: {} }, 'signal, when given, must be an AbortSignal'],
  ])('%o is refused before anything is read', async (wrong, message) => {
    const options = { ...given, ...wrong } as unknown as WriteFeedOptions;
    await expect(writeFeed(options)).rejects.toThrow(
      new TypeError(`writeFeed: options.${message}`),
    );
  });

  test('may be left out as undefined', async () => {
    const output = newOutput();
    const written = await writeFeed({ ...given, output, limit: undefined });
    expect(written.itemCount).toBe(1);
  });

  test('hold a limit, which keeps the newest', async () => {
    const output = newOutput(['a', 'b', 'c']);
    expect(await writeFeed({ ...given, output, limit: 2 })).toMatchObject({ itemCount: 2 });
  });
});

describe('artwork', () => {
  test('of the publisher that has an address is named by it, and nothing is drawn', async () => {
    const output = newOutput();
    const image = 'https://post.example/artwork.png';
    const { files } = await writeFeed({ output, feed: { ...FEED, image }, language: 'en' });
    expect(files).toEqual(['feed.xml']);
    expect(readFileSync(join(output, 'feed.xml'), 'utf8')).toContain(
      `<itunes:image href="${image}"/>`,
    );
  });

  test('whose title cannot be set is reported, which is not an error under strict', async () => {
    const output = newOutput();
    const feed = { ...FEED, title: '港の便り' };
    const written = await writeFeed({ output, feed, language: 'en', strict: true });
    expect(written.warnings).toMatchObject([{ code: 'ARTWORK_UNTYPESET', isNotice: true }]);
  });

  test('has the colours of the settings', async () => {
    const [output, other] = [newOutput(), newOutput()];
    const artwork = { background: '#ffffff', accent: '#aa0000' };
    const own = await writeFeed({ output, feed: FEED, language: 'en', artwork });
    const plain = await writeFeed({ output: other, feed: FEED, language: 'en' });
    expect(own.files[1]).not.toBe(plain.files[1]);
  });

  test('made for a title is a square RGB PNG of 1400 pixels, the same each time and another for another title', async () => {
    const one = await drawArtwork({ title: 'The Norvik Post' });
    expect(readImageFacts(one.bytes)).toEqual({
      format: 'png',
      width: 1400,
      height: 1400,
      alpha: false,
      colours: 'rgb',
      whole: true,
    });
    expect((await drawArtwork({ title: 'The Norvik Post' })).name).toBe(one.name);
    expect((await drawArtwork({ title: 'Another' })).name).not.toBe(one.name);
    expect(one.bytes.length).toBeLessThan(100_000);
  });

  test.runIf(requireCommand('ffmpeg'))(
    'of any JPEG is told by what it is, whatever its name',
    async () => {
      const draw = (name: string, size: string): string => {
        const file = join(folder.path, name);
        execFileSync('ffmpeg', [
          '-v',
          'error',
          '-y',
          '-f',
          'lavfi',
          '-i',
          `testsrc=size=${size}`,
          '-frames:v',
          '1',
          '-f',
          'image2',
          '-c:v',
          'mjpeg',
          file,
        ]);
        return file;
      };
      expect((await readArtwork(draw('photo.png', '1500x1500'))).name).toMatch(
        /^artwork\.[0-9a-f]{8}\.jpg$/,
      );
      await expect(readArtwork(draw('wide.jpg', '3200x1400'))).rejects.toMatchObject({
        message: expect.stringMatching(
          /3200 x 1400 pixels is not square; 3200 x 1400 pixels is above 3000$/,
        ),
      });
      const cut = join(folder.path, 'cut.jpg');
      const whole = readFileSync(draw('whole.jpg', '1400x1400'));
      writeFileSync(cut, whole.subarray(0, whole.length / 2));
      await expect(readArtwork(cut)).rejects.toMatchObject({
        message: expect.stringMatching(/: the file is cut short$/),
      });
    },
  );

  test.runIf(requireCommand('ffprobe'))('is a picture to an independent decoder', async () => {
    const file = join(folder.path, 'art.png');
    writeFileSync(file, (await drawArtwork({ title: 'The Norvik Post' })).bytes);
    expect(
      execFileSync(
        'ffprobe',
        ['-v', 'error', '-show_entries', 'stream=width,height,pix_fmt', '-of', 'csv=p=0', file],
        { encoding: 'utf8' },
      ).trim(),
    ).toBe('1400,1400,rgb24');
  });

  test('of the publisher is taken when fit, and refused with every reason when not', async () => {
    const [fit, small] = [join(folder.path, 'fit.png'), join(folder.path, 'small.png')];
    writeFileSync(fit, (await drawArtwork({ title: 'x' })).bytes);
    expect((await readArtwork(fit)).name).toMatch(/^artwork\.[0-9a-f]{8}\.png$/);
    writeFileSync(small, await encodePng({ size: 64, rgba: Buffer.alloc(64 * 64 * 4) }));
    await expect(readArtwork(small)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('64 x 64 pixels is below 1400'),
    });
    const png = Buffer.from((await drawArtwork({ title: 'x' })).bytes);
    const clear = Buffer.concat([
      png.subarray(0, 33),
      Buffer.from([0, 0, 0, 6]),
      Buffer.from('tRNS'),
      Buffer.alloc(10),
      png.subarray(33),
    ]);
    writeFileSync(small, clear);
    await expect(readArtwork(small)).rejects.toMatchObject({
      message: expect.stringMatching(/: it has an alpha channel$/),
    });
    writeFileSync(small, png.subarray(0, png.length - 20));
    await expect(readArtwork(small)).rejects.toMatchObject({
      message: expect.stringMatching(/: the file is cut short$/),
    });
    writeFileSync(small, '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect(readArtwork(small)).rejects.toMatchObject({
      message: expect.stringMatching(/: it is neither PNG nor JPEG$/),
    });
    await expect(readArtwork(folder.path)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('cannot be read'),
    });
    await expect(readArtwork(join(folder.path, 'none.png'))).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('cannot be read'),
    });
  });
});
