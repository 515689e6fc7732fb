/** the languages of a browser → the words of the page in the first of them that there is, loaded only then. */
import type { StudioWords } from '../../languages/en/studio-words.ts';
import { speakLanguage } from './phrase.ts';

/** The language that is in the page's script. */
const BUILT_IN = 'en';

/** All others, each a file of its own. */
const LOADERS: Readonly<Record<string, () => Promise<StudioWords>>> = {
  de: () => import('../../languages/de/studio-strings.ts').then((words) => words.GERMAN_STUDIO),
  es: () => import('../../languages/es/studio-strings.ts').then((words) => words.SPANISH_STUDIO),
  fr: () => import('../../languages/fr/studio-strings.ts').then((words) => words.FRENCH_STUDIO),
  it: () => import('../../languages/it/studio-strings.ts').then((words) => words.ITALIAN_STUDIO),
  pl: () => import('../../languages/pl/studio-strings.ts').then((words) => words.POLISH_STUDIO),
  pt: () => import('../../languages/pt/studio-strings.ts').then((words) => words.PORTUGUESE_STUDIO),
};

/** The languages that the page speaks. */
export const STUDIO_LANGUAGES: readonly string[] = [BUILT_IN, ...Object.keys(LOADERS)];

/** The first of some languages that the page speaks, by their BCP 47 tags; English where there is no such one. Pure. */
export function chooseLanguage(tags: readonly string[]): string {
  const codes = tags.map((tag) => tag.toLowerCase().split('-')[0]!);
  return codes.find((code) => STUDIO_LANGUAGES.includes(code)) ?? BUILT_IN;
}

/** Loads the words of a language; where that fails, the page is in English. */
export async function loadWords(language: string): Promise<void> {
  const load = Object.hasOwn(LOADERS, language) ? LOADERS[language] : undefined;
  try {
    if (load) speakLanguage(language, await load());
  } catch {
    // The page works in English, too.
  }
}
