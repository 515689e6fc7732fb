/**
 * the text of a SubRip file → its cues, as caption tools read them. Pure.
 * Reads blocks of a number, times and lines; a file with any other block is `undefined`.
 */
import { cueSeconds, type VttCue } from './read-vtt.ts';

const TIMES = /^(\d+):(\d\d):(\d\d),(\d{3}) --> (\d+):(\d\d):(\d\d),(\d{3})/;

/**
 * The cues, or `undefined` where one has no times:
 * number, times and lines, with an empty line between two.
 */
export function readSrt(source: string): readonly VttCue[] | undefined {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const blocks = text.trim().split(/\n{2,}/);
  const cues = blocks.map(readBlock);
  return cues.every((cue) => cue !== undefined) ? cues : undefined;
}

function readBlock(block: string): VttCue | undefined {
  const [number = '', times = '', ...lines] = block.split('\n');
  const found = /^\d+$/.test(number) ? TIMES.exec(times) : null;
  if (!found) return undefined;
  const start = cueSeconds(found.slice(1, 5));
  const end = cueSeconds(found.slice(5, 9));
  return { start, end, text: lines.join('\n') };
}
