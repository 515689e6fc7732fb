import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Script } from '../../src/script/script.ts';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);

const post = (...fields: readonly string[]): string => `---
title: The ferry
author: Ada Lind
${fields.map((field) => `${field}\n`).join('')}---

It sails at noon.

> We missed it.

Q: Why?

A: Because it was late.
`;

/** Who reads what, as `script --json` tells. */
async function castOf(
  files: Record<string, string>,
  ...flags: readonly string[]
): Promise<Record<string, string>> {
  const run = await lectern(['script', 'post.md', '--json', ...flags], { cwd: newPlace(files) });
  expect(run.stderr).not.toContain('error');
  const [script] = jsonOf(run)['scripts'] as [Script];
  return Object.fromEntries(
    script.segments.map(({ role, speaker, voice }) => [speaker ?? role, voice]),
  );
}

const CONFIG = `
voice: bella
cast:
  title: michael
  quote: emma
  speakers: { Q: puck, A: kore }
  authors: { Jo Ray: sarah }
  sections: { Opinion: george }
`;

describe('a cast', () => {
  test('gives roles and speakers a voice of their own; the rest is read by one', async () => {
    expect(await castOf({ 'post.md': post(), 'lectern.config.yaml': CONFIG })).toEqual({
      disclosure: 'af_bella',
      title: 'am_michael',
      byline: 'af_bella',
      paragraph: 'af_bella',
      quote: 'bf_emma',
      Q: 'am_puck',
      A: 'af_kore',
    });
  });

  test('of front matter wins over that of the configuration, role by role', async () => {
    const files = {
      'post.md': post('voice: heart', 'cast: { quote: fable, disclosure: fenrir }'),
      'lectern.config.yaml': CONFIG,
    };
    expect(await castOf(files)).toMatchObject({
      disclosure: 'am_fenrir',
      title: 'am_michael',
      paragraph: 'af_heart',
      quote: 'bm_fable',
    });
  });

  test.each([
    ['author', 'author: Jo Ray', 'af_sarah'],
    ['section', 'section: opinion', 'bm_george'],
  ])('chooses who reads by %s', async (_what, field, voice) => {
    const text = post().replace('author: Ada Lind', field);
    const cast = await castOf({ 'post.md': text, 'lectern.config.yaml': CONFIG });
    expect(cast).toMatchObject({ paragraph: voice, title: 'am_michael' });
  });

  test('is nothing where --voice is given: one voice reads all', async () => {
    const files = {
      'post.md': post('cast: { quote: fable }'),
      'lectern.config.yaml': `${CONFIG}policy: { paragraph: { voice: kore } }\n`,
    };
    expect(new Set(Object.values(await castOf(files, '--voice', 'Heart')))).toEqual(
      new Set(['af_heart']),
    );
  });

  test('chooses by language, and lets the language choose between two of one name', async () => {
    const config = 'cast: { quote: alex, languages: { es: dora } }\n';
    const files = { 'post.md': post('lang: es-MX'), 'lectern.config.yaml': config };
    expect(await castOf(files)).toMatchObject({ paragraph: 'ef_dora', quote: 'em_alex' });
  });

  test('is shown by lectern script', async () => {
    const cwd = newPlace({ 'post.md': post(), 'lectern.config.yaml': CONFIG });
    const { stdout } = await lectern(['script', 'post.md', '--no-disclosure'], { cwd });
    expect(stdout).toContain(
      'Cast: am_michael (title), af_bella (byline, paragraph), bf_emma (quote), am_puck (Q), af_kore (A)\n',
    );
    expect(stdout).toMatch(/ {2}s4 {3}quote .*We missed it\.\n {6}read by bf_emma\n/);
    const plain = await lectern(['script', 'post.md'], { cwd: newPlace({ 'post.md': post() }) });
    expect(plain.stdout).toContain('Cast: af_heart reads everything\n');
  });

  test('is kept in the edition, in the order in which the voices are heard', async () => {
    const config = 'cast: { quote: tone-low }\n';
    const cwd = newPlace({ 'post.md': post(), 'lectern.config.yaml': config });
    expect((await lectern(['build', 'post.md', '--provider', 'tone'], { cwd })).code).toBe(0);
    const edition = readFileSync(join(cwd, 'output/post/edition.json'), 'utf8');
    expect(JSON.parse(edition).voices).toEqual([
      { name: 'tone', provider: 'tone' },
      { name: 'tone-low', provider: 'tone' },
    ]);
  });
});

describe('a mistake in a cast', () => {
  const failing = (files: Record<string, string>): Promise<Run> =>
    lectern(['script', 'post.md'], { cwd: newPlace({ 'post.md': post(), ...files }) });
  test.each([
    ['cast: { caption: hart }', 'cast.caption: The built-in engine has no voice "hart".'],
    ['cast: { speakers: { Q: nobody } }', 'cast.speakers.Q: The built-in engine has no voice'],
    ['cast: { quote: dora }', 'cast.quote: “dora” could be ef_dora (es) or pf_dora (pt-BR).'],
    ['cast: { languages: { uk: nobody } }', 'cast.languages.uk: The built-in engine has'],
    ['policy: { quote: { voice: nobody } }', 'policy.quote: The built-in engine has no voice'],
    ['voices: { uk: nobody }', 'voices.uk: The built-in engine has no voice'],
    ['cast: { quotes: emma }', 'unknown key “cast.quotes”'],
    ['cast: { speakers: emma }', 'cast.speakers must be a table'],
    ['cast: { languages: { "?": emma } }', 'must be a BCP 47 tag'],
  ])('in the configuration, %s, is named: 3', async (config, message) => {
    const run = await failing({ 'lectern.config.yaml': config });
    expect(run.code).toBe(3);
    expect(run.stderr).toContain(message);
  });

  test.each([
    ['cast: { quote: nobody }', 'In front matter, cast.quote: The built-in engine has no voice'],
    ['cast: { quotes: emma }', 'cast has no role "quotes": did you mean quote?'],
  ])('in front matter, %s, is named: 4', async (field, message) => {
    const run = await failing({ 'post.md': post(field) });
    expect(run.code).toBe(4);
    expect(run.stderr).toContain(message);
  });

  test('of another author is not used for this article', async () => {
    const run = await failing({ 'lectern.config.yaml': 'cast: { authors: { Jo Ray: dora } }' });
    expect(run.code).toBe(0);
  });
});

test('a voice in short and in full makes the same bytes', async () => {
  const editionOf = async (voice: string): Promise<string> => {
    const cwd = newPlace({ 'post.md': post() });
    const run = await lectern(['build', 'post.md', '--voice', voice, '--dry-run', '--json'], {
      cwd,
    });
    return run.stdout;
  };
  expect(await editionOf('heart')).toBe(await editionOf('kokoro-82m/af_heart'));
});
