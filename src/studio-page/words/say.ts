/** the key of some words → the words in the language of the page. */
import { ENGLISH_STUDIO, type StudioWord } from '../../languages/en/studio-strings.ts';

let strings: Readonly<Partial<Record<StudioWord, string>>> = {};

/** Uses words in another language; those that it lacks are in English. */
export function useWords(language: string, given: typeof strings): void {
  strings = given;
  document.documentElement.lang = language;
}

/** The words of a key, with values in their places. */
export function say(key: StudioWord, ...values: readonly (string | number)[]): string {
  const text = strings[key] ?? ENGLISH_STUDIO[key];
  return text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
}

/** `sayCount('segments', 1)` says `segmentsOne`. */
export function sayCount(
  key: 'segments' | 'warnings' | 'articlesCount',
  count: number,
): string {
  return count === 1 ? say(`${key}One`) : say(key, showNumber(count));
}

/** A number as the language writes it. */
export function showNumber(value: number): string {
  return value.toLocaleString(document.documentElement.lang);
}

/** Seconds as `4:05`. */
export function showDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A sum of money; small ones with the digits that they need. */
export function showMoney({ amount, currency }: { readonly amount: number; readonly currency: string }): string {
  const digits = amount > 0 && amount < 0.1 ? 4 : 2;
  return amount.toLocaleString(document.documentElement.lang, {
    style: 'currency',
    currency,
    maximumFractionDigits: digits,
  });
}
