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
    billedCharacters: charactersOf,
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
  let ssml = '';
  let at = 0;
  for (const { start, end, ipa } of pronunciations) {
    ssml += `${escapeXml(text.slice(at, start))}<phoneme alphabet="ipa" ph="${escapeXml(ipa)}">${escapeXml(text.slice(start, end))}</phoneme>`;
    at = end;
  }
  return { ssml: `<speak>${ssml}${escapeXml(text.slice(at))}</speak>` };
}

/** Google bills what it is sent, tags included. */
function charactersOf(request: SpeechRequest): number {
  return measureText(Object.values(inputOf(request))[0]!, { unit: 'characters' });
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

/** Rate and pitch as the family takes them, and what had to be left out or changed. */
function supportedOptions(
  request: SpeechRequest,
  options: { readonly family: GoogleFamily },
): { rate?: number; pitch?: number; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const fit = (what: 'rate' | 'pitch'): number | undefined => {
    const [asked, range] = [request[what], options.family[what]];
    if (asked === undefined) return undefined;
    const fitted = range === null ? undefined : Math.min(range.max, Math.max(range.min, asked));
    if (fitted !== asked) {
      const outcome =
        fitted === undefined
          ? 'takes none; it was left out'
          : `takes ${range!.min} to ${range!.max}; it became ${fitted}`;
      warnings.push({
        code: 'PROVIDER_OPTION_UNSUPPORTED',
        message: `A ${what} of ${asked} was asked for, and the voice ${request.voice} ${outcome}.`,
      });
    }
    return fitted;
  };
  const [rate, pitch] = [fit('rate'), fit('pitch')];
  return { ...(rate !== undefined && { rate }), ...(pitch !== undefined && { pitch }), warnings };
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
    billed: { unit: 'characters', amount: charactersOf(request) },
    warnings,
  };
  return checkSpeech(speech, { request, rate, provider: 'Google', retryable: true });
}

/**
 * The samples of a reply.
 * @throws ProviderError of kind `bad-audio` when they are not a whole WAV file.
 */
function decodeReply(
  reply: SynthesizeReply,
  { request }: { readonly request: SpeechRequest },
): Pcm {
  const content = reply.audioContent;
  const bytes =
    typeof content === 'string' ? Buffer.from(content, 'base64') : (content ?? new Uint8Array());
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

/**
 * Whether a WAV file is shorter than its header says; 0
 * and 0xffffffff are what streaming writers leave there.
 */
function isCutOff(bytes: Uint8Array): boolean {
  const declared = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(
    4,
    true,
  );
  return declared !== 0 && declared !== 0xffffffff && declared + 8 > bytes.length;
}

const GENDERS: Readonly<Record<string, NonNullable<Voice['gender']>>> = {
  MALE: 'male',
  FEMALE: 'female',
  NEUTRAL: 'neutral',
};

function voicesOf(reply: VoicesReply): readonly Voice[] {
  const voices = (reply.voices ?? []).flatMap((voice): Voice[] => {
    if (!voice.name || !NAMED_BY_LANGUAGE.test(voice.name)) return [];
    const gender = GENDERS[String(voice.ssmlGender)];
    return [
      {
        provider: 'google',
        name: voice.name,
        languages: voice.languageCodes ?? [],
        ...(gender && { gender }),
        family: parseGoogleVoice(voice.name).family.name,
        ...(voice.naturalSampleRateHertz ? { sampleRateHz: voice.naturalSampleRateHertz } : {}),
      },
    ];
  });
  return voices.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Names that can be given to `--voice` as they are;
 * bare Gemini voices need their model before them.
 */
const NAMED_BY_LANGUAGE = /^[a-z]{2,3}-[a-z0-9]{2,4}-[a-z0-9]+(?:-hd)?-[a-z0-9]+$/iu;
