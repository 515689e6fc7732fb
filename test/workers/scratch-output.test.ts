/** Where a worker assembles whose editions are shared: nothing stays there. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Project } from '../../src/run/project/project.ts';
import { openWorkerOutput, type WorkerOutput } from '../../src/workers/scratch-output.ts';
import { openQuietWorkplace, type QuietWorkplace } from '../helpers/quiet-workplace.ts';

let workplace: QuietWorkplace;
let project: Project;
let output: WorkerOutput;
beforeEach(async () => {
  workplace = await openQuietWorkplace();
  project = workplace.project({ sharedOutput: join(workplace.folder, 'editions') });
  output = await openWorkerOutput(project.places);
});
afterEach(async () => {
  await output[Symbol.asyncDispose]();
  await project.close();
  await workplace.close();
});

it('what is made is gone when it is put where it belongs, and each has folders of its own', async () => {
  const made = await Promise.all(
    [1, 2].map((i) =>
      output.assemble(async ({ output: folder, notes }) => {
        for (const each of [folder, notes]) mkdirSync(each, { recursive: true });
        writeFileSync(join(folder, 'edition.json'), String(i));
        return folder;
      }),
    ),
  );
  expect(new Set(made).size).toBe(2);
  expect(made.filter((folder) => existsSync(dirname(folder)))).toEqual([]);
});

it('nothing need be made, and a failure passes through', async () => {
  expect(await output.assemble(async () => 'up to date')).toBe('up to date');
  const failing = output.assemble(() => Promise.reject(new Error('no disk')));
  await expect(failing).rejects.toThrow('no disk');
});

it('its own folder is gone with the worker', async () => {
  await output[Symbol.asyncDispose]();
  expect(readdirSync(project.places.store)).toEqual([]);
});
