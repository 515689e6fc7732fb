/** The setting of what is heard besides speech: its schema, its defaults, and the files that it names. */
import { z } from 'zod';
import type { ResolvePath } from './setting.ts';

/** A sound of its own: a file, or a file with its level. */
export type SoundSetting = {
  readonly file: string;
  readonly below?: number | undefined;
};

/** Music under the speech. */
export type BedSetting = SoundSetting & {
  readonly between?: number | undefined;
  readonly attack?: number | undefined;
  readonly release?: number | undefined;
  readonly fadeIn?: number | undefined;
  readonly fadeOut?: number | undefined;
};

/** What is heard besides speech; `false`: nothing, where another level of settings has something. */
export type SoundSettings = {
  readonly intro?: string | SoundSetting | false | undefined;
  readonly outro?: string | SoundSetting | false | undefined;
  readonly sting?: string | SoundSetting | false | undefined;
  readonly bed?: string | BedSetting | false | undefined;
};

/**
 * Levels and times of a bed that are not set. 20 LU below the speech: what WCAG 2.2 asks of sounds in the
 * background (success criterion 1.4.7).
 */
export const BED_DEFAULTS: Readonly<
  Required<{ [Name in Exclude<keyof BedSetting, 'file'>]: number }>
> = { below: 20, between: 12, attack: 0.3, release: 0.8, fadeIn: 1.5, fadeOut: 3 };

const file = z
  .string()
  .min(1)
  .refine((path) => !/^[a-z][a-z\d+.-]+:/i.test(path), 'must be a file, not an address');

const below = z.number().min(-6).max(40);

const sound = z.strictObject({
  file: file.describe('The file, from the folder of the configuration or of the article.'),
  below: below.optional().describe('LU that it is softer than the speech; -6 to 40. Default: 0.'),
});

const bed = z.strictObject({
  file: file.describe('The file, from the folder of the configuration or of the article.'),
  below: z.number().min(6).max(60).optional().describe('LU below the speech while someone speaks.'),
  between: z.number().min(0).max(60).optional().describe('LU below the speech in long pauses.'),
  attack: z.number().min(0.05).max(5).optional().describe('Seconds of giving way before speech.'),
  release: z.number().min(0.05).max(10).optional().describe('Seconds of coming back after it.'),
  fadeIn: z.number().min(0).max(20).optional().describe('Seconds before the first words.'),
  fadeOut: z.number().min(0).max(30).optional().describe('Seconds after the last words.'),
});

const single = z.union([z.literal(false), file, sound]).optional();

/** The schema of the setting, and of `sounds` in front matter. */
export const soundsSchema: z.ZodType<SoundSettings> = z.strictObject({
  intro: single.describe('Before the first words.'),
  outro: single.describe('After the last words.'),
  sting: single.describe('Between sections of an article; between the articles of a collection.'),
  bed: z
    .union([z.literal(false), file, bed])
    .optional()
    .describe('Music under the speech.'),
});

/** The same with other paths. */
export function mapSoundFiles(sounds: SoundSettings, resolve: ResolvePath): SoundSettings {
  return Object.fromEntries(
    Object.entries(sounds).map(([role, value]) => {
      if (value === undefined || value === false) return [role, value];
      if (typeof value === 'string') return [role, resolve(value)];
      return [role, { ...value, file: resolve(value.file) }];
    }),
  );
}

/** The files, in the order of the roles. */
export function soundFilesOf({ intro, outro, sting, bed: own }: SoundSettings): readonly string[] {
  return [intro, outro, sting, own].flatMap((value) => {
    if (value === undefined || value === false) return [];
    return [typeof value === 'string' ? value : value.file];
  });
}
