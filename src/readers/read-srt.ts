/**
 * the text of a SubRip file → its cues, as caption tools read them. Pure.
 * Reads blocks of a number, times and lines; the result is `undefined` if there is any other block.
 */
import { cueSeconds, type VttCue } from './read-vtt.ts';

const TIMES = /^(\d+):(\d\d):(\d\d),(\d{3}) --> (\d+):(\d\d):(\d\d),(\d{3})/;

/**
 * The cues: number, times and lines, separated by empty lines; `undefined` if one has no times.
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
