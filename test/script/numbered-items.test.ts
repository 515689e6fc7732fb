/** Items of ordered lists are said behind their numbers. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { writeScript } from '../../src/script/write-script.ts';

const script = async (content: string) =>
  writeScript(await readArticle({ kind: 'markdown', content }), { disclosure: false });

describe('an item of an ordered list', () => {
  it('is said behind its number, which is not part of what is written', async () => {
    const { segments } = await script(
      '---\ntitle: T\n---\n9. Open the file.\n1. Save **5** files\n\n- No number',
    );
    expect(segments.slice(1).map(({ text, spokenText }) => [text, spokenText])).toEqual([
      ['Open the file.', 'nine. Open the file.'],
      ['Save 5 files', 'ten. Save five files.'],
      ['No number', 'No number.'],
    ]);
  });

  it('tells which of its words came from where, the number first', async () => {
    const { segments } = await script('---\ntitle: T\n---\n1. One. Two.');
    const { spans, sentences } = segments[1]!;
    expect(spans[0]).toEqual({
      start: 0,
      end: 0,
      spokenStart: 0,
      spokenEnd: 5,
      rule: 'list-number',
    });
    expect(sentences.map(({ spokenStart, spokenEnd }) => [spokenStart, spokenEnd])).toEqual([
      [0, 9],
      [10, 14],
    ]);
  });
});
