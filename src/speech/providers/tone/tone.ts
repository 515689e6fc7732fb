/**
 * SpeechRequest → tones as long as the words would take, for tests and trials; never mistaken for
 * speech.
 */
import { ownEntry } from '../../../_internal/own-entry.ts';
import { ProviderError, type Warning } from '../../../errors.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { SENTENCE_PAUSE } from '../../parts/join-speech.ts';
import type {
  Capabilities,
  Speech,
  SpeechMark,
  SpeechProvider,
  SpeechRequest,
  SpeechWord,
  Voice,
} from '../../provider.ts';

const ID = 'tone';

/** Pitches of the voices, in hertz: a high and a low speaking voice. */
const VOICES: Readonly<Record<string, number>> = { tone: 220, 'tone-low': 110 };

/** Not the built-in voice's 22,050, so that mixing both requires resampling. */
const SAMPLE_RATE_HZ = 24_000;

/** Speech at an even pace, in characters a second. */
const CHARACTERS_A_SECOND = 15;

/** Letters of an English word and the space after it. */
const CHARACTERS_A_WORD = 6;

/** Amplitude of the tone: -20 dBFS RMS in all, as a recorded voice is, with the shape below. */
const AMPLITUDE = 0.19;

/** Seconds of silence at both ends, as hosted voices leave it. */
const EDGE = 0.05;

/** Samples in which a tone rises from nothing: 10 ms, so that it does not click. */
const FADE_SAMPLES = 240;

/** The shortest sound of a sentence, in seconds. */
const SHORTEST = 0.2;

const CAPABILITIES: Capabilities = {
  maxInput: { value: 5000, unit: 'characters', countsMarkup: true },
  inputKinds: ['text'],
  ssmlElements: [],
  timings: 'word',
  rate: { min: 0.25, max: 4 },
  pitch: null,
  formats: ['wav'],
  sampleRateHz: SAMPLE_RATE_HZ,
  maxConcurrency: 4,
  deterministic: true,
  wordsPerMinute: (60 * CHARACTERS_A_SECOND) / CHARACTERS_A_WORD,
};

/** The provider `tone`. */
export function toneProvider(): SpeechProvider {
  return {
    specVersion: 1,
    id: ID,
    revision: 1,
    voices: async () => Object.keys(VOICES).map(voiceOf),
    defaultVoice: () => 'tone',
    capabilities: (voice) => {
      requireHertz(voice);
      return CAPABILITIES;
    },
    identity: (request) => ({
      hertz: requireHertz(request.voice),
      sentences: request.sentences.map(({ start, end, pauseAfter = SENTENCE_PAUSE }) => [
        start,
        end,
        pauseAfter,
      ]),
    }),
    synthesize: async (request, { signal }) => {
      signal?.throwIfAborted();
      return checkSpeech(soundOf(request), {
        request,
        rate: request.rate,
        provider: ID,
        retryable: false,
      });
    },
    close: async () => undefined,
  };
}

function voiceOf(name: string): Voice {
  return { provider: ID, name, languages: ['und'], sampleRateHz: SAMPLE_RATE_HZ };
}

function soundOf(request: SpeechRequest): Speech {
  const marks = placeSentences(request);
  const seconds = (marks.at(-1)?.end ?? 0) + EDGE;
  const samples = new Int16Array(Math.round(seconds * SAMPLE_RATE_HZ));
  for (const mark of marks) writeTone(samples, { mark, hertz: requireHertz(request.voice) });
  return {
    pcm: { samples, sampleRateHz: SAMPLE_RATE_HZ },
    marks,
    markSource: 'samples',
    words: placeWords(request, { marks }),
    warnings: warningsOf(request),
  };
}

function placeSentences(request: SpeechRequest): SpeechMark[] {
  let at = EDGE;
  return request.sentences.map((range, sentence) => {
    const start = at;
    const seconds = (range.end - range.start) / CHARACTERS_A_SECOND / (request.rate ?? 1);
    const end = start + Math.max(SHORTEST, seconds);
    at = end + (range.pauseAfter ?? SENTENCE_PAUSE);
    return { sentence, start, end };
  });
}

/** A tone lasts as long as its characters, so the times of words are known, not guessed. */
function placeWords(
  request: SpeechRequest,
  options: { readonly marks: readonly SpeechMark[] },
): SpeechWord[] {
  return options.marks.flatMap(({ sentence, start, end }) => {
    const range = request.sentences[sentence]!;
    const each = (end - start) / (range.end - range.start);
    const words = request.text.slice(range.start, range.end).matchAll(/\S+/gu);
    return [...words].map(({ 0: word, index }) => ({
      textStart: range.start + index,
      textEnd: range.start + index + word.length,
      start: start + index * each,
      end: start + (index + word.length) * each,
    }));
  });
}

/** A tone that swells four times a second, as syllables do, with a fade at both ends. */
function writeTone(
  samples: Int16Array,
  options: { readonly mark: SpeechMark; readonly hertz: number },
): void {
  const { mark, hertz } = options;
  const from = Math.round(mark.start * SAMPLE_RATE_HZ);
  const to = Math.round(mark.end * SAMPLE_RATE_HZ);
  const wave = oneSecondOf(hertz);
  for (let at = from; at < to; at++) {
    const edge = Math.min(1, (at - from) / FADE_SAMPLES, (to - at) / FADE_SAMPLES);
    samples[at] = Math.round(32767 * AMPLITUDE * edge * wave[(at - from) % SAMPLE_RATE_HZ]!);
  }
}

const waves = new Map<number, Float64Array>();

/** One second of a tone that swells, -1 to 1: the next is the same, for it swings and swells a whole number of times. */
function oneSecondOf(hertz: number): Float64Array {
  const known = waves.get(hertz);
  if (known) return known;
  const wave = Float64Array.from({ length: SAMPLE_RATE_HZ }, (_, at) => {
    const seconds = at / SAMPLE_RATE_HZ;
    const swell = 0.75 - 0.25 * Math.cos(2 * Math.PI * 4 * seconds);
    return swell * Math.sin(2 * Math.PI * hertz * seconds);
  });
  waves.set(hertz, wave);
  return wave;
}

function requireHertz(voice: string): number {
  const hertz = ownEntry(VOICES, voice);
  if (hertz !== undefined) return hertz;
  throw new ProviderError(`The provider tone has no voice "${voice}".`, {
    code: 'VOICE_UNKNOWN',
    provider: ID,
    kind: 'voice-not-found',
    retryable: false,
    hint: `Its voices: ${Object.keys(VOICES).join(', ')}.`,
  });
}

function warningsOf(request: SpeechRequest): Warning[] {
  if (request.pitch === undefined) return [];
  return [
    {
      code: 'PROVIDER_OPTION_UNSUPPORTED',
      message: `The voice ${request.voice} has a fixed pitch; the requested pitch was ignored.`,
    },
  ];
}
