/** an article of some minutes → peak memory of the engines' process and of everything, and speed, with two engines and with one. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEdition } from '../edition-sound.mjs';

const ARTICLES = ['en-us', 'en-gb'].map(
  (name) => new URL(`../articles/${name}.md`, import.meta.url),
);

/** As long as a call may be: about 250 characters without a full stop. */
const LONG =
  'When the committee met again in the spring, after the floods and the long winter in which nothing could be built, the members found that the money was still there, that the plans were still good, and that nobody remembered who had been against it.';

const PLANS = [
  { engines: 'two engines', plan: { instances: 2, threads: 1 }, most: 1500 },
  { engines: 'one engine', plan: { instances: 1, threads: 2 }, most: 850 },
];

export async function memory({ voices, quick, folder }) {
  const article = join(folder, 'memory.md');
  const bodies = ARTICLES.map((url) => readFileSync(url, 'utf8').replace(/^---[^]*?---\n/, ''));
  const text = quick ? bodies[0] : `${bodies.join('\n')}\n\n${LONG} ${LONG}\n`;
  writeFileSync(article, `---\ntitle: A long reading\nlanguage: en-US\n---\n${text}`);
  const found = [];
  for (const { engines, plan, most } of PLANS) {
    const settings = { providers: { local: plan } };
    const built = await buildEdition(article, {
      folder,
      voice: voices?.[0] ?? 'af_heart',
      settings,
    });
    const engine = Math.max(...built.calls.map(({ peakMegabytes }) => peakMegabytes));
    const { duration } = built.edition;
    found.push(
      {
        measure: `peak memory, ${engines} (${plan.threads} thread${plan.threads > 1 ? 's' : ''} each)`,
        wanted: `at most ${most} MB`,
        found: `${Math.round(engine)} MB the engines' process, ${built.peakMegabytes} MB with the command`,
        holds: engine <= most,
      },
      {
        measure: `speed of a cold build, ${engines}`,
        wanted: plan.instances > 1 ? 'at least 4.8 x real time' : '',
        found: `${(duration / built.wall).toFixed(2)} x real time (${duration.toFixed(1)} s in ${built.wall.toFixed(1)} s, ${built.cpu.toFixed(1)} s of processor time)`,
        ...(plan.instances > 1 && { holds: duration / built.wall >= 4.8 }),
      },
    );
  }
  return found;
}
