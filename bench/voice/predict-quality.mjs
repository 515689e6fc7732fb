/** sounds → the quality that DistillMOS predicts of each, from 1 to 5. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeWav } from '../../dist/_internal/audio/wav.js';
import { NotMeasured } from './not-measured.mjs';

const PREDICTOR = fileURLToPath(new URL('predict_quality.py', import.meta.url));

/**
 * Seconds of its gaps that stay around a paragraph of an edition: as much as the engine leaves around what it says, as far as the gaps
 * reach. The predictor takes silence for quality: with 0.1 and 0.15 s the engine's own sound loses 0.045.
 */
export const MARGIN = { before: 0.28, after: 0.45 };

/**
 * Scores of sounds, each with its samples from -1 to 1 and its rate.
 *
 * @throws NotMeasured without a Python that has the packages.
 */
export function predictQuality(sounds, { python, folder }) {
  if (!python)
    throw new NotMeasured('give a Python with distillmos and torch by --python or --venv');
  const place = mkdtempSync(join(folder, 'quality-'));
  const paths = sounds.map(({ samples, sampleRateHz }, index) => {
    const path = join(place, `${index}.wav`);
    writeFileSync(path, encodeWav({ samples: toInt16(samples), sampleRateHz }));
    return path;
  });
  try {
    const out = execFileSync(python, [PREDICTOR], {
      input: `${paths.join('\n')}\n`,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', BENCH_THREADS: '2' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).score);
  } catch (error) {
    const reason = String(error.stderr ?? error.message).trim();
    throw new NotMeasured(reason.split('\n').at(-1));
  }
}

function toInt16(samples) {
  return Int16Array.from(samples, (sample) =>
    Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_767))),
  );
}
