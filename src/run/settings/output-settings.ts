/** The settings of what is made, and where it lies. */
import { z } from 'zod';
import { isFolderOrBucket } from '../../_internal/objects/bucket-address.ts';
import { whyNoQueue } from '../../queue/queue-address.ts';
import type { CoverColours } from '../../artwork/cover-colours.ts';
import { loudnessSchema, presetSchema, type LoudnessName, type PresetName } from './presets.ts';
import type { OptionalSetting, Setting } from './setting.ts';
import { mapSoundFiles, soundsSchema, type SoundSettings } from './sound-settings.ts';
import { FORMAT_LIST, FORMAT_NAMES } from '../../track/format-list.ts';
import { DEFAULT_BITRATE, DEFAULT_FORMAT, DEFAULT_LOUDNESS } from '../../track/track.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #172b4d');

/** One entry a setting. */
export const OUTPUT_SETTINGS = {
  output: {
    schema: z.string().min(1),
    default: 'output',
    reason: 'It is visible beside the articles, and ready to be published.',
    flag: { name: '--output <folder>', help: 'folder for editions' },
    variable: 'text',
    resolvePaths: (folder, resolve) => resolve(folder),
    sentence: 'Folder for editions, relative to the configuration file.',
  } as Setting<string>,

  store: {
    schema: z.string().min(1),
    default: '.lectern',
    reason: 'It is part of the project, so that recordings move with it, but hidden.',
    flag: { name: '--store <folder>', help: 'folder of recorded clips' },
    variable: 'text',
    resolvePaths: (folder, resolve) => resolve(folder),
    sentence: 'Folder for recorded clips, relative to the configuration file.',
  } as Setting<string>,

  draft: {
    schema: z.boolean(),
    default: false,
    reason: 'Editions are normally meant to be published.',
    flag: {
      name: '--draft',
      help: 'use the built-in voice, whatever provider is set; drafts are not published',
    },
    variable: 'boolean',
    sentence:
      'Whether the built-in voice makes a draft to listen to, whatever provider is ' +
      'set: feeds, the list of editions and `publish` leave it out.',
  } as Setting<boolean>,

  sharedStore: {
    schema: z.string().min(1).refine(isFolderOrBucket, 'must be a folder, or s3://bucket/prefix'),
    unset: 'clips stay on this machine',
    flag: {
      name: '--shared-store <place>',
      help: 'where machines share recorded clips: a folder, or s3://bucket/prefix',
    },
    variable: 'text',
    resolvePaths: (place, resolve) => (place.includes('://') ? place : resolve(place)),
    sentence: 'Where machines share recorded clips: a folder, or s3://bucket/prefix.',
  } as OptionalSetting<string>,

  sharedOutput: {
    schema: z.string().min(1).refine(isFolderOrBucket, 'must be a folder, or s3://bucket/prefix'),
    unset: 'editions stay in the output folder',
    flag: {
      name: '--shared-output <place>',
      help: 'where machines share editions: a folder, or s3://bucket/prefix',
    },
    variable: 'text',
    resolvePaths: (place, resolve) => (place.includes('://') ? place : resolve(place)),
    sentence:
      'Where machines share editions, instead of a mounted output folder: a folder, ' +
      'or s3://bucket/prefix; may be the same as `sharedStore`.',
  } as OptionalSetting<string>,

  queue: {
    schema: z.string().superRefine((address, context) => {
      const why = whyNoQueue(address);
      if (why !== undefined) context.addIssue({ code: 'custom', message: why });
    }),
    unset: 'articles are built on this machine alone',
    flag: {
      name: '--queue <address>',
      help: 'the queue of many machines: redis://host:6379 or postgres://host/database',
    },
    variable: 'text',
    isSecret: true,
    sentence:
      'The queue through which many machines share work: Redis or Valkey (`redis://`, `rediss://`), or PostgreSQL (`postgres://`).',
  } as OptionalSetting<string>,

  preset: {
    schema: presetSchema,
    unset: 'format, bitrate and sampleRate count each for itself',
    flag: {
      name: '--preset <name>',
      help: 'web (mp3, 64 kbit/s), podcast (mp3, 96 kbit/s, 44.1 kHz) or archive (flac)',
    },
    variable: 'text',
    sentence:
      'What the audio is for: `web` (mp3, 64 kbit/s), `podcast` (mp3, 96 kbit/s, 44,100 Hz) or `archive` (flac). `format`, ' +
      '`bitrate` and `sampleRate` beside it in the same place, or in one that counts more, take precedence.',
  } as OptionalSetting<PresetName>,

  format: {
    schema: z
      .string()
      .regex(
        FORMAT_LIST,
        `must be one of ${FORMAT_NAMES.join(', ')}, or several with commas between`,
      ),
    default: DEFAULT_FORMAT,
    reason: 'It plays everywhere and needs no ffmpeg.',
    flag: {
      name: '--format <format>',
      help: 'audio format; m4a, m4b and opus need ffmpeg; several with commas, the main one first',
    },
    variable: 'text',
    sentence:
      'Audio format; m4a, m4b (audiobook) and opus need ffmpeg, flac and wav are lossless. Several with commas between ' +
      'them (`mp3,m4a`) are encoded side by side: the player and the enclosure of the feed use the first.',
  } as Setting<string>,

  bitrate: {
    schema: z.int().positive(),
    default: DEFAULT_BITRATE,
    reason: 'It is transparent for one voice at 24 kHz, at half a megabyte a minute.',
    unit: 'kbit/s',
    flag: { name: '--bitrate <kbit/s>', help: 'bit rate of the audio file', wholeNumber: true },
    variable: 'number',
    sentence: 'Bit rate of the audio file, kbit/s; without effect in flac and wav.',
  } as Setting<number>,

  sampleRate: {
    schema: z.int().min(8000).max(48_000),
    unset: "the voices' own, 24,000 Hz if they differ",
    unit: 'Hz',
    flag: { name: '--sample-rate <Hz>', help: 'sample rate of the audio file', wholeNumber: true },
    variable: 'number',
    sentence:
      'Sample rate of the audio file, 8,000 to 48,000 Hz; a format that lacks it has the next higher one. Voices gain nothing ' +
      'from more than their own, but some programs ask for it.',
  } as OptionalSetting<number>,

  loudness: {
    schema: loudnessSchema,
    default: DEFAULT_LOUDNESS,
    reason: 'It is what podcast apps recommend.',
    unit: 'LUFS',
    flag: {
      name: '--loudness <LUFS>',
      help: 'loudness: LUFS, or podcast (-16), broadcast (-23) or loud (-14)',
      number: true,
    },
    variable: 'number',
    sentence:
      'Integrated loudness in LUFS, of a mono file played on two speakers: a number, or `podcast` (-16), `broadcast` (-23) ' +
      'or `loud` (-14).',
  } as Setting<number | LoudnessName>,

  sounds: {
    schema: soundsSchema,
    default: {},
    reason: 'A voice alone is what a reader asks for.',
    resolvePaths: mapSoundFiles,
    sentence:
      'Your own audio around and under the speech: `intro`, `outro`, `sting` between sections, `bed` of music, each a ' +
      'file in WAV, FLAC, MP3 or, with ffmpeg, any other format.',
  } as Setting<SoundSettings>,

  artwork: {
    schema: z.strictObject({
      background: colour.optional().describe('The background, such as #172b4d.'),
      accent: colour
        .optional()
        .describe('The waveform, and the ground of one design, such as #f3b562.'),
    }),
    default: {},
    reason: "The publication's name determines a pair of matching colours.",
    sentence: 'Colours of the artwork behind the title.',
  } as Setting<CoverColours>,

  disclosure: {
    schema: z.union([z.boolean(), z.string().min(1)]),
    default: true,
    reason: 'Listeners have a right to know, and laws require it.',
    flag: {
      name: '--disclosure <line>',
      help: 'the spoken line that says the audio is made with AI',
      negated: 'omit that line',
    },
    variable: 'boolean',
    sentence: 'The line that says the audio is made with AI: true, false, or its text.',
  } as Setting<boolean | string>,
};
