/**
 * an element and its context → the context of the lines directly inside it: kind, level, list
 * depth, language.
 */
import { anyOf } from '../../_internal/any-of.ts';
import type { BlockKind, PolicyAction } from '../article.ts';
import { isCaption } from './caption-elements.ts';
import { headingLevel } from './tags.ts';
import type { PageElement } from './tree.ts';

/** The context of the lines of an element. */
export type UnitContext = {
  readonly element: PageElement;
  readonly kind: BlockKind;
  readonly level?: number;
  /** How many lists contain it. */
  readonly listDepth: number;
  readonly quoted: boolean;
  /** BCP 47, if the page sets it below its root. */
  readonly language?: string;
  readonly asked?: PolicyAction;
};

/** Facts about an element besides its tag and names. */
export type ElementFacts = {
  /** The context of the element above. */
  readonly outer: UnitContext;
  readonly asked: PolicyAction | undefined;
  /** Whether it is a `pre` with prose. */
  readonly isTyped: boolean;
};

/** The context of the lines directly inside an element. */
export function contextOf(element: PageElement, facts: ElementFacts): UnitContext {
  const { level: _level, ...outer } = facts.outer;
  const isList = element.tag === 'ul' || element.tag === 'ol' || isWordItem(element);
  const asked = facts.asked ?? outer.asked;
  const language = element.attributes['lang'] || outer.language;
  const level = headingLevel(element.tag);
  return {
    ...outer,
    element,
    quoted: outer.quoted || element.tag === 'blockquote',
    listDepth: outer.listDepth + (isList ? 1 : 0),
    kind: facts.isTyped ? 'paragraph' : kindOf(element, outer),
    ...(level === undefined ? {} : { level }),
    ...(asked === undefined ? {} : { asked }),
    ...(language === undefined || element.tag === 'html' ? {} : { language }),
  };
}

/** A list item as written by Word: a paragraph that names its list. */
export function isWordItem({ tag, attributes }: PageElement): boolean {
  return tag === 'p' && /mso-list:\s*l\d/i.test(attributes['style'] ?? '');
}

/** Kinds that all descendants keep. */
const LASTING: ReadonlySet<BlockKind> = new Set(['code', 'caption', 'footnote']);

function kindOf(element: PageElement, outer: UnitContext): BlockKind {
  if (LASTING.has(outer.kind)) return outer.kind;
  if (headingLevel(element.tag) !== undefined) return 'heading';
  if (element.tag === 'pre') return 'code';
  if (isCaption(element)) return 'caption';
  if (NOTES.test(element.hint)) return 'footnote';
  return outer.quoted || element.tag === 'blockquote' ? 'quote' : 'paragraph';
}

/** Names of notes and of lists of notes. */
const NOTES = new RegExp(
  '(?:^|[\\s_-])' +
    anyOf(['footnotes?', 'endnotes?', 'reflist', 'doc-endnotes?', 'doc-footnote']) +
    '(?:$|[\\s_-])',
);
