/** tag names → what they are to a reader: blocks, headings, marks, program, furniture. Tables. */
import type { InlineMark } from './inline-text.ts';

/**
 * Elements that begin and end a line of their own (HTML Standard, rendering section, plus custom
 * containers by name).
 */
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

/** Elements whose content is never prose: program, drawing, controls, what no browser shows. */
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

/** Marks of inline elements. */
export const MARK_TAGS: Readonly<Record<string, InlineMark>> = {
  em: { kind: 'emphasis' },
  i: { kind: 'emphasis' },
  cite: { kind: 'emphasis' },
  dfn: { kind: 'emphasis' },
  strong: { kind: 'strong' },
  b: { kind: 'strong' },
  code: { kind: 'code' },
  kbd: { kind: 'code' },
  samp: { kind: 'code' },
  tt: { kind: 'code' },
  var: { kind: 'code' },
  del: { kind: 'deleted' },
  s: { kind: 'deleted' },
  strike: { kind: 'deleted' },
};

/** The level of a heading's tag, or undefined. */
export function headingLevel(tag: string): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}
