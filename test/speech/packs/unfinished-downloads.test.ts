import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeClaim } from '../../../src/_internal/disk/claim.ts';
import { KNOWN_PACKS } from '../../../src/speech/packs/known-packs.ts';
import { removeVoicePack } from '../../../src/speech/packs/remove-pack.ts';
import {
  claimPath,
  removeOldDownloads,
  unfinishedPath,
} from '../../../src/speech/packs/unfinished-downloads.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const DAY_SECONDS = 24 * 3600;

describe('an unfinished download', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let work: string;
  beforeEach(() => {
    folder = temporaryFolder();
    work = join(folder.path, '.work');
    mkdirSync(work);
  });
  afterEach(() => folder.remove());

  /** One to which nothing was added for so many days. */
  const begin = (address: string, { days = 0 } = {}): string => {
    const path = unfinishedPath(work, address);
    writeFileSync(path, 'half of it');
    writeFileSync(`${path}.json`, JSON.stringify({ address }));
    const then = Date.now() / 1000 - days * DAY_SECONDS;
    utimesSync(path, then, then);
    return path;
  };

  it('is kept for two weeks, then removed with its note', async () => {
    const young = begin('https://voices.example/young.tar.bz2', { days: 13 });
    const old = begin('https://voices.example/old.tar.bz2', { days: 15 });
    await removeOldDownloads(work);
    expect(existsSync(young)).toBe(true);
    expect([old, `${old}.json`, claimPath(old)].filter(existsSync)).toEqual([]);
  });

  it('stays while a process goes on with it', async () => {
    const old = begin('https://voices.example/old.tar.bz2', { days: 15 });
    const claim = await takeClaim(claimPath(old));
    await removeOldDownloads(work);
    expect(existsSync(old)).toBe(true);
    await claim!.release();
  });

  it('is removed by its address, or the well-known name it was begun with', async () => {
    const [known] = KNOWN_PACKS;
    for (const [name, address] of [
      ['https://voices.example/a.zip', 'https://voices.example/a.zip'],
      [known!.name, known!.address],
    ] as const) {
      begin(address);
      const removed = await removeVoicePack(name, { voicesFolder: folder.path });
      expect(removed).toEqual({ unfinishedBytes: 10 });
    }
    expect(readdirSync(work)).toEqual([]);
  });

  it('is not made up: a name without one does not count', async () => {
    const removed = removeVoicePack('https://voices.example/b.zip', { voicesFolder: folder.path });
    await expect(removed).rejects.toMatchObject({ code: 'USAGE' });
  });
});
