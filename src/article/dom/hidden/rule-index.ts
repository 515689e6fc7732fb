/** the rules of a page → for each element, the rules whose selectors match it. */
import { compile } from 'css-select';
import { parse, type Selector } from 'css-what';
import { anyOf } from '../../../_internal/any-of.ts';
import { PAGE_ADAPTER } from '../selectors.ts';
import type { PageElement, PageNode } from '../tree.ts';
import type { PageNames } from './selector-names.ts';
import type { StyleRule } from './style-rules.ts';

/** A selector with its rule. */
export type RuleMatch = {
  readonly rule: StyleRule;
  /** Specificity: ids, classes and tags of its selector as one number. */
  readonly specificity: number;
  /** Index of its rule. */
  readonly order: number;
};

type Entry = RuleMatch & {
  readonly tokens: Selector[];
  test: ((element: PageElement) => boolean) | undefined;
};

/** Most tests of elements against selectors per page: a large page needs a tenth. */
const MOST_TESTS = 1_000_000;

/** States of user interaction or media, which do not apply to a page that is read. */
const STATES: readonly string[] = [
  'hover',
  'active',
  'focus',
  'focus-within',
  'focus-visible',
  'target',
  'target-within',
  'visited',
  'fullscreen',
  'modal',
  'popover-open',
  'picture-in-picture',
  'playing',
  'seeking',
  'user-invalid',
  'user-valid',
  'autofill',
  'host',
  '-webkit-autofill',
];

/** Pseudo-classes that depend only on the page. */
const KNOWN: ReadonlySet<string> = new Set([
  'not',
  'is',
  'where',
  'matches',
  'has',
  'root',
  'scope',
  'lang',
  'empty',
  'first-child',
  'last-child',
  'only-child',
  'first-of-type',
  'last-of-type',
  'only-of-type',
  'nth-child',
  'nth-last-child',
  'nth-of-type',
  'nth-last-of-type',
  'any-link',
  'link',
  'checked',
  'disabled',
  'enabled',
  'required',
  'optional',
  'read-only',
  'read-write',
  'defined',
  'open',
  ...STATES,
]);

const PSEUDOS: Record<string, (element: PageElement) => boolean> = {
  ...Object.fromEntries(STATES.map((name) => [name, () => false])),
  defined: () => true,
  open: ({ attributes }) => attributes['open'] !== undefined,
};

/**
 * Finds the rules of an element, in no order. Rules with an invalid selector, or with names that
 * the page lacks, are left out.
 */
export function indexRules(
  rules: readonly StyleRule[],
  { all: names, own }: PageNames,
): (element: PageElement) => readonly RuleMatch[] {
  const index = new Map<string, Entry[]>();
  rules.forEach((rule, order) => {
    if (!mayBeOnPage(rule.selectors, names)) return;
    for (const tokens of selectorsOf(rule.selectors)) {
      if (!tokens.every((token) => isOnPage(token, names))) continue;
      const keys = new Set(keysOfSelector(tokens));
      const [key = ''] = keys;
      const left = keys.size === 1 ? withoutKey(tokens, key) : tokens;
      const specificity = specificityOf(tokens);
      const entry = { rule, tokens: left, specificity, order, test: undefined };
      for (const key of keys) {
        const known = index.get(key);
        if (known) known.push(entry);
        else index.set(key, [entry]);
      }
    }
  });
  let left = MOST_TESTS;
  return (element) => {
    let found: Set<RuleMatch> | undefined;
    for (const key of own[element.id]!)
      for (const entry of index.get(key) ?? []) {
        if (left-- <= 0) return [...(found ?? [])];
        if ((entry.test ??= testOf(entry.tokens))(element)) (found ??= new Set()).add(entry);
      }
    return found === undefined ? NO_RULES : [...found];
  };
}

const NO_RULES: readonly RuleMatch[] = [];

/** Selectors without brackets, strings and escapes: tags, classes, ids and states. */
const SIMPLE = /^[\w \t\n\r\f.#:>+~*,-]+$/;

/** Whether one of the selectors uses only classes and ids of the page: most do not. */
function mayBeOnPage(selectors: string, names: ReadonlySet<string>): boolean {
  if (!SIMPLE.test(selectors)) return true;
  return selectors
    .split(',')
    .some((each) => (each.match(/[.#][\w-]+/g) ?? []).every((name) => names.has(name)));
}

function isOnPage(token: Selector, names: ReadonlySet<string>): boolean {
  if (token.type === 'tag') return names.has(token.name.toLowerCase());
  if (token.type === 'pseudo' && Array.isArray(token.data) && /^(?:is|where)$/.test(token.name))
    return token.data.some((tokens) => tokens.every((each) => isOnPage(each, names)));
  if (token.type !== 'attribute') return true;
  if (isId(token)) return names.has(`#${token.value}`);
  return token.name !== 'class' || token.action !== 'element' || names.has(`.${token.value}`);
}

function testOf(tokens: Selector[]): (element: PageElement) => boolean {
  if (tokens.every(({ type }) => type === 'universal')) return () => true;
  try {
    return compile<PageNode, PageElement>([tokens], { adapter: PAGE_ADAPTER, pseudos: PSEUDOS });
  } catch {
    return () => false;
  }
}

/** The selectors of a rule; none if one is invalid, as in a browser. */
function selectorsOf(written: string): readonly Selector[][] {
  try {
    const selectors = parse(written);
    const all = selectors.every((tokens) => tokens.every(isKnown));
    return all ? selectors.filter((tokens) => !tokens.some(isPseudoElement)) : [];
  } catch {
    return [];
  }
}

/** Pseudo-elements that browsers know. Any other makes its whole rule invalid, except WebKit's. */
const PSEUDO_ELEMENTS = new RegExp(
  '^' +
    anyOf([
      'before',
      'after',
      'first-line',
      'first-letter',
      'selection',
      'marker',
      'placeholder',
      'backdrop',
      'file-selector-button',
      'cue',
      'part',
      'slotted',
      'details-content',
      'target-text',
      'highlight',
      'spelling-error',
      'grammar-error',
      'view-transition.*',
      'scroll-.*',
      '-webkit-.*',
    ]) +
    '$',
);

/** The pseudo-elements of CSS 2, also written with one colon. */
const OLD_PSEUDO_ELEMENTS = /^(?:before|after|first-line|first-letter)$/;

function isPseudoElement(token: Selector): boolean {
  if (token.type === 'pseudo-element') return true;
  return token.type === 'pseudo' && OLD_PSEUDO_ELEMENTS.test(token.name);
}

function isKnown(token: Selector): boolean {
  if (token.type === 'pseudo-element') return PSEUDO_ELEMENTS.test(token.name);
  if (token.type !== 'pseudo') return true;
  if (isPseudoElement(token)) return true;
  if (!KNOWN.has(token.name)) return false;
  if (!Array.isArray(token.data)) return true;
  const forgives = token.name === 'is' || token.name === 'where';
  return forgives || token.data.every((tokens) => tokens.every(isKnown));
}

/** The id, class or tag that the last part of a selector requires, or several. */
function keysOfSelector(tokens: readonly Selector[]): readonly string[] {
  let keys: readonly string[] = ['*'];
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]!;
    if (isCombinator(token)) break;
    if (token.type === 'attribute' && isId(token)) return [`#${token.value}`];
    if (token.type === 'attribute' && token.name === 'class' && token.action === 'element')
      keys = [`.${token.value}`];
    if (keys[0] !== '*') continue;
    if (token.type === 'tag') keys = [token.name.toLowerCase()];
    if (token.type === 'pseudo' && Array.isArray(token.data) && /^(?:is|where)$/.test(token.name))
      keys = token.data.flatMap(keysOfSelector);
  }
  return keys;
}

/** What matches every element. */
const UNIVERSAL: Selector = parse('*')[0]![0]!;

/** The tokens without the key that found the element, which need not be tested again. */
function withoutKey(tokens: Selector[], key: string): Selector[] {
  const from = tokens.findLastIndex(isCombinator) + 1;
  const at = tokens.findIndex((token, index) => index >= from && keyOf(token) === key);
  return at < 0 ? tokens : tokens.with(at, UNIVERSAL);
}

/** The key of a class, an id or a tag. */
function keyOf(token: Selector): string | undefined {
  if (token.type === 'tag') return token.namespace === null ? token.name.toLowerCase() : undefined;
  if (token.type !== 'attribute') return undefined;
  if (isId(token)) return `#${token.value}`;
  return token.name === 'class' && token.action === 'element' ? `.${token.value}` : undefined;
}

function isId(token: Selector): boolean {
  return token.type === 'attribute' && token.name === 'id' && token.action === 'equals';
}

const COMBINATORS: ReadonlySet<string> = new Set([
  'descendant',
  'child',
  'adjacent',
  'sibling',
  'parent',
  'column-combinator',
]);

function isCombinator(token: Selector): boolean {
  return COMBINATORS.has(token.type);
}

/** Weights of an id, a class and a tag; a selector has fewer than a thousand of each. */
const [ID, CLASS, TAG] = [1_000_000, 1000, 1] as const;

/** Selectors Level 4, section 17. */
function specificityOf(tokens: readonly Selector[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

function weightOf(token: Selector): number {
  if (token.type === 'tag' || token.type === 'pseudo-element') return TAG;
  if (token.type === 'attribute') return isId(token) && token.ignoreCase === 'quirks' ? ID : CLASS;
  if (token.type !== 'pseudo' || token.name === 'where') return 0;
  if (!Array.isArray(token.data)) return CLASS;
  return token.data.reduce((most, each) => Math.max(most, specificityOf(each)), 0);
}
