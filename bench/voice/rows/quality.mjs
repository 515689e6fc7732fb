/** 40 sentences in four voices → DistillMOS of the pack alone, of the engine's sound as we ask for it, and of our editions. */
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildEdition, cutBlocks } from '../edition-sound.mjs';
import { readSentences, writeParagraphs } from '../own-sentences.mjs';
import { FOUR_ENGLISH, PACK, VOICES } from '../pack.mjs';
import { MARGIN, predictQuality } from '../predict-quality.mjs';
import { mean, thin } from '../statistics.mjs';
import { readPieces, soundOf } from '../trailer.mjs';

/** Level of what the engine gives, against full scale: it peaks above it in some voices. */
const HEADROOM = 0.7;

export async function quality({ voices = FOUR_ENGLISH, python, quick, folder }) {
  const texts = thin(readSentences(), quick ? 5 : 40).map(({ spoken }) => spoken);
  const kinds = { pack: [], engine: [], edition: [] };
  for (const voice of voices) {
    const made = {
      pack: speakAlone(texts, voice).map((samples) => ({ samples, sampleRateHz: 24_000 })),
      ...(await speakInEdition(texts, { voice, folder })),
    };
    for (const kind of Object.keys(kinds))
      kinds[kind].push({ voice, score: mean(predictQuality(made[kind], { python, folder })) });
  }
  return describe(kinds, { voices, count: texts.length });
}

/** The pack by itself: words in, by the engine's own phonemes. */
function speakAlone(texts, voice) {
  const { OfflineTts } = createRequire(import.meta.url)('sherpa-onnx-node');
  const { speaker, phonemes, speed = 1 } = VOICES.find(({ name }) => name === voice);
  const file = (name) => join(PACK, name);
  const kokoro = {
    model: file('model.onnx'),
    voices: file('voices.bin'),
    tokens: file('tokens.txt'),
    dataDir: file('espeak-ng-data'),
    lang: phonemes,
    lengthScale: 1,
  };
  const engine = new OfflineTts({
    model: { kokoro, numThreads: 2, provider: 'cpu' },
    maxNumSentences: 1,
  });
  const generationConfig = { sid: speaker, speed, silenceScale: 1 };
  return texts.map((text) => {
    const { samples } = engine.generate({ text, enableExternalBuffer: true, generationConfig });
    return soundOf(samples, readPieces(samples)).map((sample) => sample * HEADROOM);
  });
}

/** One build gives both: the engine's sound from the tap, and the edition's. */
async function speakInEdition(texts, { voice, folder }) {
  const article = join(folder, 'quality.md');
  writeParagraphs(article, texts);
  const sound = mkdtempSync(join(folder, 'sound-'));
  const built = await buildEdition(article, { folder, voice, sound, more: ['--no-disclosure'] });
  const engine = readdirSync(sound).map((name) => {
    const bytes = readFileSync(join(sound, name));
    const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    return { samples: samples.map((sample) => sample * HEADROOM), sampleRateHz: 24_000 };
  });
  // The title is in the engine's sound and in no paragraph: it is the shortest.
  const shortest = Math.min(...engine.map(({ samples }) => samples.length));
  return {
    engine: engine.filter(({ samples }) => samples.length > shortest),
    edition: cutBlocks(built, { margin: MARGIN }),
  };
}

function describe({ pack, engine, edition }, { voices, count }) {
  const [own, asked, ours] = [pack, engine, edition].map((kind) =>
    mean(kind.map(({ score }) => score)),
  );
  const each = (kind) => kind.map(({ voice, score }) => `${voice} ${score.toFixed(3)}`).join(', ');
  const sample = `${voices.length} voices × ${count}`;
  return [
    {
      measure: 'DistillMOS, the pack alone, words in',
      found: `${own.toFixed(3)} (${sample})`,
      details: [each(pack)],
    },
    {
      measure: 'DistillMOS, the engine given our phonemes',
      wanted: 'at least 4.55',
      found: `${asked.toFixed(3)}`,
      holds: asked >= 4.55,
      details: [each(engine)],
    },
    {
      measure: 'DistillMOS, our edition decoded',
      wanted: `4.55, and ${(own - 0.03).toFixed(3)}`,
      found: `${ours.toFixed(3)}`,
      holds: ours >= 4.55 && ours >= own - 0.03,
      details: [each(edition)],
    },
  ];
}
