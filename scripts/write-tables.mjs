/**
 * The code → the tables in the documents that it can give, between their markers. Run it after
 * `npm run build`; a test says when that was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TABLES, withTable } from './tables/tables.mjs';

const load = (path) => import(new URL(`../dist/${path}.js`, import.meta.url));

for (const { page, name, make } of TABLES) {
  const path = fileURLToPath(new URL(`../${page}`, import.meta.url));
  const table = await make(load);
  writeFileSync(path, withTable(readFileSync(path, 'utf8'), { page, name, table }));
}
