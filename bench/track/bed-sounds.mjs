/** A folder → sounds for tracks: an intro, an outro, a sting and music of two minutes, decoded as a run does it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeWav } from '../../dist/_internal/audio/wav.js';
import { sha256 } from '../../dist/_internal/hash.js';
import { prepareSounds } from '../../dist/track/sounds/prepare-sounds.js';

/** A partial of the music that speech does not have. */
export const BED_HERTZ = 9000;

const RATE = 44_100;

/** `{ script, sounds }`: what a script names, and what `assembleTrack` takes. */
export async function soundsIn(folder) {
  const name = (file, options) => {
    const bytes = encodeWav({ samples: chord(options), sampleRateHz: RATE });
    writeFileSync(join(folder, file), bytes);
    return { file, sha256: sha256(bytes), below: 0 };
  };
  const levels = { below: 20, between: 12, attack: 0.3, release: 0.8, fadeIn: 1.5, fadeOut: 3 };
  const script = {
    intro: name('intro.wav', { seconds: 8, hertz: 220 }),
    outro: name('outro.wav', { seconds: 6, hertz: 196 }),
    sting: name('sting.wav', { seconds: 1.5, hertz: 330 }),
    bed: { ...name('bed.wav', { seconds: 120, hertz: 165 }), ...levels },
  };
  const sounds = await prepareSounds(script, { root: folder, store: folder });
  return { script, sounds };
}

/** A chord with a high partial, whose volume swells. */
function chord({ seconds, hertz }) {
  const partials = [hertz, hertz * 1.25, hertz * 1.5, hertz * 2, BED_HERTZ];
  return Int16Array.from({ length: Math.round(seconds * RATE) }, (_, i) => {
    const time = i / RATE;
    const swell = 0.8 + 0.2 * Math.sin(2 * Math.PI * 0.25 * time);
    const sum = partials.reduce((all, each) => all + Math.sin(2 * Math.PI * each * time), 0);
    return Math.round(3000 * swell * sum);
  });
}
