/**
 * requests from the parent process → samples, by sherpa-onnx engines in a process of their own.
 * JavaScript, since Node starts it as it is, from src/ and from dist/. A request is `{ id, create:
 * config }`, `{ id, engine, speak: request }` or `{ id, engine, speakAll: requests }`; its answer
 * `{ id, result }` or `{ id, error }`.
 */
import { createRequire } from 'node:module';

const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node');
const engines = [];

async function answer({ create, engine, speak, speakAll }) {
  if (create) return engines.push(await OfflineTts.createAsync(create)) - 1;
  if (speakAll) return speakAll.map((request) => engines[engine].generate(request).samples);
  const { samples } = await engines[engine].generateAsync(speak);
  return samples;
}

process.on('message', (request) => {
  answer(request).then(
    (result) => process.send({ id: request.id, result }),
    (error) => process.send({ id: request.id, error: String(error?.message ?? error) }),
  );
});

// A terminal interrupts the whole group: when to stop is the parent's to say.
process.on('SIGINT', () => undefined);

// The parent is gone or has closed the channel. An orderly
// exit would wait for calls that run, seconds long.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
