/** text → how many letters it has of each script, and which words a voice cannot speak. */
import { isAscii } from '../../_internal/charset.ts';

/** Known scripts, with their ISO 15924 codes and English names. */
const SCRIPTS: readonly (readonly [code: string, name: string, letter: RegExp])[] = (
  [
    ['Latn', 'Latin'],
    ['Cyrl', 'Cyrillic'],
    ['Grek', 'Greek'],
    ['Arab', 'Arabic'],
    ['Hebr', 'Hebrew'],
    ['Hani', 'Han'],
    ['Hira', 'Hiragana'],
    ['Kana', 'Katakana'],
    ['Hang', 'Hangul'],
    ['Deva', 'Devanagari'],
    ['Beng', 'Bengali'],
    ['Thai', 'Thai'],
    ['Geor', 'Georgian'],
    ['Armn', 'Armenian'],
    ['Taml', 'Tamil'],
    ['Telu', 'Telugu'],
    ['Ethi', 'Ethiopic'],
  ] as const
).map(([code, name]) => [code, name, new RegExp(`\\p{Script=${code}}`, 'u')] as const);

/** Codes that cover several of the scripts above: Japanese is written in three. */
const COMPOSITES: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** A word in a script that a voice cannot speak. */
export type ForeignWord = { readonly word: string; readonly script: string };

/** Letter counts by ISO 15924 code; `Zzzz` for unknown scripts. */
export function countLetters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const code = scriptOf(letter);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** The usual script of a language; for Japanese and Korean, the one that only they use. */
export function scriptOfLanguage(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return { Jpan: 'Hira', Kore: 'Hang', Hans: 'Hani', Hant: 'Hani' }[script] ?? script;
}

/** English name of a script code. */
export function scriptName(code: string): string {
  return SCRIPTS.find(([known]) => known === code)?.[1] ?? 'unknown script';
}

/** Words with letters outside the given scripts, in order, each once. */
export function foreignWords(
  text: string,
  options: { readonly scripts: readonly string[] },
): readonly ForeignWord[] {
  if (isAscii(text)) return [];
  const spoken = new Set(options.scripts.flatMap((code) => COMPOSITES[code] ?? [code]));
  const found = new Map<string, ForeignWord>();
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const letter = isAscii(word)
      ? undefined
      : (word.match(/\p{L}/gu) ?? []).find((candidate) => !spoken.has(scriptOf(candidate)));
    if (letter !== undefined) found.set(word, { word, script: scriptOf(letter) });
  }
  return [...found.values()];
}

/** Whether a voice with these scripts can speak a script. */
export function canSpeak(code: string, scripts: readonly string[]): boolean {
  return scripts.some((spoken) => spoken === code || COMPOSITES[spoken]?.includes(code) === true);
}

function scriptOf(letter: string): string {
  return SCRIPTS.find(([, , pattern]) => pattern.test(letter))?.[0] ?? 'Zzzz';
}
