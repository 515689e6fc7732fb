import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { searchFolders } from '../../../src/run/settings/config-search.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const userId = process.getuid?.();
const groupId = process.getgid?.();

function makeFolders(name: string, ...within: readonly string[]): string {
  const top = join(folder.path, name);
  mkdirSync(join(top, ...within), { recursive: true });
  return top;
}

describe('folders that are searched for a configuration', () => {
  test('end with the root of the repository', async () => {
    const top = makeFolders('repository', 'site', 'posts');
    mkdirSync(join(top, '.git'));
    const { folders } = await searchFolders(join(top, 'site', 'posts'), {
      home: '/nonexistent',
      userId,
      groupId,
    });
    expect(folders).toEqual([join(top, 'site', 'posts'), join(top, 'site'), top]);
  });

  test('end with the folder of the user', async () => {
    const home = makeFolders('home', 'blog');
    const search = await searchFolders(join(home, 'blog'), { home, userId, groupId });
    expect(search).toEqual({ folders: [join(home, 'blog'), home] });
  });

  test('end below one that everyone may write into, and the working folder is always one', async () => {
    const top = makeFolders('open', 'inner');
    chmodSync(top, 0o777);
    const options = { home: '/nonexistent', userId, groupId };
    expect(await searchFolders(join(top, 'inner'), options)).toEqual({
      folders: [join(top, 'inner')],
      untrusted: top,
    });
    expect((await searchFolders(top, options)).folders[0]).toBe(top);
  });

  test('end below one of another user, or that another group may write into', async () => {
    const top = makeFolders('others', 'inner');
    const inner = join(top, 'inner');
    const another = { home: '/nonexistent', userId: (userId ?? 0) + 12_345, groupId };
    // A folder of the superuser is taken by everyone, who could do nothing against it.
    if (userId !== 0) expect((await searchFolders(inner, another)).untrusted).toBe(top);
    chmodSync(top, 0o775);
    const ownGroup = { home: '/nonexistent', userId, groupId };
    expect((await searchFolders(inner, ownGroup)).folders).toContain(top);
    const otherGroup = { ...ownGroup, groupId: (groupId ?? 0) + 12_345 };
    expect((await searchFolders(inner, otherGroup)).untrusted).toBe(top);
  });

  test('are all of them where the system knows no users', async () => {
    const top = makeFolders('system', 'inner');
    const { folders } = await searchFolders(join(top, 'inner'), { home: '/nonexistent' });
    expect(folders.at(-1)).toBe('/');
    expect(folders).toContain(dirname(top));
  });
});
