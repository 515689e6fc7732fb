/**
 * a language → the lines that no author wrote: the one that says the audio is made with AI, and the
 * byline.
 */
import { languagePart } from '../languages/registry.ts';

/** The default disclosure in the language of an article; English where there is none yet. */
export function defaultDisclosure(language: string): string {
  return languagePart(language, 'disclosure');
}

/** A byline as it is said: `By Jo Ray`. One that says so already stays as it is. */
export function bylineText(byline: string, language: string): string {
  const opener = languagePart(language, 'byline');
  return byline.toLowerCase().startsWith(`${opener.toLowerCase()} `)
    ? byline
    : `${opener} ${byline}`;
}
