/**
 * an edition and where it is published → the code for another page to play it: a script and an
 * element, a framework component, an iframe, oEmbed, plain audio. Pure.
 */
import { SIZE } from '../artwork/cover-canvas.ts';
import { coverOf, type Edition } from '../edition/edition.ts';
import { escapeJson, startTag } from '../edition/formats/markup.ts';
import { buildFrameworkEmbeds, type FrameworkEmbeds } from './framework-embeds.ts';
import { oembedLink } from './machine-head.ts';
import { audioAttributes, audioElement, embeddedElement } from './player-element.ts';
import type { PlayerFile, PlayerFiles } from './player-files.ts';
import { addressOf } from './publication.ts';
import { embeddedArticleData } from './structured-data.ts';

/**
 * Pixels of `embed.html` with cover, title and player; `page-styles.ts` makes it as high. Frames below
 * 100 pixels, as earlier versions printed them, show the player alone.
 */
const FRAME_HEIGHT = 152;

/** Pixels, since oEmbed has no relative width; the iframe itself fills the available width. */
const OEMBED_WIDTH = 640;

/** Seconds for which consumers of oEmbed may cache an answer: a day. */
const CACHE_AGE = 86_400;

/** The ways to embed an edition; none adds inline scripts or styles, which a page's policy may refuse. */
export type Embeds = FrameworkEmbeds & {
  /** For article pages: the player with read-along. */
  readonly script: string;
  /** For pages built by a bundler, with the player from the npm package. */
  readonly module: string;
  /** For systems that may strip scripts; if they keep the script, it adapts the frame's height. */
  readonly iframe: string;
  /** The answer of an oEmbed endpoint, https://oembed.com, type rich. */
  readonly oembed: object;
  /** JSON-LD for the article page: the audio as part of the article that the page describes. */
  readonly jsonld: string;
  /** The link in the article page's head by which other sites embed the audio. */
  readonly discovery: string;
  /** For e-mail, feeds and everything else. */
  readonly audio: string;
};

/** Options of `buildEmbeds`. */
export type BuildEmbedsOptions = {
  /** Address of the folder that holds the editions' folders, with a slash at its end. */
  readonly baseUrl: string;
  readonly player: PlayerFiles;
  /**
   * The `@id` of the article in the page's own JSON-LD. @default the article's address
   */
  readonly articleId?: string | undefined;
};

/** Builds every way to embed an edition. */
export function buildEmbeds(edition: Edition, options: BuildEmbedsOptions): Embeds {
  const { baseUrl } = options;
  const base = folderAddress(edition, baseUrl);
  const attributes = { layout: 'compact', 'read-along': true } as const;
  const element = embeddedElement(edition, { base, attributes });
  return {
    script: `${scriptElement(options.player.player, baseUrl)}\n${element}`,
    module: `<script type="module">\n  import 'lectern/player';\n</script>\n${element}`,
    ...buildFrameworkEmbeds({
      player: { src: `${base}edition.json`, ...attributes },
      audio: { ...audioAttributes(edition, base), ...disclosureAttribute(edition) },
    }),
    iframe: `${iframeElement(edition, base)}\n${scriptElement(options.player.frame, baseUrl)}`,
    oembed: oembedAnswer(edition, { baseUrl }),
    jsonld: dataElement(embeddedArticleData(edition, options)),
    discovery: oembedLink(edition, { baseUrl }),
    audio: audioElement(edition, base),
  };
}

/**
 * The disclosure that a component shows if the player cannot load the edition. An attribute, since
 * frameworks treat `<noscript>` in different ways. Some of them would treat a brace as code.
 */
function disclosureAttribute({ disclosure }: Edition): Readonly<Record<string, string>> {
  const { text } = disclosure;
  return text === undefined || /[{}]/.test(text) ? {} : { 'data-disclosure': text };
}

/** The answer of an oEmbed endpoint for an edition; published beside it as `oembed.json`. */
export function oembedAnswer(edition: Edition, options: { readonly baseUrl: string }): object {
  const { title, byline, siteName } = edition;
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(byline && { author_name: byline }),
    ...(siteName && { provider_name: siteName }),
    html: iframeElement(edition, folderAddress(edition, options.baseUrl)),
    width: OEMBED_WIDTH,
    height: FRAME_HEIGHT,
    cache_age: CACHE_AGE,
    ...thumbnailOf(edition, options),
  };
}

/** The cover as oEmbed names it, its size included; nothing where there is no cover. */
function thumbnailOf(edition: Edition, options: { readonly baseUrl: string }): object {
  const cover = coverOf(edition);
  if (cover === undefined) return {};
  return {
    thumbnail_url: addressOf(cover.name, { ...options, slug: edition.slug }),
    thumbnail_width: SIZE,
    thumbnail_height: SIZE,
  };
}

function folderAddress(edition: Edition, baseUrl: string): string {
  return new URL(`${encodeURIComponent(edition.slug)}/`, baseUrl).href;
}

/** A block of data, which no content policy forbids. */
function dataElement(data: object): string {
  return `<script type="application/ld+json">${escapeJson(data)}</script>`;
}

/** The script has a hashed name and an `integrity` digest: only what was checked runs. */
function scriptElement({ name, integrity }: PlayerFile, baseUrl: string): string {
  const start = startTag('script', {
    src: new URL(name, baseUrl).href,
    integrity,
    crossorigin: 'anonymous',
    defer: true,
  });
  return `${start}</script>`;
}

function iframeElement(edition: Edition, base: string): string {
  const start = startTag('iframe', {
    src: `${base}embed.html`,
    title: edition.title,
    width: '100%',
    height: FRAME_HEIGHT,
    loading: 'lazy',
    allow: 'autoplay; clipboard-write',
    frameborder: 0,
  });
  return `${start}</iframe>`;
}
