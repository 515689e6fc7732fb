/** sentences with a marked word → the IPA that the voice is given for it, and what decided it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProvider } from '../../dist/index.js';
import { writeParagraphs } from './own-sentences.mjs';
import { readSegments, requestOf } from './tapped-runs.mjs';

const VOICE = 'af_heart';

/** The rows of a set: fields between tabs; lines that begin with “#” are comments. */
export function readSet(name) {
  return readFileSync(new URL(`sets/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** `{ ipa, source }` for the word in brackets of each sentence, the way through script and provider. */
export async function sayMarked(sentences, folder) {
  const marked = sentences.map((sentence) => {
    const start = sentence.indexOf('[');
    const end = sentence.indexOf(']') - 1;
    return { text: sentence.replace('[', '').replace(']', ''), start, end };
  });
  const article = join(folder, 'set.md');
  writeParagraphs(
    article,
    marked.map(({ text }) => text),
  );
  const segments = await readSegments(article, { folder, voice: VOICE });
  const paragraphs = segments.filter(({ role }) => role === 'paragraph');
  if (paragraphs.length !== marked.length)
    throw new Error(`${marked.length} sentences became ${paragraphs.length} paragraphs`);
  const provider = openProvider('local', { local: { instances: 1 } });
  const said = [];
  for (const [index, { start, end }] of marked.entries()) {
    const words = await provider.pronounce(requestOf(paragraphs[index], VOICE), {});
    const from = spokenOffset(paragraphs[index], start);
    const to = spokenOffset(paragraphs[index], end);
    const own = words.filter((word) => word.start < to && word.end > from);
    said.push({ ipa: own.map(({ ipa }) => ipa).join(''), source: own[0]?.source ?? 'none' });
  }
  await provider.close();
  return said;
}

/** Where a printed offset is in the spoken text; one within a rewriting is where that begins or ends. */
function spokenOffset({ spans }, at) {
  const span = spans.find(({ start, end }) => start <= at && at <= end && end > start);
  if (span === undefined) return at;
  if (span.rule === null) return span.spokenStart + at - span.start;
  return at === span.start ? span.spokenStart : span.spokenEnd;
}
