/** passages that are not recorded → how much later they are heard in the studio than the engine alone has their first sentence. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pairs that are measured; the median of an odd number is one of them. */
const PASSAGES = 9;

/** Openings of the passages: alike in length, so that the engine takes about as long for each. */
const WHO = [
  'gardener',
  'captain',
  'teacher',
  'painter',
  'baker',
  'sailor',
  'farmer',
  'doctor',
  'miller',
  'porter',
];

/**
 * Measures each passage both ways, one after the other: the engine alone with the words of its first sentence, then the
 * press of play until the audio clock is given the first samples. Both engines are warm, and nothing else is spoken.
 */
export async function measureFirstSound(folder, { startStudio, openPage, openProvider }) {
  const articles = join(folder, 'first-sound');
  mkdirSync(articles, { recursive: true });
  const text = WHO.map(
    (who) => `The ${who} walked down to the harbour before the sun was up. No one saw it.`,
  );
  writeFileSync(join(articles, 'harbour.md'), `# The harbour\n\n${text.join('\n\n')}\n`);
  const engine = openProvider('local', {});
  const studio = await startStudio(articles);
  try {
    const page = await openPage(studio.url);
    await page.evaluate(noteStarts);
    await page.locator('.articles a').first().click();
    await page.locator('.passage').nth(WHO.length).waitFor({ state: 'attached' });
    const offset = (await page.locator('.passage').count()) - WHO.length;
    const said = await firstSentences(page);
    const voice = await page.evaluate(
      async () =>
        (await (await fetch(`/api/articles/${location.hash.split('/').at(-1)}`)).json()).voice,
    );
    await speak(engine, { voice, text: said.at(offset) });
    await pressed(page, offset);
    const pairs = [];
    for (let i = 1; i <= PASSAGES; i++) {
      const alone = await speak(engine, { voice, text: said.at(offset + i) });
      pairs.push({ alone, studio: await pressed(page, offset + i) });
    }
    return {
      engine: median(pairs.map(({ alone }) => alone)),
      studio: median(pairs.map(({ studio: seconds }) => seconds)),
      later: median(pairs.map(({ alone, studio: seconds }) => seconds - alone)),
      latest: rounded(Math.max(...pairs.map(({ alone, studio: seconds }) => seconds - alone))),
    };
  } finally {
    await studio.end();
    await engine.close?.();
  }
}

/** Notes when the audio clock is to begin the first samples after a press. */
function noteStarts() {
  const { start } = AudioBufferSourceNode.prototype;
  globalThis.soundStarts = [];
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
    const wait = Math.max(0, when - this.context.currentTime) * 1000;
    globalThis.soundStarts.push(performance.now() + wait);
    return start.call(this, when, ...rest);
  };
}

/** The first sentence of each passage that is read, as it is said. */
function firstSentences(page) {
  return page.evaluate(async () => {
    const id = location.hash.split('/').at(-1);
    const { passages } = await (await fetch(`/api/articles/${id}`)).json();
    return passages
      .filter(({ segments }) => segments.length > 0)
      .map(
        ({ segments: [{ spokenText }] }) => /^.*?\.(?=\s|$)/.exec(spokenText)?.[0] ?? spokenText,
      );
  });
}

/** Seconds that the engine takes for one sentence. */
async function speak(engine, { voice, text }) {
  const start = performance.now();
  await engine.synthesize(
    { voice, text, language: 'en', sentences: [{ start: 0, end: text.length }] },
    {},
  );
  return (performance.now() - start) / 1000;
}

/** Seconds from a press of play to the first sound; returns once all of the passage has arrived. */
async function pressed(page, index) {
  const row = page.locator('.passage').nth(index);
  await row.scrollIntoViewIfNeeded();
  const seconds = await row.locator('.play').evaluate(async (button) => {
    globalThis.soundStarts.length = 0;
    performance.clearResourceTimings();
    const start = performance.now();
    button.click();
    while (globalThis.soundStarts.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 1));
    return (globalThis.soundStarts[0] - start) / 1000;
  });
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(({ name, responseEnd }) => /\/sound\b/.test(name) && responseEnd > 0),
  );
  await page.getByRole('button', { name: 'Stop' }).click();
  return seconds;
}

function median(numbers) {
  return rounded([...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]);
}

function rounded(number) {
  return Math.round(number * 1000) / 1000;
}
