/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { buildIndexPage } from '../../src/site/index-page.ts';
import { buildPage } from '../../src/site/edition-page.ts';
import { formatTranscriptHtml } from '../../src/edition/formats/transcript-html.ts';
import { formatMetadataVtt } from '../../src/edition/formats/metadata-vtt.ts';
import { formatWebVtt } from '../../src/edition/formats/webvtt.ts';
import { editionOf, FULL_EDITION } from '../helpers/full-edition.ts';
import { hostileStrings } from '../helpers/hostile-strings.ts';

const BASE = 'https://gazette.example/audio/';
const HOSTILE = hostileStrings(500);

describe('buildPage', () => {
  const { document } = parseHTML(buildPage(FULL_EDITION, { baseUrl: BASE }));
  const data = JSON.parse(
    document.querySelector('script[type="application/ld+json"]')!.textContent!,
  );

  test('says in JSON-LD what the audio is, where, how long, and how it was made', () => {
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'The ferry returns',
      datePublished: '2023-12-22T07:49:00Z',
      author: { name: 'Ada Lind' },
    });
    expect(data.audio).toMatchObject({
      '@type': 'AudioObject',
      contentUrl: `${BASE}ferry/ferry.00000000.mp3`,
      embedUrl: `${BASE}ferry/embed.html`,
      encodingFormat: 'audio/mpeg',
      contentSize: '1234',
      duration: 'PT1H2M5.3S',
      creditText: 'Made with AI.',
      digitalSourceType: FULL_EDITION.disclosure.digitalSourceType,
    });
  });

  test('tells of its audio and its oEmbed answer where the place is known, and of neither where it is not', () => {
    expect(document.querySelector('meta[property="og:audio"]')!.getAttribute('content')).toBe(
      `${BASE}ferry/ferry.00000000.mp3`,
    );
    expect(
      document.querySelector('link[type="application/json+oembed"]')!.getAttribute('href'),
    ).toBe(`${BASE}ferry/oembed.json`);
    expect(buildPage(FULL_EDITION, { feedTitle: 'Read aloud' })).not.toMatch(/og:audio|oembed|rss/);
  });

  test('tells readers of feeds of the feed, where there is one', () => {
    const titled = { baseUrl: BASE, feedTitle: 'Read "aloud"' };
    for (const html of [buildPage(FULL_EDITION, titled), buildIndexPage([FULL_EDITION], titled)]) {
      const link = parseHTML(html).document.querySelector('link[type="application/rss+xml"]')!;
      expect([link.getAttribute('href'), link.getAttribute('title')]).toEqual([
        `${BASE}feed.xml`,
        'Read "aloud"',
      ]);
    }
    expect(buildIndexPage([FULL_EDITION], { baseUrl: BASE })).not.toContain('rss');
  });

  test('writes the day out in the language of the article', () => {
    expect(document.querySelector('.byline')!.textContent).toBe(
      'Ada Lind · The Norvik Gazette · 22 December 2023',
    );
    expect(document.querySelector('.byline time')!.getAttribute('datetime')).toBe('2023-12-22');
    expect(buildPage({ ...FULL_EDITION, language: 'uk' })).toContain('22 грудня 2023');
  });

  test('prints the text a block an element, with its id, and no script or style of its own', () => {
    expect(
      [...document.querySelectorAll('article > *')].map(
        (element) => `${element.localName}#${element.id} ${element.textContent}`,
      ),
    ).toEqual(['h2#b1 The storm', 'p#b2 It rose. It fell.']);
    expect(
      [...document.querySelectorAll('script')].map(
        (script) => script.getAttribute('src') ?? script.getAttribute('type'),
      ),
    ).toEqual(['application/ld+json', '../lectern-player.js']);
    expect(document.querySelectorAll('style, [style], [onclick]')).toHaveLength(0);
  });
});

test('JSON-LD names each author as a person of their own', () => {
  const html = buildPage({ ...FULL_EDITION, byline: 'Ada Lind and Bo Ek' });
  const [, json] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)!;
  const people = ['Ada Lind', 'Bo Ek'].map((name) => ({ '@type': 'Person', name }));
  expect(JSON.parse(json!).author).toEqual(people);
});

test('the list tells machines where it is, what is in it, and its cover', () => {
  const publication = { baseUrl: BASE, feedTitle: 'Aloud', cover: 'artwork.00000000.png' };
  const { document } = parseHTML(buildIndexPage([FULL_EDITION], publication));
  const told = [...document.querySelectorAll('meta[property]')].map((line) => [
    line.getAttribute('property'),
    line.getAttribute('content'),
  ]);
  expect(Object.fromEntries(told)).toMatchObject({
    'og:url': BASE,
    'og:image': `${BASE}artwork.00000000.png`,
    'og:description': FULL_EDITION.title,
  });
  expect(document.querySelector('link[rel=canonical]')!.getAttribute('href')).toBe(BASE);
  expect(document.querySelector('details a')!.getAttribute('href')).toBe(`${BASE}feed.xml`);
});

test('list items stand in lists, and the disclosure by the player, whether it runs or not', () => {
  const cue = { start: 0, end: 1, text: 'One.', role: 'listItem' };
  const cues = [
    { ...cue, role: 'disclosure', text: 'Made with AI.' },
    { ...cue, blockId: 'b1' },
    { ...cue, blockId: 'b2' },
    { ...cue, role: 'paragraph', blockId: 'b3' },
    { ...cue, blockId: 'b4' },
  ];
  const { document } = parseHTML(buildPage({ ...FULL_EDITION, cues }));
  expect(
    document
      .querySelector('article')!
      .innerHTML.replace(/\s*\n/g, '')
      .replace(/ data-[^>]*/g, ''),
  ).toBe(
    '<ul><li id="b1">One.</li><li id="b2">One.</li></ul><p id="b3">One.</p><ul><li id="b4">One.</li></ul>',
  );
  expect(document.querySelector('lectern-player > p')!.textContent).toBe('Made with AI.');
});

test('whom a voice asks to name stands below the article', () => {
  const attribution = 'Recordings by <Ada>, CC BY 4.0';
  const voices = [{ name: 'ada', provider: 'local', licence: 'CC-BY-4.0', attribution }];
  const { document } = parseHTML(buildPage({ ...FULL_EDITION, voices }));
  const lines = [...document.querySelectorAll('footer > p')];
  expect(lines.map(({ textContent }) => textContent)).toEqual([`ada: ${attribution}`]);
});

test('the list of editions is newest first, and says so when it is empty', () => {
  const { document } = parseHTML(
    buildIndexPage([
      FULL_EDITION,
      { ...FULL_EDITION, slug: 'later', title: 'Later', publishedAt: '2024-01-01' },
    ]),
  );
  expect([...document.querySelectorAll('h2 a')].map((link) => link.getAttribute('href'))).toEqual([
    'later/index.html',
    'ferry/index.html',
  ]);
  expect(buildIndexPage([])).toContain('There is no edition yet.');
});

describe('500 hostile strings as title, byline, body, address and chapter', () => {
  test('break no JSON-LD and add no element', () => {
    const shape = (html: string): string =>
      [...parseHTML(html).document.querySelectorAll('*')]
        .map((element) => element.localName)
        .join(' ');
    const plain = shape(buildPage(editionOf('plain')));
    for (const text of HOSTILE) {
      const html = buildPage(editionOf(text));
      const json = /<script type="application\/ld\+json">(.*)<\/script>/.exec(html)![1]!;
      expect(JSON.parse(json).headline).toBe(text);
      expect(shape(html)).toBe(plain);
      expect(html).not.toMatch(/(?:href|src)="javascript:/i);
    }
  });

  test('stay text in the plain transcript', () => {
    const shape = (html: string): string =>
      [...parseHTML(html).document.querySelectorAll('*')]
        .map((element) => `${element.localName} ${element.getAttributeNames().join()}`)
        .join(';');
    const transcriptOf = (text: string): string =>
      formatTranscriptHtml(editionOf(text).cues, { title: text, language: text });
    const plain = shape(transcriptOf('plain'));
    for (const text of HOSTILE) {
      expect(shape(transcriptOf(text))).toBe(plain);
      // What may stand in no page is left out; the readers of both treat white space as one.
      expect(parseHTML(transcriptOf(text)).document.querySelector('h1')!.textContent).toBe(
        text.replaceAll('\0', ''),
      );
    }
  });

  test('break no cue', () => {
    for (const text of HOSTILE) {
      const cues = editionOf(text.replace(/\s+/g, ' ')).cues;
      const vtt = formatWebVtt(cues, { language: 'en' });
      expect(
        vtt
          .split('\n')
          .filter((line) => line.includes('-->'))
          .every((line) => /^[\d:.]+ --> [\d:.]+$/.test(line)),
      ).toBe(true);
      const payloads = formatMetadataVtt(cues, { language: 'en' })
        .split('\n\n')
        .slice(1)
        .map((cue) => cue.trim().split('\n')[2]!);
      for (const payload of payloads) expect(JSON.parse(payload).group).toBe('sentence');
    }
  });
});
