/** SpeechRequest → Speech, by Google Cloud Text-to-Speech over gRPC. */
import type { protos } from '@google-cloud/text-to-speech';
import { decodeWav, type Pcm } from '../../../_internal/audio/wav.ts';
import { ProviderError, type Warning } from '../../../errors.ts';
import { checkSpeech, quoteWords } from '../../parts/check-speech.ts';
import type { Speech, SpeechProvider, SpeechRequest, Voice } from '../../provider.ts';
import { measureText } from '../../parts/split-text.ts';
import {
  GoogleConnection,
  googleEndpoint,
  isOfficial,
  type GoogleSettings,
} from './google-connection.ts';
import { googleCapabilities, parseGoogleVoice, type GoogleFamily } from './google-families.ts';

type SynthesizeRequest = protos.google.cloud.texttospeech.v1.ISynthesizeSpeechRequest;
type SynthesizeReply = protos.google.cloud.texttospeech.v1.ISynthesizeSpeechResponse;
type ListedVoice = protos.google.cloud.texttospeech.v1.IVoice;
type VoicesReply = protos.google.cloud.texttospeech.v1.IListVoicesResponse;

/**
 * The provider `google`. Connects when first used.
 * @throws ConfigError `CONFIG_INVALID` for an endpoint
 * that is none, or `insecure` beyond this machine.
 */
export function googleProvider(settings: GoogleSettings = {}): SpeechProvider {
  const endpoint = googleEndpoint(settings);
  const connection = new GoogleConnection(settings);
  return {
    specVersion: 1,
    id: 'google',
    revision: 1,
    voices: async ({ language, signal }) => {
      const reply = (await connection.call('listVoices', {
        request: { languageCode: language ?? '' },
        signal,
      })) as VoicesReply;
      return voicesOf(reply);
    },
    capabilities: (voice) => googleCapabilities(parseGoogleVoice(voice)),
    // The very message that is sent, and to whom: every
    // region of the service speaks with the same voices.
    identity: (request) => ({
      service: isOfficial(endpoint) ? 'official' : endpoint.host,
      message: JSON.stringify(messageOf(request)),
    }),
    billedCharacters: countSent,
    synthesize: async (request, { signal }) => {
      const reply = (await connection.call('synthesizeSpeech', {
        request: messageOf(request),
        signal,
      })) as SynthesizeReply;
      return speechOf(reply, { request });
    },
    close: () => connection.close(),
  };
}

/** Text, plain; as SSML only where it holds words with phonemes. */
function inputOf(request: SpeechRequest): { text: string } | { ssml: string } {
  const { text, pronunciations = [] } = request;
  if (pronunciations.length === 0) return { text };
  const markup: string[] = [];
  let at = 0;
  for (const { start, end, ipa } of pronunciations) {
    const words = escapeXml(text.slice(start, end));
    markup.push(escapeXml(text.slice(at, start)));
    markup.push(`<phoneme alphabet="ipa" ph="${escapeXml(ipa)}">${words}</phoneme>`);
    at = end;
  }
  markup.push(escapeXml(text.slice(at)));
  return { ssml: `<speak>${markup.join('')}</speak>` };
}

/** Google bills what it is sent, tags included. */
function countSent(request: SpeechRequest): number {
  const input = inputOf(request);
  return measureText('ssml' in input ? input.ssml : input.text, { unit: 'characters' });
}

/** Not the escapes of pages: an apostrophe needs none, and each sign that is sent is billed. */
function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The request as it is sent: text, plain; a field that was not asked for
 * is left out, since its presence alone is an error for some voices.
 */
function messageOf(request: SpeechRequest): SynthesizeRequest {
  const voice = parseGoogleVoice(request.voice);
  const { rate, pitch } = supportedOptions(request, { family: voice.family });
  return {
    input: inputOf(request),
    voice: {
      languageCode: voice.language ?? regionalTag(request.language),
      name: voice.name,
      ...(voice.model !== undefined && { modelName: voice.model }),
    },
    audioConfig: {
      audioEncoding: 'LINEAR16',
      ...(rate !== undefined && { speakingRate: rate }),
      ...(pitch !== undefined && { pitch }),
    },
  };
}

/** `en` as `en-US`: Gemini voices want the region. */
function regionalTag(language: string): string {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}-${region}`;
}

type SupportedOptions = Pick<SpeechRequest, 'rate' | 'pitch'> & {
  readonly warnings: readonly Warning[];
};

/** Rate and pitch as the family takes them, and what had to be left out or changed. */
function supportedOptions(
  request: SpeechRequest,
  options: { readonly family: GoogleFamily },
): SupportedOptions {
  const rate = fitOption('rate', { request, ...options });
  const pitch = fitOption('pitch', { request, ...options });
  return {
    ...(rate.value !== undefined && { rate: rate.value }),
    ...(pitch.value !== undefined && { pitch: pitch.value }),
    warnings: [...rate.warnings, ...pitch.warnings],
  };
}

type FittedOption = { readonly value?: number; readonly warnings: readonly Warning[] };

/** What was asked for, as near as the family comes to it. */
function fitOption(
  what: 'rate' | 'pitch',
  options: { readonly request: SpeechRequest; readonly family: GoogleFamily },
): FittedOption {
  const { request, family } = options;
  const [asked, range] = [request[what], family[what]];
  if (asked === undefined) return { warnings: [] };
  const warn = (outcome: string): Warning => ({
    code: 'PROVIDER_OPTION_UNSUPPORTED',
    message: `A ${what} of ${asked} was asked for, and the voice ${request.voice} ${outcome}.`,
  });
  if (range === null) return { warnings: [warn('takes none; it was left out')] };

  const value = Math.min(range.max, Math.max(range.min, asked));
  if (value === asked) return { value, warnings: [] };
  return { value, warnings: [warn(`takes ${range.min} to ${range.max}; it became ${value}`)] };
}

function speechOf(
  reply: SynthesizeReply,
  { request }: { readonly request: SpeechRequest },
): Speech {
  const { family } = parseGoogleVoice(request.voice);
  const { rate, warnings } = supportedOptions(request, { family });
  const speech: Speech = {
    pcm: decodeReply(reply, { request }),
    marks: [],
    markSource: 'none',
    billed: { unit: 'characters', amount: countSent(request) },
    warnings,
  };
  return checkSpeech(speech, { request, rate, provider: 'Google', retryable: true });
}

/** The WAV file in a reply; the library types it as base64 too. */
function bytesOf({ audioContent }: SynthesizeReply): Uint8Array {
  if (typeof audioContent === 'string') return Buffer.from(audioContent, 'base64');
  return audioContent ?? new Uint8Array();
}

/**
 * The samples of a reply.
 * @throws ProviderError of kind `bad-audio` when they are not a whole WAV file.
 */
function decodeReply(
  reply: SynthesizeReply,
  { request }: { readonly request: SpeechRequest },
): Pcm {
  const bytes = bytesOf(reply);
  try {
    if (bytes.length === 0) throw new RangeError('no bytes');
    const pcm = decodeWav(bytes);
    if (isCutOff(bytes)) throw new RangeError(`${bytes.length} bytes, fewer than they say`);
    return pcm;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ProviderError(
      `Google answered audio that cannot be used for ${quoteWords(request.text)}: ${reason}.`,
      {
        code: 'PROVIDER_FAILED',
        provider: 'google',
        kind: 'bad-audio',
        retryable: true,
        hint: 'Run the same command again; what was recorded is kept.',
        cause,
      },
    );
  }
}

/** Where a RIFF header says how many bytes follow its first eight. */
const RIFF_SIZE_AT = 4;

/** What streaming writers leave there. */
const UNSTATED_SIZES: readonly number[] = [0, 0xffffffff];

/** Whether a WAV file is shorter than its header says. */
function isCutOff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const declared = view.getUint32(RIFF_SIZE_AT, true);
  return !UNSTATED_SIZES.includes(declared) && declared + 8 > bytes.length;
}

const GENDERS: Readonly<Record<string, NonNullable<Voice['gender']>>> = {
  MALE: 'male',
  FEMALE: 'female',
  NEUTRAL: 'neutral',
};

/**
 * Names that can be given to `--voice` as they are;
 * bare Gemini voices need their model before them.
 */
const NAMED_BY_LANGUAGE = /^[a-z]{2,3}-[a-z0-9]{2,4}-[a-z0-9]+(?:-hd)?-[a-z0-9]+$/iu;

function voicesOf(reply: VoicesReply): readonly Voice[] {
  const voices = (reply.voices ?? []).flatMap((listed) => voiceOf(listed) ?? []);
  return voices.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A voice of the service's list; `undefined` for one that cannot be asked for by its name. */
function voiceOf(listed: ListedVoice): Voice | undefined {
  const { name, ssmlGender, languageCodes, naturalSampleRateHertz } = listed;
  if (!name || !NAMED_BY_LANGUAGE.test(name)) return undefined;
  const gender = GENDERS[String(ssmlGender)];
  return {
    provider: 'google',
    name,
    languages: languageCodes ?? [],
    ...(gender && { gender }),
    family: parseGoogleVoice(name).family.name,
    ...(naturalSampleRateHertz ? { sampleRateHz: naturalSampleRateHertz } : {}),
  };
}
