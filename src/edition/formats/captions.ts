/**
 * cues → what captions show at once: lines that fit on a screen,
 * two at a time, with their share of the cue's seconds. Pure.
 */
import type { EditionCue } from '../edition.ts';

/**
 * The longest line that podcast apps show whole,
 * in characters (Apple's advice for transcripts).
 */
const LINE_LENGTH = 65;

/** Lines shown at once: more would cover the screen. */
const LINES_AT_ONCE = 2;

/**
 * A line is cut this far back at most to end at a space;
 * below it stands a script without spaces, or an address.
 */
const SHORTEST_LINE = 20;

/** What is shown at once. */
export type Caption = {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
};

/**
 * The captions of cues, in order. A cue that needs more than
 * two lines is shared by several captions, by their length.
 */
export function buildCaptions(cues: readonly EditionCue[]): readonly Caption[] {
  return cues.flatMap(splitCue);
}

/** A text in lines of at most 65 characters, cut at spaces where there are any. */
export function wrapText(text: string): readonly string[] {
  const lines: string[] = [];
  let rest = [...text];
  while (rest.length > LINE_LENGTH) {
    const end = lineEnd(rest);
    lines.push(rest.slice(0, end).join('').trim());
    rest = [...rest.slice(end).join('').trimStart()];
  }
  if (rest.length > 0 || lines.length === 0) lines.push(rest.join(''));
  return lines;
}

function lineEnd(characters: readonly string[]): number {
  const space = characters.lastIndexOf(' ', LINE_LENGTH);
  return space >= SHORTEST_LINE ? space : LINE_LENGTH;
}

function splitCue(cue: EditionCue): readonly Caption[] {
  const lines = wrapText(cue.text);
  const total = lengthOf(lines) || 1;
  const timeAt = (done: number): number => cue.start + ((cue.end - cue.start) * done) / total;
  const captions: Caption[] = [];
  let done = 0;
  for (let i = 0; i < lines.length; i += LINES_AT_ONCE) {
    const shown = lines.slice(i, i + LINES_AT_ONCE);
    const next = done + lengthOf(shown);
    const isLast = i + LINES_AT_ONCE >= lines.length;
    const end = isLast ? cue.end : timeAt(next);
    captions.push({ start: timeAt(done), end, lines: shown });
    done = next;
  }
  return captions;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
