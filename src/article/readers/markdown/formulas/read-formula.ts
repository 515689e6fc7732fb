/** a formula in TeX → the words that a person says for it, or the phrase that announces it. */
import { ownEntry } from '../../../../_internal/own-entry.ts';
import { primaryLanguage } from '../../../../_internal/primary-language.ts';
import type { MathChoice } from '../../../article.ts';
import { sayFormula } from './say-formula.ts';

/** How a formula is read: in words, or not at all. */
export type FormulaReading = { readonly say: string } | 'skip';

/** What is said in place of a formula that is announced, by language. */
const A_FORMULA: Readonly<Record<string, string>> = {
  en: 'a formula',
  de: 'eine Formel',
  fr: 'une formule',
  es: 'una fórmula',
  it: 'una formula',
  pt: 'uma fórmula',
  nl: 'een formule',
  pl: 'wzór',
  uk: 'формула',
};

/**
 * Simple formulas are said in English texts, where that is chosen; all others are announced; in a
 * language in which no phrase is known they are skipped.
 */
export function readFormula(
  tex: string,
  options: { readonly math: MathChoice; readonly language: string },
): FormulaReading {
  const { math, language } = options;
  if (math === 'skip') return 'skip';
  const primary = primaryLanguage(language);
  const said = math === 'say' && primary === 'en' ? sayFormula(tex) : undefined;
  const say = said ?? ownEntry(A_FORMULA, primary);
  return say === undefined ? 'skip' : { say };
}
