/** SpeechRequest → Speech, by any server that has OpenAI's `/audio/speech`. */
import { ConfigError } from '../../../errors.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { fitOptions } from '../../parts/fit-options.ts';
import { timesOf, wordsOfTokens } from '../../parts/place-heard.ts';
import { measureText } from '../../parts/split-text.ts';
import { suggestVoice, unknownVoice } from '../../parts/unknown-voice.ts';
import type { Capabilities, Speech, SpeechProvider, SpeechRequest, Voice } from '../../provider.ts';
import { findKey, openService, requireKey, type HostedService } from '../http/hosted-service.ts';
import { HOSTED, SELF_HOSTED } from '../http/timeout.ts';
import { readAudio } from '../http/read-audio.ts';
import { readVoiceList } from '../http/read-json.ts';
import { replyError, saidIn, type SharperMeaning } from '../http/reply-error.ts';
import { sendRequest, type ServiceReply } from '../http/send-request.ts';
import { readCaptions } from './read-captions.ts';
import type { OpenAiCompatibleSettings } from './openai-settings.ts';

/** What is known of a server before its settings are read. */
export type SpeechServer = {
  /** The provider's id, in errors, settings and clip keys. */
  readonly id: string;
  /** Its name in messages. */
  readonly title: string;
  /** The member of its settings that names its address. */
  readonly addressSetting: 'baseUrl' | 'endpoint';
  /** Whether it answers no one without a key. */
  readonly needsKey: boolean;
};

const ANY_SERVER: SpeechServer = {
  id: 'openai-compatible',
  title: 'The server',
  addressSetting: 'baseUrl',
  needsKey: false,
};

/** Settings, and the server they are for. */
type ServerSettings = OpenAiCompatibleSettings & { readonly server: SpeechServer };

/** `speed` of https://platform.openai.com/docs/api-reference/audio/createSpeech, and `input` below. */
const RATE = { min: 0.25, max: 4 } as const;
const MAX_CHARACTERS = 4096;

/** Most servers run one model on one device: a second request hides the network's latency. */
const MAX_CONCURRENCY = 2;

const OPENAI_HOST = 'api.openai.com';

const DEFAULT_MODEL = 'tts-1';

/** Sample rate of the models of this protocol. */
const SAMPLE_RATE_HZ = 24_000;

/**
 * The provider `openai-compatible`.
 * @throws ConfigError `CONFIG_INVALID` without `baseUrl`, or if it is invalid.
 */
export function openAiCompatibleProvider(settings: OpenAiCompatibleSettings = {}): SpeechProvider {
  return openSpeechServer({ ...settings, server: ANY_SERVER });
}

/**
 * A provider whose server has OpenAI's `/audio/speech`, at `baseUrl`.
 * @throws ConfigError `CONFIG_INVALID` without `baseUrl`, or if it is invalid.
 */
export function openSpeechServer(settings: ServerSettings): SpeechProvider {
  const service = serviceOf(settings);
  const voices = (signal?: AbortSignal): Promise<readonly Voice[]> =>
    listVoices({ service, settings, signal });
  return {
    specVersion: 1,
    id: settings.server.id,
    revision: 1,
    voices: ({ signal }) => voices(signal),
    ...(settings.voices?.[0] !== undefined && { defaultVoice: () => settings.voices![0]! }),
    capabilities: (voice) => capabilitiesOf(voice, settings),
    identity: (request) => ({
      server: service.url.href.replace(/\/+$/, ''),
      captions: settings.captions ?? false,
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

function serviceOf(settings: ServerSettings): HostedService {
  const { baseUrl = '', timeout, trustedHosts, server } = settings;
  const setting = `providers.${server.id}.${server.addressSetting}`;
  if (baseUrl === '')
    throw new ConfigError(`${setting} is not set, but many servers use this protocol.`, {
      code: 'CONFIG_INVALID',
      hint: 'Set it to the address of yours, for instance http://127.0.0.1:8880/v1; for OpenAI itself, use the provider openai.',
    });
  const service = openService({
    provider: server.id,
    title: server.title,
    setting,
    address: baseUrl.replace(/\/audio\/speech\/?$/u, ''),
    keyVariable: 'OPENAI_API_KEY',
    domains: [OPENAI_HOST],
    trustedHosts,
    timeout,
    timeouts: server.needsKey ? HOSTED : SELF_HOSTED,
  });
  const isRoot = service.url.pathname === '/';
  return isRoot ? { ...service, url: new URL('/v1', service.url) } : service;
}

/** The key to send, if any. @throws ConfigError if the server needs one. */
function keyOf(service: HostedService, { server }: ServerSettings): string | undefined {
  return server.needsKey ? requireKey(service) : findKey(service);
}

/** Whether the server is that of OpenAI itself, whose prices are listed. */
function isOfOpenAi({ baseUrl = '' }: ServerSettings): boolean {
  return URL.canParse(baseUrl) && new URL(baseUrl).hostname === OPENAI_HOST;
}

function capabilitiesOf(voice: string, settings: ServerSettings): Capabilities {
  const { voices, maxCharacters: value = MAX_CHARACTERS, model = DEFAULT_MODEL } = settings;
  if (voices ? !voices.includes(voice) : !/^\S+$/u.test(voice)) throw noVoice(voice, settings);
  return {
    maxInput: { value, unit: 'characters', countsMarkup: false },
    inputKinds: ['text'],
    ssmlElements: [],
    timings: settings.captions ? 'word' : 'none',
    rate: RATE,
    pitch: null,
    formats: [settings.format ?? 'wav'],
    sampleRateHz: settings.sampleRateHz ?? SAMPLE_RATE_HZ,
    maxConcurrency: MAX_CONCURRENCY,
    // Other servers have prices of their own, or none.
    ...(isOfOpenAi(settings) && { billedAs: model }),
    deterministic: false,
  };
}

function noVoice(voice: string, { voices, server }: ServerSettings): Error {
  const hint = voices
    ? `Known are ${voices.join(', ')}; list others in providers.${server.id}.voices.`
    : `List a voice whose name has spaces in providers.${server.id}.voices first.`;
  return unknownVoice(voice, { provider: server.id, hint, known: voices ?? [] });
}

/** The request as it is sent. */
function messageOf(request: SpeechRequest, settings: ServerSettings): object {
  const { rate } = fitOptions(request, { rate: RATE, pitch: null });
  const { model = DEFAULT_MODEL, format = 'wav', instructions } = settings;
  return {
    model,
    input: request.text,
    voice: request.voice,
    response_format: format,
    ...(instructions !== undefined && { instructions }),
    ...(rate !== undefined && { speed: rate }),
    ...(settings.captions && { stream: false, return_timestamps: true }),
  };
}

type SpeakOptions = {
  readonly service: HostedService;
  readonly settings: ServerSettings;
  readonly signal?: AbortSignal | undefined;
};

async function speak(request: SpeechRequest, options: SpeakOptions): Promise<Speech> {
  const { service, settings } = options;
  const reply = settings.captions
    ? await ask(captionsOf(service), { ...options, path: '/dev/captioned_speech', request })
    : await ask(service, { ...options, path: '/audio/speech', request });
  const { bytes, words } = settings.captions
    ? readCaptions(reply.bytes)
    : { bytes: reply.bytes, words: undefined };
  const { rate, warnings } = fitOptions(request, { rate: RATE, pitch: null });
  const { provider, title } = service;
  const speech: Speech = {
    pcm: readAudio(bytes, {
      provider,
      title,
      text: request.text,
      ...(settings.format === 'pcm' && { pcmRateHz: settings.sampleRateHz ?? SAMPLE_RATE_HZ }),
      words: () => saidIn(reply, { secret: findKey(service) }),
    }),
    ...timesOf(request, wordsOfTokens(request.text, words ?? [])),
    billed: { unit: 'characters', amount: measureText(request.text, { unit: 'characters' }) },
    warnings,
  };
  return checkSpeech(speech, { request, rate, provider, retryable: true });
}

/** Its captions are at an address beside `/v1`, not below it. */
function captionsOf(service: HostedService): HostedService {
  const url = new URL(service.url);
  url.pathname = url.pathname.replace(/\/v1\/*$/u, '');
  return { ...service, url };
}

async function ask(
  service: HostedService,
  options: SpeakOptions & { readonly path: string; readonly request: SpeechRequest },
): Promise<ServiceReply> {
  const { request, settings, path, signal } = options;
  const secret = keyOf(service, settings);
  const reply = await sendRequest(service, {
    path,
    headers: { 'content-type': 'application/json', ...authorization(secret) },
    body: JSON.stringify(messageOf(request, settings)),
    characters: request.text.length,
    signal,
  });
  if (reply.status === 200) return reply;
  throw replyError(reply, { service, secret, meanings: meaningsOf(settings) });
}

function authorization(key: string | undefined): Readonly<Record<string, string>> {
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** A refused voice, in the words of the servers seen: `voice 'x' not found`, `invalid voice`. */
const NO_VOICE =
  /voice.*(?:not found|unknown|invalid|unsupported|not.*(?:valid|available|supported)|not exist)|(?:unknown|invalid|no such) voice/isu;

/** Servers of this protocol refuse with 400, 404 and 422, each in words of its own. */
const meaningsOf = ({ server }: ServerSettings): readonly SharperMeaning[] => [
  {
    words: NO_VOICE,
    meaning: { kind: 'voice-not-found', retryable: false, code: 'VOICE_UNKNOWN' },
  },
  {
    words:
      /model.*(?:not found|unknown|does not exist|not supported)|(?:unknown|invalid|unsupported) model/isu,
    meaning: {
      kind: 'unsupported-option',
      retryable: false,
      hint: `Set providers.${server.id}.model to one that the server has.`,
    },
  },
  {
    words: /too long|at most \d+ characters|max(?:imum)?[ _](?:input[ _])?length|string_too_long/iu,
    meaning: {
      kind: 'too-long',
      retryable: false,
      hint: `Set providers.${server.id}.maxCharacters to what the server takes.`,
    },
  },
];

type ListOptions = SpeakOptions;

/** The voices of the settings, otherwise those that the server lists; none if it has no list. */
async function listVoices(options: ListOptions): Promise<readonly Voice[]> {
  const { service, settings, signal } = options;
  const { server } = settings;
  const voiceOf = (name: string): Voice => voiceNamed(name, server);
  if (settings.voices) return settings.voices.map(voiceOf);
  const secret = keyOf(service, settings);
  const reply = await sendRequest(service, {
    path: '/audio/voices',
    headers: authorization(secret),
    signal,
  });
  if (reply.status === 404 || reply.status === 405) return [];
  if (reply.status !== 200) throw replyError(reply, { service, secret });
  return readVoiceList<ListedVoice>(reply, { service, secret }).flatMap(nameOf).map(voiceOf);
}

/** Such lists have texts, `{ "id": "b" }` or `{ "name": "b" }`. */
type ListedVoice = { readonly id?: unknown; readonly name?: unknown };

function nameOf({ id, name }: ListedVoice): readonly string[] {
  const own = id ?? name;
  return typeof own === 'string' && own !== '' ? [own] : [];
}

/** The server does not say which languages it speaks. */
function voiceNamed(name: string, { id }: SpeechServer): Voice {
  return { provider: id, name, languages: ['und'] };
}
