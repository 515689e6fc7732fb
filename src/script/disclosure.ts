/**
 * a language → the lines that no author wrote: the one that says the audio is made with AI, and the
 * byline.
 */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';

const LINES: Readonly<Record<string, string>> = {
  en: 'This audio is created with AI assistance.',
  uk: 'Цей аудіозапис створено за допомогою штучного інтелекту.',
  de: 'Diese Aufnahme wurde mithilfe von KI erstellt.',
  fr: 'Cet enregistrement a été créé avec l’aide de l’IA.',
  es: 'Este audio se ha creado con ayuda de la inteligencia artificial.',
  it: 'Questo audio è stato creato con l’aiuto dell’intelligenza artificiale.',
  pt: 'Este áudio foi criado com a ajuda da inteligência artificial.',
  pl: 'To nagranie powstało z pomocą sztucznej inteligencji.',
};

/** The default disclosure in the language of an article; English where there is none yet. */
export function defaultDisclosure(language: string): string {
  return ownEntry(LINES, primaryLanguage(language)) ?? LINES['en']!;
}

const BYLINES: Readonly<Record<string, string>> = {
  en: 'By',
  uk: 'Автор:',
  de: 'Von',
  fr: 'Par',
  es: 'Por',
  it: 'Di',
  pt: 'Por',
  pl: 'Autor:',
};

/** A byline as it is said: `By Jo Ray`. One that says so already stays as it is. */
export function bylineText(byline: string, language: string): string {
  const opener = ownEntry(BYLINES, primaryLanguage(language)) ?? BYLINES['en']!;
  return byline.toLowerCase().startsWith(`${opener.toLowerCase()} `)
    ? byline
    : `${opener} ${byline}`;
}
