/** a text → the same text inside a page, where it can only be text. */
import { escapeMarkup } from '../../_internal/escape-markup.ts';

/** Text for the content or a quoted attribute of an element. */
export function escapeHtml(text: string): string {
  // Control characters are errors in a page.
  return escapeMarkup(text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ''));
}

/** JSON for a `<script type="application/ld+json">`: nothing in it can end the element. */
export function escapeJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An address that may be followed: http or https, else nothing. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** Whether a language is written from right to left, for the `dir` of a page. */
export function direction(language: string): 'ltr' | 'rtl' {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)\b|-(?:Arab|Hebr)\b/i.test(language)
    ? 'rtl'
    : 'ltr';
}
