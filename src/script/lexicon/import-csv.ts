/** a table of words, separated by commas, semicolons or tabs → entries. */
import type { ImportedLexicon } from './import-pls.ts';
import { parseEntries } from './parse-entries.ts';
import type { ParseLexiconOptions } from './parse-yaml.ts';

/** Names that a column may have, by what it holds. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  match: [
    'match',
    'word',
    'grapheme',
    'written',
    'text',
    'term',
    'name',
    'from',
    'string_to_replace',
  ],
  say: ['say', 'alias', 'spoken', 'pronunciation', 'respelling', 'replacement', 'to', 'sub'],
  ipa: ['ipa', 'phoneme', 'phonemes'],
  xsampa: ['xsampa', 'x-sampa', 'sampa'],
  arpabet: ['arpabet', 'cmu'],
  language: ['language', 'lang'],
  note: ['note', 'notes', 'comment'],
};

/** Without a header: the word, and how it is said. */
const UNNAMED = ['match', 'say'];

/**
 * The entries of a table; the first line may name the columns (`match`, `say`, `ipa`, `language`,
 * `note`, and other usual names).
 * @throws ConfigError `CONFIG_LEXICON` naming the line of an invalid row.
 */
export function importCsv(text: string, options: ParseLexiconOptions): ImportedLexicon {
  const { file, scope } = options;
  const content = text.replace(/^\ufeff/, '');
  const rows = readRows(content, separatorOf(content));
  const named = rows[0]?.cells.map(columnOf);
  const hasNames = named?.includes('match') === true && rows[0]!.cells.length > 1;
  const columns = hasNames ? named! : UNNAMED;
  const used = (hasNames ? rows.slice(1) : rows).filter(
    (row) => row.cells.some((cell) => cell.trim() !== '') && !row.cells[0]!.startsWith('#'),
  );
  const values = used.map((row) => valueOf(row.cells, columns));
  return {
    entries: parseEntries(values, {
      scope,
      placeOf: (index) => ({ file, line: used[index]!.line }),
    }),
    warnings: [],
  };
}

function columnOf(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  return Object.keys(COLUMNS).find((column) => COLUMNS[column]!.includes(key));
}

function valueOf(cells: readonly string[], columns: readonly (string | undefined)[]): object {
  const filled = columns.flatMap((column, index) =>
    column === undefined || (cells[index] ?? '').trim() === ''
      ? []
      : [[column, cells[index]!.trim()] as const],
  );
  const fields = Object.fromEntries(filled) as Record<string, string>;
  if (fields['ipa'] === undefined) return fields;
  // A table may give the same phonemes in several alphabets.
  const { xsampa: _, arpabet: __, ...kept } = fields;
  return kept;
}

/** The most frequent separator of the first line. */
function separatorOf(text: string): string {
  const line =
    text
      .slice(0, 2000)
      .split('\n')
      .find((each) => each.trim() !== '' && !each.startsWith('#')) ?? '';
  return [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0]!;
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/** Rows as in RFC 4180: quoted cells may hold separators, line breaks and doubled quotes. */
function readRows(text: string, separator: string): readonly Row[] {
  const rows: Row[] = [];
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\r\\n]*)(${separator}|\\r?\\n|$)`, 'gy');
  let line = 1;
  let start = line;
  let cells: string[] = [];
  for (const match of text.matchAll(cell)) {
    const [whole, raw, end] = match;
    cells.push(raw!.startsWith('"') ? raw!.slice(1, -1).replaceAll('""', '"') : raw!);
    line += whole.split('\n').length - 1;
    if (end === separator) continue;
    rows.push({ line: start, cells });
    cells = [];
    start = line;
    if (match.index + whole.length >= text.length) break;
  }
  return rows;
}
