/** What stands below the story of a page of HTML: comments in frames with a time, items below a label of other texts. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/article/read-article.ts';

const STORY = Array.from(
  { length: 6 },
  (_, index) =>
    `W dniu ${index + 1} prom nie wypłynął z portu, bo morze było wzburzone, a kapitan czekał na mechanika; ` +
    `pasażerowie, których było ${index + 20}, wrócili więc do domów i czekali tam do rana na wiadomość.`,
);

const page = (below: string): string =>
  `<html lang="pl"><head><title>Prom nie wypłynął</title></head><body><article><h1>Prom nie wypłynął</h1>
  ${STORY.map((text) => `<p>${text}</p>`).join('')}${below}</article></body></html>`;

const textsOf = async (below: string): Promise<string[]> => {
  const { blocks } = await readArticle({ kind: 'html', content: page(below) });
  return blocks.map(({ text }) => text);
};

describe('what stands below the story', () => {
  it('is not read where it is comments with their times', async () => {
    const comments = ['Pogol', 'Sceptyk', 'Bartek'].map(
      (name, index) =>
        `<p>${name}, 1${index}/02/2017 17:3${index}</p><p>Pływam tym promem od lat, a takiego bałaganu ` +
        `w porcie nie widziałem jeszcze nigdy, bo kapitan zawsze na nas czekał i nikt nie wracał do domu.</p>`,
    );
    expect(await textsOf(comments.join(''))).toEqual(STORY);
  });

  it('is not read where it is items with links below a label', async () => {
    const items = ['Nowy most nad cieśniną', 'Burza zerwała molo', 'Latarnia znów świeci'].map(
      (title) =>
        `<li><a href="/x">${title}</a><br>Port jest zamknięty, a kapitan czeka na mechanika do rana.</li>`,
    );
    expect(await textsOf(`<h2>Powiązane artykuły</h2><ul>${items.join('')}</ul>`)).toEqual(STORY);
  });

  it('is read where days are those of a history', async () => {
    const days = [3, 4, 5].map(
      (day) =>
        `<h2>${day} maja 2012</h2><p>Prom nie wypłynął z portu, bo kapitan spał do rana.</p>`,
    );
    expect(await textsOf(days.join(''))).toHaveLength(STORY.length + 6);
  });
});
