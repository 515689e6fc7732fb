/** Notes of editions that were taken back: whoever shares a place with others can write one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seal } from '../../src/_internal/sealed-json.ts';
import { noteRemoval, readRemoval } from '../../src/edition/removal/removals.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const KEY = 'a1'.repeat(32);

describe('the note of an edition that was taken back', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());
  const output = (): { readonly output: string } => ({ output: folder.path });
  const forge = (note: object): void => {
    mkdirSync(join(folder.path, '.removed'), { recursive: true });
    writeFileSync(join(folder.path, '.removed', 'ferry.json'), JSON.stringify(seal(note)));
  };

  it('is read as it was written', async () => {
    const removal = { slug: 'ferry', title: 'The ferry', source: 'ferry.md', clips: [KEY] };
    await noteRemoval(removal, output());
    expect(await readRemoval('ferry', output())).toEqual(removal);
  });

  it.each([
    { slug: 'ferry', clips: ['../../victim'] },
    { slug: 'ferry', clips: [KEY, 7] },
    { slug: 'ferry', clips: KEY },
    { slug: 'ferry', clips: [KEY], title: { length: 3 } },
    { slug: 'ferry', clips: [KEY], source: 7 },
    { slug: 'lamps', clips: [KEY] },
    { slug: 'ferry' },
  ])('says by its name alone that it was, where it holds something else: %j', async (note) => {
    forge(note);
    expect(await readRemoval('ferry', output())).toEqual({ slug: 'ferry', clips: [] });
  });
});
