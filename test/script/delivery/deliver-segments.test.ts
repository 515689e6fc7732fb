import { describe, expect, it } from 'vitest';
import { writeScript, type WriteScriptOptions } from '../../../src/script/write-script.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Inflection, Segment } from '../../../src/script/script.ts';

/** The segments of a text in Markdown without a title, for a voice that can be inflected. */
async function segmentsOf(
  markdown: string,
  options: WriteScriptOptions = {},
): Promise<readonly Segment[]> {
  const article = await readArticle({ kind: 'markdown', content: `# Title\n\n${markdown}` });
  const { segments } = await writeScript(article, {
    disclosure: false,
    takesDelivery: () => true,
    ...options,
  });
  return segments.slice(1);
}

/** The inflection of a word of a segment. */
function at({ spokenText, delivery }: Segment, word: string): Partial<Inflection> {
  const start = spokenText.indexOf(word);
  return delivery?.words.find((each) => each.start <= start && each.end > start) ?? {};
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean shift of the words of a sentence. */
function keyOf({ sentences, delivery }: Segment, index: number): number {
  const { spokenStart, spokenEnd } = sentences.at(index)!;
  const own = delivery!.words.filter(({ start, end }) => start >= spokenStart && end <= spokenEnd);
  return mean(own.map(({ shift = 0 }) => shift));
}

/** A paragraph of four sentences; numbers make each text another one. */
const paragraph = (n: number): string =>
  `The ferry left at noon with ${n} people on board. Nobody on the quay had seen it before. ` +
  `A child counted the windows twice. It came back ${n} hours later.`;

describe('delivery', () => {
  it('is left to voices that cannot be inflected, and to plain reading', async () => {
    const text = paragraph(1);
    for (const options of [{ takesDelivery: () => false }, { delivery: 'plain' as const }])
      expect((await segmentsOf(text, options))[0]).not.toHaveProperty('delivery');
    expect((await segmentsOf(text))[0]!.delivery!.words.length).toBeGreaterThan(20);
  });

  it('is the same for the same text, whatever stands beside it', async () => {
    const [alone] = await segmentsOf(paragraph(2));
    const [, beside] = await segmentsOf(`${paragraph(3)}\n\n${paragraph(2)}`);
    expect(beside!.delivery).toEqual(alone!.delivery);
  });

  it('begins a paragraph higher and ends it lower', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 2);
    const segments = await segmentsOf(numbers.map(paragraph).join('\n\n'));
    const first = mean(segments.map((segment) => keyOf(segment, 0)));
    const last = mean(segments.map((segment) => keyOf(segment, -1)));
    expect(first - last).toBeGreaterThan(2);
  });

  it('ends every statement below its own key, the last of a paragraph lowest', async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 2);
    const segments = await segmentsOf(numbers.map(paragraph).join('\n\n'));
    const ends = ['board', 'before', 'twice', 'later'].map((word, index) => {
      const drops = segments.map((each) => (at(each, word).shift ?? 0) - keyOf(each, index));
      return { shift: mean(segments.map((each) => at(each, word).shift ?? 0)), drop: mean(drops) };
    });
    expect(Math.max(...ends.map(({ drop }) => drop))).toBeLessThan(0);
    const before = ends.slice(0, -1).map(({ shift }) => shift);
    expect(ends.at(-1)!.shift).toBeLessThan(Math.min(...before) - 1.5);
  });

  it('has ranges in order, within the sentences, that do not overlap', async () => {
    const [segment] = await segmentsOf(paragraph(4));
    const { spokenText } = segment!;
    const { words } = segment!.delivery!;
    for (const [index, { start, end }] of words.entries()) {
      expect(start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0);
      expect(spokenText.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u);
    }
  });

  it('rises at the end of a question that asks for yes or no', async () => {
    const [segment] = await segmentsOf('Did the council vote on Tuesday? It did, as usual.');
    expect(at(segment!, 'Tuesday').shift).toBeGreaterThan(4);
    const [open] = await segmentsOf('Why did the council vote on Tuesday? It did, as usual.');
    expect(at(open!, 'Tuesday').shift ?? 0).toBeLessThan(4);
  });

  it('stresses a word that the writer marks, and no title or name', async () => {
    const [segment] = await segmentsOf(
      'She said it was *his* idea, and that *Moby-Dick* and *the old man and the sea* were long.',
    );
    expect(at(segment!, 'his').length).toBeGreaterThan(1);
    for (const word of ['Moby', 'old', 'idea'])
      expect(at(segment!, word)).not.toHaveProperty('length');
  });

  it('stresses both sides of a contrast', async () => {
    const [segment] = await segmentsOf('It was not the price but the delay that ended it.');
    expect(at(segment!, 'price').length).toBeGreaterThan(1);
    expect(at(segment!, 'delay').length).toBeGreaterThan(1);
  });

  it('says parentheses lower and quicker', async () => {
    const [segment] = await segmentsOf('The mill (built of red brick in the spring) is for sale.');
    expect(at(segment!, 'brick').length).toBeLessThan(1);
    expect(at(segment!, 'sale')).not.toHaveProperty('length');
  });

  it('stresses nothing where all is marked', async () => {
    const text = Array.from({ length: 300 }, (_, index) => `*word* and ${index}`).join(' ');
    const [segment] = await segmentsOf(text);
    expect(segment!.delivery!.words.every(({ length }) => length === undefined)).toBe(true);
  });

  it('lets only the last item of a list fall', async () => {
    const items = Array.from(
      { length: 6 },
      (_, index) => `- the ferry of the ${index + 3} friends`,
    );
    const segments = await segmentsOf(items.join('\n'));
    const ends = segments.map((segment) => at(segment, 'friends').shift ?? 0);
    expect(ends.at(-1)).toBeLessThan(Math.min(...ends.slice(0, -1)));
  });

  it.each([['…'], ['?'], ['12'], [`${'Is it so '.repeat(70)}?`]])(
    'takes a text such as “%s”',
    async (text) => {
      await expect(segmentsOf(`${text}\n\nThe end of it.`)).resolves.toBeDefined();
    },
  );
});
