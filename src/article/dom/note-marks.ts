/**
 * a stretch of text → the same without bracketed numbers of notes, and those numbers: "sound.[1]"
 * has no words that anybody would say.
 */

/**
 * Up to three digits in brackets, several in a row, right behind a word or a sentence; "[2024]" is
 * an editor's addition, "[1] Minutes" a note.
 */
export const NOTE_NUMBERS: RegExp =
  /(?<=[\p{L}\p{N}\p{P}])[ \u00a0]?((?:\[\d{1,3}(?:[,–-] ?\d{1,3})*\])+)(?=[\s\p{P}]|$)/gu;

/** A text as it is said, and the marks of notes left out of it. */
export type UnmarkedText = { readonly text: string; readonly marks: readonly string[] };

/** The text as it is said, and the marks left out of it. */
export function withoutNoteMarks(text: string): UnmarkedText {
  if (!text.includes('[')) return { text, marks: [] };
  return {
    text: text.replace(NOTE_NUMBERS, ''),
    marks: Array.from(text.matchAll(NOTE_NUMBERS), (match) => match[1]!),
  };
}
