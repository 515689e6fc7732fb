/**
 * A speech service of your own → a provider for Lectern. The service takes JSON by POST and answers
 * with 16-bit samples of one channel, least significant byte first.
 */

const SAMPLE_RATE_HZ = 24_000;

const VOICES = ['anna', 'ben'];

/** @returns {import('lectern').SpeechProvider} */
export default function ourTts({ address }) {
  if (!address) throw new Error('providers.our-tts.address is not set');
  return {
    specVersion: 1,
    id: 'our-tts',
    // Raise it whenever this file changes the sound of an unchanged request.
    revision: 1,
    voices: async () => VOICES.map((name) => ({ provider: 'our-tts', name, languages: ['en-US'] })),
    defaultVoice: () => VOICES[0],
    capabilities: (voice) => {
      if (!VOICES.includes(voice)) throw unknownVoice(voice);
      return {
        maxInput: { value: 2000, unit: 'characters', countsMarkup: false },
        inputKinds: ['text'],
        ssmlElements: [],
        timings: 'none',
        rate: null,
        pitch: null,
        formats: ['pcm'],
        sampleRateHz: SAMPLE_RATE_HZ,
        maxConcurrency: 4,
        deterministic: false,
        languages: ['en-US'],
      };
    },
    // All that decides the sound, and no secret: clips are kept under it.
    identity: ({ text, voice }) => ({ address, text, voice }),
    synthesize: async ({ text, voice }, { signal }) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${process.env.OUR_TTS_KEY ?? ''}`,
        },
        body: JSON.stringify({ text, voice }),
        ...(signal && { signal }),
      });
      if (!response.ok) throw refusal(response);
      const samples = new Int16Array(await response.arrayBuffer());
      return {
        pcm: { samples, sampleRateHz: SAMPLE_RATE_HZ },
        marks: [],
        markSource: 'none',
        warnings: [],
      };
    },
    close: async () => undefined,
  };
}

/** Lectern reads these fields of any error: it tries again where `retryable` says so. */
function refusal({ status }) {
  const retryable = status === 429 || status >= 500;
  const code = status === 401 ? 'PROVIDER_AUTH' : 'PROVIDER_FAILED';
  return Object.assign(new Error(`the service answered ${status}`), { code, retryable });
}

function unknownVoice(voice) {
  const hint = `Voices: ${VOICES.join(', ')}.`;
  return Object.assign(new Error(`no voice “${voice}”`), { code: 'VOICE_UNKNOWN', hint });
}
