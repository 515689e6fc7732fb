/** The picture for a cover: which is taken, from where, and what is refused. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  findCoverPicture,
  gatherPictures,
  type PictureSource,
} from '../../../src/edition/pictures/edition-pictures.ts';
import type { Warning } from '../../../src/errors.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { serve, startWebServer, type WebServer } from '../../helpers/web-server.ts';

/** The header of a picture of this width and height. */
const gif = (side: number): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    Buffer.of(side & 255, side >> 8, side & 255, side >> 8, 0, 0, 0),
  ]);

const place = temporaryFolder();
const folder = join(place.path, 'posts');
mkdirSync(folder);
for (const [name, side] of Object.entries({ large: 800, small: 200, huge: 65_000 }))
  writeFileSync(join(folder, `${name}.gif`), gif(side));
writeFileSync(join(place.path, 'outside.gif'), gif(900));
// Each of its scans is decoded over the whole picture.
const frame = Buffer.of(
  0xff,
  0xd8,
  0xff,
  0xc2,
  0,
  17,
  8,
  24,
  0,
  24,
  0,
  ...Array<number>(10).fill(1),
);
const scans = (count: number): Buffer => Buffer.alloc(count * 2, Buffer.of(0xff, 0xda));
writeFileSync(join(folder, 'scans.jpg'), Buffer.concat([frame, scans(31)]));
writeFileSync(join(folder, 'photograph.jpg'), Buffer.concat([frame, scans(30)]));
// The renderer does not know its format.
writeFileSync(
  join(folder, 'new.webp'),
  Buffer.from('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x1f\xc3\x95\0', 'latin1'),
);
const own: PictureSource = { folder, workingFolder: folder };

let server: WebServer;
beforeAll(async () => {
  server = await startWebServer({
    '/far.gif': serve(gif(700), { 'content-type': 'image/gif' }),
    '/page.html': serve('<p>no picture</p>'),
  });
});
afterAll(async () => {
  await server.close();
  place.remove();
});

/** The side of the picture that is found, and the warnings. */
async function find(
  image: string | undefined,
  { source = own, others = [] }: { source?: PictureSource; others?: readonly string[] } = {},
): Promise<readonly [number | undefined, readonly string[]]> {
  const warnings: Warning[] = [];
  const pictures = others.map((src) => ({ src, alt: '' }));
  const article = { title: 'x', pictures, ...(image !== undefined && { image }) };
  const onWarning = (warning: Warning): void => void warnings.push(warning);
  const found = await findCoverPicture(article, { source, onWarning });
  return [found && Buffer.from(found.bytes).readUInt16LE(6), warnings.map(({ code }) => code)];
}

test('is the article’s own, else the first of its text that is large enough', async () => {
  expect(await find('large.gif')).toEqual([800, []]);
  expect(await find('small.gif', { others: ['gone.gif', 'large.gif'] })).toEqual([800, []]);
  expect(await find(undefined, { others: ['large.gif'] })).toEqual([800, []]);
  expect(await find(undefined)).toEqual([undefined, []]);
  expect((await find('photograph.jpg'))[1]).toEqual([]);
});

test('is known by its bytes, whatever the name of its file says', async () => {
  writeFileSync(join(folder, 'named.png'), gif(800));
  writeFileSync(join(folder, 'words.jpg'), 'The ferry returns. '.repeat(99));
  const found = await findCoverPicture(
    { title: 'x', image: 'words.jpg', pictures: [{ src: 'named.png', alt: '' }] },
    { source: own },
  );
  expect(found).toMatchObject({ mediaType: 'image/gif' });
});

test('is not one that is small, huge, gone, no picture, out of the project, or beside someone else’s text', async () => {
  const refused = [undefined, ['ARTWORK_PICTURE']];
  for (const image of [
    'small.gif',
    'huge.gif',
    'gone.gif',
    'new.webp',
    'scans.jpg',
    '../outside.gif',
    'data:image/gif,x',
  ])
    expect([image, ...(await find(image))]).toEqual([image, ...refused]);
  expect(await find('large.gif', { source: {} })).toEqual(refused);
});

test('is fetched, but from a private network only where its article is', async () => {
  const image = `${server.origin}/far.gif`;
  const within = { source: { privateAt: `${server.origin}/story` } };
  expect(await find(image, within)).toEqual([700, []]);
  expect(await find(image)).toEqual([undefined, ['ARTWORK_PICTURE']]);
  const elsewhere = { source: { privateAt: 'http://127.0.0.1:9/story' } };
  expect(await find(image, elsewhere)).toEqual([undefined, ['ARTWORK_PICTURE']]);
  expect(await find(`${server.origin}/page.html`, within)).toEqual([
    undefined,
    ['ARTWORK_PICTURE'],
  ]);
  expect(server.requests.map(({ url }) => url)).toEqual(['/far.gif', '/page.html']);
});

test('a file that was changed since the article was read is left out of the page, with a notice', async () => {
  const warnings: Warning[] = [];
  const gathered = await gatherPictures(
    [
      { src: 'large.gif', sha256: '0'.repeat(64), alt: 'x' },
      { src: 'https://pictures.example/a.png', alt: 'y', after: 'b1' },
    ],
    { source: own, onWarning: (warning) => void warnings.push(warning) },
  );
  expect(gathered).toEqual([
    { picture: { src: 'https://pictures.example/a.png', alt: 'y', after: 'b1' } },
  ]);
  expect(warnings.map(({ code }) => code)).toEqual(['ARTICLE_PICTURE']);
});
