import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSpareEncoders } from '../../../../src/service/speech/encoders/spare-encoders.ts';
import type { StartedEncoder } from '../../../../src/service/speech/encoders/speech-encoder.ts';
import {
  encodeStreamedFlac,
  encodeStreamedMp3,
} from '../../../../src/service/speech/encoders/thread-encoders.ts';
import { speechLikeNoise } from '../../../helpers/speech-like-noise.ts';

const LEAD = new Int16Array(240);
const SENTENCE = speechLikeNoise({ seconds: 1.5, sampleRateHz: 24_000, level: -20, seed: 3 });

let spares: ReturnType<typeof openSpareEncoders<StartedEncoder>>;
beforeEach(() => void (spares = openSpareEncoders<StartedEncoder>()));
afterEach(() => spares.close());

async function* sentences(): AsyncGenerator<Int16Array> {
  yield SENTENCE;
  yield SENTENCE.subarray(1000);
}

/** What spares were asked for. */
const watched = (): { readonly asked: string[]; readonly spares: typeof spares } => {
  const asked: string[] = [];
  const take: typeof spares.take = (format, start) => {
    asked.push(format);
    return spares.take(format, start);
  };
  return { asked, spares: { ...spares, take } };
};

describe.each([
  ['mp3', encodeStreamedMp3],
  ['flac', encodeStreamedFlac],
] as const)('%s', (format, encode) => {
  test('an encoder that was started before makes the same bytes', async () => {
    const bytesWith = async (given?: typeof spares): Promise<Buffer> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of encode(sentences(), { lead: LEAD, isWhole: false, spares: given }))
        chunks.push(chunk);
      return Buffer.concat(chunks);
    };
    const alone = await bytesWith();
    expect(alone.length).toBeGreaterThan(1000);
    const { asked, spares: given } = watched();
    expect((await bytesWith(given)).equals(alone)).toBe(true);
    expect((await bytesWith(given)).equals(alone)).toBe(true);
    expect(asked).toEqual([format, format]);
  });

  test('the first bytes come with the first sentence, before the second is spoken', async () => {
    let reachEnd = (): void => undefined;
    const isEnd = new Promise<void>((resolve) => (reachEnd = resolve));
    const waiting = async function* (): AsyncGenerator<Int16Array> {
      yield SENTENCE;
      await isEnd;
    };
    const bytes = encode(waiting(), { lead: LEAD, isWhole: false, spares });
    const { value, done } = await bytes.next();
    expect(done).toBe(false);
    expect(value!.length).toBeGreaterThan(0);
    reachEnd();
    await bytes.return(undefined);
  });

  test('a failure of the voice is told, and its encoder ended', async () => {
    const failing = async function* (): AsyncGenerator<Int16Array> {
      yield SENTENCE;
      throw new Error('the voice failed');
    };
    const read = async (): Promise<void> => {
      for await (const chunk of encode(failing(), { lead: LEAD, isWhole: false, spares }))
        expect(chunk.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow('the voice failed');
  });
});
