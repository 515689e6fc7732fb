/** SpeechRequest → Speech with word times, by Amazon Polly: requests for marks and for sound. */
import type * as Sdk from '@aws-sdk/client-polly';
import { abortable, type AbortOptions } from '../../../_internal/abort.ts';
import { analyseSignal } from '../../../_internal/audio/sound.ts';
import { isSpokenAlike } from '../../../_internal/primary-language.ts';
import { ProviderError, type Warning } from '../../../errors.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { fitOptions } from '../../parts/fit-options.ts';
import { timesOf } from '../../parts/place-heard.ts';
import { measureText } from '../../parts/split-text.ts';
import { suggestVoice, unknownVoice } from '../../parts/unknown-voice.ts';
import { writeSsml } from '../../parts/write-ssml.ts';
import type { Capabilities, Speech, SpeechProvider, SpeechRequest, Voice } from '../../provider.ts';
import { readAudio } from '../http/read-audio.ts';
import {
  asPollyError,
  checkPollyEndpoint,
  connectToPolly,
  type PollyClient,
} from './polly-client.ts';
import type { PollyEngine, PollySettings } from './polly-settings.ts';
import { readMarks } from './read-marks.ts';

const ID = 'polly';
const TITLE = 'Amazon Polly';

/** `prosody rate` in percent; only the standard engine has pitch, which is not used. */
const RANGES = { rate: { min: 0.2, max: 2 }, pitch: null } as const;

/** Billed characters of one request; with tags it may have twice as many. */
const MAX_CHARACTERS = 3000;

/** The higher of the two rates of raw samples. */
const SAMPLE_RATE_HZ = 16_000;

const MAX_CONCURRENCY = 4;

/** Requests a second of an account: https://docs.aws.amazon.com/polly/latest/dg/limits.html */
const QUOTAS: Readonly<Record<PollyEngine, number>> = {
  standard: 80,
  neural: 8,
  'long-form': 8,
  generative: 8,
};

/** Share of the quota to use: other programs of the account need some. */
const QUOTA_SHARE = 0.8;

/** Engines that report visemes, which show when a word ends. */
const WITH_VISEMES: readonly PollyEngine[] = ['standard', 'neural'];

/**
 * The provider `polly`. Its SDK and its credentials are loaded when it is first used.
 * @throws ConfigError `CONFIG_INVALID` for an endpoint that may not have this machine's credentials.
 */
export function pollyProvider(settings: PollySettings = {}): SpeechProvider {
  checkPollyEndpoint(settings);
  let opened: Promise<PollyClient> | undefined;
  const connect = (): Promise<PollyClient> => (opened ??= connectToPolly(settings));
  const voices = async (options: AbortOptions): Promise<readonly Voice[]> =>
    listVoices(await connect(), { settings, ...options });
  return {
    specVersion: 1,
    id: ID,
    revision: 1,
    voices: async ({ language, signal }) => {
      const all = await voices({ signal });
      return all.filter(
        ({ languages }) => !language || languages.some((tag) => isSpokenAlike(tag, language)),
      );
    },
    capabilities: (voice) => capabilitiesOf(voice, settings),
    identity: (request) => ({ message: JSON.stringify(messageOf(request, settings)) }),
    billedCharacters: (request) => countBilled(request, settings),
    synthesize: async (request, { signal }) => {
      capabilitiesOf(request.voice, settings);
      signal?.throwIfAborted();
      const speech = connect()
        .then((client) => speak(request, { ...client, settings, signal }))
        .catch((error: unknown) => {
          throw signal?.aborted ? signal.reason : asPollyError(error);
        });
      return suggestVoice(speech, { voice: request.voice, list: () => voices({ signal }) });
    },
    close: async () => {
      const open = await opened?.catch(() => undefined);
      opened = undefined;
      open?.client.destroy();
    },
  };
}

function engineOf({ engine = 'neural' }: PollySettings): PollyEngine {
  return engine;
}

function hasWordTimes({ wordTimes = true }: PollySettings): boolean {
  return wordTimes;
}

function capabilitiesOf(voice: string, settings: PollySettings): Capabilities {
  if (!/^[A-Z][A-Za-z]+$/.test(voice))
    throw unknownVoice(voice, {
      provider: ID,
      hint: 'Its voices are names such as Joanna; `lectern voices --provider polly` lists them.',
    });
  const requests = hasWordTimes(settings) ? 2 : 1;
  return {
    maxInput: { value: MAX_CHARACTERS, unit: 'characters', countsMarkup: false },
    inputKinds: ['text', 'ssml'],
    ssmlElements: ['speak', 'break', 'lang', 'p', 's', 'phoneme', 'prosody', 'say-as', 'sub', 'w'],
    takesPhonemes: true,
    timings: hasWordTimes(settings) ? 'word' : 'none',
    ...RANGES,
    formats: ['pcm'],
    sampleRateHz: SAMPLE_RATE_HZ,
    maxConcurrency: MAX_CONCURRENCY,
    requestsPerMinute: (QUOTAS[engineOf(settings)] * 60 * QUOTA_SHARE) / requests,
    requestsEach: requests,
    billedAs: engineOf(settings),
    deterministic: false,
  };
}

/** The request for the sound. */
function messageOf(
  request: SpeechRequest,
  settings: PollySettings,
): Sdk.SynthesizeSpeechCommandInput {
  const { rate } = fitOptions(request, RANGES);
  const { lexicons = [] } = settings;
  const isSsml = rate !== undefined || (request.pronunciations ?? []).length > 0;
  return {
    Text: isSsml ? documentOf(request, rate) : request.text,
    TextType: isSsml ? 'ssml' : 'text',
    VoiceId: request.voice as Sdk.VoiceId,
    Engine: engineOf(settings),
    OutputFormat: 'pcm',
    SampleRate: String(SAMPLE_RATE_HZ),
    ...(lexicons.length > 0 && { LexiconNames: [...lexicons] }),
  };
}

function documentOf(request: SpeechRequest, rate: number | undefined): string {
  const inside = writeSsml(request);
  if (rate === undefined) return `<speak>${inside}</speak>`;
  return `<speak><prosody rate="${Math.round(rate * 100)}%">${inside}</prosody></speak>`;
}

/** Tags are not billed; the request for the marks is, like the one for the sound. */
function countBilled({ text }: SpeechRequest, settings: PollySettings): number {
  return measureText(text, { unit: 'characters' }) * (hasWordTimes(settings) ? 2 : 1);
}

type SpeakOptions = PollyClient & AbortOptions & { readonly settings: PollySettings };

/** The marks come first: they are refused for the same reasons as the sound, and cost no more. */
async function speak(request: SpeechRequest, options: SpeakOptions): Promise<Speech> {
  const { settings } = options;
  const message = messageOf(request, settings);
  const marks = hasWordTimes(settings) ? await askMarks(message, options) : NO_MARKS;
  const sound = await askSound(message, { ...options, hasPaid: marks.lines !== '' });
  const pcm = readAudio(sound.bytes, {
    provider: ID,
    title: TITLE,
    text: request.text,
    pcmRateHz: SAMPLE_RATE_HZ,
  });
  const { rate, warnings } = fitOptions(request, RANGES);
  const words = readMarks(marks.lines, {
    sent: message.Text!,
    isSsml: message.TextType === 'ssml',
    soundEnd: analyseSignal(pcm).soundEnd / SAMPLE_RATE_HZ,
  });
  const speech: Speech = {
    pcm,
    ...timesOf(request, words),
    billed: { unit: 'characters', amount: sound.characters + marks.characters },
    warnings: [...warnings, ...marks.warnings],
  };
  return checkSpeech(speech, { request, rate, provider: ID, retryable: true });
}

/** Requests the sound; if the marks are paid for, a refusal does not make the whole free. */
async function askSound(
  message: Sdk.SynthesizeSpeechCommandInput,
  { hasPaid, ...options }: SpeakOptions & { readonly hasPaid: boolean },
): Promise<Awaited<ReturnType<typeof ask>>> {
  try {
    return await ask(message, options);
  } catch (error) {
    if (options.signal?.aborted || !hasPaid) throw error;
    const failure = asPollyError(error);
    if (!(failure instanceof ProviderError)) throw failure;
    throw new ProviderError(failure.message, { ...failure, cause: error, mayBeBilled: true });
  }
}

type Marks = {
  readonly lines: string;
  readonly characters: number;
  readonly warnings: readonly Warning[];
};

const NO_MARKS: Marks = { lines: '', characters: 0, warnings: [] };

/** Requests the marks; a failure is only a warning, since the voice can speak without them. */
async function askMarks(
  message: Sdk.SynthesizeSpeechCommandInput,
  options: SpeakOptions,
): Promise<Marks> {
  const { SampleRate: _, ...rest } = message;
  const hasVisemes = WITH_VISEMES.includes(engineOf(options.settings));
  try {
    const { bytes, characters } = await ask(
      {
        ...rest,
        OutputFormat: 'json',
        SpeechMarkTypes: hasVisemes ? ['word', 'viseme'] : ['word'],
      },
      options,
    );
    const lines = new TextDecoder().decode(bytes);
    JSON.parse(lines.split('\n', 1)[0]!);
    return { lines, characters, warnings: [] };
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    const failure = error instanceof SyntaxError ? noMarks() : asPollyError(error);
    const isRefused = failure instanceof ProviderError && failure.kind === 'unsupported-option';
    if (!isRefused) throw failure;
    const warning: Warning = {
      code: 'PROVIDER_TIMES_UNUSABLE',
      message: `The voice ${message.VoiceId} returned no word times: ${failure.message}`,
      hint: 'To stop requesting them, set providers.polly.wordTimes to false.',
    };
    return { ...NO_MARKS, warnings: [warning] };
  }
}

function noMarks(): ProviderError {
  return new ProviderError(`${TITLE} returned something other than speech marks.`, {
    code: 'PROVIDER_FAILED',
    provider: ID,
    kind: 'bad-audio',
    retryable: true,
    hint: 'Run the same command again; what was recorded is kept.',
  });
}

/** One request and its complete answer, with the characters billed for it. */
async function ask(
  message: Sdk.SynthesizeSpeechCommandInput,
  { sdk, client, signal }: SpeakOptions,
): Promise<{ readonly bytes: Uint8Array; readonly characters: number }> {
  const sending = client.send(new sdk.SynthesizeSpeechCommand(message), {
    ...(signal && { abortSignal: signal }),
  });
  const { AudioStream: stream, RequestCharacters: characters = 0 } = await abortable(sending, {
    signal,
  });
  return { bytes: (await stream?.transformToByteArray()) ?? new Uint8Array(), characters };
}

/** All voices of the engine, page by page. */
async function listVoices(
  { sdk, client }: PollyClient,
  options: AbortOptions & { readonly settings: PollySettings },
): Promise<readonly Voice[]> {
  const { settings, signal } = options;
  const found: Voice[] = [];
  let next: string | undefined;
  try {
    do {
      const command = new sdk.DescribeVoicesCommand({
        Engine: engineOf(settings),
        ...(next !== undefined && { NextToken: next }),
      });
      const page = await client.send(command, { ...(signal && { abortSignal: signal }) });
      for (const each of (page.Voices ?? []).flatMap((voice) => voiceOf(voice, settings) ?? []))
        found.push(each);
      next = page.NextToken;
    } while (next !== undefined);
    return found;
  } catch (error) {
    throw signal?.aborted ? signal.reason : asPollyError(error);
  }
}

function voiceOf(listed: Sdk.Voice, settings: PollySettings): Voice | undefined {
  const { Id: name, LanguageCode: language, AdditionalLanguageCodes: more = [], Gender } = listed;
  if (!name || !language) return undefined;
  return {
    provider: ID,
    name,
    languages: [language, ...more],
    ...(Gender && { gender: Gender === 'Female' ? 'female' : 'male' }),
    family: engineOf(settings),
    sampleRateHz: SAMPLE_RATE_HZ,
  };
}
