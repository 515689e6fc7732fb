/** SpeechRequest + settings → the message that is sent to Google. Pure. */
import type { protos } from '@google-cloud/text-to-speech';
import { fitOptions } from '../../parts/fit-options.ts';
import { writeSsml } from '../../parts/write-ssml.ts';
import type { SpeechRequest, SpokenRange } from '../../provider.ts';
import { hasMarks, parseGoogleVoice, type GoogleVoice } from './google-families.ts';
import type { GoogleSettings } from './google-settings.ts';

type BetaRequest = protos.google.cloud.texttospeech.v1beta1.ISynthesizeSpeechRequest;

/** A request to either version of the service; enumerations are given by name. */
export type SynthesizeRequest = Omit<BetaRequest, 'enableTimePointing'> & {
  readonly enableTimePointing?: readonly ['SSML_MARK'];
};

type Input = NonNullable<SynthesizeRequest['input']>;

/** The settings that determine the message. */
export type MessageSettings = Pick<GoogleSettings, 'prompt' | 'wordTimes'>;

/**
 * The request as it is sent: text, plain; a field that was not asked for
 * is left out, since its presence alone is an error for some voices.
 */
export function googleMessage(
  request: SpeechRequest,
  settings: MessageSettings,
): SynthesizeRequest {
  const voice = parseGoogleVoice(request.voice);
  const { rate, pitch } = fitOptions(request, voice.family);
  return {
    input: inputOf(request, { voice, settings }),
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
    ...(hasMarks(voice, settings) && { enableTimePointing: ['SSML_MARK'] as const }),
  };
}

/** Plain text; SSML only if it has words with phonemes, or marks. */
function inputOf(
  request: SpeechRequest,
  { voice, settings }: { readonly voice: GoogleVoice; readonly settings: MessageSettings },
): Input {
  const { text, pronunciations = [] } = request;
  if (hasMarks(voice, settings))
    return { ssml: `<speak>${writeSsml(request, { marked: markedWords(text) })}</speak>` };
  if (voice.model !== undefined && settings.prompt) return { text, prompt: settings.prompt };
  if (pronunciations.length === 0) return { text };
  const phrases = voice.family.phraseLanguages.includes(voice.language ?? '')
    ? phrasesOf(request)
    : undefined;
  if (phrases === undefined) return { ssml: `<speak>${writeSsml(request)}</speak>` };
  return {
    text,
    customPronunciations: {
      pronunciations: [...phrases].map(([phrase, pronunciation]) => ({
        phrase,
        phoneticEncoding: 'PHONETIC_ENCODING_IPA',
        pronunciation,
      })),
    },
  };
}

/** The words that get a mark before them, up to the limit of the document. */
export function markedWords(text: string): readonly SpokenRange[] {
  const words = [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const free = MOST_BYTES - Buffer.byteLength(text) - ROOM_FOR_PHONEMES;
  return words.slice(0, Math.max(0, Math.floor(free / MARK_BYTES)));
}

/** Bytes of a document, of `<mark name="123"/>`, and of other markup. */
const MOST_BYTES = 5000;
const MARK_BYTES = 19;
const ROOM_FOR_PHONEMES = 1500;

/**
 * Phrases with their phonemes: each applies to the whole text. `undefined` if a phrase has phonemes
 * in one place and not in another.
 */
function phrasesOf({
  text,
  pronunciations = [],
}: SpeechRequest): ReadonlyMap<string, string> | undefined {
  const phrases = new Map<string, string>();
  for (const { start, end, ipa } of pronunciations) {
    const phrase = text.slice(start, end);
    if ((phrases.get(phrase) ?? ipa) !== ipa) return undefined;
    phrases.set(phrase, ipa);
  }
  const said = (phrase: string): number =>
    pronunciations.filter(({ start, end }) => text.slice(start, end) === phrase).length;
  const isEverywhere = [...phrases.keys()].every(
    (phrase) => text.split(phrase).length - 1 === said(phrase),
  );
  return isEverywhere ? phrases : undefined;
}

/** `en` as `en-US`: Gemini voices want the region. */
function regionalTag(language: string): string {
  const { language: base, region } = new Intl.Locale(language).maximize();
  return `${base}-${region}`;
}
