/**
 * names, attributes and texts of anyone's writing → XML that is well formed whatever they hold.
 * Pure.
 */
import { escapeMarkup } from '../_internal/escape-markup.ts';

/**
 * What XML 1.0 cannot hold in any spelling (https://www.w3.org/TR/xml/#charsets): control
 * characters, two non-characters, and halves of pairs.
 */
const FORBIDDEN = new RegExp(
  [
    /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/,
    /[\ud800-\udbff](?![\udc00-\udfff])/,
    /(?<![\ud800-\udbff])[\udc00-\udfff]/,
  ]
    .map((each) => each.source)
    .join('|'),
  'g',
);

/** Most of a feed is addresses, numbers and types: nothing in them to escape. */
const PLAIN = /^[\w:/.+=-]*$/;

/** Attributes by name; those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A text without what XML cannot hold. */
export function stripForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/**
 * A text as a feed's reader finds it: what XML can hold, white space in a row as one blank, none at
 * the ends.
 */
export function xmlText(text: string): string {
  return stripForbidden(text).replace(/\s+/g, ' ').trim();
}

/** The same as it stands between tags or in an attribute. */
export function escapeXml(text: string): string {
  return PLAIN.test(text) ? text : escapeMarkup(xmlText(text));
}

/** What an element holds: a text, or elements, or nothing but attributes. */
export type ElementContent = {
  readonly text?: string | undefined;
  readonly attributes?: Attributes;
  /** Elements as XML; empty ones are left out. */
  readonly inner?: readonly string[];
};

/**
 * An element with a text, or one that stands for itself; nothing where a text is wanted and none is
 * left.
 */
export function element(name: string, content: ElementContent): string {
  const { inner } = content;
  const attributes = formatAttributes(content.attributes ?? {});
  if (inner) {
    const lines = inner.filter(Boolean).map(indent).join('\n');
    return `<${name}${attributes}>\n${lines}\n</${name}>`;
  }
  if (content.text === undefined) return attributes === '' ? '' : `<${name}${attributes}/>`;
  const text = escapeXml(content.text);
  return text === '' ? '' : `<${name}${attributes}>${text}</${name}>`;
}

function formatAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** Texts are one line each, so indenting touches mark-up alone. */
function indent(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`;
}
