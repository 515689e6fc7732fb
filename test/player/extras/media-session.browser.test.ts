/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POLLED } from '../../helpers/browser.ts';
import { openPlayerSite, type PlayerSite } from '../../helpers/player-site.ts';
import { requireCommand } from '../../helpers/requirements.ts';

/** Handlers as the page sets them; the position it told last. */
type Session = {
  readonly handlers: Record<string, (details: object) => void>;
  readonly state: MediaPositionState;
};

describe.runIf(requireCommand('chromium'))('the controls of the operating system', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([
      {
        texts: Array.from(
          { length: 5 },
          (_, i) => `Ship ${i} came in at noon. Nobody had seen it before.`,
        ),
        pace: 8,
        article: {
          title: 'The ferry',
          byline: 'Ada Lind',
          siteName: 'The Gazette',
          image: 'https://gazette.example/ferry.jpg',
        },
      },
    ]);
  }, 60_000);
  afterAll(() => site?.close());

  test('show what is heard and how far it is, and play, pause, skip and seek', async () => {
    const page = await (await site.browser.newContext(POLLED)).newPage();
    await page.route('**/gazette.example/**', (route) => route.abort());
    await page.addInitScript(() => {
      const session: { handlers: Record<string, unknown>; state?: unknown } = { handlers: {} };
      Object.assign(window, { session });
      navigator.mediaSession.setActionHandler = (action, handler) => {
        // A browser that does not know an action throws.
        if (action === 'seekbackward') session.handlers[action] = handler;
        else if (
          action === 'seekto' ||
          action === 'seekforward' ||
          action === 'play' ||
          action === 'pause'
        )
          session.handlers[action] = handler;
        else throw new TypeError(action);
      };
      navigator.mediaSession.setPositionState = (state) => void (session.state = state);
    });
    await page.goto(`${site.server.origin}/the-ferry-returns/index.html`);
    await page.locator('.play').waitFor();
    expect(await page.evaluate(() => navigator.mediaSession.metadata)).toBeNull();
    await page.locator('.play').click();
    await page.waitForFunction(`window.session.state?.position > 0.3`);
    const { metadata, state } = await page.evaluate(() => {
      const { title, artist, album, artwork } = navigator.mediaSession.metadata!;
      return {
        metadata: { title, artist, album, artwork: artwork.map(({ src }) => src) },
        state: (window as unknown as { session: Session }).session.state,
      };
    });
    expect(metadata).toEqual({
      title: 'The ferry',
      artist: 'Ada Lind',
      album: 'The Gazette',
      artwork: ['https://gazette.example/ferry.jpg'],
    });
    expect(state).toMatchObject({ playbackRate: 1, duration: site.editions[0]!.duration });
    const act = (action: string, details: object = {}): Promise<number> =>
      page.evaluate(
        ({ action: name, details: given }) => {
          (window as unknown as { session: Session }).session.handlers[name]!(given);
          return document.querySelector('audio')!.currentTime;
        },
        { action, details },
      );
    await act('pause');
    await page.waitForFunction(`document.querySelector('audio').paused`);
    expect(await act('seekto', { seekTime: 4 })).toBeCloseTo(4, 1);
    expect(await act('seekforward')).toBeCloseTo(19, 1);
    expect(await act('seekbackward', { seekOffset: 10 })).toBeCloseTo(9, 1);
    await act('play');
    await page.waitForFunction(`!document.querySelector('audio').paused`);
    await page.context().close();
  });
});
