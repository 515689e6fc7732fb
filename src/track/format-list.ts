/** formats with commas between them, as settings have them → the main format and the others. Pure. */
import { FORMATS } from './encoders/audio-formats.ts';
import { DEFAULT_FORMAT, type AudioFormat } from './track.ts';

/** The names of all formats. */
export const FORMAT_NAMES: readonly AudioFormat[] = Object.keys(FORMATS) as AudioFormat[];

const ANY = `(?:${FORMAT_NAMES.join('|')})`;

/** A list of formats, with or without spaces. */
export const FORMAT_LIST: RegExp = new RegExp(`^${ANY}(?: *, *${ANY})*$`);

/** The formats of a list; the first is the main one. A format that stands twice counts once. */
export function formatsOf(list: string): {
  readonly format: AudioFormat;
  readonly alternates: readonly AudioFormat[];
} {
  const names = list.split(',').map((name) => name.trim() as AudioFormat);
  const [format = DEFAULT_FORMAT, ...alternates] = new Set(names);
  return { format, alternates };
}
