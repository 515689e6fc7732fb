/** Voice packs available, being installed, or installed → text for people. Pure. */
import { countNoun } from './phrases.ts';
import type { InstalledPack } from '../../speech/packs/install-pack.ts';
import type { KnownPack } from '../../speech/packs/known-packs.ts';
import { restrictionOf } from '../../speech/packs/pack-rights.ts';
import type { InstallProgress } from '../../speech/packs/stage-pack.ts';

/** Well-known packs, one a line, each with its restrictions below. */
export function formatKnownPacks(packs: readonly KnownPack[]): string {
  const rows = packs.map(({ name, languages, sizeBytes, licence }) => [
    name,
    languages.join(', '),
    `${megabytes(sizeBytes)} MB`,
    licence,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return packs
    .flatMap((pack, index) => {
      const cells = rows[index]!.map((cell, column) => cell.padEnd(widths[column] ?? 0));
      const restriction = restrictionOf(pack);
      const note = restriction === undefined ? [] : [`  needs --accept-licence: it ${restriction}`];
      return [cells.join('  ').trimEnd(), ...note];
    })
    .join('\n');
}

/** What is being done, for the status line. */
export function formatInstallProgress(progress: InstallProgress): string {
  if (progress.stage !== 'load') return DOING[progress.stage];
  const { loadedBytes, totalBytes } = progress;
  if (totalBytes === undefined) return `loading: ${megabytes(loadedBytes)} MB`;
  const percent = Math.floor((100 * loadedBytes) / Math.max(totalBytes, 1));
  return `loading: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB (${percent} %)`;
}

const DOING = {
  check: 'checking the archive',
  unpack: 'unpacking',
  copy: 'copying',
  recognise: 'identifying the voice',
  edit: 'adding word times',
  speak: 'testing the voice',
} as const;

/** What was installed, where, and under which conditions. */
export function formatInstalled({ pack }: InstalledPack): string {
  const [first] = pack.voices;
  const names = pack.voices.length === 1 ? '' : ` (${countNoun(pack.voices.length, 'voice')})`;
  const lines = [
    `installed ${pack.name}${names} in ${pack.folder}`,
    `licence: ${pack.licence ?? 'not stated'}`,
    ...(pack.attribution === undefined ? [] : [`credit: ${pack.attribution}`]),
    ...(pack.ancestry === undefined ? [] : [`ancestry: ${pack.ancestry}`]),
    `word times: ${pack.timing ? 'yes' : 'no'}`,
    `try it: lectern voices try ${first!.name} "…"`,
  ];
  return lines.join('\n');
}

function megabytes(sizeBytes: number): number {
  return Math.round(sizeBytes / 1e6);
}
