/** what a run printed with `--json` → its members that the table of docs/command-line.md lacks. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PAGE = fileURLToPath(new URL('../../docs/command-line.md', import.meta.url));
const SECTION = readFileSync(PAGE, 'utf8').split('\n## JSON\n')[1]!;

/** The commands of each row, and the members that it names. */
const ROWS = [...SECTION.matchAll(/^\| (`[^|]+?) \| ([^|]+) \|$/gm)].map((row) => ({
  commands: codesOf(row[1]!),
  members: codesOf(row[2]!),
}));

/** What any command prints where it ends before it has a value of its own. */
const ALWAYS = ['failures', 'exitCode'];

/** Members at the top of what a command printed that no row of it names; none for a list. */
export function undocumentedMembers(args: readonly string[], printed: string): readonly string[] {
  const value: unknown = JSON.parse(printed);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const [name = '', child = ''] = args.filter((word) => !word.startsWith('-'));
  const isOf = (command: string): boolean =>
    command === name || command === `${name} ${child}` || command.startsWith(`${name} --`);
  const named = ROWS.filter(({ commands }) => commands.some(isOf)).flatMap((row) => row.members);
  return Object.keys(value).filter((member) => ![...named, ...ALWAYS].includes(member));
}

function codesOf(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}
