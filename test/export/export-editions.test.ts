import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackZip } from '../../src/_internal/zip.ts';
import { audioOf, type Edition } from '../../src/edition/edition.ts';
import { exportEditions } from '../../src/export/export-editions.ts';
import { writeSampleEdition } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const output = join(folder.path, 'output');
let edition: Edition;

beforeAll(async () => {
  edition = await writeSampleEdition(output, { slug: 'ferry' });
});

const given = () => [{ edition, folder: join(output, 'ferry') }];
const unpack = (path: string) =>
  unpackZip(readFileSync(path), { wanted: () => true, limitBytes: 1e8, limitParts: 1000 });

describe('exportEditions', () => {
  test('writes an e-book with the audio of the edition, byte for byte', async () => {
    const to = join(folder.path, 'books/ferry.epub');
    const [file] = await exportEditions(given(), { format: 'epub', to });
    expect(file).toEqual({ path: to, sizeBytes: statSync(to).size });
    const parts = await unpack(to);
    expect(parts.get('EPUB/audio/article-1.mp3')).toEqual(
      readFileSync(join(output, 'ferry', audioOf(edition).name)),
    );
    // Programs know an EPUB by its first bytes: the stored name and kind.
    expect(readFileSync(to).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  });

  test('writes the same bytes again, with dates of no clock', async () => {
    const [first, second] = ['a.epub', 'b.epub'].map((name) => join(folder.path, name));
    await exportEditions(given(), { format: 'epub', to: first! });
    await exportEditions(given(), { format: 'epub', to: second! });
    const bytes = readFileSync(first!);
    expect(bytes.equals(readFileSync(second!))).toBe(true);
    // Time and date of the first part, as MS-DOS wrote them: midnight of 1980-01-01.
    expect([bytes.readUInt16LE(10), bytes.readUInt16LE(12)]).toEqual([0, 0x21]);
  });

  test('writes a ZIP of what is published, without the private record', async () => {
    const to = join(folder.path, 'ferry.zip');
    await exportEditions(given(), { format: 'zip', to });
    const names = [...(await unpack(to)).keys()];
    expect(names).toEqual(expect.arrayContaining(edition.files.map(({ name }) => `ferry/${name}`)));
    expect(names).toContain('ferry/edition.json');
    expect(names.filter((name) => name.includes('record.json'))).toEqual([]);
  });

  test('writes the texts of several editions into a folder, by their names', async () => {
    const to = join(folder.path, 'labels');
    const second = { edition: { ...edition, slug: 'quay' }, folder: join(output, 'ferry') };
    const both = [...given(), second];
    await exportEditions(both, { format: 'audacity', to });
    expect(readdirSync(to).toSorted()).toEqual(['ferry.labels.txt', 'quay.labels.txt']);
  });

  test('names a file that is missing, and leaves nothing behind', async () => {
    const elsewhere = [{ edition, folder: join(output, 'elsewhere') }];
    const to = join(folder.path, 'lost/lost.epub');
    await expect(exportEditions(elsewhere, { format: 'epub', to })).rejects.toMatchObject({
      code: 'EDITION_DAMAGED',
      message: expect.stringContaining('elsewhere'),
    });
    expect(existsSync(join(folder.path, 'lost'))).toBe(false);
  });

  test('refuses unknown formats and options', async () => {
    const to = join(folder.path, 'x');
    await expect(exportEditions(given(), { format: 'mobi' as 'epub', to })).rejects.toThrow(
      'options.format must be one of epub, zip',
    );
    await expect(
      exportEditions(given(), { format: 'epub', to, titel: 'x' } as never),
    ).rejects.toThrow('did you mean title?');
    await expect(exportEditions([], { format: 'epub', to })).rejects.toThrow(TypeError);
  });
});
