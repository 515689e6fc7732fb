/** A voice pack that cannot be read, among others: these are tried by the engine. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkProviderInUse, checkVoices } from '../../../src/run/doctor/check-voices.ts';
import type { ExamineOptions } from '../../../src/run/doctor/diagnosis.ts';
import { loadSettings } from '../../../src/run/settings/load-settings.ts';
import { writeTree } from '../../helpers/file-trees.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

async function optionsFor(config: string): Promise<ExamineOptions> {
  const root = writeTree(folder.path, { 'lectern.config.yaml': config });
  const loaded = await loadSettings({ workingFolder: root, environment: { HOME: root } });
  return { loaded, environment: { HOME: root } };
}

test('a pack that cannot be read is named, and is not a fault of the others', async () => {
  const voices = writeTree(join(folder.path, 'voices'), { 'mine/voice.json': '{' });
  const settings = `providers: { local: { voicesFolder: ${JSON.stringify(voices)} } }\n`;
  const found = await checkVoices(await optionsFor(settings));
  expect(found.at(-1)).toMatchObject({
    about: 'voices of mine',
    state: 'note',
    found: expect.stringMatching(/voice\.json/),
  });
  expect(found[0]).toMatchObject({ state: 'ok' });
  const inUse = await checkProviderInUse(await optionsFor(`voice: mine\n${settings}`));
  expect(inUse).toMatchObject({ state: 'fault', found: expect.stringMatching(/voice\.json/) });
});
