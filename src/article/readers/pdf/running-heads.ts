/** the lines of all pages → which of them are running heads, feet and page numbers. Pure. */
import { caseless } from '../../../_internal/any-of.ts';
import { fold } from '../../dom/fold-text.ts';
import { medianOf } from './median.ts';
import type { PdfLine } from './pdf-lines.ts';

/** How many heights of lines at the top and at the foot of a page are looked at. */
const OUTERMOST = 2;

/** Fewest pages on which a running head stands. */
const FEWEST_PAGES = 2;

/** Least share of the pages: a book has one on the left pages and another on the right ones. */
const LEAST_SHARE = 0.3;

/** How far a running head may move between pages, in points. */
const SAME_HEIGHT = 4;

/** The number of a page: `12`, `- 12 -`, `xii`, `Page 3 of 10`, `3/10`. */
const PAGE_NUMBER = caseless(
  [
    '^[–—\\-|•\\s]*',
    '(?:(?:page|p\\.|seite|s\\.|pagina|página|strona|стр\\.?)\\s*)?',
    '(?:\\d{1,4}|[ivxl]{1,7})',
    '(?:\\s*(?:/|of|von|sur|de|di|z|из)\\s*\\d{1,4})?',
    '[–—\\-|•\\s]*$',
  ].join(''),
);

/** The lines of each page that are around the text, not in it. `pages`: lines by page. */
export function findRunningHeads(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const outer = pages.flatMap(outermost);
  const found = new Set(
    outer.filter(({ text, isFirst }) => isFirst && PAGE_NUMBER.test(text)).map(({ line }) => line),
  );
  const groups = new Map<string, OuterLine[]>();
  for (const each of outer) {
    const key = fold(each.text.replace(/\d+|\b[ivxl]+\b/gi, '#').replaceAll('#', ' 0 '));
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const fewest = Math.max(FEWEST_PAGES, Math.ceil(pages.length * LEAST_SHARE));
  for (const group of groups.values()) {
    const middle = medianOf(group.map(({ line }) => line.y));
    const same = group.filter(({ line }) => Math.abs(line.y - middle) <= SAME_HEIGHT);
    if (new Set(same.map(({ line }) => line.page)).size < fewest) continue;
    for (const { line } of same) found.add(line);
  }
  return found;
}

/** A line at the edge of a page; `isFirst`: nothing is farther out. */
type OuterLine = { readonly line: PdfLine; readonly text: string; readonly isFirst: boolean };

function outermost(lines: readonly PdfLine[]): readonly OuterLine[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort(
    (one, other) => other - one,
  );
  return lines.flatMap((line) => {
    const place = heights.findIndex((height) => Math.abs(line.y - height) <= 1);
    const fromEdge = Math.min(place, heights.length - 1 - place);
    if (fromEdge >= OUTERMOST) return [];
    return [{ line, text: line.text, isFirst: fromEdge === 0 }];
  });
}
