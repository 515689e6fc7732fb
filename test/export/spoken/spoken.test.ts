/** What was said, exported: as text, as changes in Word, as a table of corrections that becomes a lexicon. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyDecisions, readArticle, writeScript, type Article } from '../../../src/index.ts';
import { importCsv } from '../../../src/script/lexicon/import-csv.ts';
import type { RunSegment } from '../../../src/edition/run-record.ts';
import { exportEditions } from '../../../src/export/export-editions.ts';
import { formatCorrections } from '../../../src/export/spoken/corrections.ts';
import { spokenPieces } from '../../../src/export/spoken/spoken-pieces.ts';
import { formatSpokenText } from '../../../src/export/spoken/spoken-text.ts';
import { writeFileAtomic } from '../../../src/_internal/disk/files.ts';
import { zipStream } from '../../../src/export/zip-stream.ts';
import { buildSpokenDocument } from '../../../src/export/spoken/spoken-document.ts';
import { editionOf } from '../../helpers/editions.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const MARKDOWN = `The ferry to <span data-ipa="kərk">Krk</span> cost $5 & was <i>late</i>.

Krk is far, <span data-ipa="kərk">Krk</span> is nice.
`;

let said: readonly RunSegment[];
let article: Article;
beforeAll(async () => {
  const read = await readArticle({ kind: 'markdown', content: MARKDOWN });
  const words = [{ words: 'Krk', which: '1 of 2', say: '-, "x"' }];
  ({ article } = applyDecisions(read, { passages: [{ text: 'Krk is far…', words }] }));
  const { segments } = await writeScript(article, {
    disclosure: false,
    phonemesOf: () => ({ language: 'en', fromRules: true }),
  });
  said = segments.map(({ sentences: _none, delivery: _style, ...segment }) => ({
    ...segment,
    clip: { key: '0'.repeat(64), duration: 1, markSource: 'samples', provider: 'p', voice: 'v' },
  }));
});

describe('what was said', () => {
  test('is as text the words of the voice', () => {
    expect(formatSpokenText(said).split('\n\n')[0]).toBe(
      'The ferry to Krk cost five dollars and was late.',
    );
  });

  test('is in pieces all that is printed and all that is spoken', () => {
    for (const segment of said) {
      const pieces = spokenPieces(segment);
      expect(pieces.map(({ written }) => written).join('')).toBe(segment.text);
      expect(pieces.map(({ spoken }) => spoken).join('')).toBe(segment.spokenText);
    }
  });

  test('is for Word the spoken words, with the printed ones as deleted by each rule', async () => {
    const parts = buildSpokenDocument(said);
    const document = parts.find(({ name }) => name === 'word/document.xml')!;
    const xml = 'text' in document ? document.text : '';
    expect(xml).toContain('<w:delText xml:space="preserve">$5</w:delText>');
    expect(xml).toMatch(/<w:ins w:id="\d+" w:author="money"><w:r><w:t xml:space="preserve">five/);
    const numbers = [...xml.matchAll(/w:id="(\d+)"/g)].map(([, number]) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const path = join(folder.path, 'said.docx');
    await writeFileAtomic(path, { data: zipStream(parts) });
    const read = await readArticle({ kind: 'file', path });
    expect(read.blocks.map(({ text }) => text)).toEqual(said.map(({ spokenText }) => spokenText));
  });

  test('gives a table of corrections that is a lexicon again, and no formula of a spreadsheet', () => {
    const table = formatCorrections(said);
    expect(table.split('\n').slice(0, 3)).toEqual([
      'word,say,ipa,note',
      expect.stringMatching(/^Krk,,kərk,"article-ipa, 2x: The ferry to Krk cost/),
      expect.stringMatching(/^Krk,"'-, ""x""",,"decision-say, 1x: /),
    ]);
    const { entries } = importCsv(table, { file: 'a.csv', scope: 'publication' });
    expect(entries.map(({ match, ipa }) => [match, ipa])).toEqual([
      ['Krk', 'kərk'],
      ['Krk', undefined],
    ]);
  });

  test('cannot be exported where there is no record of it', async () => {
    const given = [{ edition: editionOf(), folder: folder.path }];
    const to = join(folder.path, 'none.txt');
    await expect(exportEditions(given, { format: 'spoken', to })).rejects.toMatchObject({
      code: 'EDITION_DAMAGED',
      message: expect.stringContaining('record.json is missing'),
    });
  });
});
