/** Findings about this machine and its settings → text for people. Pure. */
import type { Diagnosis, DiagnosisState } from '../../run/doctor/diagnosis.ts';

const MARKS: Readonly<Record<DiagnosisState, string>> = { ok: 'ok', note: '-', fault: 'FAULT' };

/** One line for each check, its advice below it, and the outcome. */
export function formatDiagnoses(diagnoses: readonly Diagnosis[]): string {
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
