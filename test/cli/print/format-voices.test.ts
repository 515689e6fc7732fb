import { describe, expect, test } from 'vitest';
import { formatVoices } from '../../../src/cli/print/format-voices.ts';
import type { Voice } from '../../../src/speech/provider.ts';

const heart: Voice = {
  provider: 'local',
  name: 'af_heart',
  shortName: 'heart',
  languages: ['en-US'],
  gender: 'female',
  pack: 'small',
  licence: 'MIT',
};
const alex: Voice = { provider: 'local', name: 'em_alex', languages: ['es'], pack: 'small' };

describe('the list of voices', () => {
  test('has names, language, gender, pack and licence in columns', () => {
    expect(formatVoices([heart, alex])).toBe(
      'local  af_heart  heart  en-US  female  small  MIT\n' +
        'local  em_alex          es             small',
    );
  });

  test('gives no room to what no voice has', () => {
    expect(formatVoices([{ provider: 'tone', name: 'tone', languages: ['und'] }])).toBe(
      'tone  tone  und',
    );
  });

  test('says below whom to name, and what a voice was made from', () => {
    const text = formatVoices([
      { ...heart, attribution: 'By Ann' },
      { ...alex, ancestry: 'recordings for research only' },
    ]);
    expect(text).toContain('To be credited wherever they are heard:\n  af_heart: By Ann');
    expect(text).toContain('what these were made from:\n  em_alex: recordings for research only');
  });

  test('names a note of many voices once', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      ...heart,
      name,
      attribution: 'By Ann',
    }));
    expect(formatVoices(many)).toContain('  5 voices of small: By Ann');
  });
});
