/** Every rule's own examples, as its author wrote them. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { ENGLISH_RULES } from '../../../src/languages/en/rules/table.ts';

const normalize = (text: string): ReturnType<typeof normalizeText> =>
  normalizeText(text, { language: 'en' });

describe('English rules', () => {
  for (const rule of ENGLISH_RULES.rules) {
    for (const [written, spoken] of rule.examples) {
      it(`${rule.name} reads “${written}”`, () => {
        const result = normalize(written);
        expect(result.spokenText).toBe(spoken);
        if (written !== spoken) expect(result.spans.map((span) => span.rule)).toContain(rule.name);
      });
    }
  }

  for (const rule of ENGLISH_RULES.rules) {
    for (const [written, ipa] of rule.sounds ?? []) {
      it(`${rule.name} gives phonemes to “${written}”`, () => {
        const phonemes = { fromRules: true };
        const { spans, pronunciations = [] } = normalizeText(written, { language: 'en', phonemes });
        expect(pronunciations.map((each) => each.ipa).join(' ')).toBe(ipa);
        expect(spans.map((span) => span.rule)).toContain(rule.name);
      });
    }
  }

  it('has a name of its own for every rule, and examples for all but the last resort', () => {
    const names = ENGLISH_RULES.rules.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    for (const rule of ENGLISH_RULES.rules)
      if (rule.lastResort !== true)
        expect({
          rule: rule.name,
          examples: rule.examples.length + (rule.sounds?.length ?? 0),
        }).not.toEqual({
          rule: rule.name,
          examples: 0,
        });
  });
});
