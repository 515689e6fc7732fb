/**
 * a text → the same without bracketed note numbers, and those numbers: no one would say those of
 * "sound.[1]".
 */

/**
 * Up to three digits in brackets, possibly several, directly after a word or sentence; "[2024]" is
 * an editor's addition, "[1] Minutes" a note.
 */
export const NOTE_NUMBERS: RegExp =
  /(?<=[\p{L}\p{N}\p{P}])[ \u00a0]?((?:\[\d{1,3}(?:[,–-] ?\d{1,3})*\])+)(?=[\s\p{P}]|$)/gu;

/** A text without note marks, and those marks. */
export type UnmarkedText = { readonly text: string; readonly marks: readonly string[] };

/** The text without note marks, and those marks. */
export function withoutNoteMarks(text: string): UnmarkedText {
  if (!text.includes('[')) return { text, marks: [] };
  return {
    text: text.replace(NOTE_NUMBERS, ''),
    marks: Array.from(text.matchAll(NOTE_NUMBERS), (match) => match[1]!),
  };
}
