/**
 * names, attributes and untrusted texts → XML that is always well formed. Pure.
 */
import { escapeMarkup } from '../_internal/escape-markup.ts';

/**
 * What XML 1.0 cannot hold even escaped (https://www.w3.org/TR/xml/#charsets): control characters, two
 * noncharacters, and lone surrogates.
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

/** Most of a feed is addresses, numbers and types, which need no escapes. */
const PLAIN = /^[\w:/.+=-]*$/;

/** Attributes by name; those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A text without what XML cannot hold. */
export function stripForbidden(text: string): string {
  return text.replace(FORBIDDEN, '');
}

/**
 * A text as feed readers see it: without what XML cannot hold, white space collapsed and trimmed.
 */
export function xmlText(text: string): string {
  return stripForbidden(text).replace(/\s+/g, ' ').trim();
}

/** The same, escaped for content or an attribute. */
export function escapeXml(text: string): string {
  return PLAIN.test(text) ? text : escapeMarkup(xmlText(text));
}

/** What an element holds: a text, elements, or only attributes. */
export type ElementContent = {
  readonly text?: string | undefined;
  readonly attributes?: Attributes;
  /** Elements as XML; empty ones are left out. */
  readonly inner?: readonly string[];
};

/**
 * An element with elements, a text or only attributes; an empty string if its text is empty.
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

/** Every text is one line, so that indenting only affects markup. */
function indent(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`;
}
