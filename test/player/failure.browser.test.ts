/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEmbeds } from '../../src/site/embed.ts';
import { languagePart } from '../../src/languages/registry.ts';
import { readPlayerFiles, type PlayerFiles } from '../../src/site/player-files.ts';
import { describeInEngines } from '../helpers/engines/engines.ts';
import type { Tab } from '../helpers/engines/tab.ts';
import { openEngineSite, pageAround, type EngineSite } from '../helpers/player-site.ts';

const DISCLOSURE = 'This audio is “made” with AI & care.';

/** Styles of pages that would squeeze, move or hide an audio element. */
const LOOKS = {
  plain: 'body{margin:8px}',
  sizes: 'audio{width:0!important;height:0!important;margin:2em}body{font:20px serif;margin:8px}',
  moved: 'audio{position:absolute;left:-400px;opacity:0;transform:scale(.3);float:left}',
  hidden: 'audio{display:none!important;min-width:600px!important}html{font-size:62.5%}',
  centred: 'article{display:flex;flex-direction:column;align-items:center}',
};

/** What the player gets instead of an edition, by its address. */
const FAILURES = ['/nowhere.json', '/error.json', '/broken.json', '/newer.json'];

type Shown = {
  readonly audio: readonly number[];
  readonly isWhole: boolean;
  readonly disclosure: string | false;
  readonly note: string;
  readonly language: string;
};

describeInEngines('an edition that cannot be had', (engine) => {
  let site: EngineSite;
  let embed: string;
  let player: PlayerFiles;
  beforeAll(async () => {
    site = await openEngineSite([{ texts: ['Ship one came in.'], disclosure: DISCLOSURE }], engine);
    site.site.pages['/broken.json'] = '{"title": "x';
    site.site.pages['/newer.json'] = JSON.stringify({ ...site.editions[0], schemaVersion: 9 });
    site.site.refuse.add('/error.json');
    const baseUrl = `${site.server.origin}/`;
    player = await readPlayerFiles();
    embed = buildEmbeds(site.editions[0]!, { baseUrl, player }).script;
    const players = FAILURES.map((address) =>
      embed
        .replace(/<script.*<\/script>/s, '')
        .replace(/src="[^"]*edition\.json"/, `src="${address}"`),
    ).join('\n');
    for (const [name, styles] of Object.entries(LOOKS))
      site.site.pages[`/${name}.html`] = pageAround(`<article><h1>Ships</h1>${players}</article>`, {
        head: `<style>${styles}</style>`,
      });
  }, 120_000);
  afterAll(() => site?.close());

  const look = async (path: string, width: number): Promise<readonly Shown[]> => {
    const page: Tab = await site.newTab({ width, height: 700 });
    await page.goto(`${site.server.origin}${path}`);
    await page.waitForFunction(
      `[...document.querySelectorAll('lectern-player')].every((each) => each.shadowRoot?.querySelector('.note:not([hidden])'))`,
    );
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('lectern-player')].map((player) => {
        const part = (name: string): HTMLElement => player.shadowRoot!.querySelector(name)!;
        const audio = player.querySelector('audio')!;
        const [box, card] = [audio, part('.card')].map((each) => each.getBoundingClientRect());
        const isIn =
          box!.left >= card!.left && box!.right <= card!.right && box!.bottom <= card!.bottom;
        const isOnPage = card!.left >= 0 && card!.right <= innerWidth;
        const line = part('.disclosure');
        return {
          audio: [box!.width, box!.height],
          isWhole: isIn && isOnPage && audio.checkVisibility({ opacityProperty: true }),
          disclosure: line?.checkVisibility() && line.textContent,
          note: part('.note').textContent!,
          language: part('.note').closest<HTMLElement>('[lang]')!.lang,
        };
      }),
    );
    await page.context().close();
    return shown;
  };

  test.each(Object.keys(LOOKS))(
    'leaves the audio of the page whole at 240 pixels, with its disclosure: %s',
    async (name) => {
      const all = await look(`/${name}.html`, 240);
      expect(all).toHaveLength(FAILURES.length);
      for (const { audio, isWhole, disclosure, note } of all) {
        expect(audio[0]).toBeGreaterThan(160);
        expect(audio[1]).toBeGreaterThan(30);
        expect([isWhole, disclosure]).toEqual([true, DISCLOSURE]);
        // It is not the audio that is missing.
        expect(note).toMatch(
          /^The chapters and text that belong to this audio could not be loaded/,
        );
      }
    },
  );

  test('says so in the language of the edition, whose words the page has beside its audio', async () => {
    const german = { ...site.editions[0]!, language: 'de' };
    const words = buildEmbeds(german, { baseUrl: `${site.server.origin}/`, player }).script;
    site.site.pages['/german.html'] = pageAround(words.replace('edition.json', 'nowhere.json'));
    const [shown] = await look('/german.html', 320);
    expect(shown!.note).toBe(languagePart('de', 'player').plain);
    expect(shown!.language).toBe('de');
  });

  test('says on the edition’s own page what it says in a snippet', async () => {
    site.site.refuse.add('/the-ferry-returns/edition.json');
    const [shown] = await look('/the-ferry-returns/index.html', 240);
    site.site.refuse.delete('/the-ferry-returns/edition.json');
    expect(shown).toMatchObject({ isWhole: true, disclosure: DISCLOSURE });
  });

  test('is said to be missing itself where the page has no audio for it', async () => {
    const players = `<lectern-player src="/nowhere.json"></lectern-player><lectern-player id="b" src="/the-ferry-returns/edition.json"></lectern-player>`;
    site.site.pages['/bare.html'] = pageAround(players);
    const page = await site.open('/bare.html');
    await page.waitForFunction(`document.querySelector('#b').edition`);
    // What was put in for another edition is not its audio.
    await page.evaluate(`document.querySelector('#b').setAttribute('src', '/nowhere.json')`);
    await page.waitForFunction(
      `[...document.querySelectorAll('lectern-player')].every((each) => each.shadowRoot?.querySelector('.failed'))`,
    );
    const shown = await page.evaluate(() =>
      [...document.querySelectorAll('lectern-player')].map((player) => [
        player.querySelector('audio')!.checkVisibility(),
        player.shadowRoot!.textContent,
      ]),
    );
    expect(shown).toEqual([
      [false, 'The audio of this article was not found.'],
      [false, 'The audio of this article was not found.'],
    ]);
    await page.context().close();
  });
});
