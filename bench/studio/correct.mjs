/** an article of 2,000 words with a name in some sentences → how soon a correction is heard, and what is spoken again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openClient, readList } from './ask-studio.mjs';

/** Paragraphs of 20 words each. */
const PARAGRAPHS = 100;

/** Every so many paragraphs have the name. */
const WITH_NAME = 20;

const NAME = 'Mishustin';

/** Ways to say it, one a run: each is a correction of its own. */
const SAYINGS = ['mih-SHOO-stin', 'MEE-shoo-stin', 'mish-oo-STEEN', 'mih-shus-TIN', 'mee-SHUS-tin'];

/**
 * Corrects the name in the whole article, and hears the first sentence that has it: seconds from the decision to its first
 * samples. `clips`: what would be recorded again; `wanted`: passages that have the name.
 */
export async function measureCorrection(folder, { startStudio }) {
  const articles = join(folder, 'correct');
  mkdirSync(articles, { recursive: true });
  const text = Array.from({ length: PARAGRAPHS }, (_, i) => {
    const who = i % WITH_NAME === 3 ? NAME : 'The minister';
    return `${who} spoke in hall ${i + 1} at noon. The crowd listened, and the rain fell on the roofs of the old harbour.`;
  });
  writeFileSync(join(articles, 'name.md'), `# The minister\n\n${text.join('\n\n')}\n`);
  const studio = await startStudio(articles);
  try {
    const client = await openClient(studio.url);
    const [{ id }] = await readList(client);
    const path = `/api/articles/${id}`;
    const hear = async ({ segments: [{ id: segment, key }] }) => {
      const { body } = await client.ask(`${path}/segments/${segment}/sound?clip=${key}`);
      const reader = body.getReader();
      await reader.read();
      await reader.cancel();
    };
    const passages = async () => (await client.json(path)).passages.filter(isRead);
    // The engine is loaded by the first sound.
    await hear((await passages())[0]);
    const seconds = [];
    let clips = 0;
    for (const say of SAYINGS) {
      const before = new Map((await passages()).map((each) => [each.id, keysOf(each)]));
      const named = (await passages()).find((each) => each.text.includes(NAME));
      const start = named.text.indexOf(NAME);
      const range = { passage: named.id, start, end: start + NAME.length };
      const body = { ...range, way: { say }, scope: 'article', label: say };
      const from = performance.now();
      await client.ask(`${path}/words`, { method: 'PUT', body });
      const after = await passages();
      await hear(after.find((each) => each.id === named.id));
      seconds.push((performance.now() - from) / 1000);
      const changed = after.filter((each) => before.get(each.id) !== keysOf(each));
      clips = Math.max(clips, changed.length);
      const wrong = changed.filter((each) => !each.text.includes(NAME));
      if (wrong.length > 0)
        throw new Error(`${wrong.length} passages without the name would change`);
    }
    const wanted = text.filter((each) => each.includes(NAME)).length;
    seconds.sort((a, b) => a - b);
    const [median, slowest] = [seconds[Math.floor(seconds.length / 2)], seconds.at(-1)];
    return { seconds: rounded(median), slowest: rounded(slowest), clips, wanted };
  } finally {
    await studio.end();
  }
}

function isRead({ segments }) {
  return segments.length > 0;
}

function keysOf({ segments }) {
  return segments.map(({ key }) => key).join();
}

function rounded(number) {
  return Math.round(number * 1000) / 1000;
}
