/**
 * node scripts/prove-trailer.mjs PACK [TEXT…] → whether the times of tokens can be added to the
 * Piper voice in the folder PACK (model.onnx, tokens.txt, espeak-ng-data, voice.json): each text is
 * spoken with the model as it is and as it would become; the sound must be the same bit for bit, and
 * the lengths of the tokens must add up to it. PACK itself is only read. Needs a build (dist/).
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TRAILER_MARKER } from '../dist/speech/packs/onnx/add-trailer.js';
import { addTimesToModel } from '../dist/speech/packs/edit-model.js';
import { soundConfig } from '../dist/speech/providers/local/engine-config.js';
import { readTrailer } from '../dist/speech/providers/local/replies/read-trailer.js';
import { SherpaProcess, sherpaRequest } from '../dist/speech/providers/local/sherpa.js';
import { parseVoicePack } from '../dist/speech/providers/local/voice-pack.js';

const [folder, ...given] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node scripts/prove-trailer.mjs PACK [TEXT…]');
  process.exit(2);
}
const texts =
  given.length > 0
    ? given
    : [
        'The harbour was empty, and nobody came.',
        'Then, at half past seven, a bell rang! Who was it? Nobody knew.',
        'Prices rose by 4.5 percent in March; wages, by 2.',
      ];

const copy = mkdtempSync(join(tmpdir(), 'prove-trailer-'));
const engines = new SherpaProcess();
try {
  cpSync(folder, copy, { recursive: true });
  const plain = packIn(folder);
  const edited = { ...packIn(copy), timing: undefined };
  const outcome = await addTimesToModel(edited, {});
  if ('reason' in outcome) throw new Error(`the trailer is not added: ${outcome.reason}`);
  const { frameSamples } = outcome;
  const timing = { marker: TRAILER_MARKER, frameSamples, leadSeconds: 0 };
  console.log(
    `model.onnx: ${sizeOf(plain)} bytes, with trailer ${sizeOf(edited)}; ${frameSamples} samples a frame`,
  );

  const [before, after] = [await load(plain), await load(edited)];
  let failures = 0;
  for (const text of texts) {
    const request = sherpaRequest(text, { speaker: 0, speed: 1 });
    const sound = await before.speak(request);
    const { samples, tokens } = readTrailer(await after.speak(request), timing);
    const same = samples.length === sound.length && samples.every((each, i) => each === sound[i]);
    const summed = tokens.reduce((sum, { start, end }) => sum + end - start, 0);
    if (!same || summed !== sound.length) failures++;
    console.log(
      `${same ? 'same' : 'DIFFERENT'}  ${sound.length} samples, ${tokens.length} tokens of ${summed} samples: ${text}`,
    );
  }
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  engines.close();
  rmSync(copy, { recursive: true, force: true });
}

function packIn(place) {
  return parseVoicePack(JSON.parse(readFileSync(join(place, 'voice.json'), 'utf8')), {
    folder: place,
  });
}

function load(pack) {
  return engines.createEngine(soundConfig(pack, { threads: 1 }));
}

function sizeOf({ folder: place }) {
  return readFileSync(join(place, 'model.onnx')).length;
}
