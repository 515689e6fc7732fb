/** a task as JSON → a script of so many segments recorded, and what that took, as JSON. */
import { openProvider, recordClips } from '../../dist/index.js';
import { httpProvider } from './http-provider.mjs';

const { segments, store, provider, failover, retry } = JSON.parse(process.argv[2]);
const heaps = [];
const started = performance.now();

const report = (outcome) => {
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`${JSON.stringify({ seconds, heaps, ...outcome })}\n`);
};

try {
  const { clips } = await recordClips(scriptOf(segments), {
    provider: provider.baseUrl
      ? openProvider(provider.id, settingsOf(provider))
      : httpProvider(provider),
    store,
    ...(retry && { retry }),
    ...(failover && { failover: { to: [{ provider: httpProvider(failover) }] } }),
    onProgress: ({ done }) => {
      if (done % 100 !== 0) return;
      globalThis.gc?.();
      heaps.push(Math.round(process.memoryUsage().heapUsed / 1e5) / 10);
    },
  });
  const speakers = [...new Set(clips.map((clip) => clip.provider))];
  report({ clips: new Set(clips.map((clip) => clip.key)).size, speakers });
} catch (error) {
  report({ error: error.message });
}

/** Settings of a provider that comes with Lectern: where its service is, and nothing else. */
function settingsOf({ id, baseUrl }) {
  return { [id]: { baseUrl } };
}

/** Segments of one sentence, no two alike. */
function scriptOf(count) {
  const article = { title: 'Bench', language: 'en', slug: 'bench', blocks: [], skipped: [] };
  const segmentsOf = Array.from({ length: count }, (_, index) => segmentOf(index + 1));
  return {
    article: { ...article, warnings: [] },
    segments: segmentsOf,
    voices: ['bench'],
    warnings: [],
  };
}

function segmentOf(number) {
  const text = `The ferry number ${number} leaves at noon.`;
  const whole = { start: 0, end: text.length, spokenStart: 0, spokenEnd: text.length };
  return {
    id: `s${number}`,
    role: 'paragraph',
    text,
    spokenText: text,
    spans: [{ ...whole, rule: null }],
    sentences: [whole],
    voice: 'bench',
    language: 'en',
    pauseAfter: 0.5,
  };
}
