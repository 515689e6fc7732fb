import { describe, expect, test } from 'vitest';
import { joinScripts } from '../../../src/script/collection/join-scripts.ts';
import type { Script } from '../../../src/script/script.ts';
import { writeScript } from '../../../src/script/write-script.ts';
import { stingPlaces } from '../../../src/track/sounds/sting-places.ts';
import { articleOf } from '../../helpers/articles.ts';

type Blocks = Parameters<typeof articleOf>[0];

const scriptOf = (blocks: Blocks, slug = 'ferry'): Promise<Script> =>
  writeScript(articleOf(blocks, { slug, title: `The ${slug}` }), { voice: 'heart' });

/** The words before which the sting is heard. */
const heardBefore = (script: Script): readonly string[] => {
  const places = stingPlaces(script);
  return script.segments.filter(({ id }) => places.has(id)).map(({ text }) => text);
};

describe('the sting of an article', () => {
  test('is heard before headings of the highest level alone', async () => {
    const script = await scriptOf([
      ['paragraph', 'It left.'],
      ['heading', 'Noon', { level: 2 }],
      ['paragraph', 'It was hot.'],
      ['heading', 'On deck', { level: 3 }],
      ['paragraph', 'A band played.'],
      ['heading', 'Night', { level: 2 }],
      ['paragraph', 'It came back.'],
    ]);
    expect(heardBefore(script)).toEqual(['Noon', 'Night']);
  });

  test('is not heard where nothing of the text was read since the last one', async () => {
    const script = await scriptOf([
      ['heading', 'First', { level: 2 }],
      ['heading', 'Second', { level: 2 }],
      ['paragraph', 'It left.'],
      ['heading', 'Third', { level: 2 }],
    ]);
    expect(heardBefore(script)).toEqual(['Third']);
    expect(heardBefore(await scriptOf([['paragraph', 'It left.']]))).toEqual([]);
  });
});

test('of several articles it is heard between them, and inserted audio keeps its place', async () => {
  const insert = (file: string, before?: string): NonNullable<Script['sounds']> => ({
    inserts: [{ file, sha256: file, below: 0, ...(before !== undefined && { before }) }],
  });
  const [one, two] = await Promise.all([
    scriptOf([
      ['paragraph', 'It left.'],
      ['heading', 'Later', { level: 2 }],
      ['paragraph', 'It came back.'],
    ]),
    scriptOf([['paragraph', 'It is wet.']], 'quay'),
  ]);
  const wet = two.segments.find(({ text }) => text === 'It is wet.')!;
  const joined = joinScripts(
    [
      { ...one, sounds: { ...insert('end.wav'), intro: { file: 'i', sha256: 'i', below: 0 } } },
      { ...two, sounds: insert('wet.wav', wet.id) },
      two,
    ],
    { title: 'The week', slug: 'week' },
  );
  expect(heardBefore(joined)).toEqual(['The quay', 'The quay']);
  expect(joined.sounds?.intro).toBeUndefined();
  const textOf = (id: string | undefined): string | undefined =>
    joined.segments.find((segment) => segment.id === id)?.text;
  expect(joined.sounds?.inserts?.map(({ file, before }) => [file, textOf(before)])).toEqual([
    ['end.wav', 'The quay'],
    ['wet.wav', 'It is wet.'],
  ]);
});
