/**
 * the text of a WebVTT file → its cues, read as a player reads
 * them (https://www.w3.org/TR/webvtt1/#file-parsing). Pure.
 */

/** A cue: seconds, and its text without mark-up. */
export type VttCue = { readonly start: number; readonly end: number; readonly text: string };

const TIMES = /^(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})\s+-->\s+(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

/** The cues, or `undefined` for what is no WebVTT. */
export function readVtt(source: string): readonly VttCue[] | undefined {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text)) return undefined;
  return text
    .split(/\n{2,}/)
    .slice(1)
    .flatMap(readCue);
}

function readCue(block: string): readonly VttCue[] {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.includes('-->'));
  const times = at < 0 || at > 1 ? null : TIMES.exec(lines[at]!);
  if (!times) return [];
  const text = lines
    .slice(at + 1)
    .join('\n')
    .trimEnd()
    .replace(/<[^>]*>/g, '')
    .replace(/&[a-z]+;/g, (name) => ENTITIES[name] ?? name);
  return [{ start: secondsOf(times.slice(1, 5)), end: secondsOf(times.slice(5, 9)), text }];
}

/**
 * Seconds of hours, minutes, seconds and milliseconds as they are written;
 * what is left out is none.
 */
export function secondsOf(parts: readonly (string | undefined)[]): number {
  const [hours = '0', minutes = '0', seconds = '0', milliseconds = '0'] = parts;
  return (
    Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(milliseconds) / 1000
  );
}
