import { afterAll, describe, expect, it } from 'vitest';
import { localProvider } from '../../../../src/speech/providers/local/local.ts';
import type { SpeechRequest } from '../../../../src/speech/provider.ts';

const provider = localProvider({ instances: 1 });
afterAll(() => provider.close());

const text = 'It was his idea.';
const request: SpeechRequest = {
  text,
  sentences: [{ start: 0, end: text.length }],
  voice: 'af_heart',
  language: 'en-US',
};
const his = { start: text.indexOf('his'), end: text.indexOf('his') + 'his'.length };

/** Crossings of zero from below in a range of seconds, for each second: they rise with the pitch. */
function crossings(
  { samples, sampleRateHz }: { readonly samples: Int16Array; readonly sampleRateHz: number },
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const own = samples.subarray(start * sampleRateHz, end * sampleRateHz);
  let count = 0;
  for (let i = 1; i < own.length; i++) if (own[i - 1]! < 0 && own[i]! >= 0) count++;
  return count / (end - start);
}

describe('delivery by the built-in voice', () => {
  it('is taken, and belongs to what identifies a clip', () => {
    expect(provider.capabilities('af_heart').takesDelivery).toBe(true);
    const inflected = { ...request, delivery: [{ ...his, shift: 4 }] };
    expect(provider.identity(inflected)).not.toEqual(provider.identity(request));
    expect(provider.identity({ ...request, delivery: [] })).toEqual(provider.identity(request));
  });

  it('changes no sample where it is neutral', async () => {
    // A voice that ends as readers do; its range is 1.45.
    const own = { ...request, voice: 'bf_isabella', language: 'en-GB' };
    const plain = await provider.synthesize(own, {});
    const neutral = await provider.synthesize(
      { ...own, delivery: [{ start: 0, end: text.length, shift: 0.2, range: 0.7 }] },
      {},
    );
    expect(
      Buffer.from(neutral.pcm.samples.buffer).equals(Buffer.from(plain.pcm.samples.buffer)),
    ).toBe(true);
  });

  it('lengthens a stressed word and raises a shifted sentence', async () => {
    const plain = await provider.synthesize(request, {});
    const stressed = await provider.synthesize(
      { ...request, delivery: [{ ...his, shift: 4, length: 1.25 }] },
      {},
    );
    const lengthOf = (speech: typeof plain): number => {
      const word = speech.words!.find(({ textStart }) => textStart === his.start)!;
      return word.end - word.start;
    };
    expect(lengthOf(stressed)).toBeGreaterThan(lengthOf(plain) * 1.1);
    expect(stressed.words).toHaveLength(plain.words!.length);

    const raised = await provider.synthesize(
      { ...request, delivery: [{ start: 0, end: text.length, shift: 7 }] },
      {},
    );
    const longer = (raised.pcm.samples.length - plain.pcm.samples.length) / raised.pcm.sampleRateHz;
    expect(Math.abs(longer), 'seconds, where silences are shortened').toBeLessThan(0.02);
    const vowel = plain.words!.find(({ textStart }) => textStart === text.indexOf('was'))!;
    expect(crossings(raised.pcm, vowel)).toBeGreaterThan(crossings(plain.pcm, vowel) * 1.1);
  });
});
