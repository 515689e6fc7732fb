import { describe, expect, it } from 'vitest';
import { LecternError } from '../../src/errors.ts';
import { isRateTable, paceOf } from '../../src/script/pace.ts';

const paragraph = { role: 'paragraph', voice: 'anna' } as const;
const title = { role: 'title', voice: 'anna' } as const;
const wordsPerMinute = (voice: string): number | undefined => ({ anna: 160, bert: 200 })[voice];

describe('paceOf', () => {
  it('is the voice’s own pace where no one asks for another', () => {
    expect(paceOf(paragraph, {})).toBeUndefined();
    expect(paceOf(paragraph, { rate: 1, rates: { role: { title: 0.9 } } })).toBeUndefined();
    expect(paceOf(paragraph, { rate: '160wpm', wordsPerMinute })).toBeUndefined();
  });

  it('multiplies the rate with those of the role and of the voice', () => {
    const rates = { role: { title: 0.9 }, voice: { anna: 0.8 } };
    expect(paceOf(title, { rate: 1.5, rates })).toBe(1.08);
    expect(paceOf(paragraph, { rate: 1.5, rates })).toBe(1.2);
    expect(paceOf({ ...title, voice: 'bert' }, { rate: 1.5, rates })).toBe(1.35);
  });

  it('finds the rate of a voice under a short name that means it in the language', () => {
    const resolveVoice = (name: string, { language }: { readonly language: string }): string => {
      const names: Readonly<Record<string, string>> = {
        'anna en': 'af_anna',
        'dora es': 'ef_dora',
      };
      const fullName = names[`${name} ${language}`];
      if (fullName !== undefined) return fullName;
      throw new LecternError(`There is no ${name}.`, { code: 'VOICE_UNKNOWN' });
    };
    const options = { rates: { voice: { nobody: 0.7, dora: 0.8, anna: 0.9 } }, resolveVoice };
    const role = 'paragraph';
    expect(paceOf({ role, voice: 'af_anna', language: 'en' }, options)).toBe(0.9);
    expect(paceOf({ role, voice: 'ef_dora', language: 'es' }, options)).toBe(0.8);
    expect(paceOf({ role, voice: 'pf_dora', language: 'pt' }, options)).toBeUndefined();
    const exact = { ...options, rates: { voice: { anna: 0.9, af_anna: 1.2 } } };
    expect(paceOf({ role, voice: 'af_anna', language: 'en' }, exact)).toBe(1.2);
  });

  it('fits words a minute to each voice, whose own rate is then left out', () => {
    const options = { rate: '150wpm', rates: { voice: { anna: 0.5 } }, wordsPerMinute };
    expect(paceOf(paragraph, options)).toBe(0.938);
    expect(paceOf({ ...paragraph, voice: 'bert' }, options)).toBe(0.75);
    expect(paceOf(paragraph, { rates: { voice: { anna: '120wpm' } }, wordsPerMinute })).toBe(0.75);
  });

  it('refuses words a minute of a voice that does not tell its own', () => {
    const asked = { voice: 'carl', role: 'paragraph' } as const;
    for (const options of [{ rate: '150wpm' }, { rate: '150wpm', wordsPerMinute }])
      expect(() => paceOf(asked, options)).toThrowError(
        expect.objectContaining({
          code: 'VOICE_RATE',
          message:
            'The rate is 150wpm, but the own pace of the voice carl in words a minute is unknown.',
        }),
      );
  });

  it('refuses a pace that no one understands, and says how it came about', () => {
    expect(() => paceOf(title, { rate: 0.55, rates: { role: { title: 0.5 } } })).toThrowError(
      expect.objectContaining({
        code: 'VOICE_RATE',
        message:
          'The title would be spoken by anna at 0.28 times its own pace; 0.5 to 2 can be understood.',
        hint: 'It results from the rate 0.55 and the setting rates, which are multiplied.',
      }),
    );
    expect(() => paceOf(paragraph, { rate: '400wpm', wordsPerMinute })).toThrowError(/2\.50 times/);
  });
});

describe('a table of rates', () => {
  it.each([{}, { role: { quote: 1.1 } }, { voice: { anna: '150wpm', bert: 0.9 } }])(
    'may be %j',
    (table) => {
      expect(isRateTable(table)).toBe(true);
    },
  );

  it.each<unknown>([
    null,
    'fast',
    { role: { qoute: 1.1 } },
    { role: { toString: 1 } },
    { role: { quote: '150wpm' } },
    { role: { quote: 3 } },
    { voice: { anna: 'fast' } },
    { roles: {} },
  ])('may not be %j', (table) => {
    expect(isRateTable(table)).toBe(false);
  });
});
