import { describe, expect, it } from 'vitest';
import type { Speech } from '../../../src/speech/provider.ts';
import { toneProvider } from '../../../src/speech/providers/tone/tone.ts';
import { withValidation } from '../../../src/speech/wrappers/with-validation.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

const request = requestFor(['The ferry leaves at noon.', 'Nobody told the passengers.']);

const answering = (change: (speech: Speech) => Speech, maxOutput?: number) =>
  withValidation(
    scriptedProvider({
      turns: [async (asked) => change(await toneProvider().synthesize(asked, {}))],
      capabilities: { deterministic: false, ...(maxOutput !== undefined && { maxOutput }) },
    }),
  ).synthesize(request, {});

const withSamples = (speech: Speech, samples: Int16Array): Speech => ({
  ...speech,
  pcm: { ...speech.pcm, samples },
});

describe('withValidation', () => {
  it('passes on what can be the words, as it is', async () => {
    const speech = await toneProvider().synthesize(request, {});
    expect(await answering(() => speech, 60)).toBe(speech);
  });

  it.each<[string, (speech: Speech) => Speech]>([
    ['no audio', (speech) => withSamples(speech, new Int16Array(0))],
    ['silence', (speech) => withSamples(speech, new Int16Array(48_000))],
    ['too little', (speech) => withSamples(speech, speech.pcm.samples.subarray(0, 12_000))],
    [
      'noise',
      (speech) =>
        withSamples(
          speech,
          speech.pcm.samples.map((each) => (each < 0 ? -32_768 : 32_767)),
        ),
    ],
    ['a time of 99', (speech) => ({ ...speech, marks: [{ sentence: 0, start: 0, end: 99 }] })],
    [
      'a time for sentence 7',
      (speech) => ({ ...speech, marks: [{ sentence: 7, start: 0, end: 1 }] }),
    ],
  ])('refuses %s', async (words, change) => {
    await expect(answering(change)).rejects.toMatchObject({
      message: expect.stringContaining(words) as string,
      kind: 'bad-audio',
      retryable: true,
    });
  });

  it('refuses audio that was cut off at the longest that the voice gives', async () => {
    await expect(answering((speech) => speech, 2)).rejects.toThrow('cut off at 2');
  });
});
