import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { nameLexicon, type LexiconHolder } from '../../../src/run/lexicon/name-lexicon.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => void (folder = temporaryFolder()));
afterEach(() => folder.remove());

const ANN: LexiconHolder = { kind: 'author', name: 'Ann Lee' };

async function namedIn(
  config: string | undefined,
  { holder, name = 'lectern.config.yaml' }: { holder?: LexiconHolder; name?: string } = {},
): Promise<string | undefined> {
  const file = join(folder.path, name);
  if (config !== undefined) writeFileSync(file, config);
  const named = await nameLexicon(join(folder.path, 'new.yaml'), {
    root: folder.path,
    ...(config !== undefined && { file }),
    ...(holder && { holder }),
  });
  if (named) expect(named.file).toBe(file);
  if (config !== undefined) expect(readFileSync(file, 'utf8')).toBe(config);
  return named?.text;
}

describe('a lexicon of the publication', () => {
  test('is a line after all that the configuration says', async () => {
    expect(await namedIn(undefined)).toBe('lexicon: "new.yaml"\n');
    expect(await namedIn('voice: bf_emma # ours')).toBe(
      'voice: bf_emma # ours\nlexicon: "new.yaml"\n',
    );
  });

  test('comes after those that are named already, so that it wins', async () => {
    expect(parse((await namedIn('lexicon: names.csv\n'))!)).toEqual({
      lexicon: ['names.csv', 'new.yaml'],
    });
    const text = await namedIn('# ours\nlexicon: [a.csv, b.pls] # both\nvoice: bf_emma\n');
    expect(parse(text!)).toEqual({ lexicon: ['a.csv', 'b.pls', 'new.yaml'], voice: 'bf_emma' });
    expect(text).toContain('# ours');
  });
});

describe('a lexicon of an author or a section', () => {
  test('is named under that name, and comments stay', async () => {
    const text = await namedIn('# ours\nvoice: bf_emma # hers\n', { holder: ANN });
    expect(parse(text!)).toEqual({
      voice: 'bf_emma',
      lexicons: { author: { 'Ann Lee': 'new.yaml' } },
    });
    expect(text).toContain('# ours');
    expect(text).toContain('# hers');
  });

  test('stands beside those of others', async () => {
    const config = 'lexicons:\n  section:\n    Sport: sport.yaml\n  author:\n    Bob: [bob.csv]\n';
    const sport: LexiconHolder = { kind: 'section', name: 'Sport' };
    expect(parse((await namedIn(config, { holder: sport }))!).lexicons).toEqual({
      section: { Sport: ['sport.yaml', 'new.yaml'] },
      author: { Bob: ['bob.csv'] },
    });
    expect(parse((await namedIn(config, { holder: ANN }))!).lexicons.author).toEqual({
      Bob: ['bob.csv'],
      'Ann Lee': 'new.yaml',
    });
  });

  test('is named in JSON, in the way in which it is indented', async () => {
    const text = await namedIn('{\n    "voice": "bf_emma"\n}\n', {
      holder: ANN,
      name: 'lectern.config.json',
    });
    expect(text).toBe(
      '{\n    "voice": "bf_emma",\n    "lexicons": {\n        "author": {\n            "Ann Lee": "new.yaml"\n        }\n    }\n}\n',
    );
  });
});

describe('a configuration that cannot be changed', () => {
  test.each([
    ['lectern.config.js', 'export default {};'],
    ['lectern.config.json', '{ broken'],
    ['lectern.config.yaml', '- a list'],
    ['lectern.config.yaml', 'a: [broken'],
  ])('%s is left to a person', async (name, config) => {
    expect(await namedIn(config, { name })).toBeUndefined();
    expect(await namedIn(config, { name, holder: ANN })).toBeUndefined();
  });
});
