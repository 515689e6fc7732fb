/** text, language → whether its letters allow that language, among neighbours that share most of theirs. */
import { languageOf } from '../../languages/registry.ts';

/** Above this share of letters that a language lacks a text is not in it; below, they stand in quoted names. */
const TOO_MANY = 0.01;

/** Whether a text of so many letters may be in a language, by the letters that this one lacks. */
export function isAllowedByLetters(text: string, language: string, letters: number): boolean {
  const foreign = (text.match(languageOf(language).alphabet?.lacks ?? NEVER) ?? []).length;
  return foreign <= letters * TOO_MANY;
}

/** Whether a text has one of the letters that a language has for itself, where it has such. */
export function hasLettersOf(text: string, language: string): boolean {
  return languageOf(language).alphabet?.needs?.test(text) ?? true;
}

/** Matches nothing. */
const NEVER = /(?!)/g;
