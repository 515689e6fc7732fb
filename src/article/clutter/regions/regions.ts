/** an element → the kind of the page's furniture that its tag, role or name says it is. */
import { anyOf } from '../../../_internal/any-of.ts';
import { BOXES } from './boxes.ts';
import { GUIDES } from './guides.ts';
import { OFFERS } from './offers.ts';
import { headingLevel } from '../../dom/tags.ts';
import { textOf, type PageElement } from '../../dom/tree.ts';

/** Tried in order; the first names the skip. */
const REGIONS = [...OFFERS, ...GUIDES, ...BOXES];

type Compiled = {
  readonly rule: string;
  readonly tags: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly pattern: RegExp;
};

const COMPILED: readonly Compiled[] = REGIONS.map(({ rule, tags, roles, names }) => ({
  rule,
  tags: new Set(tags),
  roles: new Set(roles),
  pattern: new RegExp(`(?:^|[\\s_-])${anyOf(names)}(?=$|[\\s_-])`),
}));

/**
 * Gives the rule that an element's tag, role or name stands for, or undefined. A page has many elements
 * that are called alike: those without an id are looked up once.
 */
export function regionRules(): (element: PageElement) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (element) => {
    const { id, role = '' } = element.attributes;
    if (id !== undefined) return regionRule(element);
    const key = `${element.tag} ${role}\n${element.hint}`;
    if (!known.has(key)) known.set(key, regionRule(element));
    return known.get(key);
  };
}

function regionRule(element: PageElement): string | undefined {
  const { tag, hint } = element;
  const role = element.attributes['role'] ?? '';
  const names = (pattern: RegExp): boolean =>
    hint !== '' && pattern.test(hint) && pattern.test(nameOf(element));
  const region = COMPILED.find(
    ({ tags, roles, pattern }) => tags.has(tag) || roles.has(role) || names(pattern),
  );
  return region?.rule;
}

/** An id of this many words is most likely made of a text, so that the text can be linked to. */
const WORDS_OF_ANCHOR = 4;

/** Share of an anchor's words that its text has, and how much of the text is looked at. */
const [SHARE_IN_TEXT, LOOKED_AT] = [0.75, 400] as const;

/**
 * What an element is called, without an id that only repeats its words: a heading about sharing has
 * the id "what-share-of-…", and is no share bar.
 */
function nameOf(element: PageElement): string {
  const { id = '' } = element.attributes;
  if (id === '' || !isAnchor(element, id.toLowerCase())) return element.hint;
  return element.hint.replace(id.toLowerCase(), ' ');
}

function isAnchor(element: PageElement, id: string): boolean {
  if (headingLevel(element.tag) !== undefined) return true;
  const words = id.split(/[-_\s]+/).filter((word) => word !== '');
  if (words.length < WORDS_OF_ANCHOR) return false;
  const text = textOf(element).slice(0, LOOKED_AT).toLowerCase();
  const shared = words.filter((word) => text.includes(word));
  return shared.length >= SHARE_IN_TEXT * words.length;
}
