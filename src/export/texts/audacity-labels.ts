/** the cues of an edition → labels that Audacity shows below the waveform. Pure. */
import type { EditionCue } from '../../edition/edition.ts';

/**
 * Start, end and text between tabs, one sentence a line
 * (https://manual.audacityteam.org/man/importing_and_exporting_labels.html).
 */
export function formatLabels(cues: readonly EditionCue[]): string {
  return cues
    .map(({ start, end, text }) => `${start.toFixed(6)}\t${end.toFixed(6)}\t${oneLine(text)}\n`)
    .join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
