/**
 * the parts of a Word document → the same with a style on each run of hidden or invisible text, and
 * the styles that hide. Pure.
 */
import { mayBeUnseen, openSight } from './unseen-text.ts';

/** The style of hidden runs; no program uses such an id. */
const HIDDEN_STYLE = 'lectern-hidden';

/** A run and its properties; those of a paragraph mark are not a run's. */
const RUN_LOOKS = /(<w:r(?:\s[^<>]*)?>\s*)<w:rPr>((?:(?!<\/?w:rPr>)[^])*)<\/w:rPr>/g;

/** Hidden text (ECMA-376, 17.3.2.41), which Word neither shows nor prints. */
const VANISHES = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;

/** The existing style of a run. */
const OWN_STYLE = /<w:rStyle\b[^<>]*\/>/g;

/** A style of paragraphs or runs, with an id that a style map can name. */
const STYLE = /<w:style\b[^<>]*\sw:styleId="([\w-]+)"[^<>]*>((?:(?!<w:style\b)[^])*?)<\/w:style>/g;

/** The parts with the style of hidden text on every run whose text is hidden. */
export function markHiddenText(
  parts: ReadonlyMap<string, Buffer>,
  stylesXml: string,
): ReadonlyMap<string, Buffer> {
  return new Map([...parts].map(([name, part]) => [name, markPart(part, stylesXml)]));
}

function markPart(part: Buffer, stylesXml: string): Buffer {
  const xml = part.toString('utf8');
  const isSeen = !mayBeUnseen(xml);
  if (isSeen && !xml.includes('<w:vanish')) return part;
  const sight = isSeen ? undefined : openSight(xml, stylesXml);
  const marked = xml.replace(RUN_LOOKS, (whole: string, ...found: [string, string, number]) => {
    const [run, looks, at] = found;
    if (!VANISHES.test(looks) && !sight?.isUnseen(looks, at)) return whole;
    const others = looks.replace(OWN_STYLE, '');
    return `${run}<w:rPr><w:rStyle w:val="${HIDDEN_STYLE}"/>${others}</w:rPr>`;
  });
  return Buffer.from(marked, 'utf8');
}

/**
 * Rules for the styles that hide, in mammoth's notation: that of marked runs, and those of
 * `styles.xml`.
 */
export function hidingStyles(stylesXml: string): readonly string[] {
  const own = stylesXml.includes('<w:vanish') ? [...stylesXml.matchAll(STYLE)] : [];
  const hiding = own.filter(([, , looks]) => VANISHES.test(looks!)).map(([, id]) => id!);
  return [HIDDEN_STYLE, ...hiding].flatMap((id) => [
    `r.${id} => span[hidden='hidden']`,
    `p.${id} => p[hidden='hidden']:fresh`,
  ]);
}
