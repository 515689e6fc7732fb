import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { DEFAULTS, settingNames } from '../src/run/settings/settings.ts';
import { providerIds } from '../src/speech/providers/open-provider.ts';
import { parseEdition } from '../src/edition/edition.ts';
import { temporaryFolder } from './helpers/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const folder = temporaryFolder();
afterAll(() => folder.remove());

describe('the README', () => {
  test('shows a whole provider that works', () => {
    const example = [...README.matchAll(/```ts\n(.*?)```/gs)]
      .map((match) => match[1]!)
      .find((code) => code.includes('SpeechProvider'))!;
    const library = pathToFileURL(join(ROOT, 'dist/index.js')).href;
    const { outputText } = ts.transpileModule(example, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder.path, 'hum.mjs'), outputText.replace("'lectern'", `'${library}'`));
    writeFileSync(
      join(folder.path, 'post.md'),
      '# A Post\n\nThe ferry returned to the harbour at noon.\n',
    );
    execFileSync(process.execPath, ['hum.mjs'], { cwd: folder.path, stdio: 'pipe' });
    const edition = parseEdition(
      readFileSync(join(folder.path, 'output/post/edition.json'), 'utf8'),
    )!;
    expect(edition).toMatchObject({
      title: 'A Post',
      timing: 'estimated',
      voices: [{ provider: 'hum', name: 'low' }],
    });
  });

  test('has a row for every provider and every setting, with its default', () => {
    expect(providerIds.filter((id) => !README.includes(`| \`${id}\``))).toEqual([]);
    expect(settingNames.filter((name) => !README.includes(`| \`${name}\``))).toEqual([]);
    for (const name of [
      'provider',
      'language',
      'timezone',
      'output',
      'store',
      'format',
      'bitrate',
      'loudness',
    ] as const) {
      expect(README).toContain(`| \`${name}\` | \`${DEFAULTS[name]}\``);
    }
  });

  test('stays short enough to be read: no folder of documents before 400 lines', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(400);
  });
});
