import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

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
