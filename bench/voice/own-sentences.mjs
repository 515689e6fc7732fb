/** sentences.jsonl → its rows, and articles that have one of them in each paragraph. */
import { readFileSync, writeFileSync } from 'node:fs';

/** `{ written, spoken }`: as a newspaper prints it, and as it is said, written out by hand. */
export function readSentences() {
  return readFileSync(new URL('sentences.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Writes a Markdown article with a paragraph for each text. */
export function writeParagraphs(path, texts, { language = 'en-US' } = {}) {
  const head = `---\ntitle: Sentences\nlanguage: ${language}\n---\n\n`;
  writeFileSync(path, `${head}${texts.join('\n\n')}\n`);
}
