/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/edition.ts';
import { serveSite } from '../helpers/browser.ts';
import { describeInEngines } from '../helpers/engines/engines.ts';
import { hearComplaints, type Tab } from '../helpers/engines/tab.ts';
import {
  FERRY,
  FERRY_TEXTS,
  openEngineSite,
  seek,
  type EngineSite,
} from '../helpers/player-site.ts';

const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; media-src 'self'; connect-src 'self'; img-src 'self'";

describeInEngines('the player in a browser', (engine) => {
  let site: EngineSite;
  let edition: Edition;
  let short: Edition;

  beforeAll(async () => {
    site = await openEngineSite(
      [
        {
          texts: FERRY_TEXTS,
          article: FERRY,
          disclosure: 'This audio is created with AI assistance.',
        },
        {
          texts: ['Der Hafen war still. Die Fähre kam nicht.'],
          article: { slug: 'hafen', title: 'Der Hafen', language: 'de' },
        },
      ],
      engine,
    );
    [edition, short] = site.editions as [Edition, Edition];
  }, 60_000);
  afterAll(() => site?.close());

  const audioPath = (): string => `/the-ferry-returns/${edition.files[0]!.name}`;
  const open = (path: string): Promise<Tab> => site.open(path);

  const timeOf = (page: Tab, index = 0): Promise<number> =>
    page
      .locator('lectern-player audio')
      .nth(index)
      .evaluate((audio: HTMLAudioElement) => audio.currentTime);
  const playing = (page: Tab, index = 0): Promise<boolean> =>
    page
      .locator('lectern-player audio')
      .nth(index)
      .evaluate((audio: HTMLAudioElement) => !audio.paused);
  const startsAt = (words: string, role = 'paragraph'): number =>
    edition.cues.find((cue) => cue.text.startsWith(words) && cue.role === role)!.start;

  test('requests only the edition until it plays, and shows its length anyway', async () => {
    site.server.requests.length = 0;
    const page = await open('/the-ferry-returns/index.html');
    expect(await page.locator('.time').textContent()).toMatch(/^0:00 \/ 0:\d\d$/);
    await page.waitForTimeout(200);
    const paths = site.server.requests
      .map((request) => request.url!)
      .filter((path) => !path.endsWith('favicon.ico'));
    expect(paths.filter((path) => /mp3|vtt|srt/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith('edition.json'))).toHaveLength(1);
    await page.context().close();
  });

  test('does everything from a keyboard', async () => {
    const page = await open('/the-ferry-returns/index.html');
    const focused = (): Promise<string | null> =>
      page.evaluate(() => {
        const element = document.activeElement?.shadowRoot?.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? null;
      });
    await page.locator('.play').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => playing(page)).toBe(true);
    expect(await focused()).toBe('Pause');
    await page.keyboard.press('k');
    await expect.poll(() => playing(page)).toBe(false);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Position');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await timeOf(page)).toBeCloseTo(5, 1);
    expect(await page.locator('input').getAttribute('aria-valuetext')).toMatch(
      /^5 seconds of \d+ seconds$/,
    );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Back 15 seconds');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Forward 15 seconds');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Speed');
    await page.keyboard.press('ArrowDown');
    expect(
      await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate),
    ).toBe(1.1);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Chapters');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Transcript');
    await page.keyboard.press('Enter');
    await page.locator('.transcript button').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => playing(page)).toBe(true);
    expect(Math.abs((await timeOf(page)) - startsAt('The ferry came'))).toBeLessThan(0.6);
    await page.context().close();
  });

  test('keeps the speed and the position for the next visit', async () => {
    const page = await open('/the-ferry-returns/index.html');
    await page.locator('.speed').selectOption('1.5');
    await seek(page, 8);
    await page.reload();
    await page.locator('.play').waitFor();
    expect(await page.locator('.speed').inputValue()).toBe('1.5');
    expect(await timeOf(page)).toBeCloseTo(8, 0);
    await page.context().close();
  });

  test('tells chapters, plays from one, and names everything for screen readers', async () => {
    const page = await open('/the-ferry-returns/index.html');
    await page.getByText('Chapters', { exact: true }).click();
    // Told at the moment of the click: a machine that is busy asks later.
    await page.evaluate(() =>
      addEventListener('lectern-seek', (event) =>
        Object.assign(window, { landed: (event as CustomEvent).detail.seconds }),
      ),
    );
    await page.getByRole('button', { name: 'The storm' }).first().click();
    await expect.poll(() => playing(page)).toBe(true);
    const landed = await page.evaluate<number>('window.landed');
    expect(Math.abs(landed - startsAt('The storm', 'heading'))).toBeLessThan(0.6);
    for (const name of ['Pause', 'Back 15 seconds', 'Forward 15 seconds'])
      expect(await page.getByRole('button', { name }).count()).toBe(1);
    expect(await page.getByRole('slider', { name: 'Position' }).count()).toBe(1);
    expect(await page.getByRole('combobox', { name: 'Speed' }).count()).toBe(1);
    expect(await page.locator('.disclosure').textContent()).toContain(
      'This audio is created with AI assistance.',
    );
    await page.context().close();
  });

  test('speaks the language of its edition', async () => {
    const page = await open('/hafen/index.html');
    expect(await page.getByRole('button', { name: 'Abspielen' }).count()).toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.context().close();
  });

  test('a strict content policy finds nothing to object to', async () => {
    site.site.headers['content-security-policy'] = CONTENT_POLICY;
    const page = await site.open('/the-ferry-returns/index.html', { policy: true });
    delete site.site.headers['content-security-policy'];
    const complaints = hearComplaints(page);
    await page.locator('.play').click();
    await expect.poll(() => playing(page)).toBe(true);
    await page.locator('.lectern-playable').first().waitFor();
    expect(complaints).toEqual([]);
    expect(
      await page.locator('.card').evaluate((card) => getComputedStyle(card).borderRadius),
    ).toBe('16px');
    await page.context().close();
  });

  test('of two players one is heard', async () => {
    const players = ['the-ferry-returns', 'hafen'].map(
      (slug) => `<lectern-player src="/${slug}/edition.json"></lectern-player>`,
    );
    site.site.pages['/two.html'] =
      `<!doctype html><html lang="en"><title>x</title><main>${players.join('')}</main>` +
      '<script src="/lectern-player.js" defer></script></html>';
    const page = await open('/two.html');
    await page.locator('lectern-player .play').nth(0).click();
    await expect.poll(() => playing(page, 0)).toBe(true);
    await page.locator('lectern-player .play').nth(1).click();
    await expect.poll(() => playing(page, 1)).toBe(true);
    // The event by which the other hears of it is a task of its own.
    await expect.poll(() => playing(page, 0)).toBe(false);
    await page.context().close();
  });

  test('does not mind when it is told before it is ready, given its address late, moved, or given another', async () => {
    site.site.pages['/late.html'] =
      '<!doctype html><html lang="en"><title>x</title><main></main>' +
      '<script src="/lectern-player.js" defer></script></html>';
    const page = await site.newTab();
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(`${site.server.origin}/late.html`);
    site.server.requests.length = 0;
    await page.evaluate(() => {
      const player = document.createElement('lectern-player') as HTMLElement &
        Record<'play' | 'pause' | 'seek' | 'playFrom', (seconds?: number) => void>;
      document.querySelector('main')!.append(player);
      for (const name of ['play', 'pause', 'seek', 'playFrom'] as const) player[name](3);
      player.setAttribute('src', '/the-ferry-returns/edition.json');
    });
    await page.locator('.play').waitFor();
    await page.evaluate(() => document.body.append(document.querySelector('lectern-player')!));
    await page.locator('.play').click();
    await expect.poll(() => playing(page)).toBe(true);
    await page
      .locator('lectern-player')
      .evaluate((player) => player.setAttribute('src', '/hafen/edition.json'));
    await page.getByRole('button', { name: 'Abspielen' }).waitFor();
    await page.locator('.play').click();
    await expect
      .poll(() =>
        page
          .locator('audio')
          .evaluate(
            (audio: HTMLAudioElement) => audio.currentSrc.includes('/hafen/') && !audio.paused,
          ),
      )
      .toBe(true);
    await page
      .locator('lectern-player')
      .evaluate(
        (player) =>
          Object.assign(window, { gone: player.querySelector('audio') }) && player.remove(),
      );
    expect(await page.evaluate('window.gone.paused')).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('sends nothing: while it plays to its end, only the audio is requested', async () => {
    const page = await open('/hafen/index.html');
    await page.waitForTimeout(200);
    site.server.requests.length = 0;
    await page.evaluate(() =>
      addEventListener('lectern-end', () => Object.assign(window, { ended: true })),
    );
    await page.locator('.speed').selectOption('2');
    await page.locator('.play').click();
    await page.waitForFunction('window.ended');
    const asked = site.server.requests
      .map((request) => request.url!.replace(/[0-9a-f]{8}/, 'HASH'))
      .filter((url) => !/^\/(?:favicon\.ico|lectern-icon\.svg)$/.test(url));
    expect(new Set(asked)).toEqual(
      new Set(['/hafen/hafen.HASH.mp3', '/lectern-extras.HASH.js', '/lectern-page-extras.HASH.js']),
    );
    expect(await page.evaluate('document.cookie')).toBe('');
    await page.context().close();
  });

  test('says how long it is to the nearest second, as the command line does', async () => {
    const page = await open('/hafen/index.html');
    const { duration } = short;
    expect(duration % 1).toBeGreaterThan(0.5);
    const text = await page.locator('.time').textContent();
    expect(text).toBe(`0:00 / 0:0${Math.ceil(duration)}`);
    await page.context().close();
  });

  test('becomes small at the edge when it is scrolled away, and moves no text', async () => {
    site.site.pages['/long.html'] =
      '<!doctype html><html lang="en">' +
      '<meta name="viewport" content="width=device-width"><title>x</title><main>' +
      '<lectern-player src="/the-ferry-returns/edition.json"></lectern-player>' +
      '<p id="below">Below</p><div style="height:3000px"></div></main>' +
      '<script src="/lectern-player.js" defer></script>';
    const page = await site.open('/long.html', { width: 390 });
    await page.locator('.play').click();
    const before = await page
      .locator('#below')
      .evaluate((element: HTMLElement) => element.offsetTop);
    await page.mouse.wheel(0, 1500);
    await page.locator('.card.mini').waitFor();
    expect(await page.locator('#below').evaluate((element: HTMLElement) => element.offsetTop)).toBe(
      before,
    );
    await page.getByRole('button', { name: 'Close the small player' }).click();
    expect(await page.locator('.card.mini').count()).toBe(0);
    await page.context().close();
  });

  test('its timeline runs from left to right whatever the page does: the waveform, the keys', async () => {
    site.site.pages['/rtl.html'] =
      '<!doctype html><html lang="ar" dir="rtl"><title>x</title>' +
      '<lectern-player src="/the-ferry-returns/edition.json"></lectern-player>' +
      '<script src="/lectern-player.js" defer></script>';
    const page = await open('/rtl.html');
    await page.locator('input').focus();
    await page.keyboard.press('ArrowRight');
    expect(await timeOf(page)).toBeCloseTo(5, 1);
    expect(await page.locator('.seek').evaluate((seek) => getComputedStyle(seek).direction)).toBe(
      'ltr',
    );
    const [play, head] = await page.evaluate(() =>
      ['.play', '.head'].map(
        (name) =>
          document
            .querySelector('lectern-player')!
            .shadowRoot!.querySelector(name)!
            .getBoundingClientRect().x,
      ),
    );
    expect(play).toBeGreaterThan(head!);
    // The sign between invitation and length stands between them, also where both are English.
    const [before, after] = await page.evaluate(() => {
      const root = document.querySelector('lectern-player')!.shadowRoot!;
      const [length, all] = [
        root.querySelector('[part=length]')!,
        root.querySelector('.lead > span + span')!,
      ].map((part) => part.getBoundingClientRect());
      return [length!.left - all!.left, all!.right - length!.right];
    });
    expect(before).toBeLessThan(1);
    expect(after).toBeGreaterThan(3);
    await page.context().close();
  });

  test('tells the page what happens, for it to count', async () => {
    const page = await open('/the-ferry-returns/index.html');
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const name of ['play', 'pause', 'seek', 'speed', 'progress', 'end'])
        addEventListener(`lectern-${name}`, (event) =>
          told.push(
            `${name} ${Object.values((event as CustomEvent).detail as object)
              .map((value) => Math.round(Number(value) * 4) / 4)
              .join()}`,
          ),
        );
    });
    await page.locator('.speed').selectOption('2');
    await page
      .locator('lectern-player')
      .evaluate((player) =>
        (player as unknown as { playFrom: (seconds: number) => void }).playFrom(6.5),
      );
    await seek(page, 1e9);
    await page.waitForFunction(() =>
      (window as unknown as { told: string[] }).told.some((line) => line.startsWith('end')),
    );
    const told = await page.evaluate<string[]>('window.told');
    expect(told.slice(0, 3)).toEqual(['speed 2', 'seek 6.5', 'play 6.5']);
    // Three quarters were skipped, and nearly nothing was heard.
    expect(told.filter((line) => line.startsWith('progress'))).toEqual([]);
    expect(Number(told.find((line) => line.startsWith('end'))!.split(' ')[1])).toBeLessThan(5);
    await page.context().close();
  });

  test('counts as heard what was heard: quarters come by listening, and a gesture is one seek', async () => {
    const page = await open('/hafen/index.html');
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const name of ['progress', 'seek', 'end'])
        addEventListener(`lectern-${name}`, (event) =>
          told.push(`${name} ${(event as CustomEvent).detail.percent ?? ''}`.trim()),
        );
    });
    await page.locator('input').focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight', 'Home'])
      await page.keyboard.press(key);
    await expect.poll(() => page.evaluate('window.told')).toEqual(['seek']);
    await page.locator('.play').click();
    await page.waitForFunction('window.told.includes("end")');
    expect(await page.evaluate<string[]>('window.told')).toEqual(
      expect.arrayContaining(['progress 25', 'progress 50', 'progress 75', 'end']),
    );
    await page.context().close();
  });

  test('runs where scripts must come from trusted addresses', async () => {
    site.site.headers['content-security-policy'] =
      `${CONTENT_POLICY}; require-trusted-types-for 'script'; trusted-types lectern`;
    const page = await site.open('/the-ferry-returns/index.html', { policy: true });
    delete site.site.headers['content-security-policy'];
    const complaints = hearComplaints(page);
    await page.locator('.play').click();
    await page.locator('.lectern-playable').first().waitFor();
    await page.getByText('Transcript', { exact: true }).click();
    await page.locator('.transcript button').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('mounted and removed a hundred times leaves no listener, node or style behind', async () => {
    const page = await open('/the-ferry-returns/index.html');
    const left = await page.evaluate(async () => {
      const nodes = (): number => document.querySelectorAll('*').length;
      const styles = (): string =>
        `${document.documentElement.getAttribute('style')} ${document.adoptedStyleSheets.length}`;
      const watched: EventTarget[] = [];
      const { addEventListener: add } = EventTarget.prototype;
      let open = 0;
      const count = function (
        this: EventTarget,
        ...[name, listener, options]: Parameters<typeof add>
      ) {
        // A bare call has no `this`, and means the window.
        const isOuter = this === undefined || this === document || this === window;
        const { signal } = (options ?? {}) as AddEventListenerOptions;
        if (isOuter && /^(?:lectern|scroll|resize|load|page|online)/.test(name)) {
          open++;
          signal?.addEventListener('abort', () => open--);
          watched.push(this ?? window);
        }
        return Reflect.apply(add, this ?? window, [name, listener, options]);
      };
      const before = [nodes(), styles()];
      Object.assign(EventTarget.prototype, { addEventListener: count });
      for (let i = 0; i < 100; i++) {
        const player = document.createElement('lectern-player');
        player.setAttribute('src', 'edition.json');
        document.body.append(player);
        if (i % 10 === 0)
          await new Promise((done) => add.call(player, 'lectern-ready', done, { once: true }));
        player.remove();
        await Promise.resolve();
      }
      await new Promise((done) => setTimeout(done, 500));
      return {
        open,
        watched: watched.length > 0,
        same: before.join() === [nodes(), styles()].join(),
      };
    });
    expect(left).toEqual({ open: 0, watched: true, same: true });
    await page.context().close();
  });

  describe('when something is wrong', () => {
    test('being offline is said, and the player loads by itself when it is over', async () => {
      const page = await open('/the-ferry-returns/index.html');
      await page.context().setOffline(true);
      await page
        .locator('lectern-player')
        .evaluate((player) => player.setAttribute('src', 'edition.json?again'));
      await expect.poll(() => page.locator('.note').textContent()).toContain('You are offline.');
      await page.context().setOffline(false);
      await page.locator('.play').waitFor();
      await page.context().close();
    });

    const embed = (src: string): string =>
      '<!doctype html><html lang="en"><title>x</title><main>' +
      `<lectern-player src="${src}">` +
      `<audio controls preload="none" src="${audioPath()}"></audio></lectern-player>` +
      '</main><script src="/lectern-player.js" defer></script>';

    test.each([
      ['a missing edition', '/nowhere/edition.json'],
      ['an edition of a later schema', '/later.json'],
      ['something that is no JSON', '/index.html'],
      ['JSON of something else', '/else.json'],
    ])('%s is said, and the plain audio still plays', async (_name, src) => {
      site.site.pages['/later.json'] = '{"schemaVersion":9}';
      site.site.pages['/else.json'] = '{"files":{"a":1},"cues":7}';
      site.site.pages['/wrong.html'] = embed(src);
      const page = await site.newTab();
      await page.goto(`${site.server.origin}/wrong.html`);
      await page.locator('.note').waitFor();
      expect(await page.locator('.note').textContent()).toContain('chapters and text');
      expect(
        await page
          .locator('audio')
          .evaluate((audio: HTMLAudioElement) => audio.controls && audio.offsetHeight > 20),
      ).toBe(true);
      await page.context().close();
    });

    test('an edition on a host that does not share it is said, with a way to try again', async () => {
      const other = await serveSite({ folder: site.site.folder });
      site.site.pages['/wrong.html'] = embed(`${other.origin}/the-ferry-returns/edition.json`);
      const page = await site.newTab();
      await page.goto(`${site.server.origin}/wrong.html`);
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await page.locator('.note').textContent()).toContain('chapters and text');
      await page.context().close();
      await other.close();
    });

    test('audio that is gone is said, and plays when it is back', async () => {
      site.site.refuse.add(audioPath());
      const page = await open('/the-ferry-returns/index.html');
      await page.locator('.play').click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      expect(await page.locator('.note').textContent()).toContain('could not be loaded');
      site.site.refuse.clear();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => playing(page)).toBe(true);
      await expect.poll(() => page.locator('.note').isHidden()).toBe(true);
      await page.context().close();
    });

    test('audio that gave way to a later edition while the page was open plays as that', async () => {
      const later = site.editions[0]!;
      const files = later.files.map((file) =>
        file.role === 'audio' ? { ...file, name: 'gone.00000000.mp3' } : file,
      );
      const address = '/the-ferry-returns/open.json';
      site.site.pages[address] = JSON.stringify({ ...later, title: 'Before', files });
      site.site.pages['/open.html'] = embed(address);
      const page = await open('/open.html');
      await page.locator('.play').click();
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      site.site.pages[address] = JSON.stringify(later);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => playing(page)).toBe(true);
      const title = `document.querySelector('lectern-player').edition.title`;
      expect(await page.evaluate(title)).toBe(later.title);
      await page.context().close();
    });

    test('being offline when play is pressed is said, and pressing it again is enough', async () => {
      const page = await open('/the-ferry-returns/index.html');
      await page.evaluate(() =>
        addEventListener('lectern-error', (event) =>
          ((window as unknown as { reasons: string[] }).reasons ??= []).push(
            (event as CustomEvent).detail.reason,
          ),
        ),
      );
      await seek(page, 7);
      await page.context().setOffline(true);
      await page.locator('.play').click();
      await expect.poll(() => page.locator('.note').textContent()).toContain('You are offline.');
      await page.context().setOffline(false);
      await page.locator('.play').click();
      await expect.poll(() => playing(page)).toBe(true);
      await expect.poll(() => timeOf(page)).toBeGreaterThan(7);
      expect(await page.locator('.note').isHidden()).toBe(true);
      expect(await page.evaluate('window.reasons')).toEqual(['offline']);
      await page.context().close();
    });

    test('an edition of before, of an older schema with fewer fields, plays', async () => {
      const {
        schemaVersion: _schema,
        strings: _strings,
        peaks: _peaks,
        cues: _cues,
        chapters: _chapters,
        disclosure: _disclosure,
        title: _title,
        language: _language,
        ...old
      } = edition;
      site.site.pages['/the-ferry-returns/old.json'] = JSON.stringify({ schemaVersion: 0, ...old });
      site.site.pages['/old.html'] = embed('/the-ferry-returns/old.json');
      const page = await open('/old.html');
      await page.locator('.play').click();
      await expect.poll(() => playing(page)).toBe(true);
      expect(await page.getByText('Transcript').count()).toBe(0);
      await page.context().close();
    });
  });
});
