/**
 * Loaded into the engine's process before it (`node --import`) → a line of JSON for each call of the engine: what it was
 * asked, the tokens and frames that its reply says it spoke, a digest of the reply, and the process's peak memory. So the
 * bench sees what truly went in and came out, whatever the library makes of it. LECTERN_BENCH_TAP names the file.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readPieces, soundOf } from './trailer.mjs';

const file = process.env.LECTERN_BENCH_TAP;

// Only the engine's own process: others that Node starts meanwhile have nothing to tell.
if (file && process.argv[1]?.endsWith('sherpa-child.mjs')) listen(file);

function listen(path) {
  const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node');
  const { generateAsync } = OfflineTts.prototype;
  OfflineTts.prototype.generateAsync = async function (request) {
    const started = performance.now();
    const reply = await generateAsync.call(this, request);
    const seconds = (performance.now() - started) / 1000;
    appendFileSync(path, `${JSON.stringify({ ...told(request, reply), seconds })}\n`);
    return reply;
  };
}

function told(request, { samples, sampleRate }) {
  const pieces = readPieces(samples);
  const { sid, speed } = request.generationConfig ?? request;
  const digest = createHash('sha256')
    .update(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
    .digest('hex');
  const sound = process.env.LECTERN_BENCH_SOUND;
  if (sound && pieces)
    writeFileSync(`${sound}/${digest}.f32`, new Uint8Array(soundOf(samples, pieces).buffer));
  return {
    text: request.text,
    asked: [...request.text].map((letter) => letter.codePointAt(0) - 0x4e00),
    sid,
    speed,
    sampleRate,
    digest,
    pieces: pieces?.map(({ ids, frames, samples: count }) => ({ ids, frames, samples: count })),
    length: samples.length,
    peakMegabytes: peakMegabytes(),
  };
}

function peakMegabytes() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
