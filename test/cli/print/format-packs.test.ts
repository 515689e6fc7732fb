import { expect, test } from 'vitest';
import { formatKnownPacks } from '../../../src/cli/print/format-packs.ts';

type Packs = Parameters<typeof formatKnownPacks>[0];

test('packs stand in columns, with their sizes in MB', () => {
  const packs = [
    { name: 'piper-anna', languages: ['de'], sizeBytes: 63_400_000, licence: 'CC0-1.0' },
    { name: 'b', languages: ['en', 'fr'], sizeBytes: 6_600_000, licence: 'MIT' },
  ] as unknown as Packs;
  expect(formatKnownPacks(packs).split('\n')).toEqual([
    'piper-anna  de      63 MB  CC0-1.0',
    'b           en, fr  7 MB   MIT',
  ]);
});
