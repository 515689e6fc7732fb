/** Worker processes that are killed, and a server that is started again: nothing is lost, nothing paid twice for long. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { narrate } from '../../src/run/narrate.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { openFleet, type Fleet } from '../helpers/worker-fleet.ts';

const WORKER = fileURLToPath(new URL('../helpers/queue-worker.mjs', import.meta.url));
const ARTICLES = 6;
const KILLS = 4;

const article = (index: number): string =>
  [
    `# Ferry ${index}`,
    ...Array.from({ length: 8 }, (_, i) => `Ferry ${index} left at ${i + 1} sharp.`),
  ].join('\n\n');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describeOnServers('workers that are killed', ({ running }) => {
  let fleet: Fleet;
  const children = new Set<ChildProcess>();
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await fleet.close();
  });

  const startChild = (index: number, more: object = {}): ChildProcess => {
    const options = {
      queue: running().url,
      sharedStore: join(fleet.folder, 'shared'),
      output: fleet.output,
      store: join(fleet.folder, `child-${index}`),
      root: fleet.folder,
      log: join(fleet.folder, 'requests.jsonl'),
      latencyMs: 200,
      leaseSeconds: 2,
      ...more,
    };
    const child = spawn(process.execPath, [WORKER, JSON.stringify(options)], { stdio: 'ignore' });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };

  it('and a server that is restarted leave every edition whole, and the same as in a quiet run', async () => {
    fleet = await openFleet(running().url);
    const articles = Array.from({ length: ARTICLES }, (_, i) => article(i));
    await fleet.enqueue(articles);
    const workers = [startChild(0), startChild(1)];
    const isDone = (): boolean =>
      articles.every((_, i) => existsSync(join(fleet.output, `ferry-${i}`, 'edition.json')));
    for (let kill = 0; kill < KILLS && !isDone(); kill++) {
      await pause(2_500);
      workers[kill % 2]!.kill('SIGKILL');
      workers[kill % 2] = startChild(2 + kill);
      if (kill === 1) await running().restart();
    }
    while (!isDone()) await pause(100);

    const texts = readRequests(fleet);
    const extra = texts.length - new Set(texts).size;
    // A kill loses what was being asked at that moment: four requests at once.
    expect(extra).toBeLessThanOrEqual(KILLS * 4);

    const alone = join(fleet.folder, 'alone');
    const store = join(fleet.folder, 'alone-store');
    for (const content of articles) {
      const source = { kind: 'markdown', content } as const;
      const { slug } = await narrate(source, { provider: 'tone', output: alone, store });
      expect(audioIn(join(fleet.output, slug))).toBe(audioIn(join(alone, slug)));
    }
  }, 180_000);

  it('send no character more than their run may', async () => {
    fleet = await openFleet(running().url);
    const maxChars = 400;
    const run = { id: `kills ${running().url}`, maxChars };
    await fleet.enqueue(
      Array.from({ length: ARTICLES }, (_, i) => article(i)),
      { run },
    );
    const workers = [startChild(0), startChild(1), startChild(2)];
    while (readRequests(fleet).length < 4) await pause(50);
    workers[0]!.kill('SIGKILL');
    startChild(3);
    await fleet.untilIdle();
    const requests = readRequests(fleet);
    const sent = requests.join('').length;
    expect(sent).toBeLessThanOrEqual(maxChars);
    // What the killed worker was asking for counts as sent, four requests at once, and the next no longer fits.
    const longest = Math.max(...requests.map(({ length }) => length));
    expect(sent).toBeGreaterThan(maxChars - 5 * longest);
    expect(await fleet.workplace.queue.counts()).toMatchObject({ waiting: 0, active: 0 });
  }, 180_000);

  it('make no request more in a minute than their voice takes', async () => {
    fleet = await openFleet(running().url);
    await fleet.enqueue(Array.from({ length: ARTICLES }, (_, i) => article(i)));
    const limit = { requestsPerMinute: 10 };
    const workers = [startChild(0, limit), startChild(1, limit)];
    while (readRequests(fleet).length < 10) await pause(50);
    workers[0]!.kill('SIGKILL');
    startChild(2, limit);
    await pause(5_000);
    expect(readRequests(fleet)).toHaveLength(10);
  }, 180_000);
});

/** Texts of all requests that were made. */
function readRequests({ folder }: Fleet): readonly string[] {
  const log = join(folder, 'requests.jsonl');
  if (!existsSync(log)) return [];
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

/** Its name holds the hash of its content. */
function audioIn(folder: string): string | undefined {
  return readdirSync(folder).find((name) => name.endsWith('.mp3'));
}
