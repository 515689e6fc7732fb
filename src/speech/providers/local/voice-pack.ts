/** the content of a voice.json → VoicePack: the voices in a folder, and the engine's parameters. */
import { canonicalJson, sha256 } from '../../../_internal/hash.ts';
import { ownEntry } from '../../../_internal/own-entry.ts';

/** How much of a speaker is in a mixture; all shares sum to 1. */
export type SpeakerShare = { readonly speaker: number; readonly share: number };

/** What a voice's own tune lacks where a text is read with delivery. */
export type VoiceTune = {
  /** Multiplier of its pitch range: some voices are flat. */
  readonly range?: number;
  /**
   * Semitones to which a word may be raised, unless the writer stresses it or it ends a question: above
   * them some voices sound worse.
   */
  readonly highest?: number;
  /**
   * Semitones that are added to the last word of a statement: readers end theirs about 4.5 below
   * their median, some voices at it and others far below.
   */
  readonly end?: number;
  /**
   * Semitones by which the fall within the last syllable of a statement is softened: in some voices it
   * is so deep, and the same in every sentence, that it is most of what their sentences have in common.
   */
  readonly glide?: number;
};

/** One voice of a pack. */
export type PackVoice = VoiceTune & {
  /** The name to give to `--voice`. */
  readonly name: string;
  /** Its number in the model. */
  readonly speaker: number;
  /** BCP 47. */
  readonly language: string;
  readonly gender?: 'female' | 'male' | 'neutral';
  /** Name of the espeak-ng voice that turns its words into phonemes; absent: the engine chooses. */
  readonly phonemes?: string;
  /** Multiplier of the model's own speed at the default rate. */
  readonly speed: number;
  /** Words a minute at the default rate, as measured; absent: not known. */
  readonly wordsPerMinute?: number;
  /** Credit to give where this voice is heard, besides that of the pack. */
  readonly attribution?: string;
  /** Only of a mixture: the voices of the pack that it is made of. */
  readonly mix?: readonly SpeakerShare[];
};

/** How a model's reply states the times of its tokens: see `replies/read-trailer.ts`. */
export type PackTiming = {
  /** The number at the very end of a reply. */
  readonly marker: number;
  /** Samples of one frame; durations are counted in frames. */
  readonly frameSamples: number;
  /** Measured seconds by which the sound runs ahead of its tokens. */
  readonly leadSeconds: number;
};

/** How phonemes are sent to the engine instead of words. */
export type PackPhonemeInput = {
  /** File that maps one character to each token. */
  readonly lexicon: string;
  /** Code point of the character for token 0. */
  readonly firstCodePoint: number;
};

/** The codes that a model's tokens may carry: see `steering.ts`. */
export type PackSteering = {
  /** Tokens of the model: what a code is multiplied by before it is added to a token. */
  readonly vocabulary: number;
  /** Semitones, multipliers of length and multipliers of pitch range; each begins with neutral. */
  readonly shifts: readonly number[];
  readonly lengths: readonly number[];
  readonly ranges: readonly number[];
};

/** A voice pack: a folder with a `voice.json` that lists every file the engine reads. */
export type VoicePack = {
  readonly folder: string;
  readonly name: string;
  /** Kind of model, which determines the engine's files and parameters: see `engine-config.ts`. */
  readonly family: string;
  readonly voices: readonly PackVoice[];
  readonly sampleRateHz: number;
  readonly deterministic: boolean;
  readonly noiseScale: number;
  readonly noiseScaleW: number;
  readonly lengthScale: number;
  /** Absent: the model does not tell the times of its tokens. */
  readonly timing?: PackTiming;
  /** File of the model that turns words into phonemes; absent: there is none. */
  readonly phonemizer?: string;
  /** Its list of tokens, in which the number of a symbol is its code point; absent: there is none. */
  readonly phonemizerTokens?: string;
  /** Absent: the model takes words only. */
  readonly phonemeInput?: PackPhonemeInput;
  /** Absent: the model cannot be told how to inflect its words. */
  readonly steering?: PackSteering;
  /** SPDX identifier or name; absent: not stated. */
  readonly licence?: string;
  /** Credit that the licence requires. */
  readonly attribution?: string;
  /** What the voice was trained from, where that restricts its use or must be known. */
  readonly ancestry?: string;
  /** Where the pack came from. */
  readonly source?: string;
  /** SHA-256 of each file, by its path in the folder. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * SHA-256 of what determines the sound: the list of files and the engine's parameters. A file in
   * `sameSoundAs` counts as the one whose sound it makes, so that recorded clips stay valid.
   */
  readonly digest: string;
};

/** A voice and the pack it is in. */
export type LocalVoice = { readonly pack: VoicePack; readonly voice: PackVoice };

type Found = Readonly<Record<string, unknown>>;

/**
 * Checks the content of a `voice.json`. A pack of one voice may give `language` and `gender`
 * itself, without `voices`; the voice then has the pack's name.
 * @throws RangeError that says which member is wrong.
 */
export function parseVoicePack(found: Found, { folder }: { readonly folder: string }): VoicePack {
  const name = textOf(found, 'name');
  const family = textOf(found, 'family');
  const sampleRateHz = numberOf(found, 'sampleRateHz');
  const files = filesOf(found);
  const voices = Array.isArray(found.voices)
    ? (found.voices as Found[]).map(voiceOf)
    : [voiceOf({ ...found, speaker: 0 })];
  if (voices.length === 0) throw new RangeError('voices must contain at least one voice');

  // The parameters that Piper trains its voices for, unless the pack says otherwise.
  const noiseScale = numberOf(found, 'noiseScale', 0.667);
  const noiseScaleW = numberOf(found, 'noiseScaleW', 0.8);
  const lengthScale = numberOf(found, 'lengthScale', 1);
  const sound = { family, sampleRateHz, files, noiseScale, noiseScaleW, lengthScale };
  return {
    folder,
    name,
    voices,
    deterministic: found.deterministic === true,
    ...sound,
    ...timingOf(found),
    ...phonemesOf(found),
    ...steeringOf(found),
    ...notesOf(found),
    digest: sha256(canonicalJson({ ...sound, files: formerFilesOf(files, found) })),
  };
}

function voiceOf(found: Found): PackVoice {
  const { gender, phonemes, wordsPerMinute, attribution } = found;
  return {
    name: textOf(found, 'name'),
    speaker: numberOf(found, 'speaker'),
    language: textOf(found, 'language'),
    ...(isGender(gender) && { gender }),
    ...(typeof phonemes === 'string' && { phonemes }),
    speed: numberOf(found, 'speed', 1),
    ...(typeof wordsPerMinute === 'number' && { wordsPerMinute }),
    ...(typeof attribution === 'string' && { attribution }),
    ...(found.range !== undefined && { range: numberOf(found, 'range') }),
    ...(found.highest !== undefined && { highest: numberOf(found, 'highest') }),
    ...(found.end !== undefined && { end: numberOf(found, 'end') }),
    ...(found.glide !== undefined && { glide: numberOf(found, 'glide') }),
  };
}

function isGender(value: unknown): value is NonNullable<PackVoice['gender']> {
  return value === 'female' || value === 'male' || value === 'neutral';
}

function timingOf({ timing }: Found): { readonly timing?: PackTiming } {
  if (timing === undefined) return {};
  const told = (timing ?? {}) as Found;
  if (told.kind !== 'trailer') throw new RangeError('timing.kind must be “trailer”');
  return {
    timing: {
      marker: numberOf(told, 'marker'),
      frameSamples: numberOf(told, 'frameSamples'),
      leadSeconds: numberOf(told, 'leadSeconds', 0),
    },
  };
}

function phonemesOf(
  found: Found,
): Pick<VoicePack, 'phonemizer' | 'phonemizerTokens' | 'phonemeInput'> {
  const { phonemizer, phonemizerTokens, phonemeInput } = found;
  const makesPhonemes = typeof phonemizer === 'string' && typeof phonemizerTokens === 'string';
  if (phonemeInput !== undefined && !makesPhonemes)
    throw new RangeError(
      'phonemizer and phonemizerTokens must name files where phonemeInput is given',
    );
  const input = (phonemeInput ?? {}) as Found;
  return {
    ...(makesPhonemes && { phonemizer, phonemizerTokens }),
    ...(phonemeInput !== undefined && {
      phonemeInput: {
        lexicon: textOf(input, 'lexicon'),
        firstCodePoint: numberOf(input, 'firstCodePoint'),
      },
    }),
  };
}

function steeringOf({ steering }: Found): Pick<VoicePack, 'steering'> {
  if (steering === undefined) return {};
  const told = (steering ?? {}) as Found;
  return {
    steering: {
      vocabulary: numberOf(told, 'vocabulary'),
      shifts: numbersOf(told, 'shifts', 0),
      lengths: numbersOf(told, 'lengths', 1),
      ranges: numbersOf(told, 'ranges', 1),
    },
  };
}

/** A list of numbers that begins with the neutral one. */
function numbersOf(found: Found, member: string, neutral: number): readonly number[] {
  const values = found[member];
  const isList = Array.isArray(values) && values.every((each) => Number.isFinite(each));
  if (isList && values[0] === neutral) return values as number[];
  throw new RangeError(`steering.${member} must be a list of numbers that begins with ${neutral}`);
}

function notesOf(found: Found): Pick<VoicePack, 'licence' | 'attribution' | 'ancestry' | 'source'> {
  const { licence, attribution, ancestry, source } = found;
  return {
    ...(typeof licence === 'string' && { licence }),
    ...(typeof attribution === 'string' && { attribution }),
    ...(typeof ancestry === 'string' && { ancestry }),
    ...(typeof source === 'string' && { source }),
  };
}

function filesOf({ files }: Found): Readonly<Record<string, string>> {
  if (files === null || typeof files !== 'object' || Object.keys(files).length === 0)
    throw new RangeError('files must list the SHA-256 of each file');
  return files as Record<string, string>;
}

/**
 * `sameSoundAs` maps the digest of a file to that of a former one with exactly the same samples. A
 * file that was changed since has another digest, so that its entry does not apply.
 */
function formerFilesOf(
  files: VoicePack['files'],
  { sameSoundAs }: Found,
): Readonly<Record<string, string>> {
  const former = (sameSoundAs ?? {}) as Readonly<Record<string, string>>;
  const digests = Object.entries(files).map(([path, digest]) => [
    path,
    ownEntry(former, digest) ?? digest,
  ]);
  return Object.fromEntries(digests) as Record<string, string>;
}

function textOf(found: Found, member: string): string {
  const value = found[member];
  if (typeof value === 'string' && value !== '') return value;
  throw new RangeError(`${member} must be a string`);
}

function numberOf(found: Found, member: string, otherwise?: number): number {
  const value = found[member] ?? otherwise;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new RangeError(`${member} must be a number`);
}
