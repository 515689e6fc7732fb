/**
 * the XML of a Word document's part → whether the text of a run is visible, not white on white or
 * one point high. Pure.
 */

/** Smallest visible size in half points, as in `w:sz`. */
const SMALLEST = 3;

/** Least channel of a colour that looks white. */
const WHITE = 0xf8;

/** Elements that may have a background: tables and text boxes. */
const GROUNDS = /<(\/?)w:(?:tbl|txbxContent)(?:\s[^<>]*)?>/g;

/** The start of a paragraph, and its properties. */
const PARAGRAPH = /<w:p(?:\s[^<>]*)?>(?:\s*<w:pPr>(?<looks>(?:(?!<\/w:pPr>)[^])*)<\/w:pPr>)?/g;

/** A background colour; `auto` and `clear` alone are not one. */
const SHADE = /<w:shd\b[^<>]*\sw:fill="(?!auto")(?!FFFFFF")[^"]*"|<w:highlight\b(?![^<>]*"none")/i;

/** Tells whether the text of a run is visible. */
export type Sight = {
  /** `looks`: the properties of a run; `at`: where it begins in the part. */
  readonly isUnseen: (looks: string, at: number) => boolean;
};

/** `stylesXml`: `styles.xml`, whose styles may give a paragraph a background. */
export function openSight(xml: string, stylesXml: string): Sight {
  const paragraphs = [...xml.matchAll(PARAGRAPH)];
  const starts = paragraphs.map(({ index }) => index);
  const grounds = rangesOf(xml);
  const isPaper = !/<w:background\b/.test(xml);
  const isStyleShaded = SHADE.test(stylesXml);
  const isShaded = (looks: string, styled: '<w:pStyle' | '<w:rStyle'): boolean =>
    SHADE.test(looks) || (isStyleShaded && looks.includes(styled));
  const isOnPaper = (at: number): boolean => {
    const place = lastBefore(starts, at);
    const looks = paragraphs[place]?.groups?.['looks'] ?? '';
    return (
      isPaper &&
      !isShaded(looks, '<w:pStyle') &&
      !grounds.some(({ start, end }) => start <= at && at < end)
    );
  };
  return {
    isUnseen: (looks, at) =>
      isTiny(looks) || (isWhite(looks) && !isShaded(looks, '<w:rStyle') && isOnPaper(at)),
  };
}

/** Whether anything in the part could be invisible: a quick check. */
export function mayBeUnseen(xml: string): boolean {
  return /<w:sz\s+w:val="[12]"/.test(xml) || /<w:color\b[^<>]*\sw:val="f/i.test(xml);
}

function isTiny(looks: string): boolean {
  const size = /<w:sz\s+w:val="(\d+)"/.exec(looks)?.[1];
  return size !== undefined && Number(size) < SMALLEST;
}

function isWhite(looks: string): boolean {
  const colour = /<w:color\b[^<>]*\sw:val="([\da-f]{6})"/i.exec(looks)?.[1];
  if (colour === undefined) return false;
  return [0, 2, 4].every((from) => Number.parseInt(colour.slice(from, from + 2), 16) >= WHITE);
}

/** The outermost tables and boxes. */
function rangesOf(xml: string): readonly { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let depth = 0;
  for (const { 1: slash, 0: tag, index } of xml.matchAll(GROUNDS)) {
    if (tag.endsWith('/>')) continue;
    depth += slash ? -1 : 1;
    if (!slash && depth === 1) ranges.push({ start: index, end: xml.length });
    if (slash && depth === 0) ranges.at(-1)!.end = index;
  }
  return ranges;
}

/** Index of the last of these ascending numbers not above `at`; -1 if all are. */
function lastBefore(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
