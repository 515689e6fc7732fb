/** nothing → a server on loopback that speaks as Azure Speech does over REST: SSML in, WAV out, few words beside the status. */
import {
  jsonAnswer,
  soundOf,
  startSpeechService,
  wavOf,
  type Answering,
  type SpeechService,
} from './speech-service.ts';

/** Voices of the region. */
export const AZURE_VOICES = ['en-US-JennyNeural', 'en-US-GuyNeural', 'de-DE-KatjaNeural'] as const;

const answer: Answering = ({ path, headers, body }, { silent }) => {
  if (!headers['ocp-apim-subscription-key']) return { status: 401, body: '' };
  if (path === '/cognitiveservices/voices/list') return jsonAnswer(AZURE_VOICES.map(listed));
  if (path !== '/cognitiveservices/v1') return { status: 404, body: '' };
  if (headers['content-type'] !== 'application/ssml+xml') return { status: 415, body: '' };
  if (headers['x-microsoft-outputformat'] !== 'riff-24khz-16bit-mono-pcm')
    return { status: 400, body: '' };
  const voice = /<voice name="([^"]*)">/.exec(body)?.[1];
  if (!(AZURE_VOICES as readonly (string | undefined)[]).includes(voice))
    return { status: 400, body: `Unsupported voice ${voice}.` };
  const rate = Number(/<prosody[^>]* rate="([\d.]+)"/.exec(body)?.[1] ?? 1);
  const text = body
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
  return {
    headers: { 'content-type': 'audio/x-wav' },
    body: wavOf(soundOf(text, { silent, rate })),
  };
};

function listed(name: string): object {
  const [language, region] = name.split('-');
  return {
    Name: `Microsoft Server Speech Text to Speech Voice (${language}-${region}, ${name})`,
    ShortName: name,
    Gender: 'Female',
    Locale: `${language}-${region}`,
    SampleRateHertz: '24000',
    VoiceType: 'Neural',
    Status: 'GA',
  };
}

/** Starts the server. */
export function startAzureService(): Promise<SpeechService> {
  return startSpeechService(answer);
}
