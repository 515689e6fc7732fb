/** the words of the studio: their keys, and what a language has of them. Types alone. */
import type { ENGLISH_DECIDING } from './studio-deciding-strings.ts';
import type { ENGLISH_REASONS } from './studio-reason-strings.ts';
import type { ENGLISH_STUDIO } from './studio-strings.ts';

/** The words in English. */
export type EnglishStudioWords = typeof ENGLISH_STUDIO &
  typeof ENGLISH_DECIDING &
  typeof ENGLISH_REASONS;

/** The key of some words. */
export type StudioWordKey = keyof EnglishStudioWords;

/** The words in another language; what it lacks is shown in English. */
export type StudioWords = { readonly [Key in StudioWordKey]?: string };
