/** Editions that one machine makes come to the others, are brought once, and are repaired where they are damaged. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import type { EditionStore } from '../../../src/edition/store/edition-store.ts';
import { noteRemoval } from '../../../src/edition/removal/removals.ts';
import { narrate, narrateRun } from '../../../src/run/narrate.ts';
import { openProject } from '../../../src/run/project/project.ts';
import { removeEditions } from '../../../src/run/removal/remove-editions.ts';
import { bringEditions, type BroughtEditions } from '../../../src/run/sharing/bring-editions.ts';
import { leaveFiles } from '../../../src/run/project/places.ts';
import { openRun } from '../../../src/run/stages/edition-run.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Machines with a clip store in common, so that nothing is spoken twice, and output folders of their own. */
function machinesOf(name: string) {
  const sharedOutput = join(folder.path, name, 'shared');
  const sharedStore = join(folder.path, 'clips');
  return {
    sharedOutput,
    machine: (who: string) => {
      const root = join(folder.path, name, who);
      const options = {
        root,
        output: join(root, 'output'),
        store: join(root, 'store'),
        sharedOutput,
        sharedStore,
        provider: 'tone',
      } as const;
      return {
        ...options,
        folder: join(root, 'output', 'the-ferry'),
        build: (
          words: string,
          more: { readonly restore?: boolean; readonly rehash?: boolean } = {},
        ) =>
          narrate(
            { kind: 'markdown', content: `# The ferry\n\nIt ${words}.\n` },
            { ...options, ...more },
          ),
        buildLeavingFiles: (words: string) => {
          const project = openProject(options);
          const content = `# The ferry\n\nIt ${words}.\n`;
          const parts = { ...project, places: leaveFiles(project.places) };
          const run = openRun({ kind: 'markdown', content }, parts);
          return narrateRun(run).finally(() => project.close());
        },
        bring: async (
          brings?: 'records',
          changed: (editions: EditionStore) => EditionStore = (editions) => editions,
        ): Promise<BroughtEditions> => {
          const project = openProject(options);
          const { sharedEditions, output, store, site } = project.places;
          const open = () => sharedEditions!.open().then(changed);
          const shared = { ...sharedEditions!, open, ...(brings && { brings }) };
          return bringEditions({ shared, output, store, site }).finally(() => project.close());
        },
      };
    },
  };
}

/** The same editions, one of which is replaced as soon as it was looked at or is fetched. */
function overtaking(call: 'read' | 'fetchFiles', replace: () => Promise<unknown>) {
  let isReplaced = false;
  const once = async (): Promise<void> => {
    if (!isReplaced) {
      isReplaced = true;
      await replace();
    }
  };
  return (editions: EditionStore): EditionStore => ({
    ...editions,
    ...(call === 'read'
      ? {
          read: async (slug, options) => {
            const stored = await editions.read(slug, options);
            await once();
            return stored;
          },
        }
      : {
          fetchFiles: async (edition, options) => {
            await once();
            return editions.fetchFiles(edition, options);
          },
        }),
  });
}

const audioIn = (path: string): string => readdirSync(path).find((name) => name.endsWith('.mp3'))!;

describe('editions that machines share', () => {
  test('are brought once, with pages and the list of all, and again when they change', async () => {
    const { machine } = machinesOf('once');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    expect(await reader.bring('records')).toEqual({ brought: 1, removed: 0, warnings: [] });
    expect(readdirSync(reader.folder).sort()).toEqual([
      'edition.json',
      'embed.html',
      'index.html',
      'record.json',
    ]);
    expect(readFileSync(join(reader.output, 'index.html'), 'utf8')).toContain('The ferry');
    expect(await reader.bring('records')).toMatchObject({ brought: 0 });
    expect(await reader.bring()).toMatchObject({ brought: 1 });
    expect(readdirSync(reader.folder).sort()).toEqual(readdirSync(maker.folder).sort());
    expect(await reader.bring()).toMatchObject({ brought: 0 });

    await maker.build('came back');
    expect(await reader.bring()).toMatchObject({ brought: 1 });
    expect(readdirSync(reader.folder).sort()).toEqual(readdirSync(maker.folder).sort());
  });

  test('are up to date for a build elsewhere, which makes none', async () => {
    const { machine } = machinesOf('elsewhere');
    const [maker, other] = [machine('maker'), machine('other')];
    const made = await maker.build('left');
    expect(await other.build('left')).toEqual(made);
    expect(existsSync(join(other.folder, audioIn(maker.folder)))).toBe(true);
    // A later one that the first machine has not seen is brought to it, and not overwritten unseen.
    const later = await other.build('came back');
    expect((await maker.build('came back')).key).toBe(later.key);
  });

  test('that stood before they were shared are put there by the next build', async () => {
    const { machine, sharedOutput } = machinesOf('before');
    const maker = machine('maker');
    await maker.build('left');
    rmSync(sharedOutput, { recursive: true });
    await maker.build('left');
    expect(existsSync(join(sharedOutput, 'editions', 'the-ferry.json'))).toBe(true);
  });

  test('that lack a file are told, and repaired by a build', async () => {
    const { machine, sharedOutput } = machinesOf('damaged');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    const file = join(sharedOutput, 'files', 'the-ferry', audioIn(maker.folder));
    const whole = readFileSync(file);
    writeFileSync(file, Buffer.alloc(whole.length));
    const { warnings } = await reader.bring();
    expect(warnings).toMatchObject([{ code: 'EDITION_DAMAGED' }]);
    expect(existsSync(join(reader.folder, audioIn(maker.folder)))).toBe(false);
    await reader.build('left');
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(await reader.bring()).toMatchObject({ warnings: [] });
  });

  test('that lack a file take the place of no whole one', async () => {
    const { machine, sharedOutput } = machinesOf('whole');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    await reader.bring();
    const before = readdirSync(reader.folder).sort();
    await maker.build('came back');
    const audio = join(sharedOutput, 'files', 'the-ferry', audioIn(maker.folder));
    const sound = readFileSync(audio);
    rmSync(audio);
    const { brought, warnings } = await reader.bring();
    expect(brought).toBe(0);
    expect(warnings).toMatchObject([{ code: 'EDITION_DAMAGED' }]);
    expect(readdirSync(reader.folder).sort()).toEqual(before);
    writeFileSync(audio, sound);
    expect(await reader.bring()).toEqual({ brought: 1, removed: 0, warnings: [] });
    expect(readdirSync(reader.folder).sort()).toEqual(readdirSync(maker.folder).sort());
  });

  test('that are replaced while they are brought are brought as they are then', async () => {
    const { machine } = machinesOf('overtaken');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    const overtaken = overtaking('fetchFiles', () => maker.build('came back'));
    expect(await reader.bring(undefined, overtaken)).toMatchObject({ brought: 1, warnings: [] });
    expect(readdirSync(reader.folder).sort()).toEqual(readdirSync(maker.folder).sort());
    const waiting = overtaking('read', () => maker.build('stayed'));
    await reader.bring(undefined, waiting);
    const page = (each: typeof maker): string =>
      readFileSync(join(each.folder, 'edition.json'), 'utf8');
    expect(page(reader)).toBe(page(maker));
  });

  test('that have names no machine gives are told, and the others are brought', async () => {
    const { machine, sharedOutput } = machinesOf('names');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    const there = join(sharedOutput, 'editions');
    const text = readFileSync(join(there, 'the-ferry.json'), 'utf8');
    const [stem] = audioIn(maker.folder).split('.');
    const bad = ['\\u0000', 'x'.repeat(300), '../x', 'é'];
    for (const [i, name] of bad.entries())
      writeFileSync(
        join(there, `bad-${i}.json`),
        text.replaceAll('"the-ferry"', `"bad-${i}"`).replaceAll(`"${stem}.`, `"${name}.`),
      );
    writeFileSync(join(there, `${'y'.repeat(240)}.json`), text);
    const { brought, warnings } = await reader.bring();
    expect(brought).toBe(1);
    expect(warnings.map(({ code }) => code)).toEqual(bad.map(() => 'EDITION_DAMAGED'));
  });

  test('are left where they are once one cannot be brought', async () => {
    const { machine } = machinesOf('failing');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    let asked = 0;
    const failing = (editions: EditionStore): EditionStore => ({
      ...editions,
      list: async function* () {
        for (let i = 0; i < 1000; i++) yield { slug: `ferry-${i}`, version: `${i}` };
      },
      read: async () => {
        asked++;
        await setTimeout(1);
        throw new Error('the disk is full');
      },
    });
    await expect(reader.bring(undefined, failing)).rejects.toThrow('the disk is full');
    const atFailure = asked;
    await setTimeout(100);
    expect(asked).toBe(atFailure);
    expect(asked).toBeLessThan(20);
  });

  test('that are damaged there are repaired by the machine that holds them whole', async () => {
    const { machine, sharedOutput } = machinesOf('mended');
    const maker = machine('maker');
    await maker.build('left');
    const there = (...path: string[]): string => join(sharedOutput, ...path);
    const page = there('editions', 'the-ferry.json');
    const whole = readFileSync(page);
    writeFileSync(page, '{"half":');
    await maker.build('left');
    expect(readFileSync(page).equals(whole)).toBe(true);

    const audio = there('files', 'the-ferry', audioIn(maker.folder));
    const sound = readFileSync(audio);
    const damages = [
      () => rmSync(audio),
      () => writeFileSync(audio, 'cut'),
      () => writeFileSync(audio, Buffer.alloc(sound.length)),
    ];
    for (const damage of damages) {
      damage();
      await maker.build('left', { rehash: true });
      expect(readFileSync(audio).equals(sound)).toBe(true);
    }
    const records = readdirSync(there('files', 'the-ferry')).filter((name) =>
      name.startsWith('record.'),
    );
    const record = there('files', 'the-ferry', records[0]!);
    const told = readFileSync(record);
    for (const damage of [() => rmSync(record), () => writeFileSync(record, '{"half":')]) {
      damage();
      await maker.build('left', { rehash: true });
      expect(readFileSync(record).equals(told)).toBe(true);
    }
    const put = statSync(page, { bigint: true }).ctimeNs;
    await maker.build('left', { rehash: true });
    expect(statSync(page, { bigint: true }).ctimeNs).toBe(put);
    expect(await machine('reader').bring()).toMatchObject({ brought: 1, warnings: [] });
  });

  test('are brought again, or known again, where notes of them were cut or are of another machine', async () => {
    const { machine } = machinesOf('index');
    const [maker, reader] = [machine('maker'), machine('reader')];
    const made = await maker.build('left');
    await reader.bring();
    const notesOf = (store: string): string[] =>
      readdirSync(join(store, 'index'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    const [note] = notesOf(maker.store);
    const damages: readonly ((path: string) => void)[] = [
      (path) => writeFileSync(path, readFileSync(path).subarray(0, 40)),
      (path) => writeFileSync(path, ''),
      (path) => writeFileSync(path, Buffer.alloc(3_000, 0xff)),
      (path) => writeFileSync(path, readFileSync(note!)),
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
    ];
    for (const damage of damages) {
      for (const path of notesOf(reader.store)) damage(path);
      expect(await reader.bring()).toEqual({ brought: 1, removed: 0, warnings: [] });
      expect(await reader.build('left')).toEqual(made);
      expect(readdirSync(reader.folder).sort()).toEqual(readdirSync(maker.folder).sort());
      rmSync(join(reader.store, 'index'), { recursive: true });
      await reader.bring();
    }
    // The notes of the other machine, as a store that was copied whole has them.
    rmSync(join(reader.store, 'index'), { recursive: true });
    cpSync(join(maker.store, 'index'), join(reader.store, 'index'), { recursive: true });
    expect(await reader.bring()).toEqual({ brought: 1, removed: 0, warnings: [] });
    // No folder of notes can be made at all.
    rmSync(join(reader.store, 'index'), { recursive: true });
    writeFileSync(join(reader.store, 'index'), 'a file');
    expect(await reader.build('left')).toEqual(made);
  });

  test('that are damaged there and not whole here are made again', async () => {
    const { machine, sharedOutput } = machinesOf('nowhere');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    await reader.bring('records');
    rmSync(join(sharedOutput, 'editions', 'the-ferry.json'));
    await reader.buildLeavingFiles('left');
    expect(existsSync(join(reader.folder, audioIn(maker.folder)))).toBe(true);
    expect(await machine('other').bring()).toMatchObject({ brought: 1, warnings: [] });
  });

  test('that are taken back go everywhere, and come back when they are restored', async () => {
    const { machine } = machinesOf('removed');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    await reader.bring();
    const { output, store, sharedOutput } = reader;
    await removeEditions(['the-ferry'], { output, store, sharedOutput });
    expect(existsSync(reader.folder)).toBe(false);
    await expect(maker.build('left')).rejects.toMatchObject({ code: 'EDITION_REMOVED' });
    expect(existsSync(maker.folder)).toBe(false);
    expect(await reader.bring()).toMatchObject({ brought: 0, removed: 0 });
    await maker.build('left', { restore: true });
    expect(await reader.bring()).toMatchObject({ brought: 1 });
    expect(existsSync(join(reader.folder, 'edition.json'))).toBe(true);
  });

  test('win over what was noted here alone', async () => {
    const { machine } = machinesOf('noted');
    const [maker, reader] = [machine('maker'), machine('reader')];
    await maker.build('left');
    await noteRemoval({ slug: 'the-ferry', clips: [] }, reader);
    expect(await reader.bring()).toMatchObject({ brought: 1 });
  });
});
