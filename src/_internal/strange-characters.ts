/**
 * a text from outside → the text without what nobody can see, say or put into XML: control
 * characters, halves of a pair of surrogates, and what Unicode calls no character. Pure.
 */

/** Tab, line feed and carriage return are ordinary; vertical tab and form feed only part lines. */
const STRANGE = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/gu;

/** White space of old printers, and the new line of old mainframes. */
const OLD_SPACE = /[\v\f\x85]/g;

/** A text, and how much was dropped of it. */
export type PlainText = { readonly text: string; readonly dropped: number };

/** The text without strange characters, and their number. */
export function dropStrange(text: string): PlainText {
  const spaced = text.replace(OLD_SPACE, (space) => (space === '\x85' ? '\n' : ' '));
  const plain = spaced.replace(STRANGE, '');
  return { text: plain, dropped: spaced.length - plain.length };
}

/** The same with a space for each, so that what is said of places in the text stays true. */
export function blankStrange(text: string): string {
  return text.replace(OLD_SPACE, ' ').replace(STRANGE, ' ');
}

/** Anything that leaves a mark: neither white space nor control, nor what only joins, parts or turns others. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** The text without strange characters; `undefined` where nothing of it can be seen. */
export function seenText(text: string): string | undefined {
  const plain = dropStrange(text).text;
  return SEEN.test(plain) ? plain : undefined;
}
