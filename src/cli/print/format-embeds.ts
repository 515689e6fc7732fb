/** Ways to embed an edition → text to copy into a page. Pure. */
import type { Embeds } from '../../site/embed.ts';
import { asJson } from './phrases.ts';

/** The ways to embed, as `--for` names them, in the order in which they are printed. */
export const EMBED_FORMS = [
  'script',
  'module',
  'react',
  'vue',
  'svelte',
  'astro',
  'iframe',
  'oembed',
  'jsonld',
  'discovery',
  'audio',
] as const;

/** The comment printed above each form. */
const PURPOSES: Readonly<Record<keyof Embeds, string>> = {
  script: 'script and element, for article pages: finds the paragraphs and follows along',
  module:
    'the same with the player from the package, for Vite and other bundlers: npm install lectern',
  react: 'React 19, with the player from the package',
  vue: 'Vue 3, with the player from the package',
  svelte: 'Svelte 5, with the player from the package',
  astro: 'Astro, with the player from the package',
  iframe: 'iframe, where scripts are stripped',
  oembed: 'oEmbed response, published as oembed.json beside the edition',
  jsonld: 'JSON-LD for the article page: adds the audio to the article that the page describes',
  discovery: 'in the <head> of the article page: where its oEmbed response is',
  audio: 'plain audio element',
};

/** Every form, each below a comment that says what it is for. */
export function formatEmbeds(embeds: Embeds): string {
  const parts = EMBED_FORMS.map(
    (form) => `<!-- ${PURPOSES[form]} -->\n${formatEmbed(embeds[form])}`,
  );
  return parts.join('\n\n');
}

/** One form by itself. */
export function formatEmbed(embed: string | object): string {
  return typeof embed === 'string' ? embed : asJson(embed);
}
