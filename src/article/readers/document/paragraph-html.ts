/** a paragraph of a word processor → its HTML, by its role, its heading level or its list. Pure. */
import type { ParagraphRole } from './style-roles.ts';

/** What a paragraph is. */
export type ParagraphFacts = {
  readonly role: ParagraphRole | undefined;
  /** Level of a heading, from 1. */
  readonly level: number | undefined;
  /** Attributes, each with a space before it. */
  readonly attributes: string;
};

/** What is about the text. */
const ABOUT: ReadonlySet<ParagraphRole> = new Set(['author', 'date', 'contents']);

/** The paragraph as a block. `inside`: HTML of its words. */
export function paragraphBlock(inside: string, facts: ParagraphFacts): string {
  const { role, level, attributes } = facts;
  if (role === 'title') return `<h1 class="document-title"${attributes}>${inside}</h1>`;
  if (role !== undefined && ABOUT.has(role))
    return `<p class="document-${role}" data-lectern="skip"${attributes}>${inside}</p>`;
  if (level !== undefined) {
    const tag = `h${Math.min(Math.max(Math.trunc(level), 1), 6)}`;
    return `<${tag}${attributes}>${inside}</${tag}>`;
  }
  if (role === 'quote') return `<blockquote><p${attributes}>${inside}</p></blockquote>`;
  if (role === 'code') return `<pre>${inside.replaceAll('<br>', '\n')}</pre>`;
  if (role === 'caption') return `<figcaption${attributes}>${inside}</figcaption>`;
  return `<p${attributes}>${inside}</p>`;
}

/** How letters of a run look. */
export type RunLook = {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruckOut: boolean;
  readonly isCode?: boolean;
  readonly position: 'sup' | 'sub' | undefined;
  /** Attributes of a `span` around it, each with a space before it; empty for none. */
  readonly attributes: string;
};

/** The run with tags for its looks. `inside`: its HTML. */
export function runHtml(inside: string, look: RunLook): string {
  const { isBold, isItalic, isStruckOut, isCode = false, position, attributes } = look;
  const tags = [
    isCode && 'code',
    isBold && 'strong',
    isItalic && 'em',
    isStruckOut && 's',
    position,
    attributes !== '' && 'span',
  ].filter((tag) => typeof tag === 'string');
  return tags.reduce(
    (html, tag) => `<${tag}${tag === 'span' ? attributes : ''}>${html}</${tag}>`,
    inside,
  );
}

/** A text and its notes at its end, as in a printed book. `notes`: the HTML of each. */
export function withNotes(body: string, notes: readonly string[]): string {
  if (notes.length === 0) return body;
  const items = notes.map((note) => `<li>${note}</li>`);
  return `${body}\n<ol class="footnotes">${items.join('')}</ol>`;
}

/** Blocks in order; lines of code that follow each other are one. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .filter((block) => block !== '')
    .join('\n')
    .replaceAll('</pre>\n<pre>', '\n');
}
