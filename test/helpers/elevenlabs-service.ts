/** nothing → a server on loopback that speaks as ElevenLabs does: sound and times of characters in one answer of JSON. */
import {
  bareSamples,
  jsonAnswer,
  soundOf,
  startSpeechService,
  timeAt,
  type Answering,
  type SpeechService,
} from './speech-service.ts';

/** Voices of the account. */
export const ELEVENLABS_VOICES = ['21m00Tcm4TlvDq8ikWAM', 'AZnzlk1XvdvUeBnXmlld'] as const;

/** Characters of one request of the default model. */
const LIMIT = 10_000;

type Message = {
  readonly text: string;
  readonly model_id: string;
  readonly voice_settings?: { readonly speed?: number };
};

/** What a refusal looks like there. */
export function elevenLabsError(code: string, message: string): string {
  return JSON.stringify({ detail: { type: 'error', code, status: code, message } });
}

const answer: Answering = ({ path, headers, body }, { silent }) => {
  if (!headers['xi-api-key'])
    return { status: 401, body: elevenLabsError('missing_api_key', 'A key is needed.') };
  if (path === '/v1/voices') return jsonAnswer({ voices: ELEVENLABS_VOICES.map(listed) });
  const voice = /^\/v1\/text-to-speech\/(\w+)\/with-timestamps\?output_format=pcm_24000$/.exec(
    path,
  );
  if (!voice) return jsonAnswer({ detail: 'Not Found' }, 404);
  if (!(ELEVENLABS_VOICES as readonly string[]).includes(voice[1]!)) {
    const message = `A voice with voice_id '${voice[1]}' was not found.`;
    return { status: 404, body: elevenLabsError('voice_not_found', message) };
  }
  const { text, voice_settings: { speed = 1 } = {} } = JSON.parse(body) as Message;
  const characters = [...text];
  if (characters.length > LIMIT)
    return { status: 400, body: elevenLabsError('text_too_long', `At most ${LIMIT} characters.`) };
  const offsets = offsetsOf(characters);
  const alignment = {
    characters,
    character_start_times_seconds: offsets.map((at) => timeAt(at, speed)),
    character_end_times_seconds: offsets.map((at, i) => timeAt(at + characters[i]!.length, speed)),
  };
  const sound = bareSamples(soundOf(text, { silent, rate: speed }));
  return jsonAnswer({
    audio_base64: Buffer.from(sound).toString('base64'),
    alignment,
    normalized_alignment: alignment,
  });
};

function offsetsOf(characters: readonly string[]): readonly number[] {
  let at = 0;
  return characters.map((character) => (at += character.length) - character.length);
}

/** The first is a woman's voice; of the others the service has a word of its own. */
function listed(id: string, index: number): object {
  const gender = index === 0 ? 'female' : 'non-binary';
  return { voice_id: id, name: 'Rachel', labels: { gender, language: 'en' } };
}

/** Starts the server. */
export function startElevenLabsService(): Promise<SpeechService> {
  return startSpeechService(answer);
}
