/**
 * Edition + where it is published → what another page carries to play
 * it: a script and an element, an iframe, oEmbed, plain audio. Pure.
 */
import type { Edition } from '../edition/edition.ts';
import { escapeHtml } from '../edition/formats/markup.ts';
import { audioElement, playerElement } from './edition-page.ts';
import type { PlayerFiles } from './player-files.ts';

/** Pixels of the player in an iframe: its height on a phone, where it is highest. */
const FRAME_HEIGHT = 270;
const FRAME_WIDTH = 640;

/** Seconds for which readers of oEmbed may keep an answer: a day. */
const CACHE_AGE = 86_400;

/** The ways to embed an edition; each but `oembed` is HTML without inline script or style. */
export type Embeds = {
  /** For article pages: the player with its read-along. */
  readonly script: string;
  /** For systems that strip scripts. */
  readonly iframe: string;
  /** What an oEmbed endpoint answers, https://oembed.com, type rich. */
  readonly oembed: object;
  /** For mail, feeds and everything else. */
  readonly audio: string;
};

/** Options of `buildEmbeds`. */
export type BuildEmbedsOptions = {
  /** Address of the folder that holds the editions' folders, with a slash at its end. */
  readonly baseUrl: string;
  readonly player: PlayerFiles;
};

/**
 * Every way to embed an edition. The script is named by its
 * content and carries its digest: what was checked is what runs.
 */
export function buildEmbeds(edition: Edition, options: BuildEmbedsOptions): Embeds {
  const base = new URL(`${encodeURIComponent(edition.slug)}/`, options.baseUrl).href;
  const { name, integrity } = options.player.player;
  const script = `<script src="${escapeHtml(new URL(name, options.baseUrl).href)}" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
  return {
    script: `${script}\n${playerElement(edition, { base, attributes: ' read-along' })}`,
    iframe: iframeMarkup(edition, base),
    oembed: oembedAnswer(edition, options),
    audio: audioElement(edition, base),
  };
}

/** What an oEmbed endpoint answers for an edition; published beside it as `oembed.json`. */
export function oembedAnswer(edition: Edition, options: { readonly baseUrl: string }): object {
  const base = new URL(`${encodeURIComponent(edition.slug)}/`, options.baseUrl).href;
  return {
    version: '1.0',
    type: 'rich',
    title: edition.title,
    ...(edition.byline && { author_name: edition.byline }),
    ...(edition.siteName && { provider_name: edition.siteName }),
    html: iframeMarkup(edition, base),
    width: FRAME_WIDTH,
    height: FRAME_HEIGHT,
    cache_age: CACHE_AGE,
  };
}

function iframeMarkup(edition: Edition, base: string): string {
  return `<iframe src="${escapeHtml(base)}embed.html" title="${escapeHtml(edition.title)}" width="${FRAME_WIDTH}" height="${FRAME_HEIGHT}" loading="lazy" allow="autoplay; mediasession" frameborder="0"></iframe>`;
}
