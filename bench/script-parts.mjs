/** the built library → what the script bench needs of it, the rule table included. */
const base = process.env['LECTERN_MODULE'] ?? '../dist/index.js';
const { normalizeText, splitSentences } = await import(base);
const { ENGLISH_RULES } = await import(base.replace(/index\.js$/, 'languages/en/rules/table.js'));

const { detectLanguage } = await import(
  base.replace(/index\.js$/, 'article/language/detect-language.js')
);

export { detectLanguage, normalizeText, splitSentences };

/** Every English rule with its examples. */
export const englishRules = () => ENGLISH_RULES.rules;
