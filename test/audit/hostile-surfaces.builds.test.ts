/** Hostile strings as title, byline, words, address and chapter of editions: every surface stays whole, and says them as they are. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Edition, EditionFile } from '../../src/edition/edition.ts';
import { buildFeed } from '../../src/feed/build-feed.ts';
import { checkFeed } from '../../src/feed/check/check-feed.ts';
import { readXml } from '../../src/readers/read-xml.ts';
import { requirePodcast } from '../../src/feed/feed-settings.ts';
import { buildEmbedPage, buildPage } from '../../src/site/edition-page.ts';
import { checkFeedItem } from '../../src/audit/check-feed-item.ts';
import { checkEmbedPage, checkPage } from '../../src/audit/check-page.ts';
import { checkTextFile } from '../../src/audit/check-texts.ts';
import type { SurfaceCheck } from '../../src/audit/surface-check.ts';
import {
  formatChaptersJson,
  formatTranscriptJson,
} from '../../src/edition/formats/podcast-json.ts';
import { formatMetadataVtt } from '../../src/edition/formats/metadata-vtt.ts';
import { formatSubRip } from '../../src/edition/formats/subrip.ts';
import { formatTranscriptHtml } from '../../src/edition/formats/transcript-html.ts';
import { formatWebVtt } from '../../src/edition/formats/webvtt.ts';
import { hostileStrings } from '../helpers/hostile-strings.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { editionOf } from '../helpers/editions.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { requireCommand } from '../helpers/requirements.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const STRINGS = hostileStrings(500);

/** Cues hold words with single blanks between them, as the transcript makes them. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim() || 'x';

const EDITIONS = STRINGS.map((text, i): Edition =>
  editionOf({
    slug: `s${i}`,
    title: words(text),
    byline: words(text),
    description: text,
    url: `https://post.example/${text}`,
    siteName: text,
    duration: 40,
    chapters: [0, 10, 20].map((start) => ({ title: text, start })),
    cues: [0, 10, 20].map((start, n) => ({
      start,
      end: start + 9,
      text: words(`${text} ${n} ${text}`),
      role: n === 0 ? 'heading' : 'paragraph',
      blockId: `b${n}`,
      textHash: '0'.repeat(16),
      textStart: 0,
      textEnd: 9,
    })),
    disclosure: {
      text: words(`AI. ${text}`),
      spoken: false,
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    },
  }),
);

const failed = (checks: readonly SurfaceCheck[]): readonly string[] =>
  checks
    .filter((check) => check.verdict === 'fail')
    .map((check) => `${check.surface} ${check.check}: ${check.expected} / ${check.found}`);

/** The text of a file of an edition, as it is published. */
function textOf(edition: Edition, file: EditionFile): string {
  const { cues, chapters, language } = edition;
  if (file.role === 'chapters') return formatChaptersJson(chapters);
  if (file.role === 'metadata') return formatMetadataVtt(cues, { language });
  if (file.mediaType === 'text/html')
    return formatTranscriptHtml(cues, { title: edition.title, language });
  if (file.mediaType === 'application/json') return formatTranscriptJson(cues);
  return file.mediaType === 'text/vtt' ? formatWebVtt(cues, { language }) : formatSubRip(cues);
}

describe(`${STRINGS.length} hostile strings`, () => {
  test('stand in transcripts, captions, places and chapters as they are', () => {
    const files = EDITIONS[0]!.files.filter((file) => file.role !== 'audio');
    expect(files).toHaveLength(6);
    expect(
      EDITIONS.flatMap((edition) =>
        files.flatMap((about) =>
          failed(checkTextFile(edition, { about, text: textOf(edition, about) })),
        ),
      ),
    ).toEqual([]);
  });

  test('stand in pages and their JSON-LD as they are', () => {
    expect(
      EDITIONS.flatMap((edition) => [
        ...failed(
          checkPage(edition, buildPage(edition, { baseUrl: 'https://audio.example/post/' })),
        ),
        ...failed(checkEmbedPage(edition, buildEmbedPage(edition))),
      ]),
    ).toEqual([]);
  });

  const podcast = requirePodcast(
    {
      ...FEED,
      title: STRINGS[100],
      author: words(STRINGS[200]!),
      description: STRINGS[300],
      copyright: STRINGS[400],
    },
    { language: 'en' },
  );
  const [page] = buildFeed(
    EDITIONS.map((edition) => ({ edition, hasPage: true })),
    { podcast, imageUrl: 'https://audio.example/post/artwork.png' },
  ).pages;

  test('stand in the feed as they are, and it passes its own check', async () => {
    readXml(page!.xml);
    expect(
      EDITIONS.slice(0, 30).flatMap((edition) =>
        failed(checkFeedItem(edition, [{ name: 'feed.xml', text: page!.xml }])),
      ),
    ).toEqual([]);
    const file = join(folder.path, 'feed.xml');
    writeFileSync(file, page!.xml);
    // The audio and artwork of these editions were never made.
    expect(
      (await checkFeed(file)).filter((finding) => !finding.code.endsWith('file-missing')),
    ).toEqual([]);
  }, 30_000);

  test.runIf(requireCommand('xmllint'))('are well formed to xmllint', () => {
    const file = join(folder.path, 'lint.xml');
    writeFileSync(file, page!.xml);
    expect(execFileSync('xmllint', ['--noout', '--nonet', file], { encoding: 'utf8' })).toBe('');
  });
});
