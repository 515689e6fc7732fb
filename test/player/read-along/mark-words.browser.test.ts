/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseWords } from '../../../src/edition/shared/printed-words.ts';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import type { Tab } from '../../helpers/engines/tab.ts';
import { openEngineSite, pageAround, seek, type EngineSite } from '../../helpers/player-site.ts';

const TEXTS = [
  'The ferry came back — at noon. Nobody had seen it.',
  'It had left three days before.',
];

describeInEngines('words on the page', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite(
      [
        { texts: TEXTS, pace: 12, words: true },
        { texts: TEXTS, article: { slug: 'plain' } },
      ],
      engine,
    );
  }, 60_000);
  afterAll(() => site?.close());

  async function open(slug: string, paragraphs: readonly string[] = TEXTS): Promise<Tab> {
    site.site.pages['/article.html'] = pageAround(
      `<article><lectern-player src="/${slug}/edition.json" read-along></lectern-player>` +
        `${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`,
    );
    const page = await site.open('/article.html');
    await page.locator('.lectern-playable').first().waitFor();
    return page;
  }

  const marked = (page: Tab, name = 'lectern-word'): Promise<string> =>
    page.evaluate(
      (key) =>
        [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()).join('|'),
      name,
    );
  const cueOf = (words: string) =>
    site.editions[0]!.cues.find((cue) => cue.text.startsWith(words))!;

  test('are marked within 0.15 s of their mark, each within its sentence, and never where it stands elsewhere', async () => {
    const page = await open('the-ferry-returns');
    const frames = await page.evaluate(async () => {
      const audio = document.querySelector('audio')!;
      const all: { time: number; word: string; sentence: string }[] = [];
      const textOf = (name: string): string =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()).join('|');
      await audio.play();
      await new Promise<void>((resolve) => {
        const look = (): void => {
          const [word, sentence] = [textOf('lectern-word'), textOf('lectern-sentence')];
          if (word) all.push({ time: audio.currentTime, word, sentence });
          if (sentence.startsWith('It had') || audio.ended) resolve();
          else requestAnimationFrame(look);
        };
        look();
      });
      return all;
    });
    const cues = site.editions[0]!.cues;
    const starts = cues.flatMap((cue) =>
      parseWords(cue.words!).map(({ seconds }) => cue.start + seconds),
    );
    const words = TEXTS.join(' ').split(' ');
    expect(starts.length).toBe(words.length);
    const spokenWithin = (time: number, seconds: number): string[] =>
      words.filter(
        (_, i) => starts[i]! < time + seconds && (starts[i + 1] ?? Infinity) > time - seconds,
      );
    // A busy machine skips frames, and draws some of them late.
    for (const { time, word, sentence } of frames) {
      expect(spokenWithin(time, 1)).toContain(word);
      expect(sentence).toContain(word);
    }
    const late = frames.filter(({ time, word }) => !spokenWithin(time, 0.15).includes(word));
    expect(late.length).toBeLessThanOrEqual(frames.length / 5);
    expect(new Set(frames.map(({ word }) => word)).size).toBeGreaterThan(5);
    await page.context().close();
  });

  test('follow a seek, stay on a pause, and go at the end', async () => {
    const page = await open('the-ferry-returns');
    await page.locator('.play').click();
    await page.locator('.play').click();
    const cue = cueOf('Nobody');
    await seek(page, cue.start + parseWords(cue.words!)[2]!.seconds + 0.05);
    await expect.poll(() => marked(page)).toBe('seen');
    await page.locator('.play').click();
    await seek(page, 1e9);
    await page.waitForFunction(
      `document.querySelector('audio').paused && document.querySelector('audio').currentTime < 1`,
    );
    expect([await marked(page), await marked(page, 'lectern-sentence')]).toEqual(['', '']);
    await page.context().close();
  });

  test('are not marked in a paragraph that has changed, nor where no times of words are known', async () => {
    const changed = await open('the-ferry-returns', [TEXTS[0]!.replace('noon', 'dusk'), TEXTS[1]!]);
    await changed.locator('.play').click();
    await changed.waitForFunction(`document.querySelector('audio').currentTime > 0.8`);
    expect(await marked(changed)).toBe('');
    await changed.context().close();
    const plain = await open('plain');
    expect(site.editions[1]!.cues.some((cue) => cue.words)).toBe(false);
    await plain.locator('.play').click();
    await expect
      .poll(() => marked(plain, 'lectern-sentence'))
      .toBe('The ferry came back — at noon.');
    expect(await marked(plain)).toBe('');
    await plain.context().close();
  });

  test('of an edition that is damaged are left alone, and everything else goes on', async () => {
    const [edition] = site.editions;
    for (const words of ['x', '0@', '9999@0', '@@ 0@0']) {
      site.site.pages['/the-ferry-returns/broken.json'] = JSON.stringify({
        ...edition,
        cues: edition!.cues.map((cue) => ({ ...cue, words })),
      });
      site.site.pages['/article.html'] = pageAround(
        '<article><lectern-player src="/the-ferry-returns/broken.json" read-along></lectern-player>' +
          `<p>${TEXTS[0]}</p><p>${TEXTS[1]}</p></article>`,
      );
      const page = await site.open('/article.html');
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.locator('.play').click();
      await expect
        .poll(() => marked(page, 'lectern-sentence'))
        .toBe('The ferry came back — at noon.');
      expect(errors).toEqual([]);
      await page.context().close();
    }
  });
});
