/** A thousand editions → milliseconds to build their feed and to write it, as the first work of a process and as its fifth, with nothing else at work. Run after `npm run build`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFeed } from '../dist/feed/build-feed.js';
import { requirePodcast } from '../dist/feed/feed-settings.js';
import { writeFeed } from '../dist/feed/write-feed.js';
import { readEditions } from '../dist/edition/read-editions.js';

const COUNT = 1000;
const ROUNDS = 5;
const FEED = {
  title: 'Bench',
  baseUrl: 'https://audio.example',
  description: 'Every article.',
  author: 'Bench',
  email: 'bench@audio.example',
  category: 'News',
};

const sha256 = 'a'.repeat(64);
const editions = Array.from({ length: COUNT }, (_, i) => {
  const file = (role, name, mediaType) => ({ role, name, mediaType, sizeBytes: 1000 + i, sha256 });
  const cues = Array.from({ length: 60 }, (_cue, n) => ({
    start: n,
    end: n + 1,
    text: `Sentence ${n} of the article is about as long as a sentence is.`,
    role: 'paragraph',
    blockId: `b${n}`,
    textHash: 'c'.repeat(16),
  }));
  return {
    schemaVersion: 1,
    key: sha256,
    slug: `article-${i}`,
    title: `Article ${i} & its "title"`,
    byline: 'Ada Lind',
    language: 'en',
    description: 'A summary of the article in one line.',
    publishedAt: new Date(Date.UTC(2020, 0, 1 + i)).toISOString(),
    voices: [{ name: 'af_heart', provider: 'local' }],
    duration: 60 + i,
    sampleRateHz: 24000,
    loudness: { integrated: -16, samplePeak: -2 },
    timing: 'samples',
    chapters: [0, 20, 40].map((start) => ({ title: `At ${start}`, start })),
    cues,
    peaks: Array.from({ length: 400 }, () => 0.5),
    disclosure: {
      text: 'This audio is created with AI assistance.',
      spoken: true,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
    files: [
      file('audio', `article-${i}.aaaaaaaa.mp3`, 'audio/mpeg'),
      file('transcript', 'transcript.aaaaaaaa.vtt', 'text/vtt'),
      file('captions', 'captions.aaaaaaaa.srt', 'application/x-subrip'),
      file('transcript', 'transcript.aaaaaaaa.json', 'application/json'),
      file('chapters', 'chapters.aaaaaaaa.json', 'application/json+chapters'),
    ],
  };
});

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(work) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times).toFixed(0);
}

const output = mkdtempSync(join(tmpdir(), 'lectern-bench-'));
try {
  for (const edition of editions) {
    await mkdir(join(output, edition.slug));
    await writeFile(
      join(output, edition.slug, 'edition.json'),
      `${JSON.stringify(edition, null, 2)}\n`,
    );
  }
  const started = performance.now();
  await writeFeed({ output, feed: FEED, language: 'en' });
  const first = (performance.now() - started).toFixed(0);
  const podcast = requirePodcast(FEED, { language: 'en' });
  const built = await measure(() =>
    buildFeed(
      editions.map((edition) => ({ edition, hasPage: false })),
      { podcast, imageUrl: 'https://audio.example/artwork.png' },
    ),
  );
  const read = await measure(() => readEditions(output));
  const whole = await measure(() => writeFeed({ output, feed: FEED, language: 'en' }));
  process.stdout.write(
    `${COUNT} items: editions read in ${read} ms, XML built in ${built} ms; both with artwork and writing ${whole} ms, as the first work of a process ${first} ms; ${(statSync(join(output, 'feed.xml')).size / 1e6).toFixed(2)} MB\n`,
  );
} finally {
  rmSync(output, { recursive: true, force: true });
}
