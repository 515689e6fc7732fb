import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { jsonOf, lectern } from '../helpers/command-line.ts';
import { readTree, unfinished, writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { mountSmall, requireMounts, type Mount } from '../helpers/small-disks.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string | Uint8Array> = {}): string =>
  writeTree(join(folder.path, `place-${++places}`), { 'keep.txt': '', ...files });

const GOOD = `A Good Story

The ferry returned to the harbour at noon, and nobody had expected it.

The crew went home and slept until the evening of the following day.
`;

/** The same in letters that the test tones speak and the built-in voice does not. */
const CYRILLIC = `Заголовок новини

Пором повернувся до гавані опівдні, і ніхто цього не чекав.

Екіпаж пішов додому і спав до вечора наступного дня.
`;

test('an empty argument or flag, as of a variable that is not set, is wrong usage', async () => {
  const cwd = newPlace();
  for (const args of [
    ['backfill', ''],
    ['cache', 'export', ''],
    ['remove', 'ferry', '--to', ''],
  ]) {
    const run = await lectern(args, { cwd });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^error: .*empty/);
  }
});

describe('a source that cannot be read or spoken', () => {
  test.each<[string, Record<string, string | Uint8Array>, string[], RegExp]>([
    ['a missing file', {}, ['none.md'], /none\.md/],
    ['an empty file', { 'a.md': '' }, ['a.md'], /a\.md is empty/],
    ['a file of white space', { 'a.txt': ' \n\t\n' }, ['a.txt'], /empty/],
    [
      'a binary file',
      { 'a.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0x01]) },
      ['a.txt'],
      /a\.txt is not .*text/,
    ],
    [
      'invalid UTF-8 in no other encoding',
      { 'a.md': new Uint8Array([0x41, 0x20, 0xc3, 0x28, 0x01, 0x0a]) },
      ['a.md'],
      /byte [23]\b/,
    ],
    [
      'NUL bytes',
      { 'a.md': [...'Hello world, this is a story of some length.'].join('\0') },
      ['a.md'],
      /NUL/,
    ],
    [
      '20 MB of text',
      { 'a.txt': `${'All work and no play makes a dull story. '.repeat(500_000)}` },
      ['a.txt'],
      /too large/,
    ],
    [
      'a text with no body',
      { 'a.md': '---\ntitle: Nothing\n---\n\n```js\ncode();\n```\n' },
      ['a.md'],
      /./,
    ],
    [
      'broken front matter',
      { 'a.md': '---\ntitle: [unclosed\n---\n\nText of the story.\n' },
      ['a.md'],
      /front matter|line/i,
    ],
    ['an empty folder', {}, ['.'], /./],
  ])('%s ends with 4, one sentence and a hint', async (_name, files, sources, message) => {
    const cwd = newPlace(files);
    const run = await lectern(
      ['build', ...sources.map((name) => (name === '.' ? 'none' : name)), '--provider', 'tone'],
      { cwd },
    );
    expect(run.code).toBe(4);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).toMatch(/^error: .+\n {2}\S.*\n$/);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stdout).toBe('');
    expect(readTree(join(cwd, 'output'))).toEqual(new Map());
  });

  test.each([
    ['Cyrillic', CYRILLIC],
    ['emoji', '🎉🎊🥳\n\n🚢🚢🚢🚢 🌊🌊🌊🌊\n\n😀😃😄\n'],
  ])('%s alone is unspeakable for an English voice: 4', async (_name, text) => {
    const cwd = newPlace({ 'a.txt': text });
    const run = await lectern(['build', 'a.txt'], { cwd });
    expect(run.code).toBe(4);
    expect(run.stderr).toMatch(/^error: .+\n {2}\S.*\n$/m);
  });

  test('in a batch the others are built: 6', async () => {
    const cwd = newPlace({ 'posts/a.md': GOOD, 'posts/b.md': '', 'posts/c.txt': GOOD });
    const run = await lectern(['build', 'posts', '--provider', 'tone', '--json'], { cwd });
    expect(run.code).toBe(6);
    const { editions, failures, exitCode } = jsonOf(run);
    expect(editions.map((edition) => edition.slug)).toEqual(['a', 'c']);
    expect(failures).toMatchObject([{ source: 'posts/b.md', code: 'ARTICLE_EMPTY', exitCode: 4 }]);
    expect(exitCode).toBe(6);
  });

  test('a stack is shown with --verbose only', async () => {
    const run = await lectern(['build', 'none.md', '--provider', 'tone', '--verbose'], {
      cwd: newPlace(),
    });
    expect(run.stderr).toMatch(/\n\s+at /);
  });
});

describe('what is known before anything is paid', () => {
  test('a bit rate that the format has not: exit 2, nothing recorded, no empty folder left', async () => {
    const cwd = newPlace({ 'a.md': GOOD });
    const run = await lectern(['build', 'a.md', '--provider', 'tone', '--bitrate', '63'], { cwd });
    expect(run.code).toBe(2);
    expect([...readTree(join(cwd, '.lectern')).keys()]).toEqual([]);
    expect(existsSync(join(cwd, 'output/a'))).toBe(false);
  });

  test('a voice of another language is refused, and warned of where it is named', async () => {
    const cwd = newPlace({ 'a.md': GOOD });
    const flags = ['build', 'a.md', '--language', 'de', '--dry-run'];
    const refused = await lectern(flags, { cwd });
    expect(refused.stderr).toMatch(/error: .* is in German \(de\), but af_heart speaks en-US/);
    expect(refused.code).toBe(4);
    const named = await lectern([...flags, '--voice', 'heart'], { cwd });
    expect(named.stderr).toMatch(/warning: .* is in German \(de\)/);
    expect(named.code).toBe(0);
  });
});

describe('one address, one source', () => {
  test('a second source that claims an address is refused, and the first stays', async () => {
    const cwd = newPlace({ 'story.md': GOOD, 'story.txt': GOOD });
    const run = await lectern(['build', 'story.md', 'story.txt', '--provider', 'tone', '--json'], {
      cwd,
    });
    expect(run.code).toBe(6);
    expect(jsonOf(run).failures).toMatchObject([
      { source: 'story.txt', code: 'ARTICLE_SLUG_TAKEN', hint: expect.stringContaining('slug') },
    ]);
    expect(JSON.parse(readFileSync(join(cwd, 'output/story/record.json'), 'utf8')).source).toBe(
      'story.md',
    );
  });

  test('no front matter leads out of the output folder', async () => {
    const cwd = newPlace({ 'a.md': `---\nslug: ../../../escape\n---\n\n${GOOD}` });
    const run = await lectern(['build', 'a.md', '--provider', 'tone', '--json'], { cwd });
    expect([0, 4]).toContain(run.code);
    expect(
      [...readTree(folder.path).keys()].filter(
        (name) =>
          name.startsWith('escape') ||
          (name.endsWith('edition.json') && !name.includes('/output/')),
      ),
    ).toEqual([]);
  });
});

describe('a wrong command or setting', () => {
  test.each<[string, string[], number, RegExp]>([
    ['no source', ['build'], 2, /no source is named/],
    ['an unknown command', ['biuld', 'a.md'], 2, /build/],
    ['an unknown flag', ['build', 'a.md', '--vioce', 'x'], 2, /--voice/],
    [
      'an unknown provider',
      ['build', 'a.md', '--provider', 'nobody'],
      2,
      /nobody.*(local|google|tone)/s,
    ],
    ['an unknown voice', ['build', 'a.md', '--voice', 'nobody'], 2, /nobody.*af_heart/s],
    ['an unknown format', ['build', 'a.md', '--format', 'aiff'], 2, /mp3/],
    ['an unknown preset', ['build', 'a.md', '--preset', 'radio'], 2, /web, podcast, archive/],
    [
      'an unknown loudness',
      ['build', 'a.md', '--loudness', 'quiet'],
      2,
      /loudness must be a number from -40 to -5, or one of podcast, broadcast, loud$/m,
    ],
    ['a sample rate that is too high', ['build', 'a.md', '--sample-rate', '96000'], 2, /48000/],
    ['a bit rate that is no number', ['build', 'a.md', '--bitrate', 'much'], 2, /whole number/],
    [
      'a bit rate that MP3 has not',
      ['build', 'a.md', '--provider', 'tone', '--bitrate', '63'],
      2,
      /64/,
    ],
    ['a zone that is none', ['build', 'a.md', '--timezone', 'Mars/Base'], 2, /timezone/],
  ])('%s in a flag', async (_name, args, code, message) => {
    const run = await lectern(args, { cwd: newPlace({ 'a.md': GOOD }) });
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(code);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test.each([
    ['an unknown provider', '{"provider":"nobody"}', /nobody/],
    ['an unknown voice', '{"voice":"nobody"}', /nobody/],
    ['test tones', '{"provider":"tone"}', /--provider tone/],
    ['an unknown key', '{"vioce":"x"}', /Did you mean “voice”/],
    ['an unknown key in JSON that is broken', '{"voice"', /cannot be read/],
  ])('%s in the configuration: exit 3', async (_name, config, message) => {
    const run = await lectern(['build', 'a.md'], {
      cwd: newPlace({ 'a.md': GOOD, 'lectern.config.json': config }),
    });
    expect(run.stderr).toMatch(message);
    expect(run.code).toBe(3);
  });

  test('test tones are never the environment’s choice', async () => {
    const run = await lectern(['build', 'a.md'], {
      cwd: newPlace({ 'a.md': GOOD }),
      env: { LECTERN_PROVIDER: 'tone' },
    });
    expect(run.code).toBe(3);
  });

  test('missing Google credentials: exit 3, one sentence, no crash', async () => {
    vi.stubEnv('GOOGLE_APPLICATION_CREDENTIALS', '/nonexistent.json');
    vi.stubEnv('GOOGLE_TTS_API_KEY', '');
    const run = await lectern(
      ['build', 'a.md', '--provider', 'google', '--voice', 'en-US-Neural2-A'],
      { cwd: newPlace({ 'a.md': GOOD }) },
    );
    vi.unstubAllEnvs();
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/^error: .*credentials.*\n {2}\S/im);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  test('--strict lets a warning stop the build with its own code', async () => {
    const known = 'The ferry returned to the harbour at noon. '.repeat(3);
    const unknown = 'It carried a ⌘ and a ⌥ and nobody knew why.';
    const cwd = newPlace({ 'a.md': `# A Title\n\n${known}${unknown}\n` });
    const loose = await lectern(['build', 'a.md', '--provider', 'tone'], { cwd });
    expect(loose.code).toBe(0);
    if (!loose.stderr.includes('warning:')) return;
    const strict = await lectern(['build', 'a.md', '--provider', 'tone', '--strict'], { cwd });
    expect(strict.code).toBe(4);
    expect(strict.stderr).toContain('--allow-warnings SCRIPT_LAST_RESORT');
    const allowed = ['--strict', '--allow-warnings', 'SCRIPT_LAST_RESORT'];
    const passed = await lectern(['build', 'a.md', '--provider', 'tone', ...allowed], { cwd });
    expect(passed.code).toBe(0);
    const misspelled = [...allowed.slice(0, 2), 'SCRIPT_LAST'];
    const refused = await lectern(['script', 'a.md', '--provider', 'tone', ...misspelled], { cwd });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/allowWarnings.* must be one of .*SCRIPT_LAST_RESORT/);
  });
});

describe('a disk that refuses', () => {
  const mounts: Mount[] = [];
  afterAll(() => mounts.forEach((mount) => mount.remove()));
  const mount = (options: string): string => {
    const made = mountSmall(options)!;
    mounts.push(made);
    return made.path;
  };
  const runIf = test.runIf(requireMounts());

  runIf('a read-only output folder: 1, one sentence, nothing recorded', async () => {
    const cwd = newPlace({ 'a.md': GOOD });
    const run = await lectern(
      ['build', 'a.md', '--provider', 'tone', '--output', mount('ro,size=1m')],
      { cwd },
    );
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^error: .*(read-only|written).*\n {2}\S/im);
    expect([...readTree(join(cwd, '.lectern')).keys()]).toEqual([]);
  });

  runIf('a full output disk: 1, the clips are kept, nothing half-written', async () => {
    const cwd = newPlace({ 'a.md': GOOD });
    const output = mount('size=16k');
    const run = await lectern(['build', 'a.md', '--provider', 'tone', '--output', output], { cwd });
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^error: .*(full|space).*\n {2}\S/im);
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect([...readTree(output).keys()]).toEqual([]);
    expect(unfinished(cwd)).toEqual([]);
    const again = await lectern(['build', 'a.md', '--provider', 'tone', '--json'], { cwd });
    expect(jsonOf(again).editions[0]!.recorded).toBe(0);
  });

  runIf('a full or read-only store: 1, one sentence', async () => {
    const cwd = newPlace({ 'a.md': GOOD });
    for (const store of [mount('size=64k'), mount('ro,size=1m')]) {
      const run = await lectern(['build', 'a.md', '--provider', 'tone', '--store', store], { cwd });
      expect(run.code).toBe(1);
      expect(run.stderr).toMatch(/^error: .+\n {2}\S/m);
      expect(run.stderr).not.toMatch(/\n\s+at /);
      expect(readTree(join(cwd, 'output'))).toEqual(new Map());
      expect(unfinished(store)).toEqual([]);
    }
  });
});
