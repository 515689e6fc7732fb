/** The code → every table of the documents that it can give, by document and name. */
import { commandTable, doctorTable, errorCodeTable, exitCodeTable } from './command-tables.mjs';
import { partPauseTable, sentencePauseTable } from './pause-tables.mjs';
import { priceTable } from './provider-tables.mjs';
import { settingsTable } from './settings-table.mjs';
import { symbolTable } from './symbol-table.mjs';

/**
 * Each table: `page`, from the root; `name`, as in its markers; `make`, which is given `load`, that
 * imports a module by its path in `src/` without an ending.
 */
export const TABLES = [
  { page: 'docs/settings.md', name: 'settings', make: settingsTable },
  { page: 'docs/pace.md', name: 'sentence pauses', make: sentencePauseTable },
  { page: 'docs/pace.md', name: 'pauses between parts', make: partPauseTable },
  { page: 'docs/lexicon.md', name: 'nearest sounds', make: symbolTable },
  { page: 'docs/command-line.md', name: 'commands', make: commandTable },
  { page: 'docs/providers.md', name: 'prices', make: priceTable },
  { page: 'docs/command-line.md', name: 'doctor', make: doctorTable },
  { page: 'docs/command-line.md', name: 'exit codes', make: exitCodeTable },
  { page: 'docs/command-line.md', name: 'error codes', make: errorCodeTable },
];

/** The page with one table put between its markers. */
export function withTable(text, { page, name, table }) {
  const begin = new RegExp(`<!-- ${name}: begin\\b[^>]*-->\\n`).exec(text);
  const end = text.indexOf(`<!-- ${name}: end -->`);
  if (!begin || end < begin.index) throw new Error(`${page} has no markers of ${name}`);
  const start = begin.index + begin[0].length;
  return `${text.slice(0, start)}\n${table}\n\n${text.slice(end)}`;
}
