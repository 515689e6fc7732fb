import { describe, expect, it } from 'vitest';
import { compareScripts, type SaidSegment } from '../../src/script/compare-scripts.ts';

const said = (more: Partial<SaidSegment> = {}): SaidSegment => ({
  id: 's1',
  role: 'paragraph',
  text: 'Xi spoke.',
  spokenText: 'Xi spoke.',
  voice: 'af_heart',
  language: 'en',
  ...more,
});
const sounds = (ipa: string): Partial<SaidSegment> => ({
  pronunciations: [{ start: 0, end: 2, ipa }],
});

describe('two scripts', () => {
  it('differ where the same words have other phonemes', () => {
    const comparison = compareScripts([said(sounds('ksiː'))], [said(sounds('ʃiː'))]);
    expect(comparison).toMatchObject({
      unchanged: 0,
      characters: 9,
      changes: [{ change: 'changed' }],
    });
  });

  it('are the same where the phonemes are', () => {
    expect(compareScripts([said(sounds('ʃiː'))], [said(sounds('ʃiː'))]).unchanged).toBe(1);
    expect(compareScripts([said({ pronunciations: [] })], [said()]).unchanged).toBe(1);
  });
});
