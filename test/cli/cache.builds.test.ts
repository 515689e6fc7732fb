import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { listClips } from '../../src/speech/clips/list-clips.ts';
import { digestTree, writeTree } from '../helpers/file-trees.ts';
import { ageClip, storeClips } from '../helpers/stored-clips.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const cache = (cwd: string, ...args: string[]) => lectern(['cache', ...args], { cwd });

describe('lectern cache', () => {
  test('prunes what no edition refers to, checks the rest, and takes it to another store', async () => {
    const cwd = writeTree(join(folder.path, 'whole'), {
      'story.md': '# Noon\n\nThe ferry left.\n',
    });
    const store = join(cwd, '.lectern');
    await lectern(['build', 'story.md', '--provider', 'tone'], { cwd });
    const [stray] = await storeClips(store, ['Nobody refers to this.']);
    const spoken = jsonOf(await cache(cwd, 'info', '--json'));
    expect(Object.keys(spoken['voices'] as object)).toEqual(['tone/tone']);
    const count = spoken['clips'] as number;

    ageClip(store, stray!, 40);
    const dry = await cache(cwd, 'prune', '--unreferenced', '--dry-run');
    expect(dry.stderr).toContain(`1 clip would be removed`);
    const pruned = jsonOf(await cache(cwd, 'prune', '--older-than', '30d', '--json'));
    expect(pruned).toMatchObject({ removed: { clips: 1 }, kept: { clips: count - 1 } });

    expect(await cache(cwd, 'verify')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `${count - 1} clips checked, none damaged\n`,
    });
    expect(await cache(cwd, 'export', 'clips.tar')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: `${count - 1} clips written to clips.tar\n`,
    });
    const exported = await cache(cwd, 'export', 'again.tar', '--json');
    expect(jsonOf(exported)).toMatchObject({ file: 'again.tar', clips: count - 1, damaged: 0 });
    const taken = await cache(cwd, 'import', 'clips.tar', '--store', 'other', '--json');
    expect(jsonOf(taken)).toMatchObject({ added: count - 1, known: 0, refused: 0 });
  });

  test('packs old clips, of which the same edition is made without a request', async () => {
    const cwd = writeTree(join(folder.path, 'packed'), { 'noon.md': '# Noon\n\nIt left.\n' });
    const store = join(cwd, '.lectern');
    const build = async () =>
      jsonOf(await lectern(['build', 'noon.md', '--provider', 'tone', '--json'], { cwd }));
    await build();
    const before = digestTree(join(cwd, 'output'));
    for await (const { key } of listClips(store)) ageClip(store, key, 8);
    const { stderr, code } = await cache(cwd, 'compress');
    expect({ stderr, code }).toEqual({
      stderr: expect.stringMatching(/^3 clips compressed \(.* MB → .* MB\), 0 left as they are\n$/),
      code: 0,
    });
    expect((await cache(cwd, 'info')).stdout).toContain('3 of them compressed');
    expect((await build())['totals']).toMatchObject({ recorded: 0 });
    rmSync(join(cwd, 'output'), { recursive: true });
    expect((await build())['totals']).toMatchObject({ recorded: 0, reused: 3 });
    expect(digestTree(join(cwd, 'output'))).toEqual(before);
    expect((await cache(cwd, 'verify')).code).toBe(0);
  });

  test('a clip that is damaged is found by verify, of the project and not of a folder', async () => {
    const cwd = writeTree(join(folder.path, 'damaged'), { 'noon.md': '# Noon\n\nIt left.\n' });
    await lectern(['build', 'noon.md', '--provider', 'tone'], { cwd });
    const names = readdirSync(join(cwd, '.lectern/clips'), { recursive: true, encoding: 'utf8' });
    const name = names.find((each) => each.endsWith('.wav'))!;
    const path = join(cwd, '.lectern/clips', name);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    const verified = await lectern(['verify'], { cwd });
    expect(verified.code).toBe(8);
    expect(verified.stdout).toContain(basename(name, '.wav'));
    expect((await lectern(['verify', 'output'], { cwd })).code).toBe(0);
    await lectern(['build', 'noon.md', '--provider', 'tone', '--rehash'], { cwd });
    expect((await lectern(['verify'], { cwd })).code).toBe(0);
  });

  test('prunes nothing while the clips of an edition are unknown', async () => {
    const cwd = writeTree(join(folder.path, 'unknown'), {
      'noon.md': '# Noon\n\nThe ferry left.\n',
    });
    await lectern(['build', 'noon.md', '--provider', 'tone'], { cwd });
    rmSync(join(cwd, 'output', 'noon', 'record.json'));
    const { code, stderr } = await cache(cwd, 'prune', '--unreferenced');
    expect(code).toBe(4);
    expect(stderr).toContain('noon in');
    const told = await cache(cwd, 'prune', '--older-than', '1h', '--include-referenced');
    expect(told.code).toBe(0);
  });

  test.each([
    [['prune'], 'nothing says which clips to remove'],
    [['prune', '--older-than', 'soon'], 'is not a duration'],
    [['compress', '--older-than', '7'], 'is not a duration'],
    [['prune', '--unreferenced', '--include-referenced'], 'without --older-than'],
  ])('refuses %j with one sentence', async (args, message) => {
    const { code, stderr } = await cache(folder.path, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('rejects what is not an archive, without waiting', async () => {
    const cwd = writeTree(join(folder.path, 'odd'), { 'a.txt': 'no archive' });
    execFileSync('mkfifo', [join(cwd, 'pipe.tar.gz')]);
    const said = async (...args: string[]) => {
      const { code, stderr } = await cache(cwd, ...args);
      return [code, stderr.split('\n')[0]];
    };
    const none = 'is not an archive of clips: it';
    expect(await said('import', 'pipe.tar.gz')).toEqual([
      1,
      `error: pipe.tar.gz ${none} is a pipe`,
    ]);
    expect(await said('import', '/dev/zero')).toEqual([1, `error: /dev/zero ${none} is a device`]);
    expect(await said('import', '.')).toEqual([1, `error: . ${none} is a folder`]);
    expect(await said('import', 'none')).toEqual([1, `error: none ${none} does not exist`]);
    expect(await said('export', '.')).toEqual([
      1,
      `error: Cannot write ${cwd}: there is a folder where a file is needed.`,
    ]);
    expect(await said('export', 'new/clips.tar')).toEqual([0, '0 clips written to new/clips.tar']);
  });
});
