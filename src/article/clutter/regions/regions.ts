/** an element → the kind of page part that its tag, role or name shows. */
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
 * Makes a function that returns the rule for an element's tag, role or name, if any. Many elements
 * of a page have the same names: those without an id are looked up once.
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

/** An id of this many words is most likely an anchor made from the text. */
const WORDS_OF_ANCHOR = 4;

/** Share of an anchor's words that its text must contain, and how much of the text to check. */
const [SHARE_IN_TEXT, LOOKED_AT] = [0.75, 400] as const;

/**
 * The names of an element, without an id that only repeats its words: a heading with the id
 * "what-share-of-…" is not a share bar.
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
