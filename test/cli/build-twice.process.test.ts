/** Builds in processes of their own: side by side, elsewhere, and killed. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEdition } from '../../src/edition/edition-schema.ts';
import { lectern, spawnLectern } from '../helpers/command-line.ts';
import { digestTree, readTree, unfinished } from '../helpers/file-trees.ts';
import {
  BUILD,
  buildStory,
  completeClips,
  PARAGRAPHS,
  storyOf,
  storyPlaces,
  wholeRun,
} from '../helpers/story-builds.ts';

const newPlace = storyPlaces();

describe('the same article', () => {
  test('gives the same bytes in another folder, zone and language', async () => {
    const trees = [];
    const env = { TZ: 'Asia/Kolkata', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
    for (const start of [lectern, spawnLectern]) {
      const cwd = newPlace(storyOf(PARAGRAPHS.slice(0, 4)));
      const run = await start([...BUILD, '--quiet'], { cwd, env });
      expect(run.code).toBe(0);
      trees.push(digestTree(join(cwd, 'output')));
    }
    expect(trees[1]).toEqual(trees[0]);
  });

  test('built twice at once by two processes succeeds twice with one set of clips', async () => {
    const cwd = newPlace(storyOf());
    const spawned = [1, 2].map(() => spawnLectern([...BUILD, '--json'], { cwd }));
    const runs = (await Promise.all(spawned)).map(wholeRun);
    const recorded = runs.reduce((sum, run) => sum + run.built.recorded, 0);
    expect(recorded).toBe(62);
    expect([...readTree(join(cwd, '.lectern/clips')).keys()]).toHaveLength(124);
    expect(unfinished(cwd)).toEqual([]);
    expect((await buildStory(cwd)).built.standing).toBe(true);
  }, 180_000);
});

describe('a run that is killed', () => {
  test('leaves nothing half-written under a final name, and the next run goes on from what was complete', async () => {
    const cwd = newPlace(storyOf());
    // In the middle of what is recorded, and, after the last clip, of what is encoded and written.
    for (const clips of [1, 20, 40, 62, 62]) {
      const before = completeClips(cwd);
      let stderr = '';
      const killed = await spawnLectern([...BUILD, '--verbose'], {
        cwd,
        onStart: (child) =>
          child.stderr!.on('data', (text: Buffer) => {
            stderr += text.toString();
            if (stderr.split(/ s (?:recorded|from the store)\n/).length > clips)
              child.kill('SIGKILL');
          }),
      });
      expect([killed.code, killed.signal]).toEqual([null, 'SIGKILL']);
      const after = completeClips(cwd);
      for (const [name, digest] of before) expect(after.get(name)).toBe(digest);
      for (const [name, bytes] of readTree(join(cwd, 'output')))
        if (name.endsWith('edition.json')) expect(parseEdition(bytes.toString())).toBeDefined();
    }
    const kept = completeClips(cwd).size;
    const { built } = await buildStory(cwd);
    expect(built.recorded + (built.standing ? 62 : built.reused)).toBe(62);
    if (!built.standing) expect(built.reused).toBeGreaterThanOrEqual(kept);
    expect(unfinished(cwd)).toEqual([]);
    const other = newPlace(storyOf());
    await buildStory(other);
    expect(digestTree(join(cwd, 'output'))).toEqual(digestTree(join(other, 'output')));
  }, 180_000);
});
