/** an edition → ASS: subtitles in which each word lights up as it is heard. Pure. */
import type { Edition, EditionCue } from '../../edition/edition.ts';
import { timedWords } from '../timed-words.ts';

/** The members of a style in the order of the format, each with its value: white words that turn yellow as they are heard. */
const STYLE: Readonly<Record<string, string | number>> = {
  Name: 'Default',
  Fontname: 'Sans',
  Fontsize: 64,
  PrimaryColour: '&H0000D7FF',
  SecondaryColour: '&H00FFFFFF',
  OutlineColour: '&H00101010',
  BackColour: '&H80000000',
  Bold: 0,
  Italic: 0,
  Underline: 0,
  StrikeOut: 0,
  ScaleX: 100,
  ScaleY: 100,
  Spacing: 0,
  Angle: 0,
  BorderStyle: 1,
  Outline: 3,
  Shadow: 0,
  Alignment: 2,
  MarginL: 120,
  MarginR: 120,
  MarginV: 80,
  Encoding: 1,
};

/** `PlayRes`: the size of the picture for which sizes are meant, as most videos have it. */
const HEAD = `ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
WrapStyle: 0
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: ${Object.keys(STYLE).join(', ')}
Style: ${Object.values(STYLE).join(',')}

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text`;

/** Advanced SubStation Alpha, with karaoke tags where the times of words are known. */
export function formatSubtitles({ title, cues }: Edition): string {
  const lines = cues.map(
    (cue) => `Dialogue: 0,${clock(cue.start)},${clock(cue.end)},Default,,0,0,0,,${lineOf(cue)}`,
  );
  return `[Script Info]\nTitle: ${plain(title)}\n${HEAD}\n${lines.join('\n')}\n`;
}

/** Each word lasts in hundredths from its start to that of the next, so that no rounding adds up. */
function lineOf(cue: EditionCue): string {
  const words = timedWords(cue);
  if (words.length === 0) return plain(cue.text);
  const pieces = words.map(({ from, start, end }, index) => {
    const lasts = hundredths(end) - hundredths(start);
    return `{\\k${lasts}}${plain(cue.text.slice(from, words[index + 1]?.from))}`;
  });
  return pieces.join('');
}

/** Hours, minutes, seconds and hundredths. */
function clock(seconds: number): string {
  const all = hundredths(seconds);
  const [hours, minutes] = [Math.floor(all / 360_000), Math.floor(all / 6000) % 60];
  const rest = (all % 6000) / 100;
  return `${hours}:${String(minutes).padStart(2, '0')}:${rest.toFixed(2).padStart(5, '0')}`;
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100);
}

/** Braces hold commands, and a backslash begins one: neither may come from the text. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('{', '(').replaceAll('}', ')').replaceAll('\\', '/');
}
