/** what was said in an edition → a table of all that people corrected in it, which `lectern lexicon import` takes. Pure. */
import { shorten } from '../../_internal/shorten.ts';
import type { RunSegment } from '../../edition/run-record.ts';
import { spokenPieces } from './spoken-pieces.ts';

/** Rules that people wrote: decisions of an editor, entries of lexicons, marks of the article. */
const OF_PEOPLE = /^(?:decision-|lexicon:|article-)/;

/** Characters of a passage that are shown. */
const WORDS_SHOWN = 60;

type Correction = {
  readonly word: string;
  readonly say: string;
  readonly ipa: string;
  readonly rule: string;
  readonly passage: string;
};

/** `word,say,ipa,note`, a row for each word and way of saying it, in the order of the text. */
export function formatCorrections(said: readonly RunSegment[]): string {
  const counted = new Map<string, { readonly first: Correction; count: number }>();
  for (const correction of said.flatMap(correctionsOf)) {
    const { passage: _anywhere, ...same } = correction;
    const name = JSON.stringify(same);
    const known = counted.get(name);
    if (known) known.count++;
    else counted.set(name, { first: correction, count: 1 });
  }
  const rows = [...counted.values()].map(({ first, count }) => {
    const { word, say, ipa, rule, passage } = first;
    return [word, ipa === '' ? say : '', ipa, `${rule}, ${count}x: ${passage}`];
  });
  return [['word', 'say', 'ipa', 'note'], ...rows]
    .map((row) => `${row.map(formatCell).join(',')}\n`)
    .join('');
}

function correctionsOf(segment: RunSegment): readonly Correction[] {
  const passage = shorten(segment.text, WORDS_SHOWN);
  return spokenPieces(segment).flatMap(({ written: word, spoken: say, ipa = '', rule = '' }) =>
    OF_PEOPLE.test(rule) && word !== '' ? [{ word, say, ipa, rule, passage }] : [],
  );
}

/** A cell that a spreadsheet could take for a formula begins with an apostrophe, which it does not show. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
