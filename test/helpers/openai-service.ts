/** nothing → a server of OpenAI's protocol for speech on loopback, with voices and a captioned endpoint as Kokoro-FastAPI has them. */
import {
  bareSamples,
  heardWords,
  jsonAnswer,
  soundOf,
  startSpeechService,
  wavOf,
  type Answering,
  type ServiceAnswer,
  type SpeechService,
} from './speech-service.ts';

const VOICES = ['af_heart', 'af_bella', 'bm_george'];

/** What the server takes, in characters. */
export const OPENAI_LIMIT = 4096;

type Message = {
  readonly model: string;
  readonly input: string;
  readonly voice: string;
  readonly response_format: string;
  readonly speed?: number;
};

const answer: Answering = ({ path, body }, { silent }) => {
  if (path === '/v1/audio/voices') return jsonAnswer({ voices: VOICES });
  const isCaptioned = path === '/dev/captioned_speech';
  if (!isCaptioned && path !== '/v1/audio/speech') return jsonAnswer({ detail: 'Not Found' }, 404);
  const message = JSON.parse(body) as Message;
  const refused = refusal(message);
  if (refused) return refused;
  const samples = soundOf(message.input, { silent, rate: message.speed });
  const isBare = message.response_format === 'pcm';
  const bytes = isBare ? bareSamples(samples) : wavOf(samples);
  if (!isCaptioned) return { body: bytes, headers: { 'content-type': 'audio/wav' } };
  const timestamps = heardWords(message.input, message.speed).flatMap(({ word, start, end }) => {
    // Punctuation is a token of its own there.
    const bare = word.replace(/[.,!?]+$/u, '');
    return [
      { word: bare, start_time: start, end_time: end },
      ...(bare === word ? [] : [{ word: word.slice(bare.length), start_time: end, end_time: end }]),
    ];
  });
  return jsonAnswer({
    audio: Buffer.from(bytes).toString('base64'),
    audio_format: 'wav',
    timestamps,
  });
};

function refusal({ input, voice, response_format: format }: Message): ServiceAnswer | undefined {
  if (!VOICES.includes(voice))
    return jsonAnswer(
      { detail: { error: 'validation_error', message: `Voice '${voice}' not found` } },
      400,
    );
  if (!['wav', 'pcm'].includes(format)) return jsonAnswer({ detail: 'format' }, 422);
  if ([...input].length > OPENAI_LIMIT)
    return jsonAnswer(
      {
        error: {
          message: `String should have at most ${OPENAI_LIMIT} characters`,
          type: 'string_too_long',
        },
      },
      400,
    );
  return undefined;
}

/** Starts the server. */
export function startOpenAiService(): Promise<SpeechService> {
  return startSpeechService(answer);
}
