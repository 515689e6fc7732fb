/** the code of a provider that hums, for files that the program loads itself. */

/** An object of JavaScript; `changes` replaces members of it. */
export const humming = (changes = '', id = 'hum'): string => `{
  specVersion: 1,
  id: '${id}',
  revision: 1,
  voices: async () => [
    { provider: '${id}', name: 'low', languages: ['en'] },
    { provider: '${id}', name: 'high', languages: ['en'] },
  ],
  defaultVoice: () => 'low',
  capabilities: () => ({
    maxInput: { value: 5000, unit: 'characters', countsMarkup: false },
    inputKinds: ['text'],
    ssmlElements: [],
    timings: 'none',
    rate: null,
    pitch: null,
    formats: ['wav'],
    sampleRateHz: 24000,
    maxConcurrency: 2,
    deterministic: true,
    languages: ['en'],
  }),
  identity: (request) => ({ text: request.text }),
  synthesize: async (request) => {
    const hum = (_, i) => 3000 * Math.sin((i * 2 * Math.PI * 110) / 24000);
    const samples = Int16Array.from({ length: request.text.length * 1600 }, hum);
    return { pcm: { samples, sampleRateHz: 24000 }, marks: [], markSource: 'none', warnings: [] };
  },
  close: async () => undefined,
  ${changes}
}`;
