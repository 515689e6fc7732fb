/**
 * the JSON-LD of a page → what it says about the article. Untrusted: every value is checked, depth
 * and number are bounded.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { scalarText } from '../../../_internal/parse-json.ts';
import { textOfHtml, type PageElement, type PageTree } from '../../dom/tree.ts';

/** What JSON-LD says about the article. Dates as written. */
export type LinkedData = {
  readonly headline?: string;
  readonly authors?: readonly string[];
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly description?: string;
  readonly image?: string;
  readonly inLanguage?: string;
  readonly publisher?: string;
  /** Names of the site, if given. */
  readonly sites?: readonly string[];
  /** The whole text, where the page gives it. */
  readonly articleBody?: string;
  readonly wordCount?: number;
  readonly isAccessibleForFree?: boolean;
  /** Of a recipe, as written: “Spinach 650 g”. */
  readonly ingredients?: readonly string[];
};

/** Largest script to parse, in characters, and most nodes to read: no article needs more. */
const LARGEST = 1_000_000;
const MOST_NODES = 2000;

/** Types of schema.org whose node is the article, the best first. */
const TYPES: readonly (readonly string[])[] = [
  [
    '\\w*NewsArticle',
    'Article',
    'BlogPosting',
    'Report',
    'TechArticle',
    'ScholarlyArticle',
    'SocialMediaPosting',
    'LiveBlogPosting',
    'OpinionNewsArticle',
    '\\w*Article',
  ],
  ['Review', 'Recipe', 'HowTo', 'Course', 'MedicalWebPage', 'DiscussionForumPosting'],
  ['WebPage', 'ItemPage', 'AboutPage', 'QAPage', 'FAQPage'],
];

const TYPE_PATTERNS = TYPES.map((names) => new RegExp(`^${anyOf(names)}$`));

/** Types of schema.org whose node is the site or its publisher. */
const SITE_TYPES = /^(?:WebSite|\w*Organization|Corporation|LocalBusiness|\w*Store)$/;

type Node = Readonly<Record<string, unknown>>;

/** What the page's JSON-LD says about its article: an empty object if it says nothing. */
export function readLinkedData(tree: PageTree): LinkedData {
  const nodes = tree.elements.filter(isLinkedData).flatMap(parseScript);
  const nodesOfTypes = TYPE_PATTERNS.map((pattern) =>
    nodes.filter((node) => typesOf(node).some((name) => pattern.test(name))),
  );
  const best = nodesOfTypes.find((found) => found.length > 0) ?? [];
  const article = best.find(isTold) ?? best[0];
  return article === undefined ? {} : describe(article, nodes);
}

/** Most ingredients to read. */
const MOST_INGREDIENTS = 200;

/** The ingredients of the recipes on a page. */
function ingredientsIn(nodes: readonly Node[]): readonly string[] | undefined {
  const given = nodes.flatMap((node) => node['recipeIngredient'] ?? node['ingredients'] ?? []);
  const texts = given
    .slice(0, MOST_INGREDIENTS)
    .map(textIn)
    .filter((text) => text !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** Whether a node describes the article, not only its address. */
function isTold(node: Node): boolean {
  return node['headline'] !== undefined || node['articleBody'] !== undefined;
}

function isLinkedData(element: PageElement): boolean {
  return element.tag === 'script' && (element.attributes['type'] ?? '').includes('ld+json');
}

/** A comment or a CDATA section around a script, from the time when browsers showed them. */
const OPENING = /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/;
const CLOSING = /(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/;

function parseScript(element: PageElement): Node[] {
  const texts = element.children.map((child) => (child.kind === 'text' ? child.text : ''));
  const source = texts.join('');
  if (source.length > LARGEST) return [];
  try {
    return collectNodes(JSON.parse(source.replace(OPENING, '').replace(CLOSING, '')));
  } catch {
    return [];
  }
}

/** Every object with a type, from the outside in; what an article links to is not the article. */
function collectNodes(json: unknown): Node[] {
  const found: Node[] = [];
  const waiting: unknown[] = [json];
  for (let count = 0; waiting.length > 0 && count < MOST_NODES; count++) {
    const next = waiting.shift();
    if (Array.isArray(next)) for (const each of next.slice(0, MOST_NODES)) waiting.push(each);
    else if (isNode(next)) {
      found.push(next);
      waiting.push(next['@graph'], next['mainEntity'], next['mainEntityOfPage']);
    }
  }
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^.*[/:#]/, ''));
}

function describe(article: Node, nodes: readonly Node[]): LinkedData {
  const authors = listOf(article['author'] ?? article['creator'])
    .filter((author) => !isNode(author) || !typesOf(author).some((name) => SITE_TYPES.test(name)))
    .map((author) => nameOf(author, nodes))
    .filter((name) => name !== undefined);
  const sites = nodes
    .filter((node) => node !== article && typesOf(node).some((name) => SITE_TYPES.test(name)))
    .flatMap((node) => [textIn(node['name']), textIn(node['alternateName'])])
    .filter((name) => name !== undefined);
  const free = scalarText(firstOf(article['isAccessibleForFree']));
  const words = Number(scalarText(firstOf(article['wordCount'])));
  return omitUndefined({
    headline: textIn(article['headline']) ?? textIn(article['name']),
    authors: authors.length > 0 ? authors : undefined,
    datePublished: textIn(article['datePublished']) ?? textIn(article['dateCreated']),
    dateModified: textIn(article['dateModified']),
    description: textIn(article['description']),
    image: imageOf(article['image']) ?? imageOf(article['thumbnailUrl']),
    inLanguage: languageIn(article['inLanguage']),
    publisher: nameOf(article['publisher'], nodes),
    sites: sites.length > 0 ? sites : undefined,
    articleBody: textIn(article['articleBody']),
    wordCount: Number.isFinite(words) && words > 0 ? words : undefined,
    ingredients: ingredientsIn(nodes),
    isAccessibleForFree: free === '' ? undefined : !/^(?:false|no)$/i.test(free),
  });
}

/** Most values of one member to read: no article has more authors. */
const MOST_VALUES = 20;

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST_VALUES) : [value];
}

function firstOf(value: unknown): unknown {
  return listOf(value)[0];
}

/** A language by its tag, or a node that says its tag. */
function languageIn(value: unknown): string | undefined {
  return textIn(value) ?? (isNode(value) ? textIn(value['alternateName']) : undefined);
}

/** A person's or organisation's name, also by its id. */
function nameOf(value: unknown, nodes: readonly Node[]): string | undefined {
  if (typeof value === 'string') return textIn(value);
  if (!isNode(value)) return undefined;
  const name = listOf(value['name'])
    .map(textIn)
    .find((text) => text !== undefined);
  if (name !== undefined || value['@id'] === undefined) return name;
  const linked = nodes.find((node) => node['@id'] === value['@id'] && node !== value);
  return linked && textIn(linked['name']);
}

function imageOf(value: unknown): string | undefined {
  const first = firstOf(value);
  if (isNode(first)) return textIn(first['url']) ?? textIn(first['contentUrl']);
  return textIn(first);
}

/** A string without entities and markup, which many sites leave in. */
function textIn(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const hasMarkup = /[<&]/.test(value);
  const text = hasMarkup ? textOfHtml(value) : value.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}
