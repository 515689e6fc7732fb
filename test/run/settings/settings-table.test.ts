import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settingsTable } from '../../../src/run/settings/settings-table.ts';

const PAGE = readFileSync(new URL('../../../docs/settings.md', import.meta.url), 'utf8');

describe('docs/settings.md', () => {
  test('has the table of today; where not: npm run build && node scripts/write-settings-table.mjs', () => {
    const written = /<!-- settings: begin\b[^>]*-->\n\n(.*)\n\n<!-- settings: end -->/s.exec(PAGE);
    expect(written?.[1]).toBe(settingsTable());
  });
});
