/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import type { Tab } from '../../helpers/engines/tab.ts';
import { openEngineSite, pageAround, type EngineSite } from '../../helpers/player-site.ts';

const TEXTS = Array.from(
  { length: 8 },
  (_, i) => `Ship ${i + 1} came in before noon. It left again for port ${i + 1} in the evening.`,
);

const PARAGRAPHS = TEXTS.map((text) => `<p>${text}</p>`);

describeInEngines('a page that changes under the player', (engine) => {
  let site: EngineSite;
  beforeAll(async () => {
    site = await openEngineSite(
      [
        { texts: TEXTS, pace: 20, words: true },
        { texts: TEXTS.slice(0, 2), pace: 20, words: true, article: { slug: 'other' } },
      ],
      engine,
    );
  }, 120_000);
  afterAll(() => site?.close());

  /** Opens a page around a compact player; every notice that is ever seen is counted. */
  async function open(body: string, players = ['the-ferry-returns']): Promise<Tab> {
    const elements = players.map(
      (slug) =>
        `<lectern-player src="/${slug}/edition.json" layout="compact" read-along></lectern-player>`,
    );
    site.site.pages['/article.html'] = pageAround(`<article>${elements.join('')}${body}</article>`);
    const page = await site.newTab();
    await page.addInitScript(() => {
      const seen = { found: [] as object[], notices: 0 };
      Object.assign(window, { seen });
      addEventListener('lectern-read-along', (event) =>
        seen.found.push((event as CustomEvent<object>).detail),
      );
      setInterval(() => {
        const note = document
          .querySelector('lectern-player')
          ?.shadowRoot?.querySelector('.changes');
        if (note?.checkVisibility()) seen.notices++;
      }, 10);
    });
    await page.goto(`${site.server.origin}/article.html`);
    await page.waitForFunction('window.seen.found.length > 0');
    return page;
  }

  const marked = (page: Tab): Promise<readonly string[]> =>
    page.evaluate(() =>
      ['lectern-sentence', 'lectern-word'].map((name) =>
        [...(CSS.highlights.get(name) ?? [])].map(String).join(''),
      ),
    );

  test('is searched again when the rest of it is drawn, and says nothing meanwhile', async () => {
    for (const [first, last] of [
      [1, 8],
      [1, 7],
    ] as const) {
      const page = await open(
        `${PARAGRAPHS.slice(0, first).join('')}<div></div>${PARAGRAPHS.slice(last).join('')}`,
      );
      await page.waitForTimeout(2000);
      await page.evaluate(
        (rest) => document.querySelector('article div')!.insertAdjacentHTML('beforeend', rest),
        PARAGRAPHS.slice(first, last).join(''),
      );
      await page.waitForFunction('window.seen.found.at(-1).found === 8');
      expect(
        await page.evaluate('[window.seen.found.at(-1).changed, window.seen.notices]'),
      ).toEqual([0, 0]);
      await page.context().close();
    }
  });

  test('has its sentence and word marked again when its texts are replaced', async () => {
    const page = await open(PARAGRAPHS.join(''));
    await page.locator('.play').click();
    await page.waitForFunction(`CSS.highlights.get('lectern-word')?.size === 1`);
    for (const change of [
      'each.innerHTML = each.innerHTML',
      `each.innerHTML = each.innerHTML.replace(/came|port/g, '<span class="term">$&</span>')`,
    ]) {
      await page.evaluate(
        `document.querySelectorAll('article p').forEach((each) => { ${change} })`,
      );
      await page.waitForFunction(
        `['lectern-sentence', 'lectern-word'].every((name) => {
          const [range] = CSS.highlights.get(name);
          return range?.startContainer.isConnected && !range.collapsed;
        })`,
      );
      const [sentence, word] = await marked(page);
      expect(TEXTS.join(' ')).toContain(sentence);
      expect(sentence).toContain(word);
    }
    expect(await page.evaluate('window.seen.notices')).toBe(0);
    await page.context().close();
  });

  test('has its notice before the first play, as long as there is a reason, and no longer', async () => {
    const edited = PARAGRAPHS.with(3, PARAGRAPHS[3]!.replace('noon', 'dawn'));
    const page = await open(edited.join(''));
    await page.locator('.changes').waitFor();
    expect(await page.locator('.changes').textContent()).toContain('Sentences changed: 1.');
    await page.evaluate(() => {
      const paragraph = document.querySelectorAll('article p')[3]!;
      paragraph.firstChild!.textContent = paragraph.textContent!.replace('dawn', 'noon');
    });
    await page.waitForFunction(
      `!document.querySelector('lectern-player').shadowRoot.querySelector('.changes')`,
    );
    await page.context().close();
  });

  test('costs nothing while nothing changes, and little where it never rests', async () => {
    const page = await open(`${PARAGRAPHS.join('')}<i>0</i>`);
    const searches = await page.evaluate(async () => {
      const walk = Object.getOwnPropertyDescriptor(Node.prototype, 'childNodes')!;
      let reads = 0;
      Object.defineProperty(Node.prototype, 'childNodes', {
        configurable: true,
        get(this: Node) {
          if (this === document.querySelector('article')) reads++;
          return walk.get!.call(this) as NodeList;
        },
      });
      const wait = (milliseconds: number): Promise<void> =>
        new Promise((resolve) => setTimeout(resolve, milliseconds));
      await wait(500);
      const idle = reads;
      const clock = setInterval(
        () => (document.querySelector('i')!.textContent = String(Math.random())),
        5,
      );
      await wait(1000);
      clearInterval(clock);
      return { idle, busy: reads - idle };
    });
    expect(searches.idle).toBe(0);
    expect(searches.busy).toBeGreaterThan(0);
    expect(searches.busy).toBeLessThan(20);
    await page.context().close();
  });

  test('shows at once what the player says that was started again, of two on a page', async () => {
    const page = await open(PARAGRAPHS.join(''), ['the-ferry-returns', 'other']);
    await page.waitForFunction('window.seen.found.length === 2');
    const play = (player: number, seconds: number): Promise<unknown> =>
      page.evaluate(`document.querySelectorAll('lectern-player')[${player}].playFrom(${seconds})`);
    const third = site.editions[0]!.cues[4]!;
    await play(0, third.start + 0.1);
    await page.waitForFunction(
      `String([...CSS.highlights.get('lectern-sentence')]) === ${JSON.stringify(third.text)}`,
    );
    await play(1, 0);
    await page.waitForFunction(
      `String([...CSS.highlights.get('lectern-sentence')]).startsWith('Ship 1 ')`,
    );
    // Where it was: no sentence begins there.
    const [sentence, speaking] = await page.evaluate(async () => {
      const [first] = document.querySelectorAll('lectern-player');
      (first as unknown as { readonly play: () => void }).play();
      await new Promise((resolve) => first!.addEventListener('lectern-play', resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      return [
        [...CSS.highlights.get('lectern-sentence')!].map(String).join('|'),
        [...document.querySelectorAll('.lectern-speaking')]
          .map((each) => each.textContent)
          .join('|'),
      ];
    });
    expect(sentence).toBe(third.text);
    expect(speaking).toBe(TEXTS[2]);
    await page.context().close();
  });
});
