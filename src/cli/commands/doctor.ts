/** `lectern doctor` → what a build needs, checked, with how to fix what is missing. */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../flags.ts';
import { formatDiagnoses } from '../print/format-diagnoses.ts';
import { asJson } from '../print/phrases.ts';

/** Adds `lectern doctor`. */
export function addDoctor(command: Command, run: RunCommand): void {
  command
    .addOption(settingFlag('voice'))
    .addOption(settingFlag('format'))
    .addOption(settingFlag('output'))
    .addOption(settingFlag('store'));
  addSharedFlags(command).action((flags: SharedFlags) =>
    run(flags, doctor, { needsConfig: false }),
  );
}

async function doctor({
  loaded,
  configFault,
  terminal,
  json,
  environment,
  signal,
}: CommandContext): Promise<number> {
  const { examine } = await import('../../run/doctor/examine.ts');
  const checks = await examine({ loaded, configFault, environment, signal });
  const faults = checks.filter(({ state }) => state === 'fault');
  const isReady = faults.length === 0;
  if (json) terminal.data(asJson({ ready: isReady, checks }));
  else if (isReady) terminal.data(formatDiagnoses(checks));
  // Quiet prints only what is wrong.
  else terminal.fault(formatDiagnoses(terminal.verbosity === 'quiet' ? faults : checks));
  return isReady ? EXIT.done : EXIT.failure;
}
