/**
 * The table of settings → the tables in `docs/settings.md`. Run it after `npm run build` when a setting
 * has changed; a test says when that was forgotten.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsTable } from '../dist/run/settings/settings-table.js';

const PAGE = fileURLToPath(new URL('../docs/settings.md', import.meta.url));
const BEGIN = /<!-- settings: begin\b[^>]*-->\n/;
const END = '<!-- settings: end -->';

const page = readFileSync(PAGE, 'utf8');
const begin = BEGIN.exec(page);
const end = page.indexOf(END);
if (!begin || end < begin.index) throw new Error(`${PAGE} has lost its markers`);
const start = begin.index + begin[0].length;
writeFileSync(PAGE, `${page.slice(0, start)}\n${settingsTable()}\n\n${page.slice(end)}`);
