/**
 * cues → captions: lines that fit on a screen, two at a time, with their share of the cue's seconds.
 * Pure.
 */
import type { EditionCue } from '../edition.ts';

/**
 * The longest line that podcast apps show in full, in characters (Apple's advice for transcripts).
 */
const LINE_LENGTH = 65;

/** Lines shown at once: more would cover the screen. */
const LINES_AT_ONCE = 2;

/**
 * The shortest line that a cut at a space may leave: text without an earlier space is a script
 * written without spaces, or an address.
 */
const SHORTEST_LINE = 20;

/** The lines shown together, and when, in seconds. */
export type Caption = {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
};

/**
 * The captions of cues, in order. A cue of more than two lines becomes several captions, which share
 * its time in proportion to their length.
 */
export function buildCaptions(cues: readonly EditionCue[]): readonly Caption[] {
  return cues.flatMap(splitCue);
}

/** A text in lines of at most 65 characters, broken at spaces where possible. */
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
