/** an edition with every fact that a page shows, and the same with one text in all of them. */
import type { Edition } from '../../src/edition/edition.ts';

/** Two cues of a block, a heading, a title, an audio file and a transcript. */
export const FULL_EDITION: Edition = {
  schemaVersion: 1,
  key: '0'.repeat(64),
  slug: 'ferry',
  title: 'The ferry returns',
  byline: 'Ada Lind',
  publishedAt: '2023-12-22T07:49:00Z',
  language: 'en-GB',
  url: 'https://gazette.example/ferry',
  siteName: 'The Norvik Gazette',
  image: 'https://gazette.example/ferry.jpg',
  description: 'It came at noon.',
  voices: [{ name: 'af_heart', provider: 'local' }],
  duration: 3725.25,
  sampleRateHz: 24_000,
  loudness: { integrated: -16, samplePeak: -2 },
  timing: 'samples',
  chapters: [],
  cues: [
    { start: 0, end: 1, text: 'The ferry returns', role: 'title' },
    {
      start: 1,
      end: 2,
      text: 'The storm',
      role: 'heading',
      blockId: 'b1',
      textHash: '0'.repeat(16),
    },
    {
      start: 2,
      end: 3,
      text: 'It rose.',
      role: 'paragraph',
      blockId: 'b2',
      textHash: '1'.repeat(16),
    },
    {
      start: 3,
      end: 4,
      text: 'It fell.',
      role: 'paragraph',
      blockId: 'b2',
      textHash: '1'.repeat(16),
    },
  ],
  peaks: [0, 0.5, 1],
  disclosure: {
    text: 'Made with AI.',
    spoken: true,
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  },
  files: [
    {
      role: 'audio',
      name: 'ferry.00000000.mp3',
      mediaType: 'audio/mpeg',
      sizeBytes: 1234,
      sha256: '0'.repeat(64),
    },
    {
      role: 'transcript',
      name: 'transcript.00000000.vtt',
      mediaType: 'text/vtt',
      sizeBytes: 12,
      sha256: '1'.repeat(64),
    },
  ],
};

/** Its title, byline, addresses, words and disclosure are `text`. */
export const editionOf = (text: string): Edition => ({
  ...FULL_EDITION,
  title: text,
  byline: text,
  siteName: text,
  description: text,
  url: text,
  image: text,
  chapters: [{ title: text, start: 0 }],
  cues: FULL_EDITION.cues.map((cue) => ({ ...cue, text })),
  disclosure: { ...FULL_EDITION.disclosure, text },
});
