/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInEngines } from '../../helpers/engines/engines.ts';
import type { Tab } from '../../helpers/engines/tab.ts';
import { openEngineSite, pageAround, type EngineSite } from '../../helpers/player-site.ts';
import { startWebServer, type WebServer } from '../../helpers/web-server.ts';

const TEXTS = Array.from({ length: 12 }, (_, i) => `Ship ${i + 1} came in, and left at noon.`);

describeInEngines('audio of a server without byte ranges', (engine) => {
  let site: EngineSite;
  let plain: WebServer;
  beforeAll(async () => {
    site = await openEngineSite([{ texts: TEXTS }], engine);
    // As simple servers do: the whole file, whatever is asked for.
    plain = await startWebServer((request, response) => {
      const path = request.url!.split('?')[0]!;
      const isPage = path.startsWith('/page');
      const policy = path === '/page-strict.html' && {
        'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'",
      };
      const body = isPage
        ? Buffer.from(
            pageAround('<lectern-player src="/the-ferry-returns/edition.json"></lectern-player>'),
          )
        : read(path);
      if (!body) return void response.writeHead(404).end();
      const type = isPage ? 'text/html' : path.endsWith('.js') ? 'text/javascript' : undefined;
      const headers = {
        'content-length': body.length,
        ...(type && { 'content-type': type }),
        ...policy,
      };
      response.writeHead(200, headers).end(body);
    });
  }, 120_000);
  afterAll(async () => {
    await plain?.close();
    await site?.close();
  });

  const read = (path: string): Buffer | undefined => {
    try {
      return readFileSync(join(site.site.folder, path));
    } catch {
      return undefined;
    }
  };

  const open = async (path: string): Promise<Tab> => {
    const page = await site.newTab({ policy: true });
    await page.goto(`${plain.origin}${path}`);
    await page.locator('.play').waitFor();
    return page;
  };
  const time = (page: Tab): Promise<number> =>
    page.evaluate(`document.querySelector('audio').currentTime`);

  test('is played from where the listener wants', async () => {
    const page = await open('/page.html');
    await page.evaluate(`document.querySelector('lectern-player').playFrom(9)`);
    await expect.poll(() => time(page), { timeout: 10_000 }).toBeGreaterThan(9.2);
    await page.evaluate(`document.querySelector('lectern-player').seek(4)`);
    await expect.poll(() => time(page), { timeout: 10_000 }).toBeLessThan(8);
    expect(await time(page)).toBeGreaterThanOrEqual(4);
    expect(await page.locator('.note').isHidden()).toBe(true);
    await page.context().close();
  });

  // Firefox moves within what it has loaded by itself.
  test.runIf(engine.name === 'chromium')(
    'is played as it goes, and that is said, where the page’s policy allows nothing else',
    async () => {
      const page = await open('/page-strict.html');
      await page.evaluate(`document.querySelector('lectern-player').playFrom(9)`);
      await page.locator('.note').waitFor();
      const said = 'This site does not let the player skip within the audio.';
      expect(await page.locator('.note').textContent()).toBe(said);
      await expect.poll(() => time(page), { timeout: 10_000 }).toBeGreaterThan(0.5);
      // It does not begin again.
      const before = await time(page);
      await page.evaluate(`document.querySelector('lectern-player').seek(9)`);
      expect(await time(page)).toBeGreaterThanOrEqual(before);
      await page.context().close();
    },
  );
});
