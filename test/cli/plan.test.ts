/** `lectern plan`: what changed since the last edition, what it takes and what it costs. */
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { digestTree, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import type { Plan } from '../../src/run/plan-editions.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);
const PARAGRAPHS = [
  'The ferry leaves at noon.',
  'Nobody told the passengers, of whom there were forty.',
  'It came back empty.',
];
const post = (paragraphs: readonly string[]): string => `# Harbour\n\n${paragraphs.join('\n\n')}\n`;
const run = (cwd: string, command: string, ...args: string[]): Promise<Run> =>
  lectern([command, 'a.md', '--no-disclosure', ...args], { cwd });
const planOf = async (cwd: string, ...args: string[]): Promise<Plan> =>
  jsonOf(await run(cwd, 'plan', '--json', ...args)) as unknown as Plan;
const TONE = ['--provider', 'tone'];
const GOOGLE = ['--provider', 'google', '--voice'];

describe('lectern plan', () => {
  test('tells what is new, changed, moved and removed, why, and writes nothing', async () => {
    const cwd = newPlace({ 'a.md': post(PARAGRAPHS) });
    await run(cwd, 'build', ...TONE);
    const edited = [
      PARAGRAPHS[2]!,
      PARAGRAPHS[1]!.replace('forty', 'fifty'),
      'Entirely new words.',
    ];
    writeTree(cwd, { 'a.md': post(edited) });
    const before = digestTree(cwd);
    const { code, stdout } = await run(cwd, 'plan', ...TONE);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'a.md → a (tone, tone): to be made again (text), 72 characters to record',
      '  ~ s3   paragraph        53  Nobody told the passengers, of whom there were fifty.',
      '  + s4   paragraph        19  Entirely new words.',
      '  - s2   paragraph            The ferry leaves at noon.',
      '    2 segments unchanged',
      '',
      '2 segments to record, 2 requests, 72 characters, about 5 seconds of audio; no request was made',
      '',
    ]);
    expect(digestTree(cwd)).toEqual(before);
    const dry = jsonOf(await run(cwd, 'build', '--dry-run', '--json', ...TONE));
    expect(dry).toEqual(await planOf(cwd, ...TONE));
  });

  test('prices by the dated list, by what the publisher pays where that is given, and says where it knows none', async () => {
    const cwd = newPlace({ 'a.md': post(PARAGRAPHS) });
    const listed = await planOf(cwd, ...GOOGLE, 'en-GB-Chirp3-HD-Kore');
    const { characters } = listed.missing;
    expect(listed.cost).toEqual({ amount: (characters * 30) / 1e6, currency: 'USD' });
    expect(Object.values(listed.prices)).toMatchObject([
      { asOf: '2026-11-24', model: 'Chirp3-HD' },
    ]);

    const unknown = await run(cwd, 'plan', ...GOOGLE, 'en-GB-Quartz9-A');
    expect(unknown.stdout).toContain(
      'no price known for google en-GB-Quartz9-A; set one in providers.google.price\n',
    );
    const none = await planOf(cwd, ...GOOGLE, 'en-GB-Quartz9-A');
    expect(none).not.toHaveProperty('cost');

    const price = { perMillion: 2, currency: 'EUR', unit: 'utf8-bytes' };
    writeTree(cwd, { 'lectern.config.json': JSON.stringify({ providers: { google: { price } } }) });
    const own = await planOf(cwd, ...GOOGLE, 'en-GB-Quartz9-A');
    expect(own.cost).toEqual({ amount: (characters * 2) / 1e6, currency: 'EUR' });
    expect(own.missing.units).toEqual([{ unit: 'utf8-bytes', amount: characters }]);
  });

  test('counts nothing for an edition that is up to date, also where the clips are gone', async () => {
    const cwd = newPlace({ 'a.md': post(PARAGRAPHS) });
    await run(cwd, 'build', ...TONE);
    rmSync(join(cwd, '.lectern'), { recursive: true });
    expect((await planOf(cwd, ...TONE)).missing).toMatchObject({ segments: 0, requests: 0 });
    const built = jsonOf(await run(cwd, 'build', '--json', ...TONE));
    expect(built['totals']).toMatchObject({ recorded: 0, characters: 0 });
  });

  test('as markup is a comment, alone or beside the rest of the JSON', async () => {
    const cwd = newPlace({ 'a.md': post(PARAGRAPHS) });
    const { stdout } = await run(cwd, 'plan', '--markdown', ...TONE);
    expect(stdout).toMatch(/^<!-- lectern-plan -->\n### What would be recorded\n/);
    const json = jsonOf(await run(cwd, 'plan', '--markdown', '--json', ...TONE));
    expect(`${json['markdown'] as string}\n`).toBe(stdout);
  });
});
