/**
 * an element → the rule that removes it before reading, if any: invisible elements, non-text, and
 * marks without meaning for a listener.
 */
import { anyOf, caseless } from '../../_internal/any-of.ts';
import { closest, textOf, type PageElement } from './tree.ts';

/** Class names of note marks. */
const NOTE_MARK = new RegExp(
  '(?:^|[\\s_-])' +
    anyOf([
      'footnote-?(?:ref|anchor|link|number|mark)?',
      'noteref',
      'doc-noteref',
      'fnref',
      'endnote-?ref',
      'reference',
      'cite-bracket',
      'sidenote-number',
    ]) +
    '(?:[\\s_-]|$)',
);

/** Class names of a heading's own link. */
const ANCHOR = new RegExp(
  '(?:^|[\\s_-])' +
    anyOf([
      'anchor',
      'permalink',
      'headerlink',
      'header-anchor',
      'hash-link',
      'anchorjs-link',
      'heading-link',
    ]) +
    '(?:[\\s_-]|$)',
);

/** Longest note mark: "[123]", "note 4". */
const LONGEST_MARK = 8;

/** Elements whose words are struck out. */
const STRUCK_OUT = /^(?:del|s|strike)$/;

/** Form controls. */
const CONTROLS: ReadonlySet<string> = new Set(['select', 'textarea', 'input', 'datalist']);

/** Drawings and gauges. */
const DRAWINGS: ReadonlySet<string> = new Set([
  'svg',
  'canvas',
  'object',
  'applet',
  'map',
  'meter',
  'progress',
]);

/** The rule for an element whose content is never prose. */
export function silentRule({ tag }: PageElement): string {
  if (CONTROLS.has(tag)) return 'form';
  if (DRAWINGS.has(tag)) return 'drawing';
  return tag === 'rt' || tag === 'rp' ? 'ruby' : 'hidden';
}

/** The rule that removes an element, or undefined. */
export function strayRule(
  element: PageElement,
  place: { readonly inHeading: boolean },
): string | undefined {
  if (element.hidden) return 'hidden';
  if (STRUCK_OUT.test(element.tag)) return 'deleted';
  if (isIcon(element)) return 'icon';
  if (element.tag === 'lectern-shortcode') return 'shortcode';
  if (isWordMark(element)) return 'list-mark';
  if (isNoteMark(element)) return 'footnote-mark';
  if (place.inHeading && element.tag === 'a' && isHeadingAnchor(element)) return 'heading-anchor';
  if (/(?:^|\s)mw-editsection(?:\s|$)/.test(element.hint)) return 'edit-link';
  return undefined;
}

/** What Word writes before a list item: a bullet in a symbol font, or its number. */
function isWordMark({ tag, attributes }: PageElement): boolean {
  return tag === 'span' && /mso-list:\s*ignore/i.test(attributes['style'] ?? '');
}

/** Class names of icon fonts, which replace a word with a picture: `arrow_back`. */
const ICON_FONT = /(?:^|\s)material-(?:icons|symbols)(?:[\w-]*)(?:\s|$)/;

/** Names of icons: words joined by underscores. */
const ICON_NAME = /^[a-z0-9_]+$/;

function isIcon(element: PageElement): boolean {
  return ICON_FONT.test(element.hint) && ICON_NAME.test(textOf(element));
}

/** A note mark: a number, a letter, a symbol, "note4". */
const MARK = caseless(
  '^[[(]?' +
    anyOf(['\\d{1,3}', '[a-z]', '[ivx]{1,4}', '[*†‡§↩↑^]', 'note\\d+', 'citationneeded']) +
    '(?:,\\d{1,3})*[\\])]?$',
);

/** Addresses of notes within a page. */
const NOTE_ADDRESS = /#(?:fn|note|foot|end|ref|cite|_ftn|_edn)/i;

function isNoteMark(element: PageElement): boolean {
  const { tag, hint } = element;
  if (tag !== 'sup' && tag !== 'a' && tag !== 'span') return false;
  const href = element.attributes['href'] ?? '';
  const isNamed = NOTE_MARK.test(hint);
  if (tag !== 'sup' && !isNamed && !href.includes('#')) return false;

  const text = textOf(element).replace(/\s/g, '');
  if (text === '' || text.length > LONGEST_MARK || !MARK.test(text)) return false;
  if (isNamed) return true;
  if (tag === 'sup') return /^[[*†‡§]/.test(text) || isLinked(element) || isBehindWords(element);
  return tag === 'a' && (/^\[|↩/.test(text) || NOTE_ADDRESS.test(href));
}

/** Units that a superscript makes areas and volumes. */
const MEASURE = /(?:met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?)$/i;

/** The end of a long word, or of a sentence. */
const WORDS_END = /(?:\p{L}{5}|\p{L}{2}[.,;:!?"”’)]+)$/u;

/**
 * A superscript after a sentence or a long word is a note mark; after a short one it is a power, a
 * unit or a formula.
 */
function isBehindWords(element: PageElement): boolean {
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  if (before?.kind !== 'text' || !/^\d{1,3}$/.test(textOf(element))) return false;
  return WORDS_END.test(before.text) && !MEASURE.test(before.text);
}

/** Whether an element is in a link, or contains one. */
function isLinked(element: PageElement): boolean {
  return closest(element, ({ tag }) => tag === 'a') !== undefined || hasLink(element);
}

function hasLink(element: PageElement): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (child.tag === 'a' || hasLink(child)),
  );
}

/** Text of a heading's own link. */
const ANCHOR_WORDS = /^(?:#|link|permalink|anchor|copy link|direct link to .*)$/i;

function isHeadingAnchor(element: PageElement): boolean {
  const text = textOf(element);
  if (/^[#¶§🔗\s]*$/u.test(text)) return true;
  return ANCHOR.test(element.hint) && ANCHOR_WORDS.test(text);
}
