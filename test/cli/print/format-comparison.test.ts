import { expect, it } from 'vitest';
import { formatComparison } from '../../../src/cli/print/format-comparison.ts';

it('a change of phonemes alone shows them, and who says them', () => {
  const segment = {
    id: 's1',
    role: 'paragraph',
    text: 'Xi spoke.',
    spokenText: 'Xi spoke.',
    voice: 'af_heart',
    language: 'en',
  } as const;
  const before = { ...segment, pronunciations: [{ start: 0, end: 2, ipa: 'ksiː' }] };
  const after = { ...segment, pronunciations: [{ start: 0, end: 2, ipa: 'ʃiː' }] };
  const changes = [{ change: 'changed', before, after, characters: 9 }] as const;
  const comparison = { changes, unchanged: 0, characters: 9, hasEdition: true };
  expect(formatComparison(comparison, 'story.md').split('\n').slice(1)).toEqual([
    '  changed  s1   - Xi /ksiː/ spoke. (af_heart)',
    '           s1   + Xi /ʃiː/ spoke. (af_heart)',
  ]);
});
