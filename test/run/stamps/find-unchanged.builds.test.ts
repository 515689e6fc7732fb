/** An edition that no one touched is told by a look at the disk; whatever was touched is read again. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { narrate } from '../../../src/run/narrate.ts';
import { planEditions } from '../../../src/run/plan-editions.ts';
import type { ProgressEvent } from '../../../src/run/project/progress.ts';
import type { NarrateOptions } from '../../../src/run/project/project.ts';
import { factsOfFile } from '../../../src/_internal/disk/file-facts.ts';
import { compressClips } from '../../../src/speech/clips/compress-clips.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const TEXT =
  '---\nlexicon: names.yaml\n---\n\n# The ferry\n\nThe ferry left at nine.\n\n![A map](map.png)\n';
const NAMES = 'entries:\n  - match: ferry\n    say: fairy\n';

let places = 0;

/** A project whose files are old enough to be told by their times. */
async function newProject() {
  const root = join(folder.path, `project-${++places}`);
  mkdirSync(root);
  const source = join(root, 'ferry.md');
  writeFileSync(source, TEXT);
  writeFileSync(join(root, 'names.yaml'), NAMES);
  await sleep(80);
  const provider = scriptedProvider();
  const settings = { output: join(root, 'output'), store: join(root, 'store'), root, provider };
  /** The types of events of a run, warnings with their codes. */
  const run = async (more: NarrateOptions = {}): Promise<readonly string[]> => {
    const told: string[] = [];
    await narrate(
      { kind: 'file', path: source },
      {
        ...settings,
        ...more,
        onProgress: (event) =>
          told.push(event.type === 'warning' ? `warning ${event.warning.code}` : event.type),
      },
    );
    return told;
  };
  /** The stamps of sources: that of the page of all editions lies above their folders. */
  const stamps = (): readonly string[] =>
    readdirSync(join(root, 'store/index'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      /[\\/].*\.json$/.test(name),
    );
  /** The plan of the source, and the types of events that it told. */
  const plan = async (more: NarrateOptions = {}) => {
    const told: string[] = [];
    const onProgress = ({ type }: ProgressEvent) => told.push(type);
    const options = { ...settings, ...more, onProgress };
    return { plan: await planEditions([{ kind: 'file', path: source }], options), told };
  };
  return { root, source, provider, run, plan, stamps, edition: join(root, 'output/ferry') };
}

const looksClosely = expect.arrayContaining(['articleRead']);

describe('an unchanged edition', () => {
  test('is told without being read, with the warnings that a closer look gives', async () => {
    const { run, provider } = await newProject();
    const first = await run();
    const warnings = first.filter((each) => each.startsWith('warning'));
    const requests = provider.requests.length;
    expect(await run()).toEqual([...warnings, 'editionUpToDate']);
    expect(await run({ rehash: true })).toEqual(looksClosely);
    expect(provider.requests).toHaveLength(requests);
  });

  test('is told whether a folder gave its source or its name', async () => {
    const { root, source, run } = await newProject();
    await run();
    const told: string[] = [];
    const options = { root, output: join(root, 'output'), store: join(root, 'store') };
    await narrate(
      { kind: 'file', path: source, listed: true },
      { ...options, provider: scriptedProvider(), onProgress: ({ type }) => told.push(type) },
    );
    expect(told).not.toContain('articleRead');
  });

  test('is told without the warnings of its recording, as a closer look tells it', async () => {
    const { run, provider } = await newProject();
    const { synthesize } = provider;
    const warned = {
      code: 'PROVIDER_OPTION_UNSUPPORTED',
      message: 'The pitch was left out.',
    } as const;
    provider.synthesize = async (request, options) => ({
      ...(await synthesize(request, options)),
      warnings: [warned],
    });
    const recorded = 'warning PROVIDER_OPTION_UNSUPPORTED';
    expect(await run()).toContain(recorded);
    expect(await run()).not.toContain(recorded);
    expect(await run({ rehash: true })).not.toContain(recorded);
  });

  test('is read again after any change of a file, also of one byte in place', async () => {
    const { root, source, run, edition } = await newProject();
    await run();
    const clips = join(root, 'store/clips');
    const clip = readdirSync(clips, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.wav'),
    )!;
    const audio = readdirSync(edition).find((name) => name.endsWith('.mp3'))!;
    const files = [
      source,
      join(root, 'names.yaml'),
      join(clips, clip),
      join(clips, clip.replace('.wav', '.json')),
      ...['edition.json', 'record.json', 'index.html', 'embed.html', audio].map((name) =>
        join(edition, name),
      ),
    ];
    for (const file of files) {
      await sleep(80);
      await run();
      expect([file, await run()]).toEqual([file, expect.not.arrayContaining(['articleRead'])]);
      const { atime, mtime } = statSync(file);
      const bytes = readFileSync(file);
      bytes[bytes.length - 1]! ^= file.endsWith('.md') || file.endsWith('.yaml') ? 0 : 1;
      writeFileSync(file, bytes);
      // The time of the content can be set back, that of the entry cannot.
      utimesSync(file, atime, mtime);
      expect([file, await run()]).toEqual([file, looksClosely]);
    }
  });

  test('is told where its clips are packed, and read again where one of them is damaged', async () => {
    const { root, run } = await newProject();
    await run();
    const store = join(root, 'store');
    const later = Date.now() / 1000 + 1e6;
    await compressClips(store, { olderThan: 0, now: () => later });
    expect(await run()).toEqual(looksClosely);
    await sleep(80);
    await run();
    expect(await run()).toEqual(expect.not.arrayContaining(['articleRead']));
    const names = readdirSync(join(store, 'clips'), { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.wav'))).toEqual([]);
    const packed = join(
      store,
      'clips',
      names.find((name) => name.endsWith('.flac'))!,
    );
    const bytes = readFileSync(packed);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(packed, bytes);
    expect(await run()).toEqual(looksClosely);
  });

  test('is told though another article has used a clip of it since', async () => {
    const { root, source, run } = await newProject();
    await run();
    const other = join(root, 'lamps.md');
    writeFileSync(other, readFileSync(source, 'utf8').replace('# The ferry', '# The lamps'));
    const options = { root, output: join(root, 'output'), store: join(root, 'store') };
    const provider = scriptedProvider();
    await narrate({ kind: 'file', path: other }, { ...options, provider });
    expect(provider.requests).toHaveLength(1);
    expect(await run()).toEqual(expect.not.arrayContaining(['articleRead']));
  });

  test('is read again where a file is gone or a page came that was not there', async () => {
    const { run, edition } = await newProject();
    await run();
    rmSync(join(edition, 'embed.html'));
    expect(await run()).toEqual(looksClosely);
    expect(await run()).toEqual(expect.not.arrayContaining(['articleRead']));
    writeFileSync(join(edition, 'oembed.json'), '{}');
    expect(await run()).toEqual(looksClosely);
  });

  test('is read again with other settings, or a voice that changed', async () => {
    const { run, provider } = await newProject();
    await run();
    expect(await run({ bitrate: 96 })).toEqual(looksClosely);
    await run();
    const identity = provider.identity;
    provider.identity = (request) => [identity(request), 'another model'];
    expect(await run()).toEqual(looksClosely);
    provider.capabilities = () => {
      throw new Error('the voice is gone');
    };
    await expect(run()).rejects.toThrow('the voice is gone');
  });

  test('has no stamp while the source is so young that a change might not be seen', async () => {
    const { source, run } = await newProject();
    await run();
    writeFileSync(source, TEXT.replace('nine', 'ten'));
    await run();
    expect(await run()).toEqual(looksClosely);
  });

  test('has no stamp, and no one waits for one, where a file is more than five seconds ahead', async () => {
    const { root, run, stamps } = await newProject();
    await run();
    rmSync(join(root, 'store/index', stamps()[0]!));
    const now = Date.now();
    const ahead = now / 1000 + 5.5;
    utimesSync(join(root, 'names.yaml'), ahead, ahead);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    try {
      await run();
    } finally {
      clock.mockRestore();
    }
    expect(stamps()).toEqual([]);
  });

  test('is not told by a stamp that was cut, written over, or made elsewhere', async () => {
    const { root, run, stamps } = await newProject();
    await run();
    const stamp = join(root, 'store/index', stamps()[0]!);
    const whole = readFileSync(stamp, 'utf8');
    for (const text of [
      whole.slice(0, -20),
      '',
      whole.replace('"version":3', '"version":4'),
      '[]',
    ]) {
      writeFileSync(stamp, text);
      expect(await run()).toEqual(looksClosely);
      expect(readFileSync(stamp, 'utf8')).toBe(whole);
    }
    const copy = join(folder.path, 'copy');
    cpSync(root, copy, { recursive: true, preserveTimestamps: true });
    const told: string[] = [];
    await narrate(
      { kind: 'file', path: join(copy, 'ferry.md') },
      {
        output: join(copy, 'output'),
        store: join(copy, 'store'),
        root: copy,
        provider: scriptedProvider(),
        onProgress: ({ type }) => told.push(type),
      },
    );
    expect(told).toEqual(looksClosely);
  });

  test('is planned without being read, as a closer look plans it', async () => {
    const { run, plan, source, root } = await newProject();
    expect((await plan()).told).toEqual(looksClosely);
    await run();
    const quick = await plan();
    const close = await plan({ rehash: true });
    expect(quick.told.filter((type) => type !== 'warning')).toEqual([]);
    expect(close.told).toEqual(looksClosely);
    expect(quick.plan).toEqual(close.plan);
    expect(quick.plan.editions[0]).toMatchObject({ state: 'upToDate', slug: 'ferry' });
    appendFileSync(source, '\nIt rained.\n');
    expect((await plan()).plan.editions[0]!.state).toBe('stale');
    expect((await plan({ bitrate: 96 })).told).toEqual(looksClosely);
    expect(readdirSync(root)).toEqual(expect.not.arrayContaining(['.lectern']));
  });

  test('is planned as up to date where its clips were pruned, since nothing is recorded again', async () => {
    const { root, run, plan } = await newProject();
    await run();
    rmSync(join(root, 'store/clips'), { recursive: true });
    await run();
    const [quick, close] = [await plan(), await plan({ rehash: true })];
    expect(quick.told.filter((type) => type !== 'warning')).toEqual([]);
    expect(quick.plan).toEqual(close.plan);
    expect(quick.plan.editions[0]!.segments.map(({ state }) => state)).toContain('missing');
  });

  test('keeps its address in a plan', async () => {
    const { root, source, run } = await newProject();
    await run();
    const other = join(root, 'other.md');
    writeFileSync(other, '---\nslug: ferry\n---\n\n# Another\n\nOther words.\n');
    const sources = [source, other].map((path) => ({ kind: 'file', path }) as const);
    const options = { output: join(root, 'output'), store: join(root, 'store'), root };
    const planning = planEditions(sources, { ...options, provider: scriptedProvider() });
    await expect(planning).rejects.toMatchObject({ code: 'ARTICLE_SLUG_TAKEN' });
  });

  test('a file that is gone, no file, or a link to itself has no facts', () => {
    const loop = join(folder.path, 'loop');
    symlinkSync('loop', loop);
    for (const path of [loop, join(folder.path, 'nothing'), folder.path])
      expect(factsOfFile(path)).toEqual({ text: '-', newest: 0, granularity: 0 });
  });

  test('a store that takes no stamp is not a failure', async () => {
    const { root, run } = await newProject();
    mkdirSync(join(root, 'store'));
    appendFileSync(join(root, 'store/index'), 'a file where the folder would be');
    await run();
    expect(await run()).toEqual(expect.arrayContaining(['articleRead', 'editionUpToDate']));
  });
});
