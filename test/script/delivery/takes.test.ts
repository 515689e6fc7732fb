/** takes of the same words → readings that differ from each other. */
import { describe, expect, test } from 'vitest';
import { rateOfTake, variationSeed } from '../../../src/script/delivery/takes.ts';
import type { Article, Block } from '../../../src/article/article.ts';
import { writeScript } from '../../../src/index.ts';

const TEXT = 'The ferry was late, and no one on the island of Krk knew why.';

function articleOf(take: number | undefined): Article {
  const block: Block = {
    id: 'b1',
    textHash: '0'.repeat(16),
    kind: 'paragraph',
    text: TEXT,
    runs: [],
    where: { kind: 'lines', start: 1, end: 1 },
    ...(take !== undefined && { reading: { take } }),
  };
  const rest = { title: 'T', titleFrom: 'words', language: 'en', slug: 't' } as const;
  return { ...rest, blocks: [block], skipped: [], warnings: [] };
}

const segmentOf = async (take: number | undefined, repeats = true) => {
  const options = { disclosure: false, takesDelivery: () => true, repeats: () => repeats };
  return (await writeScript(articleOf(take), options)).segments[0]!;
};

describe('a take', () => {
  test('is spoken at another pace and with another tune where the voice repeats itself', async () => {
    const takes = await Promise.all([undefined, 2, 3, 4].map((take) => segmentOf(take)));
    const heard = takes.map(({ rate, delivery }) => JSON.stringify([rate, delivery]));
    expect(new Set(heard).size).toBe(4);
    expect(takes.map(({ take }) => take)).toEqual([undefined, 2, 3, 4]);
    expect(takes.map(({ rate }) => rate)).toEqual([undefined, 0.96, 1.04, 0.93]);
    expect(await segmentOf(3)).toEqual(takes[2]);
  });

  test('keeps its pace where the voice says the same words in another way each time', async () => {
    expect((await segmentOf(2, false)).rate).toBeUndefined();
  });

  test('is the first one where none is named', () => {
    expect([rateOfTake(undefined), rateOfTake(1)]).toEqual([1, 1]);
    expect([variationSeed('A.', undefined), variationSeed('A.', 1)]).toEqual(['A.', 'A.']);
    expect(new Set(Array.from({ length: 10 }, (_, i) => rateOfTake(i + 2))).size).toBe(10);
  });
});
