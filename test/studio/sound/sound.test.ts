/** What the studio plays. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleAnswer, SegmentAnswer, SoundHead } from '../../../src/studio/answers.ts';
import { openTestStudio, type TestStudio } from '../../helpers/open-studio.ts';

let studio: TestStudio;
afterEach(() => studio.end());

const FERRY = '# The ferry\n\nIt cost $4.5m. It left at noon. No one was on it.\n';

async function segmentsOf(id: string): Promise<readonly SegmentAnswer[]> {
  const { passages } = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
  return passages.flatMap(({ segments }) => segments);
}

/** The heads of the frames; each is followed by the samples that it counts. */
function headsOf(bytes: Buffer): readonly SoundHead[] {
  const heads: SoundHead[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes.readUInt32LE(at);
    const head = JSON.parse(bytes.subarray(at + 4, at + 4 + length).toString()) as SoundHead;
    heads.push(head);
    at += 4 + length + head.samples * 2;
    expect(at).toBeLessThanOrEqual(bytes.length);
  }
  return heads;
}

const soundOf = async (id: string, segment: SegmentAnswer): Promise<readonly SoundHead[]> => {
  const path = `/api/articles/${id}/segments/${segment.id}/sound?clip=${segment.key}`;
  const response = await studio.ask(path);
  expect(response.status).toBe(200);
  return headsOf(Buffer.from(await response.arrayBuffer()));
};

describe('a segment that is not recorded', () => {
  test('is spoken sentence by sentence, once, and nothing is kept in the store', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const { id } = (await studio.list())[0]!;
    const segment = (await segmentsOf(id)).at(-1)!;
    const heads = await soundOf(id, segment);
    expect(heads).toHaveLength(3);
    expect(heads.every(({ isRecorded, samples }) => !isRecorded && samples > 0)).toBe(true);
    const asked = studio.spoken.length;
    expect(await soundOf(id, segment)).toEqual(heads);
    expect(studio.spoken).toHaveLength(asked);
    expect((await segmentsOf(id)).at(-1)!.isRecorded).toBe(false);
  });

  test('has words whose printed forms are those of the article', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const { id } = (await studio.list())[0]!;
    const segment = (await segmentsOf(id)).at(-1)!;
    const words = (await soundOf(id, segment)).flatMap((head) => head.words);
    for (const { printedStart, printedEnd, from, to } of words) {
      expect(to).toBeGreaterThanOrEqual(from);
      if (printedStart !== undefined)
        expect(segment.text.slice(printedStart, printedEnd)).not.toBe('');
    }
  });

  test('with a voice that has a price is tried with the one of this machine', async () => {
    const { toneProvider } = await import('../../../src/speech/providers/tone/tone.ts');
    const paid = {
      ...toneProvider(),
      id: 'paid',
      synthesize: () => Promise.reject(new Error('this costs money')),
    };
    studio = await openTestStudio({ 'ferry.md': FERRY }, { provider: paid });
    const { id } = (await studio.list())[0]!;
    const answer = await studio.json<ArticleAnswer>(`/api/articles/${id}`);
    expect(answer.isBilled).toBe(true);
    const [first] = answer.passages.flatMap(({ segments }) => segments);
    expect(await soundOf(id, first!)).not.toHaveLength(0);
  });
});

describe('a page that shows other words', () => {
  test('is told that the article has changed, and plays nothing', async () => {
    studio = await openTestStudio({ 'ferry.md': FERRY });
    const { id } = (await studio.list())[0]!;
    const response = await studio.ask(`/api/articles/${id}/segments/s1/sound?clip=other`);
    expect(response.status).toBe(409);
    expect((await studio.ask(`/api/articles/${id}/segments/s99/sound`)).status).toBe(404);
    expect(studio.spoken).toEqual([]);
  });
});
