import { expect, test } from 'vitest';
import { voiceCredits } from '../../src/edition/voice-credits.ts';

test('a voice is credited where its licence, or that of what it was made from, asks for it', () => {
  const voices = [
    { name: 'a', licence: 'CC-BY-4.0', attribution: 'Ada' },
    { name: 'b', licence: 'CC BY 4.0', attribution: 'Bo' },
    { name: 'c', licence: 'Apache-2.0', attribution: 'Model by Cy; recordings by Di, CC BY 4.0' },
    { name: 'd', licence: 'Apache-2.0', attribution: 'Model by Cy' },
    { name: 'e', licence: 'CC0-1.0', attribution: 'Ed' },
    { name: 'f', licence: 'CC-BY-4.0' },
  ];
  expect(voiceCredits(voices)).toEqual([
    'a: Ada',
    'b: Bo',
    'c: Model by Cy; recordings by Di, CC BY 4.0',
  ]);
  expect(voiceCredits()).toEqual([]);
});
