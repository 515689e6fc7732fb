import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { readTree, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), files);

const STORY = `---
title: The ferry to Aldowen
author: Jo Ray
section: Sport
---

The ferry left Tavrik at noon.

Nobody was late.

Mayor Ekelund of Aldowen met it.
`;

describe('a lexicon in the configuration', () => {
  test('changed in one entry makes stale exactly the clips whose words it changes', async () => {
    const cwd = newPlace({
      'story.md': STORY,
      'lectern.config.yaml': 'lexicon: names.yaml\n',
      'names.yaml': 'Aldowen: Al-doe-en\nTavrik: Tav-rick\n',
    });
    const build = async (): Promise<{ recorded: number; reused: number; standing: boolean }> =>
      jsonOf(await lectern(['build', 'story.md', '--provider', 'tone', '--json'], { cwd }))
        .editions[0]!;
    // Disclosure, title, byline, three paragraphs.
    expect(await build()).toMatchObject({ recorded: 6, reused: 0 });
    writeFileSync(
      join(cwd, 'names.yaml'),
      'Aldowen: Al-doe-en\nTavrik: Tahv-reek\nNowhere: Not here\n',
    );
    const diff = await lectern(['script', 'story.md', '--provider', 'tone', '--diff', '--json'], {
      cwd,
    });
    expect(
      (
        jsonOf(diff)['sources'] as {
          changes: { change: string; after: { id: string } }[];
          characters: number;
        }[]
      )[0],
    ).toMatchObject({
      changes: [{ change: 'changed', after: { id: 's4' } }],
      characters: 'The ferry left Tahv-reek at noon.'.length,
    });
    expect(await build()).toMatchObject({ recorded: 1, reused: 5 });
    // A note changes nothing that is said.
    writeFileSync(join(cwd, 'names.yaml'), '# reviewed\nAldowen: Al-doe-en\nTavrik: Tahv-reek\n');
    expect(await build()).toMatchObject({ recorded: 0, standing: true });
    writeFileSync(join(cwd, 'names.yaml'), 'Aldowen: All-down\nTavrik: Tahv-reek\n');
    expect(await build()).toMatchObject({ recorded: 2, reused: 4 });
    expect(readFileSync(join(cwd, 'output/story/record.json'), 'utf8')).toContain(
      'lexicon:Aldowen',
    );
    expect(
      [...readTree(join(cwd, 'output/story')).entries()]
        .find(([name]) => /^transcript.*\.vtt$/.test(name))![1]
        .toString(),
    ).toContain('Aldowen');
  });

  test('is outdone by those of the section, the author and the article', async () => {
    const cwd = newPlace({
      'story.md': STORY.replace('section', 'lexicon: { Ekelund: Eck-lund }\nsection'),
      'lectern.config.yaml': [
        'lexicon: [a.yaml]',
        'lexicons:',
        '  section: { sport: b.csv }',
        '  author: { Jo Ray: c.yaml, Someone Else: missing.yaml }',
        '',
      ].join('\n'),
      'a.yaml': 'Aldowen: a\nTavrik: a\nEkelund: a\n',
      'b.csv': 'Tavrik,bee\nEkelund,bee\n',
      'c.yaml': 'Ekelund: sea\nRay: Rye\n',
    });
    const run = await lectern(['script', 'story.md', '--provider', 'tone', '--explain', '--json'], {
      cwd,
    });
    const explanations = (
      jsonOf(run)['sources'] as {
        explanations: { written: string; spoken: string; place: { file: string; line: number } }[];
      }[]
    )[0]!.explanations;
    expect(
      explanations
        .filter((each) => each.place.file.match(/\.(yaml|csv|md)$/))
        .map((each) => [each.written, each.spoken, each.place.file, each.place.line]),
    ).toEqual([
      ['Aldowen', 'a', 'a.yaml', 1],
      ['Ray', 'Rye', 'c.yaml', 2],
      ['Tavrik', 'bee', 'b.csv', 1],
      ['Ekelund', 'Eck-lund', 'story.md', 1],
      ['Aldowen', 'a', 'a.yaml', 1],
    ]);
  });

  test.each([
    [
      'names.yaml',
      'Aldowen: { say: a, ipa: b }\n',
      'names.yaml:1: entry “Aldowen”: is pronounced in 2 ways at once',
    ],
    ['missing.yaml', '', 'missing.yaml does not exist'],
  ])('that is wrong is a matter of configuration: %s', async (name, text, message) => {
    const cwd = newPlace({
      'story.md': STORY,
      'lectern.config.yaml': `lexicon: ${name}\n`,
      'names.yaml': text,
    });
    const run = await lectern(['script', 'story.md', '--provider', 'tone'], { cwd });
    expect(run.stderr).toContain(message);
    expect(run.code).toBe(3);
  });
});

describe('lectern lexicon', () => {
  test('runs the tests that entries carry, and says which failed', async () => {
    const cwd = newPlace({
      'names.yaml': [
        '- match: Tavrik',
        '  say: Tav-rick',
        '  tests: { Tavrik paid $5.: Tav-rick paid five dollars., Tavriks: Tav-ricks }',
        '',
      ].join('\n'),
    });
    const run = await lectern(['lexicon', 'test', 'names.yaml'], { cwd });
    expect(run.code).toBe(1);
    expect(run.stdout.split('\n')).toEqual([
      'names.yaml:1: “Tavrik” in “Tavriks”',
      '  wanted “Tav-ricks”',
      '  got    “Tavriks”',
      '2 tests in 1 entry: 1 failed',
      '',
    ]);
    const bare = newPlace({ 'names.yaml': '- match: Tavrik\n  say: Tav-rick\n' });
    const none = await lectern(['lexicon', 'test', 'names.yaml'], { cwd: bare });
    expect([none.code, none.stdout]).toEqual([0, 'no tests in 1 entry\n']);
  });

  test('imports a PLS document as YAML that it can read', async () => {
    const cwd = newPlace({
      'names.pls': [
        '<lexicon alphabet="ipa">',
        '<lexeme><grapheme>Tavrik</grapheme><phoneme>tɑvrɪk</phoneme></lexeme>',
        '<lexeme/>',
        '</lexicon>',
      ].join(''),
    });
    const run = await lectern(['lexicon', 'import', 'names.pls'], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: '- match: Tavrik\n  ipa: tɑvrɪk\n' });
    expect(run.stderr).toContain('names.pls:1: a lexeme has no grapheme and is ignored');
  });
});

describe('lectern lexicon set', () => {
  const SETTINGS = 'lexicon: names.yaml\n';
  const set = (cwd: string, ...args: string[]) =>
    lectern(['lexicon', 'set', ...args, '--provider', 'tone'], { cwd });

  test('shows what a word said otherwise makes stale, and writes it when told to', async () => {
    const names = '# Places\nTavrik: Tav-rick # by the sea\n';
    const cwd = newPlace({
      'story.md': STORY,
      'lectern.config.yaml': SETTINGS,
      'names.yaml': names,
    });
    await lectern(['build', 'story.md', '--provider', 'tone'], { cwd });
    const shown = await set(cwd, 'Tavrik', '--say', 'Tahv-reek');
    expect(shown.stdout).toMatch(/story\.md → story .*\(lexicon\)/);
    expect(shown.stdout).toMatch(
      /~ s\d+ +paragraph +\d+ +\(lexicon\) The ferry left Tavrik at noon\./,
    );
    expect(shown.stdout).toMatch(
      /1 segment to record, 1 request, .*; no request was made\n1 edition/,
    );
    expect(shown.stderr).toContain('names.yaml is unchanged; --yes writes it');
    expect(readFileSync(join(cwd, 'names.yaml'), 'utf8')).toBe(names);
    const written = await set(cwd, 'Tavrik', '--say', 'Tahv-reek', '--yes', '--json');
    expect(jsonOf(written)).toMatchObject({
      file: 'names.yaml',
      word: 'Tavrik',
      missing: { segments: 1, requests: 1 },
      written: true,
    });
    expect(readFileSync(join(cwd, 'names.yaml'), 'utf8')).toBe(
      '# Places\nTavrik: Tahv-reek # by the sea\n',
    );
    const nothing = await set(cwd, 'Nowhere', '--spell', 'story.md');
    expect(nothing.stdout).toBe('No clip of 1 source changes.\n');
  });

  test('needs a file in YAML and one way to say it, and reads what is wrong as it stands', async () => {
    const cwd = newPlace({ 'names.csv': 'word,say\n', 'bad.yaml': 'just words\n' });
    const listed = newPlace({
      'names.csv': 'word,say\n',
      'lectern.config.yaml': 'lexicon: names.csv\n',
    });
    expect((await set(listed, 'A', '--say', 'b')).stderr).toContain('no YAML lexicon was named');
    const faults = [
      [['A', '--say', 'b', '--file', 'names.csv'], 'names.csv is not a YAML lexicon'],
      [['A', '--file', 'new.yaml'], 'nothing says how the word is pronounced'],
      [['A', '--say', 'b', '--file', 'bad.yaml'], 'bad.yaml:1'],
      [
        ['A', '--say', 'b', '--ipa', 'c'],
        "'--say <words>' cannot be used with option '--ipa <phonemes>'",
      ],
    ] as const;
    for (const [args, says] of faults) {
      const run = await set(cwd, ...args);
      expect(run.stderr).toContain(says);
      expect(run.code).not.toBe(0);
    }
    const fresh = await set(cwd, 'A', '--say', 'b', '--file', 'new.yaml', '--yes');
    expect(fresh.stderr).toContain('no setting names it yet; to use it: lexicon: new.yaml');
    expect(readFileSync(join(cwd, 'new.yaml'), 'utf8')).toBe('A: b\n');
  });

  test('makes a lexicon where none is configured, and the configuration names it', async () => {
    const cwd = newPlace({});
    const shown = await set(cwd, 'Brennick', '--say', 'bren-nick');
    expect(shown.stderr).toContain('lexicon.yaml does not exist yet; --yes writes it');
    expect(shown.stderr).toContain('lectern.config.yaml would name it');
    expect(readTree(cwd).size).toBe(0);
    const made = await set(cwd, 'Brennick', '--say', 'bren-nick', '--yes');
    expect(made.stderr).toContain('lexicon.yaml was written');
    expect(made.stderr).toContain('lectern.config.yaml now names it');
    const more = await set(cwd, 'Tavrik', '--say', 'tav-rick', '--yes');
    expect(more.stderr).not.toContain('names it');
    expect(readFileSync(join(cwd, 'lexicon.yaml'), 'utf8')).toBe(
      'Brennick: bren-nick\nTavrik: tav-rick\n',
    );
    expect(readFileSync(join(cwd, 'lectern.config.yaml'), 'utf8')).toBe(
      'lexicon: "lexicon.yaml"\n',
    );
  });

  test.each([
    [
      'YAML with comments',
      'lectern.config.yaml',
      '# ours\noutput: site # made',
      /site # made\nlexicon: "lexicon.yaml"\n$/,
    ],
    ['YAML in one line', 'lectern.config.yaml', '{ output: site }\n', /^{ output: site }\n$/],
    [
      'JSON',
      'lectern.config.json',
      '{"output":"site"}',
      /^{\n  "output": "site",\n  "lexicon": "lexicon.yaml"\n}\n$/,
    ],
  ])(
    'adds its line to a configuration in %s, or says which line is missing',
    async (_name, name, text, after) => {
      const cwd = newPlace({ [name]: text });
      const { stderr } = await set(cwd, 'A', '--say', 'b', '--yes');
      const config = readFileSync(join(cwd, name), 'utf8');
      expect(config).toMatch(after);
      const says = config === text ? 'to use it: lexicon: lexicon.yaml' : `${name} now names it`;
      expect(stderr).toContain(says);
    },
  );
});

describe('lectern names', () => {
  test('lists names, speaks them, and with --strict fails', async () => {
    const cwd = newPlace({ 'story.md': STORY });
    const run = await lectern(
      ['names', 'story.md', '--provider', 'tone', '--json', '--listen', 'heard'],
      { cwd },
    );
    expect(run.code).toBe(0);
    const found = (jsonOf(run)['sources'] as { names: { word: string; file: string }[] }[])[0]!
      .names;
    expect(found.map((name) => [name.word, name.file])).toEqual([
      ['Aldowen', 'heard/Aldowen.wav'],
      ['Tavrik', 'heard/Tavrik.wav'],
      ['Ekelund', 'heard/Ekelund.wav'],
    ]);
    expect(readFileSync(join(cwd, 'heard/Ekelund.wav')).subarray(0, 4).toString()).toBe('RIFF');
    expect(
      (await lectern(['names', 'story.md', '--provider', 'tone', '--strict'], { cwd })).code,
    ).toBe(4);
    writeFileSync(join(cwd, 'lectern.config.yaml'), 'lexicon: names.yaml\n');
    writeFileSync(join(cwd, 'names.yaml'), 'Aldowen: a\nTavrik: b\nEkelund: c\n');
    expect(
      await lectern(['names', 'story.md', '--provider', 'tone', '--strict'], { cwd }),
    ).toMatchObject({ code: 0, stdout: 'story.md: every word is known\n' });
  });
});
