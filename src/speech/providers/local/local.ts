/**
 * SpeechRequest → Speech, by a neural engine on this machine: no account, no network, one sentence
 * per call.
 */
import { abortable, type AbortOptions } from '../../../_internal/abort.ts';
import type { JsonValue } from '../../../_internal/hash.ts';
import { primaryLanguage } from '../../../_internal/primary-language.ts';
import { languageOf } from '../../../languages/registry.ts';
import { JOIN_REVISION } from '../../clips/clip-key.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { joinSpeech, type PlacedPart } from '../../parts/join-speech.ts';
import type {
  Capabilities,
  Speech,
  SpeechMark,
  SpeechProvider,
  SpeechRequest,
  SpeechWord,
} from '../../provider.ts';
import type { Warning } from '../../../errors.ts';
import { defaultLocalVoice } from './catalogue/default-local-voice.ts';
import { describeLocalVoice, rightsOf } from './catalogue/describe-local-voice.ts';
import { engineCalls, stressIdentity } from './engine-calls.ts';
import { planEngines, type EnginePlan } from './local-engine.ts';
import { fullVoiceName, localVoiceNamed } from './catalogue/local-voice-named.ts';
import type { LocalSettings } from './local-settings.ts';
import { espeakVoice, spokenTag } from './phonemes/espeak-voice.ts';
import { decidedWords } from './phonemes/spoken-language.ts';
import { searchVoicePacks, type FoundPacks } from './local-voices.ts';
import { PackEngines } from './pack-engines.ts';
import type { SpeakerOptions, SpokenPiece } from './speaker.ts';
import { nameVoices, type NamedVoice } from './catalogue/voice-names.ts';
import { orBroken, warnOfBroken } from './catalogue/broken-packs.ts';
import type { LocalVoice, PackVoice, VoicePack, VoiceTune } from './voice-pack.ts';

/**
 * The longest request, in characters: about ten minutes of audio,
 * so that a book in one paragraph is not held in memory at once.
 */
const LONGEST_REQUEST = 10_000;

/** Raised when languages other than English are corrected in another way; listed words are in the key. */
const CORRECTIONS_REVISION = 1;

/** Raised when the corrections of a voice's own tune are put on other symbols. */
const ENDS_REVISION = 1;

/** Raised when guesses at English-language names change: patterns of spelling, weights of origins, exceptions. */
const GUESSES_REVISION = 3;

/** Speaking rates at which the built-in voice is still intelligible. */
const RATE = { min: 0.5, max: 2 } as const;

/**
 * The provider `local`. Reads voice packs at the first question about a voice, and loads an engine, with what
 * turns text into phonemes, at the first request: most commands never speak, and start sooner without.
 */
export function localProvider(settings: LocalSettings = {}): SpeechProvider {
  const plan = planEngines(settings);
  const engines = new PackEngines(plan);
  let found: FoundPacks | undefined;
  const search = (): FoundPacks => (found ??= searchVoicePacks(settings));
  const packs = (): FoundPacks['packs'] => search().packs;
  const voiceNamed = (name: string): NamedVoice =>
    orBroken(name, { found: search(), find: () => localVoiceNamed(name, { packs: packs() }) });
  const withSpeaker = <T>(
    request: SpeechRequest,
    { signal, work }: AbortOptions & { readonly work: (speaker: SpeakerOptions) => Promise<T> },
  ): Promise<T> =>
    engines.use(voiceNamed(request.voice), (local) =>
      work({ ...local, speed: local.voice.speed * rateOf(request), signal }),
    );
  return {
    specVersion: 1,
    id: 'local',
    revision: 4,
    voices: async ({ language }) => {
      const voices = nameVoices(packs());
      const speaking = voices.filter(({ voice }) => speaks(voice.language, language));
      return speaking.map((voice) => describeLocalVoice(voice, voices));
    },
    defaultVoice: (language) => defaultLocalVoice(language, packs()),
    resolveVoice: (name, { language }) =>
      orBroken(name, {
        found: search(),
        find: () => fullVoiceName(name, { packs: packs(), language }),
      }),
    symbolsWithoutSound: async (ipas, { voice }) => {
      const { soundless } = await import('./speaker.ts');
      return soundless(ipas, voiceNamed(voice));
    },
    warnings: () => warnOfBroken(search),
    capabilities: (voice) => {
      const named = voiceNamed(voice);
      engines.expect(named);
      return capabilitiesOf(named, plan);
    },
    identity: (request) => identityOf(request, voiceNamed(request.voice)),
    pronounce: async (request, { signal }) => {
      signal?.throwIfAborted();
      const { pronounceRequest } = await import('./speaker.ts');
      const work = (speaker: SpeakerOptions): ReturnType<typeof pronounceRequest> =>
        abortable(pronounceRequest(request, speaker), { signal });
      return withSpeaker(request, { signal, work });
    },
    synthesize: async (request, { signal }) => {
      signal?.throwIfAborted();
      return withSpeaker(request, { signal, work: (speaker) => speak(request, speaker) });
    },
    close: async () => engines.close(),
  };
}

async function speak(request: SpeechRequest, options: SpeakerOptions): Promise<Speech> {
  const { pack, signal } = options;
  const { sampleRateHz } = pack;
  const rate = rateOf(request);
  const { speakRequest } = await import('./speaker.ts');
  const speaking = speakRequest(request, options);
  const spoken = await abortable(speaking, { signal });
  const parts = spoken.pieces.map(({ samples, pauseAfter }) => ({
    samples: toInt16(samples),
    pauseAfter,
  }));
  const joined = joinSpeech(parts, { sampleRateHz });
  const placed: Placed = { pieces: spoken.pieces, places: joined.parts, sampleRateHz };
  const words = wordsOf(placed, pack.timing?.leadSeconds ?? 0);
  const speech: Speech = {
    pcm: { samples: joined.samples, sampleRateHz },
    marks: marksOf(request, placed),
    markSource: 'samples',
    ...(words.length > 0 && { words, wordSource: 'model' }),
    warnings: [...warningsOf(request), ...spoken.warnings],
  };
  return checkSpeech(speech, { request, rate, provider: 'local', retryable: !pack.deterministic });
}

/** Pieces, and the place of each in the whole. */
type Placed = {
  readonly pieces: readonly SpokenPiece[];
  readonly places: readonly PlacedPart[];
  readonly sampleRateHz: number;
};

/**
 * For each sentence from the start of its first part's sound
 * to the end of its last's; one without words takes no time.
 */
function marksOf(
  request: SpeechRequest,
  { pieces, places, sampleRateHz }: Placed,
): readonly SpeechMark[] {
  let reached = 0;
  return request.sentences.map((_, sentence) => {
    const own = places.filter((_place, index) => pieces[index]!.sentence === sentence);
    const start = (own[0]?.soundStart ?? reached) / sampleRateHz;
    reached = own.at(-1)?.soundEnd ?? reached;
    return { sentence, start, end: reached / sampleRateHz };
  });
}

/**
 * The token times that a model reported, as times in the whole. Its sound runs `lead` seconds ahead
 * of them; none is outside the sound of its piece, or begins before the previous one ends.
 */
function wordsOf({ pieces, places, sampleRateHz }: Placed, lead: number): readonly SpeechWord[] {
  let reached = 0;
  return pieces.flatMap(({ words }, index) => {
    const { offset, soundStart, soundEnd } = places[index]!;
    const [earliest, latest] = [soundStart / sampleRateHz, soundEnd / sampleRateHz];
    const timeOf = (sample: number): number =>
      Math.min(latest, Math.max(reached, earliest, (offset + sample) / sampleRateHz - lead));
    return words.map(({ textStart, textEnd, startSample, endSample }) => {
      const start = timeOf(startSample);
      reached = start;
      const end = timeOf(endSample);
      reached = end;
      return { textStart, textEnd, start, end };
    });
  });
}

/**
 * Room above the loudest sample of a reply: some voices peak at 1.34 of full scale, which is 2.5 dB
 * beyond it. All replies are scaled alike, so that this makes no sentence louder than another; the
 * final loudness is set later.
 */
const HEADROOM = 10 ** (-3 / 20);

/** 16-bit samples, below the engine's level; those that still exceed full scale are clipped. */
function toInt16(samples: Float32Array): Int16Array {
  const whole = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const sample = Math.round(samples[i]! * HEADROOM * 32767);
    whole[i] = Math.max(-32768, Math.min(32767, sample));
  }
  return whole;
}

function capabilitiesOf(named: NamedVoice, plan: EnginePlan): Capabilities {
  const { pack, voice, name } = named;
  return {
    voice: name,
    rights: rightsOf(named),
    maxInput: { value: LONGEST_REQUEST, unit: 'characters', countsMarkup: true },
    inputKinds: ['text'],
    ssmlElements: [],
    timings: pack.timing ? 'word' : 'sentence',
    rate: RATE,
    pitch: null,
    formats: ['wav'],
    sampleRateHz: pack.sampleRateHz,
    // One more than engines, so that none waits while a finished segment is joined.
    maxConcurrency: plan.instances + 1,
    deterministic: pack.deterministic,
    ...(voice.wordsPerMinute !== undefined && { wordsPerMinute: voice.wordsPerMinute }),
    languages: [voice.language],
    scripts: [new Intl.Locale(voice.language).maximize().script ?? 'Latn'],
    takesPhonemes: pack.phonemeInput !== undefined,
    takesDelivery: isSteerable(pack),
  };
}

/**
 * The phonemes sent are determined by the text, the given phonemes, and the pack, whose digest
 * covers the data of the phonemizer; revisions cover what Lectern corrects and guesses, and the adapter.
 */
function identityOf(request: SpeechRequest, { pack, voice }: LocalVoice): JsonValue {
  const { speaker, mix } = voice;
  const speed = voice.speed * rateOf(request);
  const calls = engineCalls(request, { speed });
  const isSteered = isSteerable(pack) && calls.some(({ delivery }) => delivery !== undefined);
  return {
    voice: pack.digest,
    ...(mix ? { mix } : { speaker }),
    phonemes: espeakVoice(voice, request.language),
    ...(pack.phonemeInput && correctionsOf(voice, request)),
    speed,
    join: JOIN_REVISION,
    ...(isSteered && { steering: pack.steering, tune: tuneOf(voice) }),
    ...(isSteered && stressIdentity(calls)),
    calls: calls.map(({ sentence, text, given, delivery, pauseAfter }) => ({
      sentence,
      text,
      pauseAfter,
      ...(pack.phonemeInput && given.length > 0 && { given }),
      ...(isSteered && delivery && { delivery }),
    })),
  };
}

/** How a voice's own tune is corrected, and how the ends of statements are made of it. */
function tuneOf({ range = 1, end = 0, glide = 0, highest }: VoiceTune): JsonValue {
  const limit = { ...(highest !== undefined && { highest }) };
  return { range, end, glide, ...limit, revision: ENDS_REVISION };
}

/** What is corrected in the phonemes of a voice's language, and in English how names are guessed. */
function correctionsOf(
  voice: PackVoice,
  { text, language, nameOrigins = [] }: SpeechRequest,
): Readonly<Record<string, JsonValue>> {
  if (primaryLanguage(voice.language) === 'en') {
    const origins = nameOrigins.filter(({ word }) => text.includes(word));
    return { guesses: GUESSES_REVISION, ...(origins.length > 0 && { nameOrigins: origins }) };
  }
  if (languageOf(voice.language).pronunciation === undefined) return {};
  const decided = decidedWords(text, spokenTag(voice, language));
  return { corrections: CORRECTIONS_REVISION, ...(decided.length > 0 && { decided }) };
}

/** Whether its model can be told how to inflect words: codes are carried by phonemes. */
function isSteerable({ phonemeInput, steering }: VoicePack): boolean {
  return phonemeInput !== undefined && steering !== undefined;
}

function rateOf(request: SpeechRequest): number {
  return Math.min(RATE.max, Math.max(RATE.min, request.rate ?? 1));
}

/** A warning for each requested option that the voice does not support. */
function warningsOf(request: SpeechRequest): Warning[] {
  const { rate, pitch } = request;
  const speed = rateOf(request);
  const outcomes: string[] = [];
  if (pitch !== undefined) outcomes.push('has a fixed pitch; the requested pitch was ignored');
  if (rate !== undefined && rate !== speed)
    outcomes.push(`speaks at rates from ${RATE.min} to ${RATE.max}; ${rate} became ${speed}`);
  return outcomes.map((outcome) => ({
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    message: `The voice ${request.voice} ${outcome}.`,
  }));
}

/** Whether a voice's language is that of a BCP 47 tag; always if no tag is given. */
function speaks(own: string, language: string | undefined): boolean {
  return language === undefined || primaryLanguage(own) === primaryLanguage(language);
}
