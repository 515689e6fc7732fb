import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCaptions, wrapText } from '../../../src/edition/formats/captions.ts';
import {
  formatChaptersJson,
  formatMetadataVtt,
  formatSubRip,
  formatTranscriptJson,
  formatWebVtt,
} from '../../../src/edition/cues.ts';
import type { EditionCue } from '../../../src/edition/edition.ts';

const WORDS =
  'The harbour master wrote down every ship that came in that morning, its name, its flag and the hour, and then he went home to have his tea. ';
const cueOf = (text: string): EditionCue => ({
  start: 1,
  end: 9,
  text,
  role: 'paragraph',
  blockId: 'b1',
  textHash: '0'.repeat(16),
  textStart: 0,
  textEnd: text.length,
});

describe('buildCaptions', () => {
  test('shows at most two lines of 65 characters, and shares the seconds without a gap', () => {
    const captions = buildCaptions([cueOf(WORDS.repeat(3).trim())]);
    expect(captions.length).toBeGreaterThan(2);
    expect(
      captions.every(({ lines }) => lines.length <= 2 && lines.every((line) => line.length <= 65)),
    ).toBe(true);
    expect([captions[0]!.start, captions.at(-1)!.end]).toEqual([1, 9]);
    for (let i = 1; i < captions.length; i++) expect(captions[i]!.start).toBe(captions[i - 1]!.end);
  });

  test('loses no character of any text, with or without spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const lines = wrapText(text);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(lines.every((line) => [...line].length <= 65)).toBe(true);
      }),
    );
  });
});

test('formatWebVtt keeps to lines of 65 characters', () => {
  const lines = formatWebVtt([cueOf(WORDS.repeat(2).trim())], { language: 'en' }).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(65);
});

test('formatSubRip has commas in its times and nothing that can be read as markup', () => {
  const text = formatSubRip([cueOf('Half --> of <b>it</b>')]);
  expect(text).toBe('1\n00:00:01,000 --> 00:00:09,000\nHalf → of ‹b›it‹/b›\n');
});

test('formatMetadataVtt names the block and the place of the sentence in it, as JSON without a blank line', () => {
  const vtt = formatMetadataVtt(
    [cueOf('One.'), { start: 9, end: 10, text: 'By Ada', role: 'byline' }],
    { language: 'en' },
  );
  const [, ...cues] = vtt.trim().split('\n\n');
  expect(cues).toHaveLength(1);
  expect(JSON.parse(cues[0]!.split('\n')[2]!)).toEqual({
    selector: {
      type: 'FragmentSelector',
      value: 'b1',
      refinedBy: { type: 'TextPositionSelector', start: 0, end: 4 },
    },
    group: 'sentence',
  });
});

test('formatTranscriptJson and formatChaptersJson speak the podcast namespace', () => {
  expect(JSON.parse(formatTranscriptJson([cueOf('One.')]))).toEqual({
    version: '1.0.0',
    segments: [{ startTime: 1, endTime: 9, body: 'One.' }],
  });
  expect(JSON.parse(formatChaptersJson([{ title: 'A', start: 0.5 }]))).toEqual({
    version: '1.2.0',
    chapters: [{ startTime: 0.5, title: 'A' }],
  });
});
