/**
 * a page's tree → which of its elements @mozilla/readability keeps, and the metadata it finds. The
 * only file that knows the two packages.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import { BLOCK_TAGS, SILENT_TAGS } from '../../dom/tags.ts';
import { textOf } from '../../dom/tree.ts';
import type { PageElement, PageTree } from '../../dom/tree.ts';

/** What Readability makes of a page. */
export type Reading = {
  /** Ids of the elements it keeps. */
  readonly kept: ReadonlySet<number>;
  readonly title?: string;
  readonly byline?: string;
  readonly excerpt?: string;
};

/**
 * Most elements of a page that it is given. Its time grows with the square of the depth, and it
 * walks every element many times: larger pages are read without it.
 */
const MOST_ELEMENTS = 20_000;

/** Deepest page that it is given, in levels. */
const DEEPEST = 120;

/** Attributes that its scores look at. */
const ATTRIBUTES = [
  'class',
  'id',
  'role',
  'itemprop',
  'rel',
  'href',
  'name',
  'property',
  'content',
  'itemtype',
  'lang',
  'dir',
  'alt',
];

/** The name under which an element's id travels. */
const ID = 'data-lectern-id';

/** The part of the DOM that is walked here: the compiler's DOM library is for browsers. */
type DomElement = {
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
};

/**
 * Readability's choice, or undefined when it finds nothing or the page is too large for it. `out`
 * holds ids that it does not see.
 */
export function runReadability(
  tree: PageTree,
  options: { readonly out: ReadonlySet<number> },
): Reading | undefined {
  const html = tree.elements.length > MOST_ELEMENTS ? undefined : serialize(tree, options);
  const result = html === undefined ? undefined : parse(html);
  if (!result?.content) return undefined;
  const kept = new Set<number>();
  for (const element of (result.content as DomElement).querySelectorAll(`[${ID}]`)) {
    const id = element.getAttribute(ID);
    if (id !== null) kept.add(Number(id));
  }
  return {
    kept,
    ...named('title', result.title),
    ...named('byline', result.byline),
    ...named('excerpt', result.excerpt),
  };
}

type Parsed = ReturnType<Readability<unknown>['parse']>;

/** Readability throws on some pages that are no documents; there the other candidates decide. */
function parse(html: string): Parsed {
  try {
    const { document } = parseHTML(html);
    return new Readability<unknown>(document as never, {
      serializer: (node) => node,
      charThreshold: SHORTEST_ARTICLE,
      disableJSONLD: true,
    }).parse();
  } catch {
    return null;
  }
}

/**
 * Fewer characters than this make Readability try again with looser rules: its own default of 500
 * turns short news into the whole page.
 */
const SHORTEST_ARTICLE = 250;

function named<K extends string>(key: K, value: string | null | undefined): { [P in K]?: string } {
  return (value ? { [key]: value } : {}) as { [P in K]?: string };
}

/**
 * The page as Readability should see it: without program, drawings and what is hidden. Undefined
 * when it is nested too deeply.
 */
function serialize(
  tree: PageTree,
  options: { readonly out: ReadonlySet<number> },
): string | undefined {
  const head = tree.elements.filter(
    ({ tag, parent }) => (tag === 'title' || tag === 'meta') && parent?.tag === 'head',
  );
  const parts = [
    '<!doctype html><html><head>',
    ...head.map((element) => (element.tag === 'title' ? titleElement(element) : openTag(element))),
    '</head><body>',
  ];
  if (!writeChildren(tree.root, { ...options, parts, depth: 0 })) return undefined;
  parts.push('</body></html>');
  return parts.join('');
}

function titleElement(element: PageElement): string {
  return `${openTag(element)}${escapeMarkup(textOf(element))}</title>`;
}

type Writing = {
  readonly out: ReadonlySet<number>;
  readonly parts: string[];
  readonly depth: number;
};

/**
 * Elements whose tags are left out and whose content is kept: the frame is written anew, around
 * pages that have none as well.
 */
const FRAME_TAGS = new Set(['html', 'body']);

function writeChildren(element: PageElement, writing: Writing): boolean {
  if (writing.depth > DEEPEST) return false;
  for (const child of element.children) {
    if (child.kind === 'text') {
      writing.parts.push(escapeMarkup(child.text));
      continue;
    }
    const isLeftOut = writing.out.has(child.id) || SILENT_TAGS.has(child.tag);
    if (!isLeftOut && !writeElement(child, writing)) return false;
  }
  return true;
}

function writeElement(element: PageElement, writing: Writing): boolean {
  const framed = FRAME_TAGS.has(element.tag);
  if (!framed) writing.parts.push(openTag(element));
  if (!writeChildren(element, { ...writing, depth: writing.depth + 1 })) return false;
  if (!framed && !VOID_TAGS.has(element.tag)) writing.parts.push(`</${element.tag}>`);
  return true;
}

/** Elements without an end tag. */
const VOID_TAGS = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

function openTag(element: PageElement): string {
  const { tag, attributes, children } = element;
  const written = ATTRIBUTES.filter((name) => attributes[name] !== undefined).map(
    (name) => ` ${name}="${escapeMarkup(attributes[name]!)}"`,
  );
  const id = BLOCK_TAGS.has(tag) || children.length > 0 ? ` ${ID}="${element.id}"` : '';
  return `<${tag}${written.join('')}${id}>`;
}
