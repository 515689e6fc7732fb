/**
 * HTML → a light tree of elements and texts, bounded in depth and number, and the CSS path of each
 * element.
 */
import { Parser, type Handler } from 'htmlparser2';
import { closeScripts } from './close-scripts.ts';
import { parseInSteps } from './parse-in-steps.ts';
import { linkOfInstruction } from './style-instruction.ts';

/** Text between tags, entities decoded. */
export type PageText = { readonly kind: 'text'; readonly text: string };

/** An element of the page. Mutable while it is built, read-only afterwards. */
export type PageElement = {
  readonly kind: 'element';
  /** Its index in document order. */
  readonly id: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: PageNode[];
  readonly parent: PageElement | undefined;
  /** Class, id, role, itemprop and data-component in lower case: its names. */
  readonly hint: string;
  /** Whether a browser hides it: see `markHidden`. */
  hidden?: boolean;
  /**
   * Whether a browser hides the words directly inside it, but perhaps not those of its children.
   */
  hidesText?: boolean;
};

/** A child of an element. */
export type PageNode = PageElement | PageText;

/** A parsed page. */
export type PageTree = {
  readonly root: PageElement;
  /** By id. */
  readonly elements: readonly PageElement[];
  /** Whether the page is larger than `MOST_ELEMENTS`: later words have no element of their own. */
  readonly cut: boolean;
};

/** Deepest nesting kept, as in browsers: deeper elements become siblings. */
const DEEPEST = 512;

/** Most elements kept, to bound memory: the largest pages of the web have fewer. */
export const MOST_ELEMENTS = 240_000;

/** Longest class or id to read, in characters. */
const LONGEST_HINT = 200;

/** Elements whose text is code, not words. JSON-LD is kept for metadata, styles for visibility. */
const PROGRAM_TAGS: ReadonlySet<string> = new Set(['script', 'style']);

/** How a page is written. */
export type MarkupOptions = {
  /**
   * Whether `<a/>` is a whole element, CDATA is text, and an instruction may name a style sheet, as in
   * XHTML. @default false
   */
  readonly isXhtml?: boolean;
};

/** The light tree of a page. Never throws: unclosed tags are closed by the HTML rules, or at the end. */
export function parsePage(html: string, options: MarkupOptions = {}): PageTree {
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
  const start = (): Parser => startParser(growth, options);
  parseInSteps(closeScripts(html), { start, openCount: () => growth.open.length });
  return { root, elements: growth.elements, cut: growth.closed > growth.elements.length };
}

/** A tree while it grows. */
type Growth = {
  readonly elements: PageElement[];
  readonly open: PageElement[];
  closed: number;
};

function startParser(growth: Growth, { isXhtml = false }: MarkupOptions): Parser {
  const { elements, open } = growth;
  const handler: Partial<Handler> = {
    onprocessinginstruction(_name, data) {
      const link = isXhtml ? linkOfInstruction(data) : undefined;
      if (link === undefined) return;
      this.onopentag!('link', link, true);
      this.onclosetag!('link', true);
    },
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
  };
  return new Parser(handler, { recognizeSelfClosing: isXhtml, recognizeCDATA: isXhtml });
}

/** Attributes that name an element. */
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

/** Entities split a text into pieces, which are joined again. */
function addText(parent: PageElement, text: string): void {
  const { children } = parent;
  const last = children.at(-1);
  if (last?.kind === 'text')
    children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
}

/** Elements whose words are never shown. */
const WORDLESS: ReadonlySet<string> = new Set([...PROGRAM_TAGS, 'template']);

/** The words of HTML in one line, as from `textOf`, without building a tree. */
export function textOfHtml(html: string): string {
  let text = '';
  let open = 0;
  /** Open elements from the outermost wordless one. */
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

/** Every visible word below an element, white space collapsed; blocks are separated by a space. */
export function textOf(node: PageNode): string {
  return joinTexts(node, isShown);
}

/** Every word below an element, shown or not. */
export function wordsBelow(node: PageNode): string {
  return joinTexts(node, () => true);
}

/** Every word below an element except in removed elements, by their ids. */
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

/** Includes the element itself even if it is hidden. */
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
 * The nearest of an element and its ancestors that passes, or undefined; `reach`: most steps up.
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

/** Whether an element is another one, or inside it. */
export function isWithin(element: PageElement, outer: PageElement): boolean {
  return closest(element, (each) => each === outer) !== undefined;
}

/**
 * A CSS selector for the element on its page: from the nearest ancestor with a unique id, by tag
 * and index. A row directly in its table is matched anywhere in it, because browsers add a missing
 * `tbody`.
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

/** The combinator before the step to an element. */
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
 * Steps to all children of an element, computed at once: a parent may have thousands of paragraphs.
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

/** How often each id occurs in a page: only a unique one identifies an element. */
export function countIds(tree: PageTree): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { attributes } of tree.elements) {
    const id = attributes['id'];
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
