/** an element → whether its words are the caption of a picture: by its tag, its names, or the figure that it is in. */
import { anyOf } from '../../_internal/any-of.ts';
import { headingLevel } from './tags.ts';
import { textOf, type PageElement } from './tree.ts';

/** Names of captions, whatever they hold. */
const CAPTION = new RegExp(
  '(?:^|[\\s_-])' +
    anyOf([
      'wp-caption-text',
      '(?:image|photo|figure|media|img)[_-]?(?:caption|credit)',
      'caption[_-]text',
    ]) +
    '(?:$|[\\s_-])',
);

/** A name with the word “caption” in it, also of other languages, and one of a figure, in all spellings. */
const [HOLDS_CAPTION, FIGURE] = [
  new RegExp(
    '(?:^|[\\s_-])(?:\\w+[_-])?' +
      anyOf([
        'captions?',
        '(?:bild|foto|image|img|photo|media)[_-]?(?:text|legende?|unterschrift|beschreibung|info)',
        'bildunterschrift(?:en)?',
        'legendes?',
        'legenda',
        'didascali[ae]',
        'pie[_-]?(?:de[_-]?)?(?:foto|imagen)',
        'podpis[_-]?(?:zdjecia|foto|pod[_-]zdjeciem)',
      ]) +
      '(?:$|[\\s_-])',
  ),
  /(?:^|[\s_-])(?:fig|figure|amp-img)(?:$|[\s_-])/,
] as const;

/** Names that only say that something has a caption, or that a film has one. */
const NOT_A_CAPTION =
  /(?:has|with|no|without|video|closed)[_-]captions?|captions?[_-](?:on|off|button|settings)/;

/** Longest caption in a box that is called so, and longest words of a figure that names none, in characters. */
const [LONGEST, LONGEST_UNNAMED] = [500, 250] as const;

/** Pictures, and parts that no caption has. */
const PICTURES: ReadonlySet<string> = new Set([
  'img',
  'picture',
  'svg',
  'amp-img',
  'video',
  'canvas',
]);
const NOT_IN_CAPTIONS: ReadonlySet<string> = new Set([
  'blockquote',
  'table',
  'pre',
  'ul',
  'ol',
  'form',
  'iframe',
  'article',
  'section',
]);

/** Whether all words of an element are those of a caption. */
export function isCaption(element: PageElement): boolean {
  const { tag, hint } = element;
  if (tag === 'figcaption' || tag === 'caption') return true;
  if (tag === 'p' && /(?:^|\s)caption(?:\s|$)/.test(hint)) return true;
  if (CAPTION.test(hint)) return true;
  if (headingLevel(tag) !== undefined || tag === 'a' || tag === 'li') return false;
  if (HOLDS_CAPTION.test(hint) && !NOT_A_CAPTION.test(hint))
    return isShortAndPlain(element, LONGEST);
  const isFigure = tag === 'figure' || ((tag === 'div' || tag === 'span') && FIGURE.test(hint));
  return isFigure && holds(element, isPicture) && isShortAndPlain(element, LONGEST_UNNAMED);
}

function isShortAndPlain(element: PageElement, longest: number): boolean {
  return !holds(element, isNotInCaptions) && textOf(element).length <= longest;
}

function isPicture(tag: string): boolean {
  return PICTURES.has(tag);
}

function isNotInCaptions(tag: string): boolean {
  return NOT_IN_CAPTIONS.has(tag) || headingLevel(tag) !== undefined;
}

/** Whether an element whose tag passes is in it. */
function holds(element: PageElement, passes: (tag: string) => boolean): boolean {
  return element.children.some(
    (child) => child.kind === 'element' && (passes(child.tag) || holds(child, passes)),
  );
}
