import { describe, expect, test } from 'vitest';
import { editionSchema, parseEdition } from '../../src/edition/edition-schema.ts';
import { editionOf } from '../helpers/editions.ts';

const CUE = { start: 0, end: 2, text: 'The ferry came back.', role: 'paragraph' };

/** The edition with one cue, as its file is read and as it is checked when it is written. */
function readings(cue: unknown): readonly boolean[] {
  const edition = { ...editionOf(), cues: [cue] };
  const read = parseEdition(JSON.stringify(edition));
  return [read !== undefined, editionSchema.safeParse(edition).success];
}

describe('a cue of an edition', () => {
  test('is read whole, with all that it may have', () => {
    const more = { blockId: 'b1', textHash: '0'.repeat(16), textStart: 0, textEnd: 20 };
    expect(readings(CUE)).toEqual([true, true]);
    expect(readings({ ...CUE, ...more, path: 'p:1', leftOut: ['map'] })).toEqual([true, true]);
  });

  test.each(Object.keys(CUE))('is refused without its %s, or with another kind of it', (name) => {
    expect(readings({ ...CUE, [name]: undefined })).toEqual([false, false]);
    expect(readings({ ...CUE, [name]: null })).toEqual([false, false]);
    expect(readings({ ...CUE, [name]: ['x'] })).toEqual([false, false]);
  });

  test.each([
    ['a member that there is not', { size: 3 }],
    ['a member that every object has', { constructor: 'x' }],
    ['a time before the start', { start: -1 }],
    ['a place between characters', { textStart: 0.5 }],
    ['a hash of another length', { textHash: '0'.repeat(15) }],
  ])('is refused with %s', (_, change) => {
    expect(readings({ ...CUE, ...change })).toEqual([false, false]);
  });

  test('is an object', () => {
    for (const cue of [null, 'x', 7, [], [CUE]]) expect(readings(cue)).toEqual([false, false]);
  });
});

test.each(['', 'a/b', 'a\\b', 'a\0b', 'a\nb', 'a\ud800', '\udc00'])(
  'an edition or a file is never called %j',
  (name) => {
    const edition = editionOf();
    for (const other of [
      { ...edition, slug: name },
      { ...edition, files: edition.files.map((file) => ({ ...file, name })) },
    ]) {
      expect(parseEdition(JSON.stringify(other))).toBeUndefined();
      expect(editionSchema.safeParse(other).success).toBe(false);
    }
  },
);
