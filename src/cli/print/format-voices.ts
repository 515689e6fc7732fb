/** Voices → text for people: a table, then credits and what to check before publishing. Pure. */
import type { Voice } from '../../speech/provider.ts';

/** Voices, one a line in columns as wide as their longest cell; notes below, one a line. */
export function formatVoices(voices: readonly Voice[]): string {
  const rows = voices.map(cellsOf);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) => formatRow(row, widths)).join('\n');
  const notes = [
    formatNotes(voices, { title: 'To be credited wherever they are heard:', note: 'attribution' }),
    formatNotes(voices, {
      title: 'Before you publish, check what these were made from:',
      note: 'ancestry',
    }),
  ];
  return [table, ...notes.filter((each) => each !== undefined)].join('\n\n');
}

/** A column that is empty for every voice takes no room. */
function formatRow(row: readonly string[], widths: readonly number[]): string {
  const cells = row.flatMap((cell, column) => {
    const width = widths[column]!;
    return width === 0 ? [] : [cell.padEnd(width)];
  });
  return cells.join('  ').trimEnd();
}

function cellsOf(voice: Voice): readonly string[] {
  const { provider, name, shortName = '', languages, gender = '', licence = '' } = voice;
  const { pack = voice.family ?? '' } = voice;
  return [provider, name, shortName, languages.join(', '), gender, pack, licence];
}

/** Each note once, with the voices it is about; `undefined` if no voice has one. */
function formatNotes(
  voices: readonly Voice[],
  { title, note }: { readonly title: string; readonly note: 'attribution' | 'ancestry' },
): string | undefined {
  const names = new Map<string, string[]>();
  for (const voice of voices) {
    const text = voice[note];
    if (text !== undefined) names.set(text, [...(names.get(text) ?? []), voice.name]);
  }
  if (names.size === 0) return undefined;
  const lines = [...names].map(([text, about]) => `  ${subjectOf(about, voices)}: ${text}`);
  return [title, ...lines].join('\n');
}

/** A few voices by name, more by their number: the pack's line says which. */
function subjectOf(about: readonly string[], voices: readonly Voice[]): string {
  if (about.length <= MOST_NAMED) return about.join(', ');
  const packs = new Set(voices.filter(({ name }) => about.includes(name)).map(({ pack }) => pack));
  return `${about.length} voices of ${[...packs].filter(Boolean).join(', ') || 'the list'}`;
}

/** Names that fit on a line beside a note. */
const MOST_NAMED = 4;
