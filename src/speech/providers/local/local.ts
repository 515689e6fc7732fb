/**
 * SpeechRequest → Speech, by a neural engine on this
 * machine: no account, no network, one sentence a call.
 */
import { abortable, type AbortOptions } from '../../../_internal/abort.ts';
import type { JsonValue } from '../../../_internal/hash.ts';
import { primaryLanguage } from '../../../_internal/primary-language.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import {
  CLAUSE_PAUSE,
  joinSpeech,
  SENTENCE_PAUSE,
  type SpeechPart,
} from '../../parts/join-speech.ts';
import type {
  Capabilities,
  Speech,
  SpeechMark,
  SpeechProvider,
  SpeechRequest,
  Voice,
} from '../../provider.ts';
import { splitText } from '../../parts/split-text.ts';
import type { Warning } from '../../../errors.ts';
import { EnginePool, LONGEST_CALL, planEngines, type EnginePlan } from './local-engine.ts';
import { findVoicePacks, requireVoicePack, type VoicePack } from './local-voices.ts';

/** Settings of the built-in engine. */
export type LocalSettings = {
  /** A folder of voice packs, beside the built-in ones. */
  readonly voicesFolder?: string | undefined;
  /**
   * Engines at work at the same time, about 500 MB each.
   * @default one for each core, as memory allows
   */
  readonly instances?: number | undefined;
  /** Threads of each engine. @default what the engines leave of the cores */
  readonly threads?: number | undefined;
};

/** The voice used when none is asked for. */
const DEFAULT_VOICE = 'en-us-joe';

/**
 * The longest request, in characters: about ten minutes of audio,
 * so that a book in one paragraph is not held in memory at once.
 */
const LONGEST_REQUEST = 10_000;

/** Speaking rates at which the built-in voice was still understood. */
const RATE = { min: 0.5, max: 2 } as const;

/**
 * One call of the engine: a sentence, or a part of one that is too long. `pauseAfter` in seconds.
 */
type Call = { readonly sentence: number; readonly text: string; readonly pauseAfter: number };

/**
 * The provider `local`. Reads voice packs when first asked
 * about one, loads an engine when first asked to speak.
 */
export function localProvider(settings: LocalSettings = {}): SpeechProvider {
  const plan = planEngines(settings);
  const pools = new Map<string, EnginePool>();
  let found: ReadonlyMap<string, VoicePack> | undefined;
  const packs = (): ReadonlyMap<string, VoicePack> => {
    found ??= findVoicePacks(settings);
    return found;
  };
  const packOf = (voice: string): VoicePack => requireVoicePack(voice, { packs: packs() });
  const poolOf = (pack: VoicePack): EnginePool => {
    const pool = pools.get(pack.name) ?? new EnginePool(pack, plan);
    pools.set(pack.name, pool);
    return pool;
  };
  return {
    specVersion: 1,
    id: 'local',
    revision: 1,
    voices: async ({ language }) =>
      [...packs().values()].filter((pack) => speaks(pack, language)).map(voiceOf),
    defaultVoice: () => DEFAULT_VOICE,
    capabilities: (voice) => capabilitiesOf(packOf(voice), plan),
    identity: (request) => identityOf(request, packOf(request.voice)),
    synthesize: async (request, { signal }) => {
      signal?.throwIfAborted();
      const pack = packOf(request.voice);
      return speak(request, { pack, pool: poolOf(pack), signal });
    },
    close: async () => {
      for (const pool of pools.values()) pool.close();
    },
  };
}

async function speak(
  request: SpeechRequest,
  options: AbortOptions & { readonly pack: VoicePack; readonly pool: EnginePool },
): Promise<Speech> {
  const { pack, pool, signal } = options;
  const { sampleRateHz } = pack;
  const calls = callsOf(request);
  const speed = speedOf(request);
  const speakCall = async ({ text, pauseAfter }: Call): Promise<SpeechPart> => {
    const samples = await pool.speak(text, { speed, signal });
    return { samples: toInt16(samples), pauseAfter };
  };
  const spoken = await abortable(Promise.all(calls.map(speakCall)), { signal });
  const joined = joinSpeech(spoken, { sampleRateHz });
  const speech: Speech = {
    pcm: { samples: joined.samples, sampleRateHz },
    marks: marksOf(request, { calls, places: joined.parts, sampleRateHz }),
    markSource: 'samples',
    warnings: warningsOf(request),
  };
  return checkSpeech(speech, {
    request,
    rate: speed,
    provider: 'local',
    retryable: !pack.deterministic,
  });
}

/** The engine's calls for a request: every sentence with a word in it, long ones in parts. */
function callsOf(request: SpeechRequest): readonly Call[] {
  return request.sentences.flatMap((range, sentence) => {
    // The engine takes a NUL for the end of the text.
    const text = request.text.slice(range.start, range.end).replace(/\p{Cc}/gu, ' ');
    // Given no word at all, the engine makes a click.
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const parts = splitText(text, { max: LONGEST_CALL, unit: 'characters' });
    return parts.map((part, index) => ({
      sentence,
      text: text.slice(part.start, part.end),
      pauseAfter: index === parts.length - 1 ? SENTENCE_PAUSE : CLAUSE_PAUSE,
    }));
  });
}

type Places = {
  readonly calls: readonly Call[];
  readonly places: readonly { readonly soundStart: number; readonly soundEnd: number }[];
  readonly sampleRateHz: number;
};

/**
 * For each sentence from the start of its first part's sound
 * to the end of its last's; one without words takes no time.
 */
function marksOf(request: SpeechRequest, { calls, places, sampleRateHz }: Places): SpeechMark[] {
  let reached = 0;
  return request.sentences.map((_, sentence) => {
    const own = places.filter((_place, index) => calls[index]!.sentence === sentence);
    const start = (own[0]?.soundStart ?? reached) / sampleRateHz;
    reached = own.at(-1)?.soundEnd ?? reached;
    return { sentence, start, end: reached / sampleRateHz };
  });
}

/**
 * 16-bit samples, at the level the engine gives: no sentence is louder
 * than another because it was scaled. What lies beyond full scale is
 * cut there; the built-in voice peaked at 0.68 in 80 sentences.
 */
function toInt16(samples: Float32Array): Int16Array {
  const whole = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const sample = Math.round(samples[i]! * 32767);
    whole[i] = Math.max(-32768, Math.min(32767, sample));
  }
  return whole;
}

function capabilitiesOf(pack: VoicePack, plan: EnginePlan): Capabilities {
  return {
    maxInput: { value: LONGEST_REQUEST, unit: 'characters', countsMarkup: true },
    inputKinds: ['text'],
    ssmlElements: [],
    timings: 'sentence',
    rate: RATE,
    pitch: null,
    formats: ['wav'],
    sampleRateHz: pack.sampleRateHz,
    // One more than there are engines, so that none waits while a finished segment is joined.
    maxConcurrency: plan.instances + 1,
    deterministic: pack.deterministic,
    languages: [pack.language],
    scripts: [new Intl.Locale(pack.language).maximize().script ?? 'Latn'],
  };
}

function identityOf(request: SpeechRequest, pack: VoicePack): JsonValue {
  return { voice: pack.digest, speed: speedOf(request), calls: callsOf(request) };
}

function speedOf(request: SpeechRequest): number {
  return Math.min(RATE.max, Math.max(RATE.min, request.rate ?? 1));
}

/** What was asked for and could not be honoured. */
function warningsOf(request: SpeechRequest): Warning[] {
  const { rate, pitch } = request;
  const speed = speedOf(request);
  const outcomes: string[] = [];
  if (pitch !== undefined) outcomes.push('has a fixed pitch; the pitch asked for was left out');
  if (rate !== undefined && rate !== speed)
    outcomes.push(`speaks at rates from ${RATE.min} to ${RATE.max}; ${rate} became ${speed}`);
  return outcomes.map((outcome) => ({
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    message: `The voice ${request.voice} ${outcome}.`,
  }));
}

function voiceOf(pack: VoicePack): Voice {
  const { name, language, gender, family, sampleRateHz } = pack;
  return {
    provider: 'local',
    name,
    languages: [language],
    ...(gender && { gender }),
    family,
    sampleRateHz,
  };
}

/** Whether a pack speaks the language of a BCP 47 tag; any, when none is asked for. */
function speaks(pack: VoicePack, language: string | undefined): boolean {
  return language === undefined || primaryLanguage(pack.language) === primaryLanguage(language);
}
