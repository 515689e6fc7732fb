import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { DEFAULTS } from '../../../src/run/settings/settings.ts';
import { loadSettings, type LoadedSettings } from '../../../src/run/settings/load-settings.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let projects = 0;
function project(files: Record<string, string>): string {
  const path = join(folder.path, `project-${++projects}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const NO_HOME = { HOME: '/nonexistent' };

describe('loadSettings', () => {
  test('gives a policy and selectors that articles are read with, and front matter wins over them', async () => {
    const root = project({
      'lectern.config.yaml':
        'policy: { code: read, table: announce }\nselectors: { skip: [.promo] }\n',
    });
    const { settings } = await loadSettings({ workingFolder: root, environment: NO_HOME });
    const { policy, selectors } = settings;
    const words = async (content: string) =>
      (await readArticle({ kind: 'markdown', content }, { policy, selectors })).blocks.map(
        ({ text }) => text,
      );
    const body = 'Words.\n\n    code\n\n| a |\n|---|\n| b |\n';
    expect(await words(body)).toEqual(['Words.', 'code', 'A table is in the article.']);
    expect(await words(`---\npolicy: { code: skip }\n---\n${body}`)).toEqual([
      'Words.',
      'A table is in the article.',
    ]);
    expect(settings.selectors).toEqual({ skip: ['.promo'] });
  });

  test('without any file gives the defaults, with paths from the working folder', async () => {
    const root = project({ 'a.txt': '' });
    const { settings, origins, ...place } = await loadSettings({
      workingFolder: root,
      environment: NO_HOME,
    });
    expect(settings).toEqual({
      ...DEFAULTS,
      output: join(root, 'output'),
      store: join(root, '.lectern'),
    });
    expect(new Set(Object.values(origins))).toEqual(new Set(['default']));
    expect(place).toEqual({ root, warnings: [] });
  });

  test.each([
    ['lectern.config.json', '{"voice":"anna","output":"made"}'],
    ['lectern.config.yaml', 'voice: anna\noutput: made\n'],
    ['lectern.config.yml', 'voice: anna\noutput: made\n'],
  ])('finds %s in a folder above, and takes its paths from there', async (name, text) => {
    const root = project({
      [name]: text,
      'package.json': '{"type":"module"}',
      'posts/may/a.txt': '',
    });
    const loaded = await loadSettings({
      workingFolder: join(root, 'posts/may'),
      environment: NO_HOME,
    });
    expect(loaded.settings.voice).toBe('anna');
    expect(loaded.settings.output).toBe(join(root, 'made'));
    expect(loaded.settings.store).toBe(join(root, '.lectern'));
    expect(loaded.file).toBe(join(root, name));
    expect(loaded.origins.voice).toBe('project file');
  });

  test('takes the folder of voices from there too, and leaves the rest of a provider as it is', async () => {
    const root = project({
      'lectern.config.yaml':
        'providers: { local: { voicesFolder: voices, threads: 2 }, azure: { endpoint: "https://a.test" } }\n',
      'posts/may/a.txt': '',
    });
    const { settings } = await loadSettings({
      workingFolder: join(root, 'posts/may'),
      environment: NO_HOME,
    });
    expect(settings.providers).toEqual({
      local: { voicesFolder: join(root, 'voices'), threads: 2 },
      azure: { endpoint: 'https://a.test' },
    });
  });

  test('runs code of the working folder, and of no folder above', async () => {
    const root = project({
      'lectern.config.js':
        'globalThis.ranConfig = (globalThis.ranConfig ?? 0) + 1; export default { voice: "anna" };',
      'package.json': '{"type":"module"}',
      'posts/a.txt': '',
    });
    const posts = join(root, 'posts');
    await expect(loadSettings({ workingFolder: posts, environment: NO_HOME })).rejects.toThrow(
      'is code in a folder above',
    );
    expect(globalThis).not.toHaveProperty('ranConfig');
    const here = await loadSettings({ workingFolder: root, environment: NO_HOME });
    expect([here.settings.voice, here.file]).toEqual(['anna', join(root, 'lectern.config.js')]);
    const named = await loadSettings({
      workingFolder: posts,
      environment: NO_HOME,
      config: '../lectern.config.js',
    });
    expect(named.settings.voice).toBe('anna');
  });

  test('names a file of a folder that anyone may write into, and does not read it', async () => {
    const root = project({ 'lectern.config.yaml': 'voice: mallory\n', 'posts/a.txt': '' });
    chmodSync(root, 0o777);
    const found = await loadSettings({
      workingFolder: join(root, 'posts'),
      environment: NO_HOME,
    });
    expect(found.file).toBeUndefined();
    expect(found.settings.voice).toBe(DEFAULTS.voice);
    expect(found.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`${join(root, 'lectern.config.yaml')} was not read`),
    ]);
  });

  test('takes trusted hosts from the user, and never from a project', async () => {
    const root = project({ 'lectern.config.yaml': 'trustEndpoint: evil.example.org\n' });
    await expect(loadSettings({ workingFolder: root, environment: NO_HOME })).rejects.toThrow(
      "trustEndpoint is not allowed in a project's file",
    );
    const { settings } = await loadSettings({
      workingFolder: project({ 'a.txt': '' }),
      environment: { ...NO_HOME, LECTERN_TRUST_ENDPOINT: 'proxy.example.org' },
    });
    expect(settings.trustEndpoint).toBe('proxy.example.org');
  });

  test('takes cookies from within a project, and from elsewhere by the user alone', async () => {
    const elsewhere = join(project({ 'jar.txt': 'a=b' }), 'jar.txt');
    const cookieFile = (path: string): string => `cookieFile: ${JSON.stringify(path)}\n`;
    const root = project({ 'lectern.config.yaml': cookieFile('own.txt'), 'own.txt': 'a=b' });
    const load = (environment = {}): Promise<LoadedSettings> =>
      loadSettings({ workingFolder: root, environment: { ...NO_HOME, ...environment } });
    expect((await load()).settings.cookieFile).toBe(join(root, 'own.txt'));

    symlinkSync(elsewhere, join(root, 'link.txt'));
    for (const path of [elsewhere, '../jar.txt', 'link.txt']) {
      writeFileSync(join(root, 'lectern.config.yaml'), cookieFile(path));
      await expect(load()).rejects.toThrow('cookieFile names a file outside the project');
    }
    rmSync(join(root, 'lectern.config.yaml'));
    const { settings } = await load({ LECTERN_COOKIE_FILE: elsewhere });
    expect(settings.cookieFile).toBe(elsewhere);
  });

  test('is refused a configuration that is a pipe, and does not wait for it', async () => {
    const root = project({ 'a.txt': '' });
    execFileSync('mkfifo', [join(root, 'lectern.config.yaml')]);
    await expect(loadSettings({ workingFolder: root, environment: NO_HOME })).rejects.toThrow(
      /lectern\.config\.yaml: it is a pipe/,
    );
  });

  test('flags win over the environment, that over the project, that over the user', async () => {
    const root = project({
      'lectern.config.json': '{"voice":"project","format":"opus","bitrate":48}',
      'home/.config/lectern/config.yaml':
        'voice: user\nformat: m4a\nbitrate: 96\ntimezone: Europe/Kyiv\n',
    });
    const environment = {
      HOME: join(root, 'home'),
      LECTERN_VOICE: 'environment',
      LECTERN_FORMAT: 'mp3',
    };
    const { settings, origins } = await loadSettings({
      workingFolder: root,
      environment,
      flags: { voice: 'flag' },
    });
    expect([settings.voice, settings.format, settings.bitrate, settings.timezone]).toEqual([
      'flag',
      'mp3',
      48,
      'Europe/Kyiv',
    ]);
    expect([
      origins.voice,
      origins.format,
      origins.bitrate,
      origins.timezone,
      origins.language,
    ]).toEqual(['flag', 'environment', 'project file', 'user file', 'default']);
  });

  test('reads numbers and switches from the environment, and takes an empty variable as not set', async () => {
    const environment = {
      ...NO_HOME,
      LECTERN_BITRATE: '96',
      LECTERN_STRICT: 'yes',
      LECTERN_DISCLOSURE: 'off',
      LECTERN_VOICE: '',
    };
    const { settings } = await loadSettings({
      workingFolder: project({ 'a.txt': '' }),
      environment,
    });
    expect([settings.bitrate, settings.strict, settings.disclosure, settings.voice]).toEqual([
      96,
      true,
      false,
      undefined,
    ]);
  });

  test.each([
    ['an unknown key names the nearest one', '{"voise":"x"}', 'CONFIG_INVALID', /voise/, /“voice”/],
    [
      'an unknown key within names the nearest one',
      '{"providers":{"google":{"endpiont":"x"}}}',
      'CONFIG_INVALID',
      /providers\.google\.endpiont/,
      /“endpoint”/,
    ],
    [
      'a wrong value names the key',
      '{"format":"aiff"}',
      'CONFIG_INVALID',
      /format must be one of mp3, m4a/,
      /docs\/settings\.md/,
    ],
    [
      'a kind of block that is none',
      '{"policy":{"captions":"read"}}',
      'CONFIG_INVALID',
      /unknown key “policy\.captions”/,
      /^Did you mean “caption”\?$/,
    ],
    [
      'a kind of block that is like none',
      '{"policy":{"sidebars":"read"}}',
      'CONFIG_INVALID',
      /unknown key “policy\.sidebars”/,
      /^Known keys: heading, paragraph, listItem, .*embed, boilerplate\.$/,
    ],
    [
      'an action of the policy that is none',
      '{"policy":{"table":"aloud"}}',
      'CONFIG_INVALID',
      /policy\.table must be one of "read", "skip", "announce", or \{ voice: NAME \}/,
      /docs\/settings\.md/,
    ],
    [
      'a policy with more than a voice',
      '{"policy":{"table":{"voice":"anna","rate":2}}}',
      'CONFIG_INVALID',
      /unknown key “policy\.table\.rate”/,
      /Known keys: voice\./,
    ],
    [
      'an unknown key of the selectors',
      '{"selectors":{"skipp":[".ad"]}}',
      'CONFIG_INVALID',
      /selectors\.skipp/,
      /“skip”/,
    ],
    [
      'a wrong zone',
      '{"timezone":"Mars/Base"}',
      'CONFIG_INVALID',
      /timezone.*IANA/,
      /docs\/settings\.md/,
    ],
    [
      'a list instead of settings',
      '[]',
      'CONFIG_INVALID',
      /lectern\.config\.json/,
      /docs\/settings\.md/,
    ],
    [
      'broken JSON',
      '{"voice":',
      'CONFIG_UNREADABLE',
      /cannot be read: .*lectern\.config\.json/,
      /Correct/,
    ],
  ])('%s', async (_name, text, code, message, hint) => {
    const root = project({ 'lectern.config.json': text });
    await expect(loadSettings({ workingFolder: root, environment: NO_HOME })).rejects.toMatchObject(
      {
        code,
        message: expect.stringMatching(message),
        hint: expect.stringMatching(hint),
      },
    );
  });

  test.each([
    ['lectern.config.json', ''],
    ['lectern.config.yaml', '\n  \n'],
    ['lectern.config.yaml', '# nothing yet\n'],
  ])('an empty %s asks for nothing, and still says where the project is', async (name, text) => {
    const root = project({ [name]: text, 'posts/a.txt': '' });
    const { settings, file, ...rest } = await loadSettings({
      workingFolder: join(root, 'posts'),
      environment: NO_HOME,
    });
    expect([file, rest.root, settings.output, settings.voice]).toEqual([
      join(root, name),
      root,
      join(root, 'output'),
      undefined,
    ]);
    expect(
      (await loadSettings({ workingFolder: root, environment: NO_HOME, config: name })).file,
    ).toBe(join(root, name));
  });

  test('warns of variables that no setting has, with the nearest name', async () => {
    const environment = {
      ...NO_HOME,
      LECTERN_VOIC: 'x',
      LECTERN_POLICY: '{}',
      LECTERN_SOMETHING_ELSE: '1',
      LECTERN_EMPTY: '',
      LECTERN_CONFIG: '',
      LECTERN_ALLOW_PRIVATE: 'yes',
      LECTERNS: '2',
    };
    const { settings, warnings } = await loadSettings({
      workingFolder: project({ 'a.txt': '' }),
      environment,
    });
    expect(warnings.map(({ message, hint }) => [message, hint])).toEqual([
      [
        'LECTERN_POLICY is ignored: policy can be set only in a configuration file',
        'Write policy in lectern.config.yaml.',
      ],
      [
        'LECTERN_SOMETHING_ELSE is not a variable that Lectern knows; it is ignored',
        expect.stringMatching(/^Known are LECTERN_CONFIG, LECTERN_PROVIDER,/),
      ],
      [
        'LECTERN_VOIC is not a variable that Lectern knows; it is ignored',
        'Did you mean LECTERN_VOICE?',
      ],
    ]);
    expect([settings.voice, settings.allowPrivate]).toEqual([undefined, true]);
  });

  test('a configuration file that was named and is missing is an error, not a default', async () => {
    await expect(
      loadSettings({ workingFolder: folder.path, environment: NO_HOME, config: 'none.json' }),
    ).rejects.toMatchObject({ code: 'CONFIG_UNREADABLE' });
  });
});
