/**
 * text from a clipboard, word processor or CMS → whether it is an HTML fragment, and the fragment.
 */
import { anyOf } from '../../../_internal/any-of.ts';

/** Block-level elements. */
const BLOCK_ELEMENTS = [
  'p',
  'div',
  'h[1-6]',
  'ul',
  'ol',
  'dl',
  'table',
  'figure',
  'blockquote',
  'section',
  'article',
  'main',
  'aside',
  'details',
  'pre',
  'center',
];

/** Elements that a fragment may begin with. */
const OPENERS = anyOf([
  ...BLOCK_ELEMENTS,
  'header',
  'hr',
  'br',
  'img',
  'meta',
  'link',
  'style',
  'title',
  'span',
  'b',
  'strong',
  'em',
  'i',
  'u',
  'a',
  'font',
  'o:p',
  'ac:[a-z-]+',
  'google-sheets-html-origin',
  'iframe',
  'video',
  'audio',
  'button',
  'form',
  'nav',
  'footer',
  'script',
]);

/** White space, comments and a byte order mark before the first tag. */
const BEFORE = String.raw`^\ufeff?\s*(?:<!--(?:(?!-->)[\s\S]){0,20000}-->\s*|<!\[[^\]>]{0,200}\]>\s*)*`;

const OPENING = new RegExp(`${BEFORE}<${OPENERS}(?=[\\s/>])[^<>]{0,2000}>`, 'i');

/** One of them as it opens. */
const BLOCKS = new RegExp(`<${anyOf(BLOCK_ELEMENTS)}(?=[\\s>])[^<>]{0,2000}>`, 'i');

/** Two breaks: a paragraph in mails and old systems. */
const BREAKS = /<br\s*\/?>\s*<br\s*\/?>/i;

/** HTML shown as text: fenced or indented code, words between backticks. */
const SHOWN_CODE = /^(?: {0,3}```|~~~)|`[^`\n]*<\/?[a-z]/m;

/** Least share of an HTML text that is in block markup. */
const MOSTLY = 0.6;

/** How much of a text to check, in characters. */
const REACH = 200_000;

/**
 * Whether a text is an HTML fragment: most of its words are in block markup. A text that shows
 * markup as code, or mentions a tag, is not.
 */
export function isFragment(content: string): boolean {
  const text = content.slice(0, REACH);
  if (!text.includes('<') || SHOWN_CODE.test(text)) return false;
  const hasBlocks = text.search(BLOCKS) >= 0;
  if (OPENING.test(text) && (hasBlocks || BREAKS.test(text))) return isMarkedUp(text);
  if (!hasBlocks) return BREAKS.test(text) && !/\n\s*\n/.test(text);
  return isMarkedUp(text);
}

/** Whether most words are inside blocks. */
function isMarkedUp(text: string): boolean {
  const whole = lengthOfWords(text);
  if (whole === 0) return true;
  if (!text.includes('</')) return BREAKS.test(text) || /<p\b/i.test(text);
  const codes = text.replace(/\[\/?[a-z][^\]\n]{0,500}\]/gi, '');
  const first = codes.search(BLOCKS);
  const last = codes.lastIndexOf('</');
  const outside =
    first < 0 ? codes : `${codes.slice(0, first)} ${codes.slice(Math.max(first, last))}`;
  return 1 - lengthOfWords(outside) / whole >= MOSTLY || /^\s*<(?:b|span|meta|div)\b/i.test(text);
}

function lengthOfWords(text: string): number {
  return text.replace(/<[^<>]*>/g, '').replace(/\s+/g, '').length;
}

/** What Windows writes before HTML on its clipboard. */
const CLIPBOARD_HEADER = /^\ufeff?Version:\d[\d.]*\s+(?:[A-Za-z]+:[^\r\n]*\r?\n\s*){2,20}/;

/** HTML without the header of a clipboard. */
export function withoutClipboardHeader(content: string): string {
  return content.replace(CLIPBOARD_HEADER, '');
}

/** A whole page: it says so, or has the parts of one. */
const PAGE = /<(?:!doctype|html|body|nav|main|footer)[\s>]/i;

/** Whether HTML is a whole page. */
export function isWholePage(html: string): boolean {
  return PAGE.test(html);
}

/** WordPress shortcodes around an address or code. */
const STANDS_FOR = new RegExp(
  `^${anyOf([
    'embed',
    'video',
    'audio',
    'playlist',
    'gallery',
    'youtube',
    'vimeo',
    'tweet',
    'twitter',
    'instagram',
    'soundcloud',
    'spotify',
    'gist',
    'contact-form(?:-7)?',
    'toc',
    'ads?',
    'adrotate',
    'wpforms?',
    'gravityform',
    'rev_slider',
    'ninja_forms?',
  ])}$`,
);

/** Names of shortcodes even without attributes: those of WordPress and its page builders. */
const NAMES = new RegExp(
  `^${anyOf([
    'caption',
    'wp_caption',
    'more',
    'nextpage',
    'row',
    'columns?',
    'pullquote',
    'dropcap',
    'accordion',
    'tabs?',
    'toggle',
    'spoiler',
    'one_(?:half|third)(?:_last)?',
    'vc_\\w+',
    'et_pb_\\w+',
    'fusion_\\w+',
    'su_\\w+',
  ])}$`,
);

/** An attribute of a shortcode, its quotes written as such or as entities. */
const GIVEN = String.raw`\s+[\w-]+(?:\s*=\s*(?:"[^"\]]*"|'[^'\]]*'|&#?\w+;[^\]&]*&#?\w+;|[^\s\]"']+))?`;

/** An HTML tag, or a shortcode: whether it is a closing one, its name, its attributes. */
const TAG_OR_SHORTCODE = new RegExp(
  String.raw`<[^<>]*>|\[(\/?)([a-z][\w-]{1,40})((?:${GIVEN}){0,30})\s*\/?\]`,
  'gi',
);

/**
 * The HTML with its shortcodes in elements that are not read; words between two of them are kept.
 */
export function markShortcodes(html: string): string {
  if (!html.includes('[')) return html;
  const names = new Set(html.toLowerCase().match(/\[\/?[a-z][\w-]*/g));
  let inside: string | undefined;
  return html.replace(TAG_OR_SHORTCODE, (...match: readonly string[]) => {
    const [found = '', end = '', name, given = ''] = match;
    const own = name?.toLowerCase();
    const isEnd = end === '/';
    if (own === undefined || !isShortcode(own, { names, given, isEnd })) return found;
    if (/^(?:wp_)?caption$/.test(own)) return captionTag(found, isEnd);
    const code = `${OPEN}${found.replaceAll('<', '&lt;')}`;
    if (isEnd && inside === own) {
      inside = undefined;
      return `${found}${CLOSE}`;
    }
    // Everything from the first to the second is an address or code.
    if (!isEnd && STANDS_FOR.test(own) && names.has(`[/${own}`)) {
      inside = own;
      return code;
    }
    return `${code}${CLOSE}`;
  });
}

const [OPEN, CLOSE] = ['<lectern-shortcode>', '</lectern-shortcode>'] as const;

/** What a word in brackets is judged by. `names`: all names after a bracket in the text. */
type Bracketed = {
  readonly names: ReadonlySet<string>;
  readonly given: string;
  readonly isEnd: boolean;
};

function isShortcode(name: string, { names, given, isEnd }: Bracketed): boolean {
  if (STANDS_FOR.test(name) || NAMES.test(name) || given.includes('=')) return true;
  return names.has(isEnd ? `[${name}` : `[/${name}`);
}

/** A picture and its caption, as in a page. */
function captionTag(found: string, isEnd: boolean): string {
  const code = `${OPEN}${found.replaceAll('<', '&lt;')}${CLOSE}`;
  return isEnd ? `${code}</figcaption></figure>` : `<figure><figcaption>${code}`;
}
