/**
 * an untrusted text → the text without what cannot be seen, spoken or put into XML: control
 * characters, lone surrogates and noncharacters. Pure.
 */

/**
 * Tab, line feed and carriage return are kept; vertical tab and form feed are white space. Without the flag
 * `u`, with which a page takes ten times as long: lone surrogates are told by their neighbours.
 */
const STRANGE =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Vertical tab, form feed and next line, which are white space in old texts. */
const OLD_SPACE = /[\v\f\x85]/g;

/** What most texts have nothing of: any of the above, and pairs of surrogates. */
const PERHAPS_STRANGE = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;

/** A text, and the number of characters dropped from it. */
export type PlainText = { readonly text: string; readonly dropped: number };

/** The text without strange characters, and their number. */
export function dropStrange(text: string): PlainText {
  if (!PERHAPS_STRANGE.test(text)) return { text, dropped: 0 };
  const spaced = text.replace(OLD_SPACE, (space) => (space === '\x85' ? '\n' : ' '));
  const plain = spaced.replace(STRANGE, '');
  return { text: plain, dropped: spaced.length - plain.length };
}

/** The same with a space for each, so that offsets in the text stay valid. */
export function blankStrange(text: string): string {
  if (!PERHAPS_STRANGE.test(text)) return text;
  return text.replace(OLD_SPACE, ' ').replace(STRANGE, ' ');
}

/** A visible character: not white space, a control, or a character that only affects others. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** The text without strange characters; `undefined` if nothing in it is visible. */
export function seenText(text: string): string | undefined {
  const plain = dropStrange(text).text;
  return SEEN.test(plain) ? plain : undefined;
}
