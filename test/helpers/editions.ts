/** a few facts → an edition in memory, or whole on disk with its sound, for tests of what is published. */
import { join } from 'node:path';
import { textHash } from '../../src/_internal/text-hash.ts';
import type { Block } from '../../src/article/article.ts';
import { assembleTrack } from '../../src/track/assemble-track.ts';
import { verifyTrack } from '../../src/verify/verify-track.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { removeFormerFiles } from '../../src/edition/remove-former-files.ts';
import { openWorkFolder } from '../../src/edition/work-folder.ts';
import { writeEdition } from '../../src/edition/write-edition.ts';
import { writePages } from '../../src/site/write-pages.ts';
import { makeRecording } from './recordings.ts';

/** An edition as its JSON would hold it; its files are named, not made. */
export function editionOf(fields: Partial<Edition> = {}): Edition {
  const slug = fields.slug ?? 'ferry';
  const sha256 = 'a'.repeat(64);
  return {
    schemaVersion: 1,
    key: 'b'.repeat(64),
    slug,
    title: 'The ferry returns',
    byline: 'Ada Lind',
    publishedAt: '2024-03-01T09:30:00+02:00',
    language: 'en',
    url: 'https://post.example/ferry',
    description: 'A crew comes home early.',
    voices: [{ name: 'af_heart', provider: 'local' }],
    duration: 61.6,
    sampleRateHz: 24_000,
    loudness: { integrated: -16, samplePeak: -2 },
    timing: 'samples',
    chapters: [
      { title: 'One', start: 0 },
      { title: 'Two', start: 20 },
      { title: 'Three', start: 40 },
    ],
    cues: [{ start: 0, end: 2, text: 'The ferry came back.', role: 'paragraph' }],
    peaks: [0.5],
    disclosure: {
      text: 'This audio is created with AI assistance.',
      spoken: true,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
    files: [
      {
        role: 'audio',
        name: `${slug}.aaaaaaaa.mp3`,
        mediaType: 'audio/mpeg',
        sizeBytes: 500_000,
        sha256,
      },
      {
        role: 'transcript',
        name: 'transcript.aaaaaaaa.vtt',
        mediaType: 'text/vtt',
        sizeBytes: 900,
        sha256,
      },
      {
        role: 'captions',
        name: 'captions.aaaaaaaa.srt',
        mediaType: 'application/x-subrip',
        sizeBytes: 900,
        sha256,
      },
      {
        role: 'transcript',
        name: 'transcript.aaaaaaaa.json',
        mediaType: 'application/json',
        sizeBytes: 900,
        sha256,
      },
      {
        role: 'transcript',
        name: 'transcript.aaaaaaaa.html',
        mediaType: 'text/html',
        sizeBytes: 900,
        sha256,
      },
      {
        role: 'metadata',
        name: 'metadata.aaaaaaaa.vtt',
        mediaType: 'text/vtt',
        sizeBytes: 900,
        sha256,
      },
      {
        role: 'chapters',
        name: 'chapters.aaaaaaaa.json',
        mediaType: 'application/json+chapters',
        sizeBytes: 300,
        sha256,
      },
    ],
    ...fields,
  };
}

/** A whole edition on disk, with sound, in `output/<slug>`; `disclosure: undefined` leaves the line out. */
export async function writeSampleEdition(
  output: string,
  options: {
    readonly slug: string;
    readonly publishedAt?: string;
    readonly disclosure?: string | undefined;
    readonly draft?: boolean;
  },
): Promise<Edition> {
  const { slug, publishedAt = '2024-03-01T09:30:00Z', draft } = options;
  const disclosure = 'disclosure' in options ? options.disclosure : 'Made with AI.';
  const recording = makeRecording(
    [
      ...(disclosure === undefined
        ? []
        : [
            {
              role: 'disclosure' as const,
              text: disclosure,
              seconds: Math.max(1.3, disclosure.length / 15),
            },
          ]),
      { role: 'title', text: 'The ferry returns', seconds: 1.3 },
      { role: 'heading', text: 'The crossing', seconds: 1.3 },
      { text: 'The ferry & its crew returned at noon. Nobody had expected them.', seconds: 4 },
      { role: 'heading', text: 'The harbour', seconds: 1.3 },
      { text: 'A band played on the quay. The tide was late.', seconds: 4 },
      { role: 'heading', text: 'The evening', seconds: 1.3 },
      { text: 'The lamps were lit early. Everyone went home.', seconds: 4 },
    ],
    {
      folder: join(output, '.clips'),
      article: { slug, byline: 'Ada Lind', publishedAt, url: `https://post.example/${slug}` },
      ...(disclosure !== undefined && { disclosure }),
    },
  );
  // What stands in the article has a block, by which it is found on its page.
  const blocks = recording.script.segments.map((segment): Block => ({
    id: segment.id.replace('s', 'b'),
    textHash: textHash(segment.text),
    kind: segment.role === 'heading' ? 'heading' : 'paragraph',
    text: segment.text,
    runs: [],
    where: { kind: 'lines', start: 1, end: 1 },
  }));
  const segments = recording.script.segments.map((segment, i) =>
    segment.role === 'disclosure' || segment.role === 'title'
      ? segment
      : { ...segment, blockId: blocks[i]!.id },
  );
  const placed = {
    ...recording,
    script: { ...recording.script, segments, article: { ...recording.script.article, blocks } },
  };
  const workFolder = await openWorkFolder(slug, { output });
  const track = await assembleTrack(placed, { workFolder: workFolder.path });
  const proof = await verifyTrack(track);
  const edition = await writeEdition(proof, { source: 'ferry.md', output, draft });
  await writePages(edition, { output });
  await removeFormerFiles(edition, { output });
  await workFolder.close();
  return edition;
}
