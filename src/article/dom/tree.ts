/**
 * HTML → a light tree of elements and texts, bounded in depth and number, and the CSS path by which
 * each is found again.
 */
import { Parser } from 'htmlparser2';
import { parseInSteps } from './parse-in-steps.ts';

/** A stretch of text between tags, entities decoded. */
export type PageText = { readonly kind: 'text'; readonly text: string };

/** An element of the page. Mutable while it is built, read-only afterwards. */
export type PageElement = {
  readonly kind: 'element';
  /** Its place in document order, from 0. */
  readonly id: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PageNode[];
  readonly parent: PageElement | undefined;
  /**
   * Class, id, role, itemprop and data-component in lower case: what the page's author called it.
   */
  readonly hint: string;
  /** Whether a browser shows nothing of it: see `markHidden`. */
  hidden?: boolean;
  /** Whether a browser does not show the words right inside it, and may show those of its children. */
  hidesText?: boolean;
};

/** What an element holds. */
export type PageNode = PageElement | PageText;

/** A parsed page. */
export type PageTree = {
  readonly root: PageElement;
  /** By id. */
  readonly elements: readonly PageElement[];
  /** Whether the page is larger than `MOST_ELEMENTS`: words beyond stand in no element of their own. */
  readonly cut: boolean;
};

/** Deepest nesting kept, as in the browsers' own parsers: what lies deeper becomes a sibling. */
const DEEPEST = 512;

/** Most elements kept: the largest pages of the web have fewer, and memory stays bounded by it. */
export const MOST_ELEMENTS = 240_000;

/** Longest class or id that is looked at, in characters. */
const LONGEST_HINT = 200;

/** Elements whose text is program and no words. JSON-LD is kept for the metadata, styles for looks. */
const PROGRAM_TAGS: ReadonlySet<string> = new Set(['script', 'style']);

/**
 * The light tree of a page. Never throws: tags that are not closed are closed where the HTML rules
 * say, or at the end.
 */
export function parsePage(html: string): PageTree {
  const root: PageElement = {
    kind: 'element',
    id: 0,
    tag: '#page',
    attributes: {},
    children: [],
    parent: undefined,
    hint: '',
  };
  const growth: Growth = { elements: [root], open: [root], closed: 0 };
  parseInSteps(html, { start: () => startParser(growth), openCount: () => growth.open.length });
  return { root, elements: growth.elements, cut: growth.closed > growth.elements.length };
}

/** A tree while it grows. */
type Growth = {
  readonly elements: PageElement[];
  readonly open: PageElement[];
  closed: number;
};

function startParser(growth: Growth): Parser {
  const { elements, open } = growth;
  return new Parser({
    onopentag(tag, attributes) {
      const parent = open[Math.min(open.length, DEEPEST) - 1]!;
      if (elements.length >= MOST_ELEMENTS) return void open.push(parent);
      const element = makeElement({ id: elements.length, tag, attributes, parent });
      elements.push(element);
      parent.children.push(element);
      open.push(element);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
      growth.closed++;
    },
    ontext(text) {
      const parent = open[Math.min(open.length, DEEPEST) - 1]!;
      if (parent.tag !== 'script' || parent.attributes['type']?.includes('ld+json'))
        addText(parent, text);
    },
  });
}

/** Attributes by which a page's author says what an element is. */
const NAMES = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'] as const;

type ElementParts = {
  readonly id: number;
  readonly tag: string;
  readonly attributes: Record<string, string>;
  readonly parent: PageElement;
};

function makeElement(parts: ElementParts): PageElement {
  const names = NAMES.map((name) => parts.attributes[name]).filter((name) => name !== undefined);
  const hint = names
    .join(' ')
    .slice(0, LONGEST_HINT)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase();
  return { kind: 'element', children: [], ...parts, hint };
}

/** Entities split a text into pieces: they are joined again. */
function addText(parent: PageElement, text: string): void {
  const { children } = parent;
  const last = children.at(-1);
  if (last?.kind === 'text')
    children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
}

/** Elements whose words nobody is shown. */
const WORDLESS: ReadonlySet<string> = new Set([...PROGRAM_TAGS, 'template']);

/** The words of HTML in one line, as `textOf` gives those of its tree, which need not be built. */
export function textOfHtml(html: string): string {
  let text = '';
  let open = 0;
  /** Open elements from the outermost that is wordless. */
  let wordless = 0;
  const start = (): Parser =>
    new Parser({
      onopentag(tag) {
        open++;
        if (wordless > 0 || WORDLESS.has(tag)) wordless++;
        text += ' ';
      },
      onclosetag() {
        open--;
        if (wordless > 0) wordless--;
        text += ' ';
      },
      ontext(piece) {
        if (wordless === 0) text += piece;
      },
    });
  parseInSteps(html, { start, openCount: () => open });
  return inOneLine(text);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every word below an element that is shown, white space collapsed; blocks are kept apart by a space. */
export function textOf(node: PageNode): string {
  return joinTexts(node, isShown);
}

/** Every word below an element, shown or not. */
export function wordsBelow(node: PageNode): string {
  return joinTexts(node, () => true);
}

/** Every word below an element but for elements that are taken out, by their ids. */
export function textWithout(node: PageNode, out: ReadonlySet<number>): string {
  return joinTexts(node, (child, parent) =>
    child.kind === 'text' ? !parent.hidesText : !out.has(child.id),
  );
}

function isShown(child: PageNode, parent: PageElement): boolean {
  if (child.kind === 'text') return !parent.hidesText;
  return !child.hidden && child.tag !== 'template';
}

type Passes = (child: PageNode, parent: PageElement) => boolean;

/** Takes in an element itself even when it is hidden: who asks for its words knows. */
function joinTexts(node: PageNode, passes: Passes): string {
  const parts: string[] = [];
  collectText(node, { parts, passes });
  return inOneLine(parts.join(' '));
}

function collectText(
  node: PageNode,
  to: { readonly parts: string[]; readonly passes: Passes },
): void {
  if (node.kind === 'text') return void to.parts.push(node.text);
  for (const child of node.children) {
    const isProgram = child.kind === 'element' && PROGRAM_TAGS.has(child.tag);
    if (!isProgram && to.passes(child, node)) collectText(child, to);
  }
}

/**
 * The nearest of an element and its ancestors that passes, or undefined; `reach`: how many steps up
 * it may stand.
 */
export function closest(
  element: PageElement | undefined,
  passes: (element: PageElement) => boolean,
  reach: number = Infinity,
): PageElement | undefined {
  let current = element;
  for (let step = 0; current && step <= reach; step++, current = current.parent)
    if (passes(current)) return current;
  return undefined;
}

/**
 * A CSS selector that finds the element on its page: from the nearest ancestor with an id of its
 * own, by tag and place among its like. A row right below its table is sought anywhere in it,
 * because browsers put in the `tbody` that the source lacks.
 */
export function cssPath(element: PageElement, ids: ReadonlyMap<string, number>): string {
  let path = '';
  for (let current: PageElement = element; current.parent; current = current.parent) {
    const id: string = current.attributes['id'] ?? '';
    if (/^[A-Za-z][\w-]*$/.test(id) && ids.get(id) === 1) return `#${id}${path}`;
    const step = stepOf(current, current.parent);
    path = `${combinatorOf(current, current.parent)}${step}${path}`;
  }
  return path === '' ? 'body' : path;
}

/** What joins the step to an element with the step before. */
function combinatorOf(element: PageElement, parent: PageElement): string {
  if (parent.parent === undefined) return '';
  return element.tag === 'tr' && parent.tag === 'table' ? ' ' : ' > ';
}

function stepOf(element: PageElement, parent: PageElement): string {
  let steps = STEPS.get(parent);
  if (!steps) STEPS.set(parent, (steps = stepsBelow(parent)));
  return steps.get(element)!;
}

/**
 * Steps to the children of an element, found once for all of them: a page may have many thousand
 * paragraphs in one parent.
 */
const STEPS = new WeakMap<PageElement, ReadonlyMap<PageElement, string>>();

function stepsBelow(parent: PageElement): ReadonlyMap<PageElement, string> {
  const children = parent.children.filter((child) => child.kind === 'element');
  const counts = new Map<string, number>();
  for (const { tag } of children) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const places = new Map<string, number>();
  return new Map(
    children.map((child) => {
      const { tag } = child;
      const place = (places.get(tag) ?? 0) + 1;
      places.set(tag, place);
      return [child, counts.get(tag) === 1 ? tag : `${tag}:nth-of-type(${place})`];
    }),
  );
}

/** How often each id stands in a page: only one of its own can name an element. */
export function countIds(tree: PageTree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { attributes } of tree.elements) {
    const id = attributes['id'];
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
