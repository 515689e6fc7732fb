/**
 * an untrusted text → the text without what cannot be seen, spoken or put into XML: control
 * characters, lone surrogates and noncharacters. Pure.
 */

/** Tab, line feed and carriage return are kept; vertical tab and form feed are white space. */
const STRANGE = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** Vertical tab, form feed and next line, which are white space in old texts. */
const OLD_SPACE = /[\v\f\x85]/g;

/** A text, and the number of characters dropped from it. */
export type PlainText = { readonly text: string; readonly dropped: number };

/** The text without strange characters, and their number. */
export function dropStrange(text: string): PlainText {
  const spaced = text.replace(OLD_SPACE, (space) => (space === '\x85' ? '\n' : ' '));
  const plain = spaced.replace(STRANGE, '');
  return { text: plain, dropped: spaced.length - plain.length };
}

/** The same with a space for each, so that offsets in the text stay valid. */
export function blankStrange(text: string): string {
  return text.replace(OLD_SPACE, ' ').replace(STRANGE, ' ');
}

/** A visible character: not white space, a control, or a character that only affects others. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** The text without strange characters; `undefined` if nothing in it is visible. */
export function seenText(text: string): string | undefined {
  const plain = dropStrange(text).text;
  return SEEN.test(plain) ? plain : undefined;
}
