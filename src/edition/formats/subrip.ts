/** cues → a SubRip file (.srt) for podcast apps and caption tools. Pure. */
import type { EditionCue } from '../edition.ts';
import { buildCaptions, type Caption } from './captions.ts';
import { clockToTheMillisecond } from '../../_internal/two-digits.ts';

/**
 * A SubRip file of the cues.
 * The format has no escapes: characters that could be read as markup become look-alikes.
 */
export function formatSubRip(cues: readonly EditionCue[]): string {
  return buildCaptions(cues)
    .map((caption, i) => subRipCue(caption, i + 1))
    .join('\n');
}

function subRipCue({ start, end, lines }: Caption, number: number): string {
  const payload = lines.map(plainLine).join('\n');
  return `${number}\n${subRipTime(start)} --> ${subRipTime(end)}\n${payload}\n`;
}

/** The same as in WebVTT, with a comma before the milliseconds. */
function subRipTime(time: number): string {
  return clockToTheMillisecond(time).replace('.', ',');
}

function plainLine(line: string): string {
  return line.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›');
}
