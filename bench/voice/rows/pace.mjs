/** an ordinary article → words a minute of its edition in each English voice, pauses of sentences and paragraphs included. */
import { fileURLToPath } from 'node:url';
import { buildEdition } from '../edition-sound.mjs';
import { ENGLISH } from '../pack.mjs';

const articleOf = (name) => fileURLToPath(new URL(`../articles/${name}.md`, import.meta.url));

/** Words as printed between the first paragraph's start and the last one's end; what is written "47" is one. */
export async function pace({ voices, quick, folder }) {
  const names = voices ?? ENGLISH.map(({ name }) => name);
  const found = [];
  for (const name of quick ? names.slice(0, 2) : names) {
    const { language } = ENGLISH.find((voice) => voice.name === name);
    const { edition } = await buildEdition(articleOf(language.toLowerCase()), {
      folder,
      voice: name,
    });
    const paragraphs = edition.cues.filter(({ role }) => role === 'paragraph' || role === 'quote');
    const [start, end] = [paragraphs[0].start, paragraphs.at(-1).end];
    const body = edition.cues.filter((cue) => cue.start >= start && cue.end <= end);
    const words = body.reduce((sum, { text }) => sum + countWords(text), 0);
    const rate = (60 * words) / (end - start);
    found.push({
      measure: `words a minute, ${name}`,
      wanted: '160 to 180',
      found: `${rate.toFixed(1)} (${words} words in ${(end - start).toFixed(1)} s)`,
      holds: rate >= 160 && rate <= 180,
    });
  }
  return found;
}

function countWords(text) {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
