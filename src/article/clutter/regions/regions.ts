/** an element → the kind of the page's furniture that its tag, role or name says it is. */
import { anyOf } from '../../../_internal/any-of.ts';
import { BOXES } from './boxes.ts';
import { GUIDES } from './guides.ts';
import { OFFERS } from './offers.ts';
import type { PageElement } from '../../dom/tree.ts';

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

/** The rule that an element's tag, role or name stands for, or undefined. */
export function regionRule(element: PageElement): string | undefined {
  const { tag, hint } = element;
  const role = element.attributes['role'] ?? '';
  const region = COMPILED.find(({ tags, roles, pattern }) => {
    if (tags.has(tag) || roles.has(role)) return true;
    return hint !== '' && pattern.test(hint);
  });
  return region?.rule;
}
