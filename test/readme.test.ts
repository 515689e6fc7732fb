import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { providerIds } from '../src/speech/providers/provider-named.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const README = textOf('README.md');
const MOST_LINES = 250;

describe('the README', () => {
  test('stays short enough to be read at once', () => {
    expect(README.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  test('begins with one sentence and a picture, and gives the two commands', () => {
    expect(README).toMatch(/^# Lectern\n\nLectern [^.\n]+\.\n\n!\[[^\]]{20,}\]\(docs\/images\//);
    expect(README).toContain('npm ci && npm start');
    expect(README).toContain('npm ci && npm test');
    expect(README).toContain('npm install lectern');
  });

  test('lists every page of documentation', () => {
    const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
    expect(pages.filter((name) => !README.includes(`](docs/${name})`))).toEqual([]);
    for (const name of ['CONTRIBUTING.md', 'BENCHMARKS.md', 'CHANGELOG.md'])
      expect(README).toContain(`](${name})`);
  });

  test.each(['README.md', 'docs/providers.md'])('%s has a row for every provider', (page) => {
    expect(providerIds.filter((id) => !textOf(page).includes(`| \`${id}\``))).toEqual([]);
  });
});
