/** Runs at the same time in one output folder: they end as if one had come after the other. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { wait } from '../../src/_internal/abort.ts';
import { auditEdition } from '../../src/audit/audit-edition.ts';
import { auditOutput } from '../../src/audit/audit-output.ts';
import { claimEdition } from '../../src/edition/claim-edition.ts';
import { namedBeside } from '../../src/feed/check/named-beside.ts';
import { writeFeed } from '../../src/feed/write-feed.ts';
import { narrate } from '../../src/run/narrate.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const ROUNDS = 2;
const BITRATES = [48, 64, 96, 128];
const TEXT = '# The ferry\n\nThe ferry left at nine.\n\n## Later\n\nIt came back.\n';

let places = 0;

/** An empty project with one article in it, or several. */
function newProject(names: readonly string[] = ['ferry']) {
  const root = join(folder.path, `project-${++places}`);
  const output = join(root, 'output');
  const options = { provider: 'tone', output, store: join(root, 'store'), root: folder.path };
  const sources = names.map((name) => {
    const path = join(folder.path, `${name}.md`);
    writeFileSync(path, TEXT.replace('ferry', name));
    return { kind: 'file', path } as const;
  });
  return { output, options, sources };
}

/** What the audits of an output folder find, and what in it is not a file of an edition. */
async function faultsIn(output: string): Promise<readonly string[]> {
  const slugs = readdirSync(output).filter((name) =>
    existsSync(join(output, name, 'edition.json')),
  );
  const audits = [
    await auditOutput(output, { publication: {} }),
    ...(await Promise.all(
      slugs.map((slug) => auditEdition(join(output, slug), { publication: {} })),
    )),
  ];
  const failed = audits
    .flatMap(({ checks }) => checks)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ surface, found }) => `${surface}: ${found}`);
  const left = slugs.flatMap((slug) => {
    const { files } = JSON.parse(readFileSync(join(output, slug, 'edition.json'), 'utf8'));
    const names = files.map(({ name }: { name: string }) => name);
    const named = [...names, 'edition.json', 'embed.html', 'index.html', 'record.json'];
    return readdirSync(join(output, slug)).filter((name) => !named.includes(name));
  });
  return [...failed, ...left.map((name) => `${name}: left`)];
}

describe('narrate, several at once', () => {
  test('on one article with different settings ends with one edition, its page and its record', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { output, options, sources } = newProject();
      // What one run removes as former files, another is about to name again.
      await narrate(sources[0]!, { ...options, bitrate: BITRATES[0] });
      await Promise.all(BITRATES.map((bitrate) => narrate(sources[0]!, { ...options, bitrate })));
      expect(await faultsIn(output)).toEqual([]);
    }
  }, 120_000);

  test('on one article with the same settings gives the bytes of a single run', async () => {
    const { output, options, sources } = newProject();
    await Promise.all(BITRATES.map(() => narrate(sources[0]!, options)));
    expect(await faultsIn(output)).toEqual([]);
  }, 60_000);

  test('on two sources that claim one address keeps the first, and says so of the other', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { output, options } = newProject();
      const sources = ['north', 'south'].map((name) => {
        const path = join(folder.path, name, 'ferry.md');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, TEXT.replace('nine', name));
        return { kind: 'file', path } as const;
      });
      const ended = await Promise.allSettled(sources.map((source) => narrate(source, options)));
      const reasons = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
      expect(reasons).toEqual([expect.objectContaining({ code: 'ARTICLE_SLUG_TAKEN' })]);
      expect(await faultsIn(output)).toEqual([]);
    }
  }, 60_000);

  test('on different articles leaves none out of the list', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { output, options, sources } = newProject(['ferry', 'lamps', 'bees', 'tides']);
      await Promise.all(sources.map((source) => narrate(source, options)));
      expect(await faultsIn(output)).toEqual([]);
    }
  }, 120_000);

  test('with a feed beside them leaves a feed that names what is there', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { output, options, sources } = newProject();
      const feed = { output, feed: FEED, language: 'en' };
      await narrate(sources[0]!, { ...options, bitrate: BITRATES[0] });
      await Promise.all([
        writeFeed(feed),
        narrate(sources[0]!, { ...options, bitrate: BITRATES[1] }),
        wait(0.02 * round, {}).then(() => writeFeed(feed)),
      ]);
      const named = namedBeside(readFileSync(join(output, 'feed.xml'), 'utf8'));
      expect(named.length).toBeGreaterThan(3);
      expect(named.filter((path) => !existsSync(join(output, path)))).toEqual([]);
      await writeFeed(feed);
      expect(await faultsIn(output)).toEqual([]);
    }
  }, 120_000);

  test('waits while another run puts the files of that edition in place, and tells for whom', async () => {
    const { output, options, sources } = newProject();
    const told: string[] = [];
    const other = await claimEdition('ferry', { output });
    const run = narrate(sources[0]!, {
      ...options,
      onProgress: (event) => {
        if (event.type !== 'editionAwaited') return;
        told.push(event.holder);
        void other[Symbol.asyncDispose]();
      },
    });
    await run;
    expect(told).toEqual([expect.stringContaining(`process ${process.pid} on `)]);
    expect(await faultsIn(output)).toEqual([]);
  }, 60_000);
});
