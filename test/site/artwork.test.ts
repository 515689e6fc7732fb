/** A publisher's own picture that cannot be taken. */
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { readArtwork } from '../../src/site/artwork.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const refusalOf = (name: string): Promise<Error> =>
  readArtwork(join(folder.path, name)).then(
    () => expect.unreachable(),
    (error: Error) => error,
  );

test('is refused with what the disk said of it, where it cannot be read', async () => {
  const error = await refusalOf('nowhere.png');
  expect(error).toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(/^feed\.image: .*nowhere\.png cannot be read: /) as string,
    cause: { code: 'ENOENT' },
  });
});

test('is refused without a cause if it is not a picture', async () => {
  writeFileSync(join(folder.path, 'words.png'), 'no picture');
  const error = await refusalOf('words.png');
  expect(error.message).toMatch(/^feed\.image: .*words\.png: it is neither PNG nor JPEG$/);
  expect('cause' in error).toBe(false);
});
