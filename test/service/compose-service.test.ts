import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openProject, type Project } from '../../src/run/project/project.ts';
import { loadSettings } from '../../src/run/settings/load-settings.ts';
import { openTokenFile } from '../../src/service/access/token-file.ts';
import { composeService, type ComposedService } from '../../src/service/compose-service.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Imports that are loaded with a file: neither types, nor what it imports when it is needed. */
const LOADED = /^(?:import|export) (?!type )(?:[\w*{},\s]+? from )?'([^']+)';/gm;

/** Everything that a file loads, by its path under `src`, and the packages. */
function loadedBy(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    const name = path.slice(SRC.length);
    if (found.has(name)) return;
    found.add(name);
    for (const [, specifier] of readFileSync(path, 'utf8').matchAll(LOADED))
      if (specifier!.startsWith('.')) visit(resolve(dirname(path), specifier!));
      else found.add(specifier!);
  };
  visit(resolve(SRC, entry));
  return found;
}

test('a service that waits has loaded no reader, no rule of a language and no encoder', () => {
  const loaded = [...loadedBy('service/compose-service.ts')];
  expect(loaded).toContain('service/jobs/journal.ts');
  expect(loaded).toContain('@hono/zod-openapi');
  const heavy =
    /^article\/(?:readers|classify|clutter)\/|^languages\/(?:\w+\/rules\/table|rule-tables)|^script\/write-script|^(?:fluent-ffmpeg|mediabunny|yaml|sherpa-onnx-node)$/;
  expect(loaded.filter((name) => heavy.test(name))).toEqual([]);
});

describe('a store that is gone, as with a disk that was unmounted', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let project: Project;
  let service: ComposedService;
  let secret: string;
  const logged: string[] = [];
  const ask = async (path: string, token: string): Promise<Response> =>
    service.fetch(
      new Request(`http://localhost${path}`, { headers: { authorization: `Bearer ${token}` } }),
    );

  beforeEach(async () => {
    folder = temporaryFolder();
    const store = join(folder.path, 'store');
    const output = join(folder.path, 'output');
    project = openProject({ provider: 'tone', root: folder.path, store, output });
    const flags = { store, output };
    const loaded = await loadSettings({ workingFolder: folder.path, environment: {}, flags });
    service = await composeService({
      project,
      loaded,
      environment: {},
      isOpen: false,
      place: { host: '127.0.0.1', machine: 'here' },
      writeLog: (line) => void logged.push(line),
    });
    ({ secret } = await openTokenFile({ store }).add({ name: 'cms', scopes: ['read'] }));
  });
  afterEach(async () => {
    await service.close();
    await project.close();
    folder.remove();
  });

  test('callers are not told that their tokens are wrong, but to come again', async () => {
    expect((await ask('/v1/jobs', secret)).status).toBe(200);
    expect((await ask('/v1/jobs', 'lectern_unknown')).status).toBe(401);
    rmSync(project.places.store, { recursive: true });
    const answer = await ask('/v1/jobs', secret);
    const problem = (await answer.json()) as object;
    expect(problem).toMatchObject({ status: 503, code: 'STORE_UNREADABLE' });
    expect(problem).toHaveProperty('hint');
    expect(JSON.stringify(problem)).not.toContain(folder.path);
    expect(logged.some((line) => line.includes(project.places.store))).toBe(true);
  });

  test('the service is not ready, even where the folder can be made again', async () => {
    const isReady = async (): Promise<unknown> => (await ask('/readyz', secret)).json();
    expect(await isReady()).toMatchObject({ checks: { store: 'ok' } });
    rmSync(project.places.store, { recursive: true });
    expect(await isReady()).toMatchObject({ status: 'not ready', checks: { store: 'failed' } });
  });
});
