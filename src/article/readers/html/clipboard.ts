/** what a clipboard, a word processor or a publishing system gives → whether it is a piece of HTML, and that piece. */
import { anyOf } from '../../../_internal/any-of.ts';

/** Elements that begin and end a line of their own. */
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

/** Elements that a piece of a page begins with. */
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

/** What a text writes of HTML without being it: fenced or indented code, words between backticks. */
const SHOWN_CODE = /^(?: {0,3}```|~~~)|`[^`\n]*<\/?[a-z]/m;

/** Least share of a text that stands in blocks of mark-up, when it is HTML. */
const MOSTLY = 0.6;

/** How much of a text is looked at, in characters. */
const REACH = 200_000;

/**
 * Whether a text is a piece of HTML: block mark-up holds most of its words. A text that shows
 * mark-up as code, or names a tag in a sentence, is none.
 */
export function isFragment(content: string): boolean {
  const text = content.slice(0, REACH);
  if (!text.includes('<') || SHOWN_CODE.test(text)) return false;
  const hasBlocks = text.search(BLOCKS) >= 0;
  if (OPENING.test(text) && (hasBlocks || BREAKS.test(text))) return isMarkedUp(text);
  if (!hasBlocks) return BREAKS.test(text) && !/\n\s*\n/.test(text);
  return isMarkedUp(text);
}

/** Whether most words stand inside blocks. */
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

/** A page, and no piece of one: it says so, or has the parts of one. */
const PAGE = /<(?:!doctype|html|body|nav|main|footer)[\s>]/i;

/** Whether HTML has the frame of a page. */
export function isWholePage(html: string): boolean {
  return PAGE.test(html);
}

/** Shortcodes of WordPress that stand for something else: what is between them is an address. */
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

/** Names that are shortcodes without any attribute: those of WordPress and of its builders of pages. */
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

/** A tag of HTML, or else a shortcode: whether it ends one, its name, what it is given. */
const TAG_OR_SHORTCODE = new RegExp(
  String.raw`<[^<>]*>|\[(\/?)([a-z][\w-]{1,40})((?:${GIVEN}){0,30})\s*\/?\]`,
  'gi',
);

/** The HTML, its shortcodes in elements that are not read; words between two of them are kept. */
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
    // All from the first to the second is an address or a program.
    if (!isEnd && STANDS_FOR.test(own) && names.has(`[/${own}`)) {
      inside = own;
      return code;
    }
    return `${code}${CLOSE}`;
  });
}

const [OPEN, CLOSE] = ['<lectern-shortcode>', '</lectern-shortcode>'] as const;

/** What a word in brackets is judged by. `names`: all that stand behind a bracket in the text. */
type Bracketed = {
  readonly names: ReadonlySet<string>;
  readonly given: string;
  readonly isEnd: boolean;
};

function isShortcode(name: string, { names, given, isEnd }: Bracketed): boolean {
  if (STANDS_FOR.test(name) || NAMES.test(name) || given.includes('=')) return true;
  return names.has(isEnd ? `[${name}` : `[/${name}`);
}

/** A picture and its caption, as a page would have them. */
function captionTag(found: string, isEnd: boolean): string {
  const code = `${OPEN}${found.replaceAll('<', '&lt;')}${CLOSE}`;
  return isEnd ? `${code}</figcaption></figure>` : `<figure><figcaption>${code}`;
}
