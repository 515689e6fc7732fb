/** `lectern voices` → the voices of the chosen provider. */
import type { Command } from 'commander';
import { openCommandProject } from '../command-context.ts';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags } from '../flags.ts';
import type { SharedFlags } from '../flags.ts';
import { formatVoices } from '../print/format-voices.ts';
import { asJson } from '../print/phrases.ts';

/** Adds `lectern voices`. */
export function addVoices(program: Command, run: RunCommand): void {
  const command = program
    .command('voices')
    .description('list the voices of a provider')
    .argument('[language]', 'BCP 47 tag, such as en or en-GB');
  addSharedFlags(command).action((language: string | undefined, flags: SharedFlags) =>
    run(flags, (context) => listVoices(language, context)),
  );
}

async function listVoices(language: string | undefined, context: CommandContext): Promise<number> {
  const { terminal, json, signal } = context;
  const project = await openCommandProject(context);
  try {
    const voices = await project.provider.voices({
      ...(language !== undefined && { language }),
      signal,
    });
    if (voices.length === 0)
      terminal.say(`${project.provider.id} has no voice${language ? ` for ${language}` : ''}`);
    if (json) terminal.data(asJson(voices));
    else if (voices.length > 0) terminal.data(formatVoices(voices));
    return EXIT.done;
  } finally {
    await project.close();
  }
}
