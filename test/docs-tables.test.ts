import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { statedFigures } from '../scripts/tables/stated-figures.mjs';
import { TABLES, withTable } from '../scripts/tables/tables.mjs';

const ROOT = new URL('../', import.meta.url);
const textOf = (page: string): string => readFileSync(fileURLToPath(new URL(page, ROOT)), 'utf8');
const load = (path: string): Promise<object> =>
  import(fileURLToPath(new URL(`src/${path}.ts`, ROOT))) as Promise<object>;

describe('tables of the documents', () => {
  test.each(TABLES)('$page has the $name of today', async ({ page, name, make }) => {
    const text = textOf(page);
    const table = await make(load);
    const advice = 'run npm run build && node scripts/write-tables.mjs';
    expect(withTable(text, { page, name, table }) === text ? 'as in the code' : advice).toBe(
      'as in the code',
    );
  });
});

describe('figures in the prose of the documents', () => {
  test.each(statedFigures())('%s says “%s”', (page, words) => {
    expect(textOf(page).replace(/\s+/g, ' ').includes(words)).toBe(true);
  });
});
