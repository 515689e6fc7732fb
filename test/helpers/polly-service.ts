/** nothing → a server on loopback that speaks as Amazon Polly does: bare samples, and marks of speech on request. */
import {
  bareSamples,
  heardWords,
  jsonAnswer,
  soundOf,
  startSpeechService,
  type Answering,
  type ServiceAnswer,
  type SpeechService,
} from './speech-service.ts';

const VOICES = [
  { Id: 'Joanna', LanguageCode: 'en-US', Gender: 'Female' },
  { Id: 'Matthew', LanguageCode: 'en-US', Gender: 'Male' },
  { Id: 'Vicki', LanguageCode: 'de-DE', Gender: 'Female' },
];

/** Characters of one request without its tags. */
const LIMIT = 3000;

type Message = {
  readonly Text: string;
  readonly TextType: 'text' | 'ssml';
  readonly VoiceId: string;
  readonly OutputFormat: string;
  readonly SpeechMarkTypes?: readonly string[];
};

/** An error as it comes from there: named in a header, told in the body. */
export function pollyError(
  name: string,
  message: string,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): ServiceAnswer {
  const { status = 400, headers = {} } = options;
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': name, ...headers },
    body: JSON.stringify({ message }),
  };
}

const answer: Answering = ({ path, headers, body }, { silent }) => {
  if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential='))
    return pollyError('MissingAuthenticationTokenException', 'Missing token', { status: 403 });
  // Two pages, so that the second is asked for.
  if (path.startsWith('/v1/voices'))
    return jsonAnswer(
      path.includes('NextToken')
        ? { Voices: VOICES.slice(2) }
        : { Voices: VOICES.slice(0, 2), NextToken: 'more' },
    );
  const message = JSON.parse(body) as Message;
  const text = plainText(message);
  if (!VOICES.some(({ Id }) => Id === message.VoiceId))
    return pollyError(
      'ValidationException',
      "1 validation error detected: Value at 'voiceId' failed to satisfy constraint: Member must satisfy enum value set",
    );
  if ([...text].length > LIMIT)
    return pollyError('TextLengthExceededException', 'Maximum text length has been exceeded');
  const billed = { 'x-amzn-requestcharacters': String([...text].length) };
  const rate = Number(/<prosody rate="(\d+)%"/.exec(message.Text)?.[1] ?? 100) / 100;
  if (message.OutputFormat === 'json') {
    const lines = marksOf(message, rate).map((mark) => JSON.stringify(mark));
    const headers = { 'content-type': 'application/x-json-stream', ...billed };
    return { headers, body: `${lines.join('\n')}\n` };
  }
  const samples = soundOf(text, { silent, rate, sampleRateHz: 16_000 });
  return { headers: { 'content-type': 'audio/pcm', ...billed }, body: bareSamples(samples) };
};

function plainText({ Text, TextType }: Message): string {
  if (TextType === 'text') return Text;
  return Text.replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');
}

/** Each word, without the punctuation around it, and the closed mouth behind it. */
function marksOf(message: Message, rate: number): readonly object[] {
  const { Text: sent } = message;
  let from = 0;
  return heardWords(plainText(message), rate).flatMap(({ word, start, end }) => {
    const value = word.replace(/[^\p{L}\p{N}]+$/u, '').replace(/^[^\p{L}\p{N}]+/u, '');
    if (value === '') return [];
    const at = sent.indexOf(value, from);
    from = at + value.length;
    const bytes = Buffer.byteLength(sent.slice(0, at));
    const time = Math.round(start * 1000);
    return [
      { time, type: 'word', start: bytes, end: bytes + Buffer.byteLength(value), value },
      { time: Math.round(end * 1000) - 20, type: 'viseme', value: 'sil' },
    ];
  });
}

/** Starts the server. */
export function startPollyService(): Promise<SpeechService> {
  return startSpeechService(answer);
}
