/** cues → a WebVTT file (https://www.w3.org/TR/webvtt1/), for captions and transcripts. Pure. */
import { clockToTheMillisecond } from '../../_internal/two-digits.ts';
import type { EditionCue } from '../edition.ts';
import { buildCaptions } from './captions.ts';

/** A cue of a WebVTT file, with its times in seconds. */
type CueParts = {
  /** Its identifier: counted from 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** The lines below the times: none of them blank, text already escaped. */
  readonly payload: string;
};

/** A WebVTT file of the cues, in lines of at most 65 characters. */
export function formatWebVtt(
  cues: readonly EditionCue[],
  options: { readonly language: string },
): string {
  const captions = buildCaptions(cues).map(({ start, end, lines }, i) =>
    formatVttCue({ number: i + 1, start, end, payload: lines.map(escapeVtt).join('\n') }),
  );
  const header = `WEBVTT\nLanguage: ${options.language}\n`;
  return [header, ...captions].join('\n');
}

/** A cue as written in the file, with a line break at its end. */
export function formatVttCue({ number, start, end, payload }: CueParts): string {
  return `${number}\n${clockToTheMillisecond(start)} --> ${clockToTheMillisecond(end)}\n${payload}\n`;
}

function escapeVtt(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
