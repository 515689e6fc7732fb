import { expect, test } from 'vitest';
import {
  formatChaptersJson,
  formatTranscriptJson,
} from '../../../src/edition/formats/podcast-json.ts';
import type { EditionCue } from '../../../src/edition/edition.ts';

const cueOf = (text: string): EditionCue => ({ start: 1, end: 9, text, role: 'paragraph' });

test('the JSON transcript and the JSON chapters speak the podcast namespace', () => {
  expect(JSON.parse(formatTranscriptJson([cueOf('One.')]))).toEqual({
    version: '1.0.0',
    segments: [{ startTime: 1, endTime: 9, body: 'One.' }],
  });
  expect(JSON.parse(formatChaptersJson([{ title: 'A', start: 0.5 }]))).toEqual({
    version: '1.2.0',
    chapters: [{ startTime: 0.5, title: 'A' }],
  });
});
