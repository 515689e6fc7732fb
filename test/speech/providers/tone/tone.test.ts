import { describe, expect, it } from 'vitest';
import { toneProvider } from '../../../../src/speech/providers/tone/tone.ts';
import { requestFor } from '../../../helpers/requests.ts';
import { describeProvider } from '../../provider-contract.ts';

describeProvider('tone', {
  open: async () => ({ provider: toneProvider() }),
  voice: 'tone',
  otherVoice: 'tone-low',
  unsupported: { pitch: 2 },
});

describe('the test tones', () => {
  it('last as long as the text takes at 15 characters a second', async () => {
    const { marks } = await toneProvider().synthesize(
      requestFor(['x'.repeat(30), 'y'.repeat(60)]),
      {},
    );
    expect(marks.map((mark) => mark.end - mark.start)).toEqual([
      expect.closeTo(2, 6),
      expect.closeTo(4, 6),
    ]);
  });

  it('have no voice by a name that every object answers to', async () => {
    const request = { ...requestFor(['One.']), voice: 'constructor' };
    await expect(toneProvider().synthesize(request, {})).rejects.toMatchObject({
      code: 'VOICE_UNKNOWN',
    });
  });

  it('pause as the request says between sentences, 0.3 seconds where it does not, in digital silence', async () => {
    const request = requestFor(['One is here.', 'Two is here.', 'Three is here.']);
    const [first, ...others] = request.sentences;
    const sentences = [{ ...first!, pauseAfter: 0.4125 }, ...others];
    const { marks, pcm } = await toneProvider().synthesize({ ...request, sentences }, {});
    expect(marks[1]!.start - marks[0]!.end).toBeCloseTo(0.4125, 6);
    expect(marks[2]!.start - marks[1]!.end).toBeCloseTo(0.3, 6);
    const pause = pcm.samples.subarray(
      Math.round(marks[0]!.end * pcm.sampleRateHz),
      Math.round(marks[1]!.start * pcm.sampleRateHz),
    );
    expect(pause.every((sample) => sample === 0)).toBe(true);
  });

  it('are told apart by the pauses that were asked for', () => {
    const request = requestFor(['One is here.', 'Two is here.']);
    const [first, ...others] = request.sentences;
    const sentences = [{ ...first!, pauseAfter: 0.4 }, ...others];
    const provider = toneProvider();
    expect(provider.identity({ ...request, sentences })).not.toEqual(provider.identity(request));
  });

  it('are as loud as a recorded voice', async () => {
    const { pcm } = await toneProvider().synthesize(requestFor(['x'.repeat(150)]), {});
    const meanSquare =
      pcm.samples.reduce((sum, sample) => sum + (sample / 32768) ** 2, 0) / pcm.samples.length;
    expect(10 * Math.log10(meanSquare)).toBeCloseTo(-20, 0);
  });
});
