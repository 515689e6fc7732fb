/** SpeechRequest → Speech, by Google Cloud Text-to-Speech over gRPC. */
import type { protos } from '@google-cloud/text-to-speech';
import { analyseSignal } from '../../../_internal/audio/sound.ts';
import type { Pcm } from '../../../_internal/audio/wav.ts';
import type { Warning } from '../../../errors.ts';
import { checkSpeech } from '../../parts/check-speech.ts';
import { fitOptions } from '../../parts/fit-options.ts';
import type { Speech, SpeechProvider, SpeechRequest, SpeechWord, Voice } from '../../provider.ts';
import { measureText } from '../../parts/split-text.ts';
import { timesOf } from '../../parts/place-heard.ts';
import { readAudio } from '../http/read-audio.ts';
import { GoogleConnection, googleEndpoint, isOfficial } from './google-connection.ts';
import { googleCapabilities, hasMarks, parseGoogleVoice } from './google-families.ts';
import { googleMessage, markedWords } from './google-message.ts';
import type { GoogleSettings } from './google-settings.ts';

type SynthesizeReply = protos.google.cloud.texttospeech.v1beta1.ISynthesizeSpeechResponse;
type ListedVoice = protos.google.cloud.texttospeech.v1.IVoice;
type VoicesReply = protos.google.cloud.texttospeech.v1.IListVoicesResponse;

/**
 * The provider `google`. Connects when first used.
 * @throws ConfigError `CONFIG_INVALID` for an endpoint
 * that is invalid, or `insecure` beyond this machine.
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
    capabilities: (voice) => googleCapabilities(parseGoogleVoice(voice), settings),
    // The exact message that is sent, and the service: all its regions have the same voices.
    identity: (request) => ({
      service: isOfficial(endpoint) ? 'official' : endpoint.host,
      message: JSON.stringify(googleMessage(request, settings)),
    }),
    billedCharacters: (request) => countSent(request, settings),
    synthesize: async (request, { signal }) => {
      const reply = (await connection.call('synthesizeSpeech', {
        request: googleMessage(request, settings),
        signal,
      })) as SynthesizeReply;
      return speechOf(reply, { request, settings });
    },
    close: () => connection.close(),
  };
}

/** Google bills what it is sent, including tags but excluding marks. */
function countSent(request: SpeechRequest, settings: GoogleSettings): number {
  const { text, ssml } = googleMessage(request, settings).input ?? {};
  const sent = ssml?.replace(/<mark [^>]*>/gu, '') ?? text ?? '';
  return measureText(sent, { unit: 'characters' });
}

function speechOf(
  reply: SynthesizeReply,
  { request, settings }: { readonly request: SpeechRequest; readonly settings: GoogleSettings },
): Speech {
  const voice = parseGoogleVoice(request.voice);
  const { rate, warnings } = fitOptions(request, voice.family);
  const { text } = request;
  const pcm = readAudio(bytesOf(reply), { provider: 'google', title: 'Google', text });
  const words = hasMarks(voice, settings) ? wordsOfMarks(reply, { text, pcm }) : [];
  const isSilent = hasMarks(voice, settings) && words.length === 0;
  const speech: Speech = {
    pcm,
    ...timesOf(request, words),
    billed: { unit: 'characters', amount: countSent(request, settings) },
    warnings: isSilent ? [...warnings, warnOfNoMarks(request.voice)] : warnings,
  };
  return checkSpeech(speech, { request, rate, provider: 'google', retryable: true });
}

/** Words with the times of the marks before them; each lasts until the next mark. */
function wordsOfMarks(
  { timepoints }: SynthesizeReply,
  { text, pcm }: { readonly text: string; readonly pcm: Pcm },
): readonly SpeechWord[] {
  const times = new Map((timepoints ?? []).map((point) => [point.markName, point.timeSeconds]));
  const soundEnd = analyseSignal(pcm).soundEnd / pcm.sampleRateHz;
  const heard = markedWords(text).flatMap(({ start: textStart, end: textEnd }, i) => {
    const start = times.get(String(i));
    return typeof start === 'number' ? [{ textStart, textEnd, start }] : [];
  });
  return heard.map((word, i) => ({
    ...word,
    end: Math.max(word.start, heard[i + 1]?.start ?? soundEnd),
  }));
}

function warnOfNoMarks(voice: string): Warning {
  return {
    code: 'PROVIDER_TIMES_UNUSABLE',
    message: `Google returned no times for the marks in the text of the voice ${voice}.`,
    hint: 'To stop requesting them, set providers.google.wordTimes to false.',
  };
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
 * Names that can be given to `--voice` unchanged; Gemini voices need their model before them.
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
