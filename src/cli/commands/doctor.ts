/** `lectern doctor` → what a build needs, checked, with how to fix what is missing. */
import type { Command } from 'commander';
import type { CommandContext, RunCommand } from '../command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { addSharedFlags, settingFlag, type SharedFlags } from '../flags.ts';
import { asJson } from '../print/phrases.ts';
import type { Diagnosis, DiagnosisState } from '../../run/doctor/diagnosis.ts';

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

const MARKS: Readonly<Record<DiagnosisState, string>> = { ok: 'ok', note: '-', fault: 'FAULT' };

/** One line for each check, its advice below it, and the outcome. */
function formatDiagnoses(diagnoses: readonly Diagnosis[]): string {
  const faults = diagnoses.filter(({ state }) => state === 'fault').length;
  const outcome =
    faults === 0
      ? 'Ready to build.'
      : `Nothing can be built until ${faults === 1 ? 'this fault is' : `these ${faults} faults are`} fixed.`;
  return [...diagnoses.map(formatDiagnosis), '', outcome].join('\n');
}

function formatDiagnosis({ about, state, found, advice }: Diagnosis): string {
  const line = `${MARKS[state].padEnd(5)} ${about}: ${found}`;
  return advice === undefined ? line : `${line}\n      ${advice}`;
}
