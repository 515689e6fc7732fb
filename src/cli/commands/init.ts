/** `lectern init` → a commented configuration file for the working folder. */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, type SharedFlags } from '../flags.ts';
import { asJson, shownPath } from '../print/phrases.ts';

type InitFlags = SharedFlags & { readonly dryRun?: boolean };

/** Adds `lectern init`. */
export function addInit(command: Command, run: RunCommand): void {
  command
    .argument(
      '[source]',
      'a feed, its address, or a folder of articles (default: what is found here)',
    )
    .option('--dry-run', 'print the file instead of writing it');
  addSharedFlags(command).action((source: string | undefined, flags: InitFlags) =>
    run(flags, (context) => init(source, { flags, context }), { needsConfig: false }),
  );
}

async function init(
  source: string | undefined,
  { flags, context }: { readonly flags: InitFlags; readonly context: CommandContext },
): Promise<number> {
  const { terminal, json, cwd, loaded } = context;
  const { initProject } = await import('../../run/init/init-project.ts');
  const { buildCommand, describeSite, sitePage } = await import('../../run/init/write-config.ts');
  const { dryRun } = flags;
  const { site, file, text, written } = await initProject(cwd, { source, dryRun });
  terminal.say(`recognised: ${describeSite(site)}`);
  if (loaded.file !== undefined) terminal.say(`note: until now ${loaded.file} applied here`);
  if (json) terminal.data(asJson({ ...site, file, text, written, page: sitePage(site) }));
  else terminal.data(written ? shownPath(file, { from: cwd }) : text.trimEnd());
  if (site.publishTo !== undefined)
    terminal.say(
      `editions: ${site.output}; published into ${site.publishTo} by \`lectern publish\``,
    );
  const page = sitePage(site);
  if (page !== undefined)
    terminal.say(`node_modules/lectern/${page}: audio by the build of the site itself`);
  const next = `next: ${buildCommand(site)} --dry-run`;
  if (written) terminal.say(site.kind === 'none' ? `${next}, once there are articles` : next);
  return EXIT.done;
}
