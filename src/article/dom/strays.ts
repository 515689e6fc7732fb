/**
 * an element → the rule by which it is taken out before anything is read: what no visitor sees, and
 * marks that mean nothing when heard.
 */
import { anyOf } from '../../_internal/any-of.ts';
import { closest, textOf } from './tree.ts';
import type { PageElement } from './tree.ts';

/** Class names by which pages hide text from eyes. */
const UNSEEN = new RegExp(
  '(?:^|\\s)' +
    anyOf([
      'sr-only',
      'screen-reader-text',
      'visually-?hidden',
      'screen-reader-only',
      'a11y-hidden',
      'u-hidden-visually',
      'element-invisible',
      'assistive-text',
    ]) +
    '(?:\\s|$)',
);

/** Class names of marks that point to a note. */
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

/** The rule that takes an element out, or undefined. */
export function strayRule(
  element: PageElement,
  place: { readonly inHeading: boolean },
): string | undefined {
  if (isHidden(element)) return 'hidden';
  if (STRUCK_OUT.test(element.tag)) return 'deleted';
  if (isNoteMark(element)) return 'footnote-mark';
  if (place.inHeading && element.tag === 'a' && isHeadingAnchor(element)) return 'heading-anchor';
  if (/(?:^|\s)mw-editsection(?:\s|$)/.test(element.hint)) return 'edit-link';
  return undefined;
}

/**
 * Styles that leave nothing to see: not shown, moved out of the page, cut to nothing. Opacity is
 * none: pages fade their text in.
 */
const UNSEEN_STYLE = new RegExp(
  '(?:^|[;\\s])' +
    anyOf([
      'display\\s*:\\s*none',
      'visibility\\s*:\\s*hidden',
      '(?:left|top|right|text-indent)\\s*:\\s*-\\d{3,}(?:px|r?em|pt)',
      'clip\\s*:\\s*rect\\(\\s*0(?:px)?[\\s,]+0(?:px)?[\\s,]+0(?:px)?[\\s,]+0(?:px)?\\s*\\)',
    ]),
  'i',
);

/** Letters of no size: a parent's size may be undone by its children. */
const NO_SIZE = /(?:^|[;\s])font-size\s*:\s*0(?:px|r?em|pt|%)?\s*(?:;|!|$)/i;

/** Whether visitors do not see an element, as far as its own tag says. */
export function isHidden(element: PageElement): boolean {
  const { hidden, style, 'aria-hidden': ariaHidden } = element.attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (ariaHidden?.toLowerCase() === 'true') return true;
  if (style !== undefined && isHidingStyle(style, element)) return true;
  return UNSEEN.test(element.hint);
}

function isHidingStyle(style: string, element: PageElement): boolean {
  if (UNSEEN_STYLE.test(style)) return true;
  return NO_SIZE.test(style) && element.children.every(({ kind }) => kind === 'text');
}

/** What points to a note: a number, a letter, a sign, "note4". */
const MARK = new RegExp(
  '^[[(]?' +
    anyOf(['\\d{1,3}', '[a-z]', '[ivx]{1,4}', '[*†‡§↩↑^]', 'note\\d+', 'citationneeded']) +
    '(?:,\\d{1,3})*[\\])]?$',
  'iu',
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

/** Words that a raised number makes areas and volumes. */
const MEASURE = /(?:met(?:er|re)s?|miles?|feet|foot|inch(?:es)?|yards?)$/i;

/** The end of a long word, or of a sentence. */
const WORDS_END = /(?:\p{L}{5}|\p{L}{2}[.,;:!?"”’)]+)$/u;

/**
 * A raised number behind a sentence or a long word is a note's; behind a short one it is a power, a
 * unit or a formula.
 */
function isBehindWords(element: PageElement): boolean {
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  if (before?.kind !== 'text' || !/^\d{1,3}$/.test(textOf(element))) return false;
  return WORDS_END.test(before.text) && !MEASURE.test(before.text);
}

/** Whether an element is in a link, or holds one. */
function isLinked(element: PageElement): boolean {
  return closest(element, ({ tag }) => tag === 'a') !== undefined || hasLink(element);
}

function hasLink(element: PageElement): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (child.tag === 'a' || hasLink(child)),
  );
}

/** What a heading's own link says. */
const ANCHOR_WORDS = /^(?:#|link|permalink|anchor|copy link|direct link to .*)$/i;

function isHeadingAnchor(element: PageElement): boolean {
  const text = textOf(element);
  if (/^[#¶§🔗\s]*$/u.test(text)) return true;
  return ANCHOR.test(element.hint) && ANCHOR_WORDS.test(text);
}
