/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlayerSite, pageAround, type PlayerSite } from '../helpers/player-site.ts';
import { requireCommand } from '../helpers/requirements.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/player.md'), 'utf8');

/** The code below a line of the page, such as `GA4:`. */
function codeBelow(line: string): string {
  const [, code] = new RegExp(`^(?:.* )?${line}:\\n\\n\`\`\`js\\n(.*?)\`\`\``, 'ms').exec(PAGE)!;
  return code!;
}

/** Stand-ins of the three services, which keep what they are told. */
const SERVICES = `window.told = { Plausible: [], GA4: [], Matomo: [] };
  window.plausible = (...given) => told.Plausible.push(given);
  window.gtag = (...given) => told.GA4.push(given);
  window._paq = told.Matomo;`;

describe.runIf(requireCommand('chromium'))('the adapters of the documentation', () => {
  let site: PlayerSite;
  beforeAll(async () => {
    site = await openPlayerSite([{ texts: ['Ship one came in at noon.', 'Nobody had seen it.'] }]);
  }, 60_000);
  afterAll(() => site?.close());

  test('hand a play, each quarter that was heard and the end to Plausible, GA4 and Matomo', async () => {
    const adapters = ['Plausible', 'GA4', 'Matomo'].map(codeBelow);
    for (const code of adapters) expect(code.trim().split('\n').length).toBeLessThanOrEqual(10);
    const script = (code: string): string => `<script>{${code}}</script>`;
    site.site.pages['/counted.html'] = pageAround(
      '<lectern-player src="/the-ferry-returns/edition.json"></lectern-player>' +
        [SERVICES, ...adapters].map(script).join(''),
    );
    const page = await site.open('/counted.html');
    const told = (): Promise<Record<string, unknown[][]>> => page.evaluate('window.told');
    // Nothing is sent by itself, and nothing before playback starts.
    expect(await told()).toEqual({ Plausible: [], GA4: [], Matomo: [] });
    await page.locator('lectern-player .play').click();
    await page.waitForFunction('told.Matomo.length === 5', undefined, { timeout: 20_000 });

    const { Plausible, GA4, Matomo } = await told();
    const title = await page.evaluate(
      () =>
        (document.querySelector('lectern-player') as HTMLElement & { edition: { title: string } })
          .edition.title,
    );
    const names = ['play', 'progress', 'progress', 'progress', 'end'];
    expect(Plausible!.map(([name]) => name)).toEqual(names.map((name) => `Audio ${name}`));
    expect(Plausible!.map(([, told]) => told)).toEqual(
      [0, 25, 50, 75, 0].map((percent) => ({
        props: { title, percent, heard: expect.any(Number) },
      })),
    );
    expect(GA4!.map(([kind, name]) => [kind, name])).toEqual(
      names.map((name) => ['event', `audio_${name}`]),
    );
    expect(GA4![2]![2]).toEqual({
      audio_title: title,
      audio_percent: 50,
      audio_heard: expect.any(Number),
    });
    expect(Matomo).toEqual(
      ['play', 'progress 25', 'progress 50', 'progress 75', 'end'].map((action) => [
        'trackEvent',
        'Audio',
        action,
        title,
      ]),
    );
    await page.context().close();
  });
});
