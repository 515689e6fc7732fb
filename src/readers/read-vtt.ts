/**
 * the text of a WebVTT file → its cues, as a player reads them. Pure.
 * Reads cues of any kind (https://www.w3.org/TR/webvtt1/#file-parsing) and skips notes, styles,
 * regions and cues with invalid times; the result is `undefined` without the signature.
 */

/** A cue: its times in seconds, and its text without markup. */
export type VttCue = { readonly start: number; readonly end: number; readonly text: string };

/** Optional hours, minutes, seconds and milliseconds. */
const TIME = String.raw`(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})`;
const TIMES = new RegExp(String.raw`^${TIME}\s+-->\s+${TIME}`);

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

/** The cues, or `undefined` if the text is not WebVTT. */
export function readVtt(source: string): readonly VttCue[] | undefined {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(text)) return undefined;
  const [, ...blocks] = text.split(/\n{2,}/);
  return blocks.flatMap(readCue);
}

function readCue(block: string): readonly VttCue[] {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.includes('-->'));
  const times = at < 0 || at > 1 ? null : TIMES.exec(lines[at]!);
  if (!times) return [];
  const written = lines
    .slice(at + 1)
    .join('\n')
    .trimEnd();
  const plain = written.replace(/<[^>]*>/g, '');
  const text = plain.replace(/&[a-z]+;/g, (name) => ENTITIES[name] ?? name);
  return [{ start: cueSeconds(times.slice(1, 5)), end: cueSeconds(times.slice(5, 9)), text }];
}

/**
 * Total seconds of hours, minutes, seconds and milliseconds in digits; missing parts count as 0.
 */
export function cueSeconds(parts: readonly (string | undefined)[]): number {
  const [hours = '0', minutes = '0', seconds = '0', milliseconds = '0'] = parts;
  const wholeMinutes = Number(hours) * 3600 + Number(minutes) * 60;
  return wholeMinutes + Number(seconds) + Number(milliseconds) / 1000;
}
