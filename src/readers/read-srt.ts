/** the text of a SubRip file → its cues, as caption tools read them. Pure. */
import { secondsOf } from './read-vtt.ts';
import type { VttCue } from './read-vtt.ts';

const TIMES = /^(\d+):(\d\d):(\d\d),(\d{3}) --> (\d+):(\d\d):(\d\d),(\d{3})/;

/**
 * The cues, or `undefined` where one has no times:
 * number, times and lines, with an empty line between two.
 */
export function readSrt(source: string): readonly VttCue[] | undefined {
  const blocks = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n{2,}/);
  const cues = blocks.map((block) => {
    const [number = '', times = '', ...lines] = block.split('\n');
    const found = /^\d+$/.test(number) ? TIMES.exec(times) : null;
    return (
      found && {
        start: secondsOf(found.slice(1, 5)),
        end: secondsOf(found.slice(5, 9)),
        text: lines.join('\n'),
      }
    );
  });
  return cues.every((cue) => cue !== null) ? cues : undefined;
}
