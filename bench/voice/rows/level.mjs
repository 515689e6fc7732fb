/** an article in each voice → true peak and loudness of its decoded file in every format, and the room tone of its gaps beside the voice's own. */
import { readFileSync, readdirSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeWav } from '../../../dist/_internal/audio/wav.js';
import { measureRoomTones } from '../../../dist/_internal/audio/room-tone.js';
import { findSound } from '../../../dist/_internal/audio/sound.js';
import { measureLoudness } from '../../../dist/track/loudness/loudness-meter.js';
import { buildEdition } from '../edition-sound.mjs';
import { NotMeasured } from '../not-measured.mjs';
import { FOUR_ENGLISH, VOICES } from '../pack.mjs';

const FORMATS = ['mp3', 'm4a', 'opus'];

/** Highest true peak of a file, dBTP. */
const HIGHEST = -1;

/** dB by which a gap may differ from the voice's own room. */
const CLOSE = 6;

export async function level({ voices = FOUR_ENGLISH, folder }) {
  const found = [];
  for (const voice of voices) {
    const { language } = VOICES.find(({ name }) => name === voice);
    const [primary] = language.toLowerCase().split('-');
    const name = primary === 'en' ? language.toLowerCase() : primary === 'pt' ? 'es' : primary;
    const article = fileURLToPath(new URL(`../articles/${name}.md`, import.meta.url));
    const store = join(folder, `level-${voice}`);
    const peaks = [];
    for (const format of FORMATS) {
      const more = ['--format', format, '--store', store];
      const built = await buildEdition(article, { folder, voice, more });
      peaks.push({ format, ...measureFile(built) });
    }
    found.push({
      measure: `true peak after decoding, ${voice}`,
      found: peaks
        .map(
          ({ format, truePeak, integrated }) =>
            `${format} ${truePeak.toFixed(2)} (${integrated.toFixed(1)} LUFS)`,
        )
        .join(', '),
      wanted: `at most ${HIGHEST} dBTP`,
      holds: peaks.every(({ truePeak }) => truePeak <= HIGHEST),
    });
    found.push(describeRoom(clipsIn(store), voice));
  }
  return found;
}

/** At the file's own rate, in floating point, so that nothing is cut at full scale. */
function measureFile({ edition, place }) {
  const { name } = edition.files.find(({ role }) => role === 'audio');
  const sampleRateHz = name.endsWith('.opus') ? 48_000 : edition.sampleRateHz;
  try {
    const bytes = execFileSync(
      'ffmpeg',
      [
        '-v',
        'error',
        '-i',
        join(place, name),
        '-f',
        'f32le',
        '-ac',
        '1',
        '-ar',
        `${sampleRateHz}`,
        '-',
      ],
      { maxBuffer: 2 ** 31 - 1 },
    );
    const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset), 0, bytes.length >> 2);
    return measureLoudness(samples, { sampleRateHz });
  } catch (cause) {
    throw new NotMeasured(
      `ffmpeg is needed to decode the editions (${cause.code ?? cause.message})`,
    );
  }
}

function clipsIn(store) {
  const names = readdirSync(store, { recursive: true }).filter((name) => name.endsWith('.wav'));
  return names.map((name) => decodeWav(readFileSync(join(store, name))));
}

/** The tone of both sides of each clip against the quietest 50 ms of the voice's own pauses in it. */
function describeRoom(clips, voice) {
  const sides = clips.flatMap((pcm) => {
    const sound = findSound(pcm);
    const own = quietest(pcm.samples.subarray(sound.soundStart, sound.soundEnd), pcm.sampleRateHz);
    const { before, after } = measureRoomTones({ ...pcm, ...sound });
    return [before, after].map((side) => ({ tone: decibels(side.level), own }));
  });
  const middle = (values) => values.sort((one, other) => one - other)[values.length >> 1];
  const tone = middle(sides.map((side) => side.tone));
  const own = middle(sides.map((side) => side.own));
  return {
    measure: `room tone of gaps, ${voice}`,
    found: `${tone.toFixed(0)} dBFS in the middle of ${sides.length} sides, the voice's own pauses ${own.toFixed(0)}`,
    wanted: `within ${CLOSE} dB`,
    holds: Math.abs(tone - own) <= CLOSE,
  };
}

function quietest(samples, rate) {
  const size = Math.round(0.05 * rate);
  let least = Infinity;
  for (let start = 0; start + size <= samples.length; start += size >> 2) {
    const own = samples.subarray(start, start + size);
    least = Math.min(least, own.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / size);
  }
  return decibels(Math.sqrt(least));
}

/** No quieter than 16 bits can be. */
function decibels(level) {
  return Math.max(-100, 20 * Math.log10(level));
}
