/** SpeechRequest → Speech, by Azure Speech over REST, which takes only SSML and times no words. */
import { primaryLanguage } from '../../../_internal/primary-language.ts';
import { ConfigError } from '../../../errors.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { fitOptions } from '../../parts/fit-options.ts';
import { measureText } from '../../parts/split-text.ts';
import { suggestVoice, unknownVoice } from '../../parts/unknown-voice.ts';
import { writeSsml } from '../../parts/write-ssml.ts';
import type { Capabilities, Speech, SpeechProvider, SpeechRequest, Voice } from '../../provider.ts';
import { openService, requireKey, type HostedService } from '../http/hosted-service.ts';
import { readAudio } from '../http/read-audio.ts';
import { readVoiceList } from '../http/read-json.ts';
import { replyError, saidIn, type SharperMeaning } from '../http/reply-error.ts';
import { sendRequest } from '../http/send-request.ts';
import type { AzureSettings } from './azure-settings.ts';

const ID = 'azure';

const KEY_VARIABLE = 'AZURE_SPEECH_KEY';

/** Its clouds: https://learn.microsoft.com/azure/ai-services/speech-service/sovereign-clouds */
const DOMAINS: readonly string[] = [
  'tts.speech.microsoft.com',
  'tts.speech.azure.us',
  'tts.speech.azure.cn',
  'cognitiveservices.azure.com',
];

/** WAV at the rate of most of its voices. */
const FORMAT = 'riff-24khz-16bit-mono-pcm';
const SAMPLE_RATE_HZ = 24_000;

/** `prosody` of its SSML: half to twice as fast, and half to one and a half times the pitch. */
const RANGES = { rate: { min: 0.5, max: 2 }, pitch: { min: -12, max: 7 } } as const;

/** An SSML document may have 64 KB; most texts reach the limit of ten minutes of audio first. */
const MAX_BYTES = 9000;
const MAX_OUTPUT = 600;

/** A new resource answers 429 until it has grown, so few at once. */
const MAX_CONCURRENCY = 4;

/** `en-US-JennyNeural`, `zh-CN-shaanxi-XiaoniNeural`, `en-US-Ava:DragonHDLatestNeural`. */
const VOICE =
  /^(?<language>[a-z]{2,3}-(?:[A-Z][a-z]{3}-)?[A-Z]{2}(?:-[a-z]+)?)-(?<name>[A-Za-z0-9:]+)$/;

/** Names of voices that speak more languages than the one they are named after. */
const MULTILINGUAL = /Multilingual|:Dragon|:MAI/;

/** Voices that cost more. */
const HD_VOICE = /:Dragon/;

/** SSML elements of https://learn.microsoft.com/azure/ai-services/speech-service/speech-synthesis-markup-structure */
const SSML_ELEMENTS: readonly string[] = [
  'speak',
  'voice',
  'p',
  's',
  'break',
  'say-as',
  'sub',
  'phoneme',
  'prosody',
  'emphasis',
  'lang',
];

/**
 * The provider `azure`.
 * @throws ConfigError `CONFIG_INVALID` for an invalid endpoint.
 */
export function azureProvider(settings: AzureSettings = {}): SpeechProvider {
  if (settings.endpoint !== undefined) serviceOf(settings);
  const voices = (signal?: AbortSignal): Promise<readonly Voice[]> =>
    listVoices(serviceOf(settings), signal);
  return {
    specVersion: 1,
    id: ID,
    revision: 1,
    voices: async ({ language, signal }) => {
      const all = await voices(signal);
      const primary = language && primaryLanguage(language);
      return all.filter(
        ({ languages }) => !primary || languages.some((tag) => primaryLanguage(tag) === primary),
      );
    },
    capabilities: capabilitiesOf,
    // All regions have the same voices.
    identity: (request) => ({ message: documentOf(request) }),
    billedCharacters: countBilled,
    synthesize: async (request, { signal }) => {
      capabilitiesOf(request.voice);
      const speech = speak(request, { service: serviceOf(settings), signal });
      return suggestVoice(speech, { voice: request.voice, list: () => voices(signal) });
    },
    close: async () => undefined,
  };
}

/** @throws ConfigError if no region is set; about the key if that is missing too. */
function serviceOf(settings: AzureSettings): HostedService {
  const { endpoint, timeout, trustedHosts } = settings;
  const region = settings.region ?? process.env['AZURE_SPEECH_REGION'];
  if (endpoint === undefined && !/^[a-z0-9]+$/.test(region ?? ''))
    throw process.env[KEY_VARIABLE] ? noRegion(region) : noKey();
  return openService({
    provider: ID,
    title: 'Azure',
    setting: `providers.${ID}.endpoint`,
    address: endpoint ?? `https://${region}.tts.speech.microsoft.com`,
    keyVariable: KEY_VARIABLE,
    domains: DOMAINS,
    trustedHosts,
    timeout,
  });
}

/** New users find key and region on one page of Azure, the key first. */
function noKey(): ConfigError {
  return new ConfigError('There is no key for Azure.', {
    code: 'PROVIDER_CREDENTIALS_MISSING',
    hint: `Set ${KEY_VARIABLE} in the environment, and AZURE_SPEECH_REGION to the region of the same resource, such as westeurope.`,
  });
}

function noRegion(region: string | undefined): ConfigError {
  const fault = region ? `“${region}” is not a region` : 'no region is set';
  return new ConfigError(`providers.${ID}.region: ${fault}.`, {
    code: 'CONFIG_INVALID',
    hint: 'Set it, or AZURE_SPEECH_REGION, to the region of your resource, such as westeurope.',
  });
}

function capabilitiesOf(voice: string): Capabilities {
  const language = VOICE.exec(voice)?.groups?.['language'];
  if (language === undefined)
    throw unknownVoice(voice, {
      provider: ID,
      hint: 'Its voices look like en-US-JennyNeural; `lectern voices --provider azure` lists them.',
    });
  return {
    maxInput: { value: MAX_BYTES, unit: 'utf8-bytes', countsMarkup: true },
    maxOutput: MAX_OUTPUT,
    inputKinds: ['text', 'ssml'],
    ssmlElements: SSML_ELEMENTS,
    takesPhonemes: true,
    timings: 'none',
    ...RANGES,
    formats: ['wav'],
    sampleRateHz: SAMPLE_RATE_HZ,
    maxConcurrency: MAX_CONCURRENCY,
    billedAs: HD_VOICE.test(voice) ? 'hd' : 'neural',
    deterministic: false,
    ...(!MULTILINGUAL.test(voice) && { languages: [language] }),
  };
}

/** The document as it is sent. */
function documentOf(request: SpeechRequest): string {
  const { voice, language } = request;
  return (
    `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="${language}">` +
    `<voice name="${voice}">${spokenOf(request)}</voice></speak>`
  );
}

/** The content of the `voice` element. */
function spokenOf(request: SpeechRequest): string {
  const { rate, pitch } = fitOptions(request, RANGES);
  const inside = writeSsml(request);
  if (rate === undefined && pitch === undefined) return inside;
  const attributes = [
    ...(rate === undefined ? [] : [`rate="${rate}"`]),
    ...(pitch === undefined ? [] : [`pitch="${pitch < 0 ? '' : '+'}${pitch}st"`]),
  ];
  return `<prosody ${attributes.join(' ')}>${inside}</prosody>`;
}

/** Azure bills the whole document except `speak` and `voice`, and a Chinese character twice. */
function countBilled(request: SpeechRequest): number {
  const spoken = spokenOf(request);
  const twice = spoken.match(/\p{Script=Han}/gu)?.length ?? 0;
  return measureText(spoken, { unit: 'characters' }) + twice;
}

type SpeakOptions = {
  readonly service: HostedService;
  readonly signal?: AbortSignal | undefined;
};

async function speak(request: SpeechRequest, options: SpeakOptions): Promise<Speech> {
  const { service, signal } = options;
  const secret = requireKey(service);
  const reply = await sendRequest(service, {
    path: '/cognitiveservices/v1',
    headers: {
      'content-type': 'application/ssml+xml',
      'ocp-apim-subscription-key': secret,
      'x-microsoft-outputformat': FORMAT,
    },
    body: documentOf(request),
    characters: request.text.length,
    signal,
  });
  if (reply.status !== 200) throw replyError(reply, { service, secret, meanings: MEANINGS });
  const { rate, warnings } = fitOptions(request, RANGES);
  const { provider, title } = service;
  const speech: Speech = {
    pcm: readAudio(reply.bytes, {
      provider,
      title,
      text: request.text,
      words: () => saidIn(reply, { secret }),
    }),
    marks: [],
    markSource: 'none',
    billed: { unit: 'characters', amount: countBilled(request) },
    warnings,
  };
  return checkSpeech(speech, { request, rate, provider: ID, retryable: true });
}

/** Its REST service explains failures in a header or not at all, so mostly the status decides. */
const MEANINGS: readonly SharperMeaning[] = [
  {
    status: 400,
    words: /voice.*(?:not (?:found|supported)|invalid|does not exist)|unsupported voice/isu,
    meaning: { kind: 'voice-not-found', retryable: false, code: 'VOICE_UNKNOWN' },
  },
  {
    status: 400,
    words: /too (?:long|large)|exceed/iu,
    meaning: { kind: 'too-long', retryable: false },
  },
  {
    status: 429,
    words: /^/u,
    meaning: {
      kind: 'quota',
      retryable: true,
      hint: `The quota grows with use; in the free tier set providers.${ID}.requestsPerMinute to 20.`,
    },
  },
];

type ListedVoice = {
  readonly ShortName?: string;
  readonly Locale?: string;
  readonly SecondaryLocaleList?: readonly string[];
  readonly Gender?: string;
  readonly SampleRateHertz?: string;
};

async function listVoices(
  service: HostedService,
  signal: AbortSignal | undefined,
): Promise<readonly Voice[]> {
  const secret = requireKey(service);
  const reply = await sendRequest(service, {
    path: '/cognitiveservices/voices/list',
    headers: { 'ocp-apim-subscription-key': secret },
    signal,
  });
  if (reply.status !== 200) throw replyError(reply, { service, secret });
  const listed = readVoiceList<ListedVoice>(reply, { service, secret });
  return listed.flatMap((voice) => voiceOf(voice) ?? []);
}

const GENDERS: Readonly<Record<string, NonNullable<Voice['gender']>>> = {
  Female: 'female',
  Male: 'male',
  Neutral: 'neutral',
};

function voiceOf(listed: ListedVoice): Voice | undefined {
  const { ShortName: name, Locale: locale, SecondaryLocaleList: more = [] } = listed;
  if (!name || !locale || !VOICE.test(name)) return undefined;
  const gender = GENDERS[listed.Gender ?? ''];
  const sampleRateHz = Number(listed.SampleRateHertz);
  return {
    provider: ID,
    name,
    languages: [locale, ...more],
    ...(gender && { gender }),
    ...(sampleRateHz > 0 && { sampleRateHz }),
  };
}
