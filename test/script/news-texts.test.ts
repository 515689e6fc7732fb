/** Invented news, dense with figures and signs → every paragraph as a newsreader says it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/script/normalize/normalize.ts';

const FOLDER = new URL('../fixtures/news-texts/', import.meta.url);

/** `storm.en-US.txt` has its reading in `storm.en-US.spoken.txt`, one paragraph a line. */
const texts = readdirSync(FOLDER)
  .map((file) => /^(?<name>[a-z]+\.(?<language>en-[A-Z]{2}))\.txt$/.exec(file)?.groups)
  .filter((groups) => groups !== undefined);

const paragraphs = (file: string): string[] =>
  readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('a news text', () => {
  it.each(texts)('is read as it was approved: $name', ({ name, language }) => {
    const spoken = paragraphs(`${name}.txt`).map(
      (text) => normalizeText(text, { language: language! }).spokenText,
    );
    expect(spoken).toEqual(paragraphs(`${name}.spoken.txt`));
  });

  it.each(texts)('keeps no figure and no sign that a voice may stumble over: $name', ({ name }) => {
    for (const line of paragraphs(`${name}.spoken.txt`))
      expect(line).not.toMatch(/[\d$€£¥₹%&+=@#]/);
  });
});
