/** a name and a unit → a provider of test tones that counts what it is asked and bills it. */
import { openProvider } from '../../dist/index.js';

/** Characters of one request: few, so that some paragraphs take several. */
const LONGEST = 60;

/** How fast it speaks: as little sound as still passes for speech, since a build costs what its sound does. */
const PACE = 1.8;

/** Three voices of one provider: two, and a stranger that any name means. */
export function countingProvider({ id, unit }) {
  const tone = openProvider('tone');
  const counts = { requests: 0, units: 0, characters: 0 };
  const toneOf = (request) => ({
    ...request,
    voice: request.voice === 'low' ? 'tone-low' : 'tone',
    rate: (request.rate ?? 1) * PACE,
  });
  const provider = {
    ...tone,
    id,
    voices: async () => [
      { provider: id, name: 'high', languages: ['en'] },
      { provider: id, name: 'low', languages: ['en'] },
    ],
    defaultVoice: () => 'high',
    capabilities: (voice) => ({
      ...tone.capabilities(voice === 'low' ? 'tone-low' : 'tone'),
      maxInput: { value: LONGEST, unit: 'characters', countsMarkup: true },
    }),
    identity: (request) => tone.identity(toneOf(request)),
    synthesize: async (request, options) => {
      const amount =
        unit === 'utf8-bytes' ? Buffer.byteLength(request.text) : [...request.text].length;
      counts.requests += 1;
      counts.units += amount;
      counts.characters += [...request.text].length;
      return { ...(await tone.synthesize(toneOf(request), options)), billed: { unit, amount } };
    },
  };
  return { provider, counts, price: { perMillion: 16, currency: 'USD', unit } };
}
