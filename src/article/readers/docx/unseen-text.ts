/**
 * the text of a Word document's part → whether the letters of a run can be seen: white on white
 * paper and letters of a point cannot. Pure.
 */

/** Half points, as `w:sz` counts: letters of one point and less are a line of dust. */
const SMALLEST = 3;

/** Each channel of a colour is at least this where it cannot be told from white paper. */
const WHITE = 0xf8;

/** What may put a colour behind letters, by their elements: tables, and boxes of text. */
const GROUNDS = /<(\/?)w:(?:tbl|txbxContent)(?:\s[^<>]*)?>/g;

/** Where a paragraph begins, and what is said of it. */
const PARAGRAPH = /<w:p(?:\s[^<>]*)?>(?:\s*<w:pPr>(?<looks>(?:(?!<\/w:pPr>)[^])*)<\/w:pPr>)?/g;

/** A colour behind letters; `auto` and `clear` alone are none. */
const SHADE = /<w:shd\b[^<>]*\sw:fill="(?!auto")(?!FFFFFF")[^"]*"|<w:highlight\b(?![^<>]*"none")/i;

/** Says of runs of one part whether their letters are seen. */
export type Sight = {
  /** `looks`: what is said of a run; `at`: where it begins in the part. */
  readonly isUnseen: (looks: string, at: number) => boolean;
};

/** `stylesXml`: `styles.xml`, of which a style with a shade may be the paragraph's. */
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

/** Whether anything in the part could be unseen, told at little cost. */
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

/** Place of the last of these rising numbers that is not above `at`; -1 where all are. */
function lastBefore(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
