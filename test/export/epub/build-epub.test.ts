import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/edition/edition.ts';
import { bookOf } from '../../../src/export/epub/book.ts';
import { buildEpub } from '../../../src/export/epub/build-epub.ts';
import { clockValue } from '../../../src/export/epub/overlay.ts';
import { readXml } from '../../../src/readers/read-xml.ts';
import { editionOf } from '../../helpers/editions.ts';

const CUES: Edition['cues'] = [
  { start: 0.3, end: 2, text: 'The ferry returns', role: 'title', words: '0@0 4@30 10@80' },
  { start: 3, end: 4.5, text: 'At noon', role: 'heading', blockId: 'b1', words: '0@0 3@50' },
  { start: 5, end: 7.25, text: 'A & B <left>.', role: 'paragraph', blockId: 'b2', textStart: 0 },
  { start: 7.5, end: 9, text: 'They came.', role: 'paragraph', blockId: 'b2', words: '0@0 5@40' },
  { start: 9.5, end: 10, text: 'One', role: 'listItem', blockId: 'b3' },
  { start: 10.5, end: 11, text: 'Two', role: 'listItem', blockId: 'b4' },
  { start: 11.5, end: 13, text: 'So be it.', role: 'quote', blockId: 'b5', language: 'fr' },
];

const blocks = [
  { id: 'b3', number: 1 },
  { id: 'b4', number: 2 },
];

function textsOf(fields: Partial<Edition> = {}, more: readonly Edition[] = []) {
  const editions = [editionOf({ cues: CUES, blocks, ...fields }), ...more];
  const entries = buildEpub(bookOf(editions.map((edition) => ({ edition, folder: '/out' }))));
  const texts = new Map(
    entries.flatMap((each) => ('text' in each ? [[each.name, each.text]] : [])),
  );
  return { entries, texts };
}

describe('an EPUB', () => {
  test('begins with its kind, stored', () => {
    const [first, second] = textsOf().entries;
    expect(first).toMatchObject({
      name: 'mimetype',
      text: 'application/epub+zip',
      isCompressed: false,
    });
    expect(second!.name).toBe('META-INF/container.xml');
  });

  test('holds every file that its package lists, and lists every file', () => {
    const { entries, texts } = textsOf();
    const opf = texts.get('EPUB/package.opf')!;
    const listed = [...opf.matchAll(/<item [^>]*href="([^"]+)"/gu)].map(
      ([, href]) => `EPUB/${href}`,
    );
    const held = entries.map(({ name }) => name).slice(2);
    expect(held.filter((name) => name !== 'EPUB/package.opf').toSorted()).toEqual(
      listed.toSorted(),
    );
  });

  test('is well-formed XML, with every text escaped', () => {
    const { texts } = textsOf({ title: 'R&D <script>alert(1)</script>', byline: '"A" & B' });
    for (const [name, text] of texts)
      if (/\.(?:xhtml|smil|opf|xml)$/u.test(name)) expect(() => readXml(text)).not.toThrow();
    expect(texts.get('EPUB/article-1.xhtml')).not.toContain('<script>');
  });

  test('refers in its overlay to elements of its text alone, in their order', () => {
    const { texts } = textsOf();
    const ids = [...texts.get('EPUB/article-1.xhtml')!.matchAll(/ id="([^"]+)"/gu)].map(
      ([, id]) => id,
    );
    const refs = [...texts.get('EPUB/article-1.smil')!.matchAll(/article-1\.xhtml#([^"]+)"/gu)].map(
      ([, id]) => id!,
    );
    const places = refs.map((id) => ids.indexOf(id));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('takes for each sentence exactly the time of its cue, and plays the pauses between', () => {
    const smil = textsOf().texts.get('EPUB/article-1.smil')!;
    const clips = [...smil.matchAll(/clipBegin="([^"]+)" clipEnd="([^"]+)"/gu)];
    for (const { start, end } of CUES) {
      expect(clips.some(([, begin]) => begin === clockValue(start))).toBe(true);
      expect(clips.some(([, , finish]) => finish === clockValue(end))).toBe(true);
    }
    const joins = clips.slice(1).map(([, begin], index) => [clips[index]![2], begin]);
    expect(joins.filter(([end, begin]) => end !== begin)).toEqual([]);
    const opf = textsOf().texts.get('EPUB/package.opf')!;
    expect(opf).toContain(`<meta property="media:duration">${clockValue(13 - 0.3)}</meta>`);
  });

  test('says that a synthetic voice reads, and how the sound was made', () => {
    const { texts } = textsOf();
    const opf = texts.get('EPUB/package.opf')!;
    expect(opf).toContain('<meta property="media:narrator">af_heart (synthetic voice)</meta>');
    expect(opf).toMatch(/property="iptc:DigitalSourceType">[^<]*trainedAlgorithmicMedia</u);
    // The line that no cue speaks is printed.
    expect(texts.get('EPUB/article-1.xhtml')).toContain(
      'This audio is created with AI assistance.',
    );
  });

  test('nests lists, quotations and other languages', () => {
    const text = textsOf().texts.get('EPUB/article-1.xhtml')!;
    expect(text).toMatch(
      /<ol>\n<li id="p4" value="1">.*<\/li>\n<li id="p5" value="2">.*<\/li>\n<\/ol>/su,
    );
    expect(text).toMatch(/<blockquote><p id="p6" lang="fr" xml:lang="fr">/u);
  });

  test('needs no date: the same bytes on any day', () => {
    const { texts } = textsOf({ publishedAt: undefined, modifiedAt: undefined });
    expect(texts.get('EPUB/package.opf')).toContain(
      '<meta property="dcterms:modified">2000-01-01T00:00:00Z</meta>',
    );
  });

  test('has a chapter for each edition, in the order given', () => {
    const second = editionOf({ slug: 'quay', title: 'The quay', language: 'de', cues: CUES });
    const { texts } = textsOf({}, [second]);
    const opf = texts.get('EPUB/package.opf')!;
    expect(opf).toMatch(/<itemref idref="article-1"\/>\n<itemref idref="article-2"\/>/u);
    expect(opf).toContain('<dc:language>de</dc:language>');
    expect(texts.get('EPUB/nav.xhtml')).toContain('<a href="article-2.xhtml">The quay</a>');
  });

  test('shows the cover of each edition above its text, and lists each file once', () => {
    const coverNamed = (name: string): Edition['files'][number] => ({
      role: 'cover',
      name,
      mediaType: 'image/png',
      sizeBytes: 1,
      sha256: 'a'.repeat(64),
    });
    const withCover = (slug: string, name: string): Edition => {
      const edition = editionOf({ slug, cues: CUES });
      const rest = edition.files.filter(({ role }) => role !== 'cover');
      return { ...edition, files: [...rest, coverNamed(name)] };
    };
    const { files } = withCover('ferry', 'cover.1.png');
    const more = [withCover('quay', 'cover.2.png'), withCover('pier', 'cover.1.png')];
    const { texts, entries } = textsOf({ files }, more);
    const opf = texts.get('EPUB/package.opf')!;
    expect(opf).toMatch(/id="cover" href="cover\.1\.png"[^>]*properties="cover-image"/u);
    expect(opf.match(/href="cover\.[12]\.png"/gu)).toHaveLength(2);
    expect(entries.filter(({ name }) => name.includes('cover.'))).toHaveLength(2);
    for (const [index, name] of ['cover.1.png', 'cover.2.png', 'cover.1.png'].entries())
      expect(texts.get(`EPUB/article-${index + 1}.xhtml`)).toContain(`<img src="${name}" alt=""/>`);
    // A book of one article has it as its own cover alone.
    expect(textsOf({ files }).texts.get('EPUB/article-1.xhtml')).not.toContain('<img');
  });

  test('marks sentences alone where words have no times', () => {
    const cues = CUES.map(({ words: _words, ...cue }) => cue);
    const smil = textsOf({ cues }).texts.get('EPUB/article-1.smil')!;
    expect(smil.match(/<par id="o-p\d+-\d+">/gu)).toHaveLength(CUES.length);
  });
});
