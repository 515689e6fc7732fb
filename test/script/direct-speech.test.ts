/** Sentences quoted within a paragraph, said by a voice of their own. */
import { describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/article/article.ts';
import { writeScript, type WriteScriptOptions } from '../../src/script/write-script.ts';
import { articleOf } from '../helpers/articles.ts';

const QUOTED = '“I never said that,” she told us. He called it “a fine day”. “We go. Now.”';
const options: WriteScriptOptions = { voice: 'af_heart', disclosure: false };
const linesOf = async (
  article: Article,
  more: WriteScriptOptions = {},
): Promise<readonly (readonly [string, string])[]> => {
  const { segments } = await writeScript(article, { ...options, ...more });
  return segments.slice(1).map(({ voice, text }) => [voice, text]);
};
const one = (own: Partial<Block> = {}): Article => articleOf([['paragraph', QUOTED, own]]);

describe('direct speech', () => {
  const apart = [
    ['bf_emma', '“I never said that,”'],
    ['af_heart', 'she told us. He called it “a fine day”.'],
    ['bf_emma', '“We go. Now.”'],
  ];

  test('is part of its paragraph where no voice is named for it', async () => {
    expect(await linesOf(one())).toEqual([['af_heart', QUOTED]]);
  });

  test('has the voice of the cast, and of a decision', async () => {
    expect(await linesOf(one(), { cast: { directSpeech: 'bf_emma' } })).toEqual(apart);
    expect(await linesOf(one({ reading: { directSpeech: 'bf_emma' } }))).toEqual(apart);
  });

  test('has a decision rather than the cast; one voice for the paragraph rather than the cast', async () => {
    const cast = { directSpeech: 'am_adam' };
    expect(await linesOf(one({ reading: { directSpeech: 'bf_emma' } }), { cast })).toEqual(apart);
    const whole = one({ reading: { voice: 'am_michael' } });
    expect(await linesOf(whole, { cast })).toEqual([['am_michael', QUOTED]]);
    const both = one({ reading: { voice: 'am_michael', directSpeech: 'bf_emma' } });
    expect((await linesOf(both)).map(([voice]) => voice)).toEqual([
      'bf_emma',
      'am_michael',
      'bf_emma',
    ]);
  });

  test('is read by the one voice that reads everything', async () => {
    const article = one({ reading: { directSpeech: 'bf_emma' } });
    expect(await linesOf(article, { cast: false })).toEqual([['af_heart', QUOTED]]);
  });

  test('is left to the speaker of a dialogue, and to a block quotation', async () => {
    const dialogue = articleOf([
      ['paragraph', 'Q: Why? “We must go.”'],
      ['paragraph', 'A: No.'],
      ['quote', '“We go. Now.” She left.'],
    ]);
    const cast = { directSpeech: 'bf_emma', quote: 'am_adam', speakers: { Q: 'am_michael' } };
    expect((await linesOf(dialogue, { cast })).map(([voice]) => voice)).toEqual([
      'am_michael',
      'af_heart',
      'am_adam',
    ]);
  });

  test('has its places in the block, a short pause around it, and a longer one after the block', async () => {
    const article = articleOf([
      ['paragraph', QUOTED, { reading: { directSpeech: 'bf_emma' } }],
      ['paragraph', 'The end.'],
    ]);
    const { segments } = await writeScript(article, options);
    const own = segments.filter(({ blockId }) => blockId === 'b1');
    for (const { blockStart = 0, text } of own)
      expect(QUOTED.slice(blockStart, blockStart + text.length)).toBe(text);
    const pauses = own.map(({ pauseAfter }) => pauseAfter);
    expect(Math.max(...pauses.slice(0, -1))).toBeLessThan(pauses.at(-1)!);
    expect(own.every(({ pauseAsked }) => pauseAsked === undefined)).toBe(true);
  });

  test('leaves no signs over, and is not cut within words that are said otherwise', async () => {
    const text = '— “Go.” “Stay!” — (“No.”) It rains.';
    const cast = { directSpeech: 'bf_emma' };
    const lines = await linesOf(articleOf([['paragraph', text]]), { cast });
    expect(lines.map(([, words]) => words).join(' ')).toBe(text);
    expect(lines.map(([voice]) => voice)).toEqual(['bf_emma', 'af_heart']);
    const sayAs = [{ kind: 'say', start: 0, end: 25, say: 'I did' } as const];
    const asked = articleOf([['paragraph', QUOTED, { sayAs }]]);
    expect((await linesOf(asked, { cast })).map(([voice]) => voice)).toEqual([
      'af_heart',
      'bf_emma',
    ]);
  });
});
