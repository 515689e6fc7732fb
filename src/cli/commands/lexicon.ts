/** `lectern lexicon test`, `set`, `import` → pronunciations tested, changed, or converted to YAML. */
import type { Command } from 'commander';
import {
  openCommandProject,
  sayWarnings,
  type CommandContext,
  type RunCommand,
} from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addLexiconSet } from './lexicon-set.ts';
import { addSharedFlags, type SharedFlags } from '../flags.ts';
import { asJson, countNoun, quote } from '../print/phrases.ts';
import { READING_DEFAULTS } from '../../article/reading-defaults.ts';
import type { LexiconEntry } from '../../script/lexicon/lexicon.ts';
import type { LexiconTestResult } from '../../script/lexicon/run-tests.ts';

/** Adds `lectern lexicon` with its commands. */
export function addLexicon(lexicon: Command, run: RunCommand): void {
  const test = lexicon
    .command('test')
    .description('run the tests in lexicon entries; exit 1 if any fails')
    .argument('[files...]', 'lexicon files (default: those of the configuration)');
  addSharedFlags(test).action((files: string[], flags: SharedFlags) =>
    run(flags, (context) => testLexicons(files, context)),
  );
  addLexiconSet(lexicon, run);
  const from = lexicon
    .command('import')
    .description("print another program's lexicon (PLS, CSV) as YAML")
    .argument('<file>', 'the file to read');
  addSharedFlags(from).action((file: string, flags: SharedFlags) =>
    run(flags, (context) => importFile(file, context)),
  );
}

async function testLexicons(files: readonly string[], context: CommandContext): Promise<number> {
  const { terminal, json, loaded } = context;
  const { readAllLexicons } = await import('../../run/lexicon/open-lexicon.ts');
  const { compileLexicon } = await import('../../script/lexicon/compile-lexicon.ts');
  const { runLexiconTests } = await import('../../script/lexicon/run-tests.ts');
  const { normalizeText } = await import('../../script/normalize/normalize.ts');
  const project = await openCommandProject(context);
  const { lexicon: file, lexicons } = project.settings;
  const { root } = project.places;
  try {
    const entries =
      files.length > 0
        ? await readFiles(files, context)
        : await readAllLexicons({ lexicon: file, lexicons, root, signal: context.signal });
    const lexicon = compileLexicon(entries);
    const { language = READING_DEFAULTS.language } = loaded.settings;
    const tests = runLexiconTests(lexicon, {
      speak: (written) => normalizeText(written, { language, lexicon }).spokenText,
    });
    const failed = tests.filter((test) => !test.passed).length;
    if (json) terminal.data(asJson({ entries: entries.length, tests, failed }));
    else
      (failed > 0 ? terminal.fault : terminal.data)(
        formatLexiconTests(tests, { entries: entries.length }),
      );
    return failed > 0 ? EXIT.failure : EXIT.done;
  } finally {
    await project.close();
  }
}

async function readFiles(
  files: readonly string[],
  { cwd: folder, signal }: CommandContext,
): Promise<readonly LexiconEntry[]> {
  const { readLexicon } = await import('../../script/lexicon/read-lexicon.ts');
  const lists = await Promise.all(
    files.map((file) => readLexicon(file, { scope: 'publication', folder, signal })),
  );
  return lists.flat();
}

async function importFile(file: string, context: CommandContext): Promise<number> {
  const { terminal, json, cwd: folder, signal } = context;
  const { importLexicon } = await import('../../script/lexicon/read-lexicon.ts');
  const { printYamlLexicon } = await import('../../script/lexicon/print-yaml.ts');
  const { entries, warnings } = await importLexicon(file, { folder, signal });
  sayWarnings(warnings, terminal);
  terminal.data(json ? asJson({ entries, warnings }) : printYamlLexicon(entries).trimEnd());
  terminal.say(`${countEntries(entries.length)} read from ${file}`);
  return EXIT.done;
}

function countEntries(count: number): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}

/** Failed tests with what was expected, and the totals. */
function formatLexiconTests(
  results: readonly LexiconTestResult[],
  options: { readonly entries: number },
): string {
  const entries = countEntries(options.entries);
  if (results.length === 0) return `no tests in ${entries}`;
  const failed = results.filter((result) => !result.passed);
  const outcome = failed.length === 0 ? 'all passed' : `${failed.length} failed`;
  const sum = `${countNoun(results.length, 'test')} in ${entries}: ${outcome}`;
  return [...failed.flatMap(formatFailure), sum].join('\n');
}

function formatFailure(result: LexiconTestResult): readonly string[] {
  const { entry, written, expected, found } = result;
  return [
    `${entry.place.file}:${entry.place.line}: “${entry.match}” in ${quote(written)}`,
    `  wanted ${quote(expected)}`,
    `  got    ${quote(found)}`,
  ];
}
