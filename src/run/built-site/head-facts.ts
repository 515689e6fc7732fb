/** A page → what its head says of its article, under the names of front matter. Pure. */
import { textOf, type PageElement } from '../../article/dom/tree.ts';
import type { PageParts } from './page-parts.ts';

/** What a page says; what it leaves out is absent. */
export type HeadFacts = {
  readonly title?: string;
  readonly language?: string;
  readonly date?: string;
  readonly author?: string;
  readonly description?: string;
};

/** The facts: the headline that readers see, and what is said to machines. */
export function headFacts({ elements }: PageParts): HeadFacts {
  const meta = new Map(elements.filter(({ tag }) => tag === 'meta').map(namedContent));
  const all: Readonly<Record<keyof HeadFacts, string | undefined>> = {
    title: headlineOf(elements) ?? meta.get('og:title'),
    language: elements.find(({ tag }) => tag === 'html')?.attributes['lang'],
    date: meta.get('article:published_time'),
    author: meta.get('author'),
    description: meta.get('description'),
  };
  const said = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(said) as HeadFacts;
}

function namedContent({ attributes }: PageElement): readonly [string, string] {
  const { name, property, content = '' } = attributes;
  return [(property ?? name ?? '').toLowerCase(), content.trim()];
}

/** The words of the only `<h1>`, without signs that link to it. */
function headlineOf(elements: readonly PageElement[]): string | undefined {
  const [first, ...others] = elements.filter(({ tag }) => tag === 'h1');
  if (!first || others.length > 0) return undefined;
  return textOf(first)
    .replace(/\s*[#¶\u200b]+\s*$/u, '')
    .trim();
}
