/** SpeechRequest → Speech, by Google Cloud Text-to-Speech over gRPC. */
import type { protos } from '@google-cloud/text-to-speech';
import { checkSpeech } from '../../parts/check-speech.ts';
import { fitOptions } from '../../parts/fit-options.ts';
import type { Speech, SpeechProvider, SpeechRequest, Voice } from '../../provider.ts';
import { measureText } from '../../parts/split-text.ts';
import { writeSsml } from '../../parts/write-ssml.ts';
import { readAudio } from '../http/read-audio.ts';
import {
  GoogleConnection,
  googleEndpoint,
  isOfficial,
  type GoogleSettings,
} from './google-connection.ts';
import { googleCapabilities, parseGoogleVoice } from './google-families.ts';

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
  return pronunciations.length === 0 ? { text } : { ssml: `<speak>${writeSsml(request)}</speak>` };
}

/** Google bills what it is sent, tags included. */
function countSent(request: SpeechRequest): number {
  const input = inputOf(request);
  return measureText('ssml' in input ? input.ssml : input.text, { unit: 'characters' });
}

/**
 * The request as it is sent: text, plain; a field that was not asked for
 * is left out, since its presence alone is an error for some voices.
 */
function messageOf(request: SpeechRequest): SynthesizeRequest {
  const voice = parseGoogleVoice(request.voice);
  const { rate, pitch } = fitOptions(request, voice.family);
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

function speechOf(
  reply: SynthesizeReply,
  { request }: { readonly request: SpeechRequest },
): Speech {
  const { family } = parseGoogleVoice(request.voice);
  const { rate, warnings } = fitOptions(request, family);
  const speech: Speech = {
    pcm: readAudio(bytesOf(reply), { provider: 'google', title: 'Google', text: request.text }),
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
