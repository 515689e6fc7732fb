/**
 * a language → the lines Lectern adds: the disclosure that the audio is made with AI, and the
 * byline.
 */
import { languagePart } from '../languages/registry.ts';

/** The default disclosure in a language; in English where there is no translation yet. */
export function defaultDisclosure(language: string): string {
  return languagePart(language, 'disclosure');
}

/** A byline as spoken: `By Jo Ray`. One that already starts so is unchanged. */
export function bylineText(byline: string, language: string): string {
  const opener = languagePart(language, 'byline');
  return byline.toLowerCase().startsWith(`${opener.toLowerCase()} `)
    ? byline
    : `${opener} ${byline}`;
}
