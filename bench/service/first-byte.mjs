/**
 * The speech endpoint over a socket, and its voice alone → how much later the first byte comes than
 * the first sentence is spoken. Warm; the two take turns, so that both have the same machine.
 */
import { serve } from '@hono/node-server';
import { OpenAPIHono } from '@hono/zod-openapi';
import { once } from 'node:events';

const DIST = new URL('../../dist/', import.meta.url);
const load = (path) => import(new URL(path, DIST).href);

/** The text of the row, and its first sentence. */
const INPUT = 'The council met on Tuesday evening. It voted to open the bridge in the spring.';
const FIRST = 'The council met on Tuesday evening.';

/**
 * @param {{ runs?: number, format?: string, folder: string }} options `folder`: for a store that
 * stays empty
 * @returns {Promise<{ firstByte: number, firstSentence: number, later: number, runs: number, format: string }>}
 * medians in seconds; `later`: the median of the differences of neighbouring runs
 */
export async function measureFirstByte({ runs = 9, format = 'wav', folder }) {
  const { openProject } = await load('run/project/project.js');
  const { speechRoutes } = await load('service/speech/speech-routes.js');
  const project = openProject({ root: folder, store: folder, output: folder });
  const { openSpareEncoders } = await load('service/speech/encoders/spare-encoders.js');
  const spares = openSpareEncoders();
  const app = new OpenAPIHono();
  app.use(async (c, next) => {
    c.set('caller', { id: 'bench', name: 'bench', scopes: ['build'] });
    await next();
  });
  app.route('/', speechRoutes({ project, spares }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}/v1/audio/speech`;
  try {
    const endpoint = () => timeFirstByte(url, format);
    const alone = await sentenceAlone(project);
    await endpoint();
    await alone();
    const pairs = [];
    for (let run = 0; run < runs; run++) {
      const firstSentence = await alone();
      pairs.push({ firstSentence, firstByte: await endpoint() });
    }
    return {
      firstByte: median(pairs.map((pair) => pair.firstByte)),
      firstSentence: median(pairs.map((pair) => pair.firstSentence)),
      later: median(pairs.map((pair) => pair.firstByte - pair.firstSentence)),
      runs,
      format,
    };
  } finally {
    server.close();
    await spares.close();
    await project.close();
  }
}

/** Seconds from the request to the first byte of sound; the rest is read, so that nothing runs on. */
async function timeFirstByte(url, format) {
  const begun = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input: INPUT, voice: 'af_heart', response_format: format }),
  });
  if (response.status !== 200) throw new Error(await response.text());
  const reader = response.body.getReader();
  await reader.read();
  const seconds = (performance.now() - begun) / 1000;
  while (!(await reader.read()).done);
  return seconds;
}

/** Speaks the first sentence by the provider itself, as an edition would have it said. */
async function sentenceAlone(project) {
  const { writeSentences } = await load('service/speech/write-sentences.js');
  const signal = new AbortController().signal;
  const voice = { name: 'af_heart', language: 'en-US' };
  const options = { voice, speed: 1, normalize: true, signal, parts: project };
  const { value } = await writeSentences(FIRST, options).next();
  const { request } = value.job.parts[0];
  return async () => {
    const begun = performance.now();
    await project.voices.provider.synthesize(request, { signal });
    return (performance.now() - begun) / 1000;
  };
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
