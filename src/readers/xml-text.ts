/**
 * the source of a text or an attribute → its value. Refuses characters that XML cannot hold, and
 * entities that XML does not define itself.
 */
import { ownEntry } from '../_internal/own-entry.ts';
import { XmlError, type XmlPlace } from './xml-error.ts';

/** What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets): controls and lone surrogates. */
const FORBIDDEN = new RegExp(
  [
    String.raw`[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]`,
    String.raw`[\ud800-\udbff](?![\udc00-\udfff])`,
    String.raw`(?<![\ud800-\udbff])[\udc00-\udfff]`,
  ].join('|'),
);

/** The five that XML defines itself (https://www.w3.org/TR/xml/#sec-predefined-ent). */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A character that XML cannot hold, and its offset. */
export type ForbiddenCharacter = { readonly codePoint: string; readonly index: number };

/** The first character of a text that XML cannot hold: `U+0000`. */
export function findForbidden(text: string): ForbiddenCharacter | undefined {
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const digits = found[0].charCodeAt(0).toString(16).toUpperCase();
  return { codePoint: `U+${digits.padStart(4, '0')}`, index: found.index };
}

/** The text with its entities and character references decoded. @throws XmlError */
export function unescapeXml(raw: string, place: XmlPlace): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&([^\s;&]{0,12});?|&/g, (whole: string, name: string | undefined) => {
    const known = name !== undefined && whole.endsWith(';') ? decodeEntity(name) : undefined;
    if (known !== undefined) return known;
    const what = `“${whole.slice(0, 14)}” is not an entity of XML`;
    throw new XmlError(`${what}; write a plain & as &amp;`, place);
  });
}

function decodeEntity(name: string): string | undefined {
  const number = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
  if (!number) return ownEntry(ENTITIES, name);
  const [, hex, decimal] = number;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code === 0 || code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}
