/** Pieces of pages in all the spellings by which words are hidden → what is read is what Chromium shows. */
import { describe, expect, it } from 'vitest';
import { markHidden } from '../../../../src/article/dom/hidden/mark-hidden.ts';
import { parsePage } from '../../../../src/article/dom/tree.ts';
import { readLines } from '../../../../src/article/dom/units.ts';
import { HIDDEN, SHOWN, type Spelling } from './spellings.ts';

const pageOf = ({ css, html }: Spelling): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>${css === undefined ? '' : `<style>${css}</style>`}</head>` +
  `<body><article><p>A line that is shown.</p>${html}</article></body></html>`;

function linesOf(html: string): { readonly read: string; readonly hidden: string } {
  const tree = parsePage(html);
  markHidden(tree, { isFragment: false });
  const { units, strays } = readLines(tree, { asked: () => undefined, spokenMarkup: false });
  const hidden = strays.filter(({ rule }) => rule === 'hidden');
  return {
    read: units.map(({ text }) => text).join('\n'),
    hidden: hidden.map(({ words }) => words).join('\n'),
  };
}

describe('what a browser does not show', () => {
  it.each(HIDDEN)('is not read and listed: $name', (spelling) => {
    const { read, hidden } = linesOf(pageOf(spelling));
    expect(read).toContain('A line that is shown.');
    expect(read).not.toContain('zebra');
    if (!spelling.html.includes('<input')) expect(hidden).toContain('zebra');
  });
});

describe('what looks hidden and is shown', () => {
  it.each(SHOWN)('is read: $name', (spelling) => {
    expect(linesOf(pageOf(spelling)).read).toContain('zebra');
  });
});
