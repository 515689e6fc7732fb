/** a TeX formula → its spoken words, or the phrase that announces it. */
import { primaryLanguage } from '../../../../_internal/primary-language.ts';
import { languageOf } from '../../../../languages/registry.ts';
import type { MathChoice } from '../../../article.ts';
import { sayFormula } from './say-formula.ts';

/** How a formula is read: in words, or not at all. */
export type FormulaReading = { readonly say: string } | 'skip';

/**
 * Simple formulas are said in English texts, if chosen; others are announced, or skipped in a
 * language without a phrase.
 */
export function readFormula(
  tex: string,
  options: { readonly math: MathChoice; readonly language: string },
): FormulaReading {
  const { math, language } = options;
  if (math === 'skip') return 'skip';
  const isSaid = math === 'say' && primaryLanguage(language) === 'en';
  const say = (isSaid ? sayFormula(tex) : undefined) ?? languageOf(language).formula;
  return say === undefined ? 'skip' : { say };
}
