/** The command line → Markdown: its commands, checks of the doctor, exit codes and error codes. */
import { code, markdownTable } from './markdown.mjs';
import { commentedLines } from './source.mjs';

/** Each command with what `lectern --help` says of it. */
export async function commandTable(load) {
  const { COMMAND_TABLE } = await load('cli/command-table');
  const rows = COMMAND_TABLE.map(({ name, description }) => [code(name), description]);
  return markdownTable(['command', 'does'], rows);
}

/** Each exit code. */
export function exitCodeTable() {
  const lines = commentedLines('cli/exit-codes.ts', { from: 'export const EXIT', to: '}' });
  const rows = lines.map(([entry, means]) => [entry.replace(/^\w+: /, ''), means]);
  return markdownTable(['code', 'means'], rows);
}

/** Each code that an error or a warning carries. */
export function errorCodeTable() {
  const lines = commentedLines('errors.ts', { from: 'export type ErrorCode =', to: '\n\n' });
  const rows = lines.map(([entry, means]) => [code(entry.replace(/[^A-Z_]/g, '')), means]);
  return markdownTable(['code', 'means'], rows);
}

/** What `lectern doctor` looks at. */
export function doctorTable() {
  const lines = commentedLines('run/doctor/examine.ts', { from: 'return [', to: '];' });
  const rows = lines.map(([, comment]) => comment.split(/: (.*)/s).slice(0, 2));
  return markdownTable(['check', 'looks at'], rows);
}
