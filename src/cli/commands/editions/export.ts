/** `lectern export` → editions as e-books, archives, labels, lyrics, subtitles or clips. */
import { join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { CommandContext, RunCommand } from '../../command-context.ts';
import { EXIT } from '../../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../../flags.ts';
import { readNamedEdition, type NamedEdition } from './named-edition.ts';
import { asJson, megabytes, shownPath } from '../../print/phrases.ts';
import { LecternError } from '../../../errors.ts';
import {
  EXPORT_FORMATS,
  exportExtension,
  type ExportFormat,
} from '../../../export/export-formats.ts';

/** Its `--format` is not the setting of that name, which is that of an edition's audio. */
type ExportFlags = Omit<SharedFlags, 'format'> & {
  readonly format: ExportFormat;
  readonly to?: string;
  readonly title?: string;
  readonly follow?: 'words' | 'sentences';
};

/** Adds `lectern export`. */
export function addExport(command: Command, run: RunCommand): void {
  command
    .argument('<edition...>', 'its folder, its edition.json, or its name in the output folder')
    .addOption(
      new Option('--format <format>', 'what is written')
        .choices([...EXPORT_FORMATS])
        .makeOptionMandatory(),
    )
    .option('--to <path>', 'the file, or the folder for clips (default: the name of the edition)')
    .option('--title <text>', 'title of the e-book (default: that of its first article)')
    .addOption(
      new Option('--follow <parts>', 'what the e-book lights up as it is heard')
        .choices(['words', 'sentences'])
        .default('words'),
    )
    .addOption(settingFlag('output', { help: 'folder of the editions' }))
    .addOption(settingFlag('store'));
  addSharedFlags(command).action((names: string[], flags: ExportFlags) =>
    run(settingsIn(flags), (context) => exportNamed(names, { flags, context })),
  );
}

function settingsIn({ format: _format, ...settings }: ExportFlags): SharedFlags {
  return settings;
}

async function exportNamed(
  names: readonly string[],
  options: { readonly flags: ExportFlags; readonly context: CommandContext },
): Promise<number> {
  const { flags, context } = options;
  const { terminal, json, cwd, signal } = context;
  const { format, title, follow } = flags;
  const editions: NamedEdition[] = [];
  for (const name of names) editions.push(await readNamedEdition(name, context));
  const to = flags.to === undefined ? targetOf(editions, { format, cwd }) : resolve(cwd, flags.to);
  const { exportEditions } = await import('../../../export/export-editions.ts');
  const { store } = context.loaded.settings;
  const files = await exportEditions(editions, { format, to, title, follow, store, signal });
  if (json) terminal.data(asJson({ format, files }));
  else
    for (const { path, sizeBytes } of files)
      terminal.data(shownFile(shownPath(path, { from: cwd }), sizeBytes));
  return EXIT.done;
}

/** Texts are too small for their size to matter. */
function shownFile(path: string, sizeBytes: number): string {
  return sizeBytes < 100_000 ? path : `${path} (${megabytes(sizeBytes)})`;
}

/** In the working folder, by the name of the edition; a name for several is not made up. */
function targetOf(
  editions: readonly NamedEdition[],
  { format, cwd }: { readonly format: ExportFormat; readonly cwd: string },
): string {
  const extension = exportExtension(format);
  const { slug } = editions[0]!.edition;
  if (editions.length === 1)
    return join(cwd, extension === undefined ? `${slug}-clips` : `${slug}.${extension}`);
  throw new LecternError(`--to is missing: ${editions.length} editions are exported`, {
    code: 'USAGE',
    hint: 'Give the file of the e-book or ZIP, or the folder for the rest: --to week-12.epub.',
  });
}
