import { expect, test } from 'vitest';
import { formatKeptVoices, sumKeptVoices } from '../../../src/cli/print/format-kept-voices.ts';

test('editions that stay with an old voice are counted, with their length and the ways out', () => {
  const one = { voice: 'old', offered: 'new', duration: 90 };
  const sums = sumKeptVoices([one, { ...one, duration: 30 }, { ...one, voice: 'older' }]);
  expect(sums).toEqual([
    { voice: 'old', offered: 'new', editions: 2, seconds: 120 },
    { voice: 'older', offered: 'new', editions: 1, seconds: 90 },
  ]);
  expect(formatKeptVoices(sums[0]!, { estimate: (seconds) => seconds / 4 })).toBe(
    '2 editions, 2:00 of audio: still read by old, the former default; the default is now new\n' +
      '  --revoice records them again, in about 0:30 on this machine; to keep old, install it and name it with --voice',
  );
});
