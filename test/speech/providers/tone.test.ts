import { describe, expect, it } from 'vitest';
import { toneProvider } from '../../../src/speech/providers/tone.ts';
import { requestFor } from '../../helpers/requests.ts';
import { describeProvider } from '../provider-contract.ts';

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

  it('are as loud as a recorded voice', async () => {
    const { pcm } = await toneProvider().synthesize(requestFor(['x'.repeat(150)]), {});
    const meanSquare =
      pcm.samples.reduce((sum, sample) => sum + (sample / 32768) ** 2, 0) / pcm.samples.length;
    expect(10 * Math.log10(meanSquare)).toBeCloseTo(-20, 0);
  });
});
