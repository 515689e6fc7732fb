/** a port → a provider of the bench's own that asks the service behind it, one attempt a request. */
import { ProviderError } from '../../dist/index.js';
import { decodeWav } from '../../dist/_internal/audio/wav.js';

/** `timeout`: seconds for one request. `capabilities`: those that differ. */
export function httpProvider({ port, id = 'bench', timeout = 5, capabilities = {} }) {
  const fail = (message, fields) =>
    new ProviderError(`${id}: ${message}`, {
      code: 'PROVIDER_FAILED',
      provider: id,
      retryable: true,
      ...fields,
    });
  const ask = async (request, signal) => {
    const limit = AbortSignal.timeout(timeout * 1000);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/speak`, {
        method: 'POST',
        body: JSON.stringify({ text: request.text }),
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      });
      return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted) throw fail('no answer in time.', { kind: 'timeout' });
      throw fail(String(error.cause?.code ?? error.message), { kind: 'unavailable' });
    }
  };
  return {
    specVersion: 1,
    id,
    revision: 1,
    voices: async () => [{ provider: id, name: 'bench', languages: ['en'] }],
    defaultVoice: () => 'bench',
    capabilities: () => ({
      maxInput: { value: 5000, unit: 'characters', countsMarkup: true },
      inputKinds: ['text'],
      ssmlElements: [],
      timings: 'none',
      rate: null,
      pitch: null,
      formats: ['wav'],
      sampleRateHz: 8000,
      maxConcurrency: 4,
      deterministic: false,
      ...capabilities,
    }),
    identity: () => null,
    synthesize: async (request, { signal }) => {
      const { response, bytes } = await ask(request, signal);
      const retryAfter = Number(response.headers.get('retry-after') ?? 0);
      if (response.status === 429) throw fail('too many.', { kind: 'quota', retryAfter });
      if (!response.ok) throw fail(`HTTP ${response.status}.`, { kind: 'unavailable' });
      try {
        return { pcm: decodeWav(bytes), marks: [], markSource: 'none', warnings: [] };
      } catch (error) {
        throw fail(error.message, { kind: 'bad-audio' });
      }
    },
    close: async () => undefined,
  };
}
