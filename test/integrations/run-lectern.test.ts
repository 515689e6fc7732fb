/** Packages that start `lectern site`, each publishable by itself → one text in all of them. */
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../integrations/', import.meta.url));

test('the copies of what runs the command do not differ', () => {
  const files = readdirSync(FOLDER)
    .map((name) => `${FOLDER}${name}/run-lectern.js`)
    .filter((path) => existsSync(path));
  expect(files.length).toBeGreaterThan(1);
  expect(new Set(files.map((path) => readFileSync(path, 'utf8'))).size).toBe(1);
});
