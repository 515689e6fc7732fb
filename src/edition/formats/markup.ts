/** a text → the same text escaped for HTML or JSON in a page, where it cannot become markup. */
import { escapeMarkup } from '../../_internal/escape-markup.ts';

/** Text for the content or a quoted attribute of an element. */
export function escapeHtml(text: string): string {
  // Control characters are errors in a page.
  return escapeMarkup(text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ''));
}

/** Attributes of an element: `true` for one without a value, `undefined` for one that is left out. */
export type TagAttributes = Readonly<Record<string, string | number | true | undefined>>;

/** The start tag of an element, with its attributes in order and their values escaped. */
export function startTag(name: string, attributes: TagAttributes = {}): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return [];
    return value === true ? [attribute] : [`${attribute}="${escapeHtml(String(value))}"`];
  });
  return `<${[name, ...written].join(' ')}>`;
}

/** The tag of an element that has no content, as XHTML closes it. */
export function emptyTag(name: string, attributes: TagAttributes = {}): string {
  return `${startTag(name, attributes).slice(0, -1)}/>`;
}

/** JSON for a `<script type="application/ld+json">`: nothing in it can end the element. */
export function escapeJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An address that may be followed: http or https, otherwise `undefined`. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * The `lang` of an element whose words are in a language, and its `dir` where that differs, inside one
 * in another language; none where both are the same.
 */
export function languageAttributes(language: string | undefined, around: string): TagAttributes {
  if (language === undefined || language === around) return {};
  const dir = direction(language);
  return { lang: language, dir: dir === direction(around) ? undefined : dir };
}

/** Languages written from right to left, and the tags of such scripts after any language. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr)\b/i;

/** Whether a language is written from right to left, for the `dir` of a page. */
export function direction(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
