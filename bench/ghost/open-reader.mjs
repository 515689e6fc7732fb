/** the address of a site → a reader in Chromium, who says what there is to hear on a page. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** Milliseconds after which a page without a player has none. */
const PATIENCE = 1500;

/** Opens the browser. */
export async function openReader({ site, service, pictures }) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
  });
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const faults = [];
  // Themes have faults of their own where the internet, with their libraries, is out of reach.
  page.on('pageerror', (error) => error.stack?.includes(service) && faults.push(error.message));
  return {
    faults,
    end: () => browser.close(),
    /** `hears`: seconds that sounded; `says`: the note of the player; `status`: of the page. */
    visit: async (path, { picture, plays = true } = {}) => {
      const answer = await page.goto(new URL(path, site).href, { waitUntil: 'load' });
      const player = page.locator('lectern-player');
      const isThere = await player
        .locator('.play')
        .first()
        .waitFor({ timeout: PATIENCE })
        .then(
          () => true,
          () => false,
        );
      const hears = isThere && plays ? await hear(page) : 0;
      const says = isThere ? await noteOf(player) : '';
      if (pictures && picture) await page.screenshot({ path: join(pictures, `${picture}.png`) });
      const count = await player.count();
      return { status: answer.status(), players: count, hears, says };
    },
  };
}

/** Plays, and returns the seconds after a moment. */
async function hear(page) {
  await page.locator('lectern-player .play').first().click();
  const audio = page.locator('lectern-player audio').first();
  await audio
    .evaluate(
      (element) =>
        new Promise((resolve) => {
          const look = () => element.currentTime > 0.5 && resolve();
          element.addEventListener('timeupdate', look);
          setTimeout(resolve, 5000);
        }),
    )
    .catch(() => undefined);
  return audio.evaluate((element) => element.currentTime);
}

/** What the player says of the text: it looks for a moment before it does. */
async function noteOf(player) {
  const changed = player.getByText(/has changed/);
  await changed
    .first()
    .waitFor({ timeout: PATIENCE })
    .catch(() => undefined);
  return (await changed.count()) > 0 ? (await changed.first().textContent()).trim() : '';
}
