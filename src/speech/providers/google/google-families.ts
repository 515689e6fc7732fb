/**
 * a Google voice's name → its family: its options, limits and quota, as documented or observed in
 * 2026.
 */
import { ownEntry } from '../../../_internal/own-entry.ts';
import { ProviderError } from '../../../errors.ts';
import type { Capabilities } from '../../provider.ts';

/** The parts of a voice's name. */
export type GoogleVoice = {
  readonly name: string;
  /**
   * The language in the name, BCP 47; absent for Gemini voices, which speak any language.
   */
  readonly language?: string;
  /** The model to name in the request, for Gemini voices. */
  readonly model?: string;
  readonly family: GoogleFamily;
};

/** What the voices of a family have in common. */
export type GoogleFamily = {
  readonly name: string;
  /** The longest text, in UTF-8 bytes. */
  readonly maxBytes: number;
  readonly rate: Capabilities['rate'];
  readonly pitch: Capabilities['pitch'];
  readonly ssmlElements: readonly string[];
  /** The default quota of a project, requests a minute. */
  readonly quota: number;
  readonly maxOutput?: number;
  /** Languages in which it accepts phrases with phonemes besides the text. */
  readonly phraseLanguages: readonly string[];
};

const RATE = { min: 0.25, max: 2 } as const;
const PITCH = { min: -20, max: 20 } as const;

/**
 * Elements of https://cloud.google.com/text-to-speech/docs/ssml;
 * each family below lists those it takes.
 */
const ALL_SSML = [
  'speak',
  'break',
  'say-as',
  'p',
  's',
  'sub',
  'mark',
  'prosody',
  'emphasis',
  'phoneme',
  'lang',
  'voice',
] as const;
const NOT_STUDIO = ['mark', 'emphasis', 'lang'];
const STUDIO_SSML = ALL_SSML.filter((element) => !NOT_STUDIO.includes(element));
const CHIRP3_SSML = ['speak', 'say-as', 'p', 's', 'phoneme', 'sub'] as const;

/** Bytes of text or SSML in one request; no family has more. */
const MAX_BYTES = 5000;

/** Voices that accept all options. */
const FULL = {
  maxBytes: MAX_BYTES,
  rate: RATE,
  pitch: PITCH,
  ssmlElements: ALL_SSML,
  quota: 1000,
  phraseLanguages: [],
} as const;

/** Voices that accept only text. */
const PLAIN = {
  maxBytes: MAX_BYTES,
  rate: null,
  pitch: null,
  ssmlElements: [],
  quota: 200,
  phraseLanguages: [],
} as const;

/**
 * Families by the word in the voice's name, in lower case.
 * Sending a field that is `null` here is an error for the family.
 */
const FAMILIES: Readonly<Record<string, GoogleFamily>> = {
  standard: { name: 'Standard', ...FULL },
  wavenet: { name: 'Wavenet', ...FULL },
  neural2: { name: 'Neural2', ...FULL },
  news: { name: 'News', ...FULL },
  casual: { name: 'Casual', ...FULL },
  polyglot: { name: 'Polyglot', ...FULL, pitch: null, ssmlElements: STUDIO_SSML },
  studio: { name: 'Studio', ...FULL, pitch: null, ssmlElements: STUDIO_SSML, quota: 500 },
  journey: { name: 'Journey', ...PLAIN },
  'chirp-hd': { name: 'Chirp-HD', ...PLAIN },
  'chirp3-hd': {
    name: 'Chirp3-HD',
    ...PLAIN,
    rate: RATE,
    ssmlElements: CHIRP3_SSML,
    // The first supported language, and the only one documented for certain.
    phraseLanguages: ['en-US'],
  },
};

/** Its audio ends silently after 655 seconds, whatever the text. */
const GEMINI: GoogleFamily = {
  name: 'Gemini-TTS',
  ...PLAIN,
  maxBytes: 4000,
  quota: 125,
  maxOutput: 655,
};

/** A family newer than this table: only what every family accepts. */
const UNKNOWN: GoogleFamily = { name: 'unknown', ...PLAIN };

/** `en-US-Neural2-A`, `cmn-CN-Chirp3-HD-Kore`, `sr-rs-Standard-A`. */
const NAMED =
  /^(?<language>[a-z]{2,3}-[a-z0-9]{2,4})-(?<family>[a-z0-9]+(?:-hd)?)-(?<variant>[a-z0-9]+)$/iu;

/** `gemini-2.5-flash-tts/Kore`: the model, and the voice that speaks it. */
const GEMINI_NAMED = /^(?<model>gemini-[a-z0-9.-]+)\/(?<voice>[a-z]+)$/iu;

/** Concurrent requests: enough to hide the latency, far from any quota. */
const MAX_CONCURRENCY = 4;

/**
 * Share of the quota to use: other programs of the project
 * need some, and the service counts in its own minutes.
 */
const QUOTA_SHARE = 0.8;

/**
 * Parses a voice's name.
 * @throws ProviderError of kind `voice-not-found` for what cannot be one.
 */
export function parseGoogleVoice(name: string): GoogleVoice {
  const gemini = GEMINI_NAMED.exec(name)?.groups;
  if (gemini) return { name: gemini['voice']!, model: gemini['model']!, family: GEMINI };
  const named = NAMED.exec(name)?.groups;
  if (!named) throw unknownVoice(name);
  const family = ownEntry(FAMILIES, named['family']!.toLowerCase()) ?? UNKNOWN;
  return { name, language: named['language']!, family };
}

/** One voice of each form of name. */
const EXAMPLES = 'en-US-Neural2-A, en-US-Chirp3-HD-Charon or gemini-2.5-flash-tts/Kore';

function unknownVoice(name: string): ProviderError {
  return new ProviderError(`Google has no voice "${name}".`, {
    code: 'VOICE_UNKNOWN',
    provider: 'google',
    kind: 'voice-not-found',
    retryable: false,
    hint: `Its voices look like ${EXAMPLES}; \`lectern voices --provider google\` lists them.`,
  });
}

/** Whether words are timed by marks in the text: if requested, and supported by the family. */
export function hasMarks(
  { family }: GoogleVoice,
  { wordTimes = false }: { readonly wordTimes?: boolean | undefined },
): boolean {
  return wordTimes && family.ssmlElements.includes('mark');
}

/** Polyglot voices speak more than the language in their name, and unknown families may. */
function isOfOneLanguage({ name }: GoogleFamily): boolean {
  return name !== 'Polyglot' && name !== UNKNOWN.name;
}

/** Bytes of a text if each word gets a mark, which is longer than most words. */
const MAX_MARKED_BYTES = 900;

/** The capabilities of a voice, by its family. */
export function googleCapabilities(
  voice: GoogleVoice,
  settings: { readonly wordTimes?: boolean | undefined } = {},
): Capabilities {
  const { family } = voice;
  const isMarked = hasMarks(voice, settings);
  const value = isMarked ? MAX_MARKED_BYTES : family.maxBytes;
  return {
    maxInput: { value, unit: 'utf8-bytes', countsMarkup: true },
    ...(family.maxOutput !== undefined && { maxOutput: family.maxOutput }),
    inputKinds: family.ssmlElements.length > 0 ? ['text', 'ssml'] : ['text'],
    ssmlElements: family.ssmlElements,
    takesPhonemes: family.ssmlElements.includes('phoneme'),
    timings: isMarked ? 'word' : 'none',
    ...(voice.language !== undefined && isOfOneLanguage(family) && { languages: [voice.language] }),
    rate: family.rate,
    pitch: family.pitch,
    formats: ['wav'],
    // The rate of most voices; the reply states the actual one.
    sampleRateHz: 24_000,
    maxConcurrency: MAX_CONCURRENCY,
    requestsPerMinute: family.quota * QUOTA_SHARE,
    quotaGroup: voice.model ?? family.name,
    deterministic: false,
    ...(family !== UNKNOWN && { billedAs: voice.model ?? family.name }),
  };
}
