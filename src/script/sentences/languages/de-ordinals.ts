/** German ordinals: the words around a figure with a stop that counts in order. */

import { wordsOf } from './by-word-lists.ts';

/** An ordinal follows these, not an amount. */
export const WORDS_BEFORE_ORDINAL: readonly string[] = wordsOf(`
  ab am beim bis das dem den der des die ihr ihrem ihren im jedem jeden mein nach sein seinem
  seinen seit vom zum zur
`);

/** What an ordinal counts. */
export const WORDS_BEHIND_ORDINAL: readonly string[] = wordsOf(`
  April Auflage August Bundesliga Dezember Etage Februar Geburtstag Jahrestag Jahrhundert
  Jahrhunderts Jahrtausend Januar Juli Juni Jänner Kapitel Klasse Lebensjahr Liga Mai Mal Minute
  März November Oktober Platz Quartal Rang Runde September Spieltag Stock Tag Weltkrieg
  Weltkriegs
`);
