/** articles in Markdown → clips of their segments in one voice and style of delivery, and the pitch of each sentence. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeWav } from '../../../dist/_internal/audio/wav.js';
import { NotMeasured } from '../not-measured.mjs';
import { speakSegments } from './speak-segments.mjs';

const PITCH = fileURLToPath(new URL('pitch.py', import.meta.url));

/** Speaks each source `{ markdown }` → for each sentence: segment, role, place in its segment, text, pitch every 10 ms (semitones or null), words. */
export async function speakTuned(sources, { provider, voice, delivery, folder, python, change }) {
  if (python === undefined) throw new NotMeasured('give --python or --venv');
  const own = join(folder, `tune-${voice}-${delivery}`);
  mkdirSync(own, { recursive: true });
  const spoken = [];
  for (const source of sources)
    spoken.push(...(await speakSegments(source, { provider, voice, delivery, change })));
  const clips = spoken.map(({ pcm, marks }, index) => {
    const wav = join(own, `${index}.wav`);
    writeFileSync(wav, encodeWav(pcm));
    return { wav, sentences: marks.map(({ start, end }) => [start, end]) };
  });
  writeFileSync(join(own, 'clips.json'), JSON.stringify(clips));
  execFileSync(python, [PITCH, join(own, 'clips.json'), join(own, 'pitch.json')]);
  const pitch = JSON.parse(readFileSync(join(own, 'pitch.json'), 'utf8'));
  return spoken.flatMap(({ segment, words, marks }, clip) =>
    segment.sentences.map((sentence, index) => ({
      role: segment.role,
      place: index,
      count: segment.sentences.length,
      text: segment.spokenText.slice(sentence.spokenStart, sentence.spokenEnd),
      start: marks[index].start,
      pitch: pitch[clip][index],
      words: (words ?? [])
        .filter(
          ({ textStart, textEnd }) =>
            textStart >= sentence.spokenStart && textEnd <= sentence.spokenEnd,
        )
        .map((word) => ({ ...word, text: segment.spokenText.slice(word.textStart, word.textEnd) })),
    })),
  );
}

/** The values that are voiced. */
export const voicedOf = ({ pitch }) => pitch.filter((value) => value !== null);
