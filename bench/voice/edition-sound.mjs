/** an article → its edition, built by `lectern` and decoded again: the sound that a listener gets, cut by block. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { NotMeasured } from './not-measured.mjs';
import { runLectern } from './tapped-runs.mjs';

/** Seconds kept around a block when it is cut out. */
const MARGIN = { before: 0.1, after: 0.15 };

/** Builds an article cold, in folders of its own; `cli`: by another build of Lectern. */
export async function buildEdition(article, { folder, voice, settings, sound, cli, more = [] }) {
  const work = mkdtempSync(join(folder, 'edition-'));
  const config = join(work, 'lectern.config.json');
  writeFileSync(config, JSON.stringify(settings ?? {}));
  const [output, store] = [join(work, 'output'), join(work, 'store')];
  const args = ['build', article, '--config', config, '--output', output, '--store', store];
  const chosen = voice === undefined ? [] : ['--voice', voice];
  const run = await runLectern([...args, ...chosen, '--json', '--quiet', ...more], {
    folder: work,
    sound,
    cli,
  });
  const slug = readdirSync(output, { withFileTypes: true }).find((entry) => entry.isDirectory());
  const place = join(output, slug.name);
  const edition = JSON.parse(readFileSync(join(place, 'edition.json'), 'utf8'));
  return { ...run, edition, place };
}

/** Samples of an edition's audio file, from -1 to 1, by ffmpeg. */
export function decodeEdition({ edition, place }) {
  const { name } = edition.files.find(({ role }) => role === 'audio');
  const sampleRateHz = edition.sampleRateHz;
  try {
    const bytes = execFileSync(
      'ffmpeg',
      ['-v', 'error', '-i', join(place, name), '-f', 'f32le', '-ac', '1']
        .concat('-ar', String(sampleRateHz))
        .concat('-'),
      { maxBuffer: 2 ** 31 - 1 },
    );
    const samples = new Float32Array(bytes.length >> 2);
    new Uint8Array(samples.buffer).set(bytes.subarray(0, samples.byteLength));
    return { samples, sampleRateHz };
  } catch (cause) {
    throw new NotMeasured(
      `ffmpeg is needed to decode the edition (${cause.code ?? cause.message})`,
    );
  }
}

/** Blocks of one role, each with its printed text and its sound, and what is kept around it in seconds. */
export function cutBlocks(built, { roles = ['paragraph'], margin = MARGIN } = {}) {
  const { samples, sampleRateHz } = decodeEdition(built);
  const blocks = new Map();
  for (const cue of built.edition.cues.filter(({ role }) => roles.includes(role))) {
    const block = blocks.get(cue.blockId) ?? { text: [], start: cue.start };
    block.text.push(cue.text);
    blocks.set(cue.blockId, { ...block, end: cue.end });
  }
  return [...blocks.values()].map(({ text, start, end }) => ({
    text: text.join(' '),
    sampleRateHz,
    samples: samples.slice(
      Math.max(0, Math.round((start - margin.before) * sampleRateHz)),
      Math.round((end + margin.after) * sampleRateHz),
    ),
  }));
}
