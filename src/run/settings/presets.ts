/** names of common uses → the settings of the sound for each. Pure. */
import { z } from 'zod';

/** What the sound is for. */
export type PresetName = 'web' | 'podcast' | 'archive';

/** `bitrate` in kbit/s, `sampleRate` in Hz. */
type PresetSettings = {
  readonly format: string;
  readonly bitrate?: number;
  readonly sampleRate?: number;
};

/** The settings that each name stands for. */
const PRESETS: Readonly<Record<PresetName, PresetSettings>> = {
  // Small files that start at once: a single voice gains nothing from more.
  web: { format: 'mp3', bitrate: 64 },
  // What directories and hosts of podcasts ask of one voice.
  podcast: { format: 'mp3', bitrate: 96, sampleRate: 44_100 },
  // Every sample as it was levelled, to make other files of later.
  archive: { format: 'flac' },
};

/** The names, for a setting. */
export const presetSchema: z.ZodType<PresetName> = z.enum(
  Object.keys(PRESETS) as [PresetName, ...PresetName[]],
);

/** What a preset stands for; nothing if there is none. */
export function settingsOfPreset(name: PresetName | undefined): Partial<PresetSettings> {
  return name === undefined ? {} : PRESETS[name];
}

/** Loudness that a kind of publication asks for. */
export type LoudnessName = 'podcast' | 'broadcast' | 'loud';

/** LUFS of a mono file played on two speakers. */
const LOUDNESSES: Readonly<Record<LoudnessName, number>> = {
  // Apple, Spotify and the AES (TD1008) ask for it.
  podcast: -16,
  // EBU R 128.
  broadcast: -23,
  // Spotify's and YouTube's level of music.
  loud: -14,
};

/** A number of LUFS, or a name for one. */
export const loudnessSchema: z.ZodType<number | LoudnessName> = z.union(
  [
    z.number().min(-40).max(-5),
    z.enum(Object.keys(LOUDNESSES) as [LoudnessName, ...LoudnessName[]]),
  ],
  `a number from -40 to -5, or one of ${Object.keys(LOUDNESSES).join(', ')}`,
);

/** LUFS of a setting. */
export function loudnessOf(loudness: number | LoudnessName): number {
  return typeof loudness === 'number' ? loudness : LOUDNESSES[loudness];
}
