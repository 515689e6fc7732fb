/**
 * tag names → their role: blocks, headings, silent elements, embeds. Tables, which the player's
 * read-along uses in a browser too.
 */

/** Block-level elements (HTML Standard, rendering section, plus custom containers by name). */
export const BLOCK_TAGS: ReadonlySet<string> = new Set([
  'html',
  'body',
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'legend',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'option',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'caption',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'amp-accordion',
  'amp-sidebar',
]);

/** Elements whose content is never prose: scripts, drawings, controls, what browsers hide. */
export const SILENT_TAGS: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'canvas',
  'select',
  'textarea',
  'input',
  'datalist',
  'map',
  'rt',
  'rp',
  'object',
  'applet',
  'meter',
  'progress',
  'link',
  'meta',
  'title',
  'noembed',
  'noframes',
  'annotation',
  'annotation-xml',
  'ac:parameter',
]);

/** Elements that play or show something else. */
export const EMBED_TAGS: ReadonlySet<string> = new Set([
  'iframe',
  'video',
  'audio',
  'embed',
  'amp-video',
  'amp-youtube',
  'amp-iframe',
  'amp-twitter',
  'amp-instagram',
]);

/** The level of a heading's tag, or undefined. */
export function headingLevel(tag: string): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}
