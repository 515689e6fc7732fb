/** SpeechRequest → Speech with times of words, by ElevenLabs. */
import { primaryLanguage } from '../../../_internal/primary-language.ts';
import { ConfigError, type Warning } from '../../../errors.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { fitOptions } from '../../parts/fit-options.ts';
import { measureText } from '../../parts/split-text.ts';
import { suggestVoice, unknownVoice } from '../../parts/unknown-voice.ts';
import type { Capabilities, Speech, SpeechProvider, SpeechRequest, Voice } from '../../provider.ts';
import { openService, requireKey, type HostedService } from '../http/hosted-service.ts';
import { readAudio } from '../http/read-audio.ts';
import { readVoiceList } from '../http/read-json.ts';
import { replyError, saidIn, type SharperMeaning } from '../http/reply-error.ts';
import { sendRequest, type ServiceReply } from '../http/send-request.ts';
import { timesOf } from '../../parts/place-heard.ts';
import { DEFAULT_MODEL, elevenLabsModel } from './elevenlabs-models.ts';
import type { ElevenLabsSettings } from './elevenlabs-settings.ts';
import { readAlignment, wordsOfAlignment } from './read-alignment.ts';

const ID = 'elevenlabs';

/** `voice_settings.speed` of https://elevenlabs.io/docs/api-reference/text-to-speech/convert */
const RANGES = { rate: { min: 0.7, max: 1.2 }, pitch: null } as const;

/** Raw samples at this rate are the only lossless format that every plan has. */
const SAMPLE_RATE_HZ = 24_000;

/** What the smallest plan allows. */
const MAX_CONCURRENCY = 2;

/** Voices are requested by ids of letters and digits, usually 20. */
const VOICE_ID = /^[A-Za-z0-9]{10,40}$/;

/**
 * The provider `elevenlabs`.
 * @throws ConfigError `CONFIG_INVALID` for an invalid endpoint, and for neighbours where the
 * model does not support them.
 */
export function elevenLabsProvider(settings: ElevenLabsSettings = {}): SpeechProvider {
  const { endpoint = 'https://api.elevenlabs.io', timeout, trustedHosts } = settings;
  refuseNeighbours(settings);
  const service = openService({
    provider: ID,
    title: 'ElevenLabs',
    setting: `providers.${ID}.endpoint`,
    address: endpoint,
    keyVariable: 'ELEVENLABS_API_KEY',
    domains: ['elevenlabs.io'],
    trustedHosts,
    timeout,
  });
  const voices = (signal?: AbortSignal): Promise<readonly Voice[]> => listVoices(service, signal);
  return {
    specVersion: 1,
    id: ID,
    revision: 1,
    voices: async ({ language, signal }) => {
      const all = await voices(signal);
      const primary = language && primaryLanguage(language);
      const speaks = ({ languages }: Voice): boolean =>
        languages.some((each) => each === 'und' || primaryLanguage(each) === primary);
      return primary ? all.filter(speaks) : all;
    },
    capabilities: (voice) => capabilitiesOf(voice, settings),
    // All regions have the same voices.
    identity: (request) => ({
      voice: request.voice,
      message: JSON.stringify(messageOf(request, settings)),
    }),
    synthesize: async (request, { signal }) => {
      capabilitiesOf(request.voice, settings);
      const speech = speak(request, { service, settings, signal });
      return suggestVoice(speech, { voice: request.voice, list: () => voices(signal) });
    },
    close: async () => undefined,
  };
}

function refuseNeighbours({ model = DEFAULT_MODEL, neighbours }: ElevenLabsSettings): void {
  if (!neighbours || !elevenLabsModel(model).refusesNeighbours) return;
  throw new ConfigError(
    `The model ${model} of ElevenLabs does not accept the sentences around a paragraph`,
    {
      code: 'CONFIG_INVALID',
      hint: `Omit providers.${ID}.neighbours, or set another providers.${ID}.model.`,
    },
  );
}

function capabilitiesOf(voice: string, settings: ElevenLabsSettings): Capabilities {
  if (!VOICE_ID.test(voice))
    throw unknownVoice(voice, {
      provider: ID,
      hint: 'Its voices are ids such as 21m00Tcm4TlvDq8ikWAM; `lectern voices --provider elevenlabs` lists yours.',
    });
  return {
    maxInput: {
      value: elevenLabsModel(settings.model ?? DEFAULT_MODEL).maxCharacters,
      unit: 'characters',
      countsMarkup: true,
    },
    inputKinds: ['text'],
    ssmlElements: [],
    timings: 'word',
    takesNeighbours: settings.neighbours ?? false,
    ...RANGES,
    formats: ['pcm'],
    sampleRateHz: SAMPLE_RATE_HZ,
    maxConcurrency: MAX_CONCURRENCY,
    billedAs: settings.model ?? DEFAULT_MODEL,
    deterministic: false,
  };
}

/** The request as it is sent. */
function messageOf(request: SpeechRequest, settings: ElevenLabsSettings): object {
  const { rate } = fitOptions(request, RANGES);
  const { model = DEFAULT_MODEL, dictionaries = [] } = settings;
  const { before, after } = request.neighbours ?? {};
  return {
    text: request.text,
    ...(before !== undefined && { previous_text: before }),
    ...(after !== undefined && { next_text: after }),
    model_id: model,
    ...(rate !== undefined && { voice_settings: { speed: rate } }),
    ...(dictionaries.length > 0 && {
      pronunciation_dictionary_locators: dictionaries.map((id) => ({
        pronunciation_dictionary_id: id,
      })),
    }),
  };
}

type SpeakOptions = {
  readonly service: HostedService;
  readonly settings: ElevenLabsSettings;
  readonly signal?: AbortSignal | undefined;
};

async function speak(request: SpeechRequest, options: SpeakOptions): Promise<Speech> {
  const { service, settings, signal } = options;
  const secret = requireKey(service);
  const reply = await sendRequest(service, {
    path: `/v1/text-to-speech/${request.voice}/with-timestamps?output_format=pcm_${SAMPLE_RATE_HZ}`,
    headers: { 'content-type': 'application/json', 'xi-api-key': secret },
    body: JSON.stringify(messageOf(request, settings)),
    characters: request.text.length,
    signal,
  });
  if (reply.status !== 200) throw replyError(reply, { service, secret, meanings: MEANINGS });
  const { rate, warnings } = fitOptions(request, RANGES);
  const amount = measureText(request.text, { unit: 'characters' });
  const { audio, warning, ...times } = soundOf(request, { reply, service, secret });
  const speech: Speech = {
    ...times,
    pcm: audio,
    billed: { unit: 'characters', amount },
    warnings: warning ? [...warnings, warning] : warnings,
  };
  return checkSpeech(speech, { request, rate, provider: ID, retryable: true });
}

type Sound = Pick<Speech, 'marks' | 'markSource' | 'words'> & {
  readonly audio: Speech['pcm'];
  readonly warning?: Warning;
};

type SoundOptions = {
  readonly reply: ServiceReply;
  readonly service: HostedService;
  readonly secret: string;
};

function soundOf(request: SpeechRequest, { reply, service, secret }: SoundOptions): Sound {
  const { bytes, characters } = readAlignment(reply.bytes);
  const { provider, title } = service;
  const audio = readAudio(bytes, {
    provider,
    title,
    text: request.text,
    pcmRateHz: SAMPLE_RATE_HZ,
    words: () => saidIn(reply, { secret }),
  });
  const words = wordsOfAlignment(request.text, characters);
  if (words !== undefined) return { audio, ...timesOf(request, words) };
  return {
    audio,
    ...timesOf(request, []),
    warning: {
      code: 'PROVIDER_TIMES_UNUSABLE',
      message: `ElevenLabs returned times for a text that is not the one sent to ${request.voice}.`,
      hint: 'Sentences are marked without them.',
    },
  };
}

/** Codes in the body, from https://elevenlabs.io/docs/eleven-api/resources/errors. */
const MEANINGS: readonly SharperMeaning[] = [
  {
    words: /quota_exceeded/u,
    meaning: { kind: 'quota', retryable: false, hint: 'The account has no characters left.' },
  },
  {
    status: 429,
    words: /too_many_concurrent_requests|concurrent_limit_exceeded/u,
    meaning: {
      kind: 'quota',
      retryable: true,
      hint: `More requests are in progress than the plan allows: set providers.${ID}.maxConcurrency to its number.`,
    },
  },
  { status: 429, words: /system_busy/u, meaning: { kind: 'unavailable', retryable: true } },
  {
    words: /voice_not_found|voice_does_not_exist|voice.*(?:not found|does not exist)/isu,
    meaning: { kind: 'voice-not-found', retryable: false, code: 'VOICE_UNKNOWN' },
  },
  {
    words: /text_too_long|max_character_limit_exceeded/u,
    meaning: { kind: 'too-long', retryable: false },
  },
  {
    words: /unsupported_model|model_not_found|model_can_not_do|only_for_|output_format/u,
    meaning: { kind: 'unsupported-option', retryable: false },
  },
];

type ListedVoice = {
  readonly voice_id?: unknown;
  readonly labels?: { readonly gender?: string; readonly language?: string } | null;
};

async function listVoices(
  service: HostedService,
  signal: AbortSignal | undefined,
): Promise<readonly Voice[]> {
  const secret = requireKey(service);
  const headers = { 'xi-api-key': secret };
  const reply = await sendRequest(service, { path: '/v1/voices', headers, signal });
  if (reply.status !== 200) throw replyError(reply, { service, secret });
  const listed = readVoiceList<ListedVoice>(reply, { service, secret });
  return listed.flatMap((voice) => voiceOf(voice) ?? []);
}

function voiceOf({ voice_id: id, labels }: ListedVoice): Voice | undefined {
  if (typeof id !== 'string' || !VOICE_ID.test(id)) return undefined;
  const { gender, language } = labels ?? {};
  const isKnown = gender === 'female' || gender === 'male' || gender === 'neutral';
  return {
    provider: ID,
    name: id,
    // A voice speaks every language of its model; this is the one it was made from.
    languages: [language ?? 'und'],
    ...(isKnown && { gender }),
    sampleRateHz: SAMPLE_RATE_HZ,
  };
}
