/** Sixty files in the manner of eleven makers of pages: nothing of their syntax is read, and nothing written is lost. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/article/read-article.ts';
import { linesRead, listDialectFiles } from '../../../../helpers/dialect-files.mjs';

const FOLDER = fileURLToPath(new URL('../../../../fixtures/markdown', import.meta.url));
const files = listDialectFiles(FOLDER);

describe('the files of eleven makers of pages', () => {
  it('are sixty', () => {
    const makers = new Set(files.map(({ name }) => name.split('/')[0]));
    expect([files.length, makers.size]).toEqual([60, 11]);
  });

  it.each(files.map((file) => [file.name, file] as const))(
    'are read as expected: %s',
    async (_, file) => {
      const article = await readArticle({ kind: 'file', path: file.path });
      expect(linesRead(article)).toEqual(file.expected);
    },
  );
});
