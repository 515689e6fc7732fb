import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLexicon } from '../../../src/script/lexicon/read-lexicon.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const TEXT = 'Đặng,dahng\nŁódź,woodge\n';
const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

/** The words of a lexicon of these bytes. */
async function wordsOf(bytes: Buffer): Promise<readonly string[]> {
  writeFileSync(join(folder.path, 'names.csv'), bytes);
  const options = { scope: 'publication', folder: folder.path } as const;
  return (await readLexicon('names.csv', options)).map(({ match }) => match);
}

describe('a lexicon from a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', little],
    ['UTF-16, big end first', Buffer.from(little).swap16()],
  ])('is read in %s', async (_name, bytes) => {
    expect(await wordsOf(bytes)).toEqual(['Đặng', 'Łódź']);
  });

  it.each([
    ['Latin-1', Buffer.from('Łódź,café\n', 'latin1')],
    ['half of a mark', Buffer.concat([Buffer.from([0xfe]), Buffer.from(TEXT)])],
    ['another half', Buffer.concat([Buffer.from([0xff]), Buffer.from(TEXT)])],
  ])('is refused in other bytes: %s', async (_name, bytes) => {
    await expect(wordsOf(bytes)).rejects.toThrow('is not UTF-8 text');
  });
});
