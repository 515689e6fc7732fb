/** A provider of your own, named by the configuration file: it speaks, and what is wrong with it is said by name. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { jsonOf, lectern, spawnLectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { startWebServer } from '../helpers/web-server.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/own-provider', import.meta.url));
const folder = temporaryFolder();
afterAll(() => folder.remove());

let places = 0;
const newPlace = (files: Record<string, string>): string =>
  writeTree(join(folder.path, `place-${++places}`), {
    'package.json': '{ "type": "module" }',
    'post.md': '# A post\n\nThe ferry sails at noon.\n',
    ...files,
  });

const CONFIG = 'provider: ./our-tts.js\n';
const withCode = (code: string): string =>
  newPlace({ 'lectern.config.yaml': CONFIG, 'our-tts.js': code });

describe('a provider that the configuration file names', () => {
  test('speaks, is listed, plans, and keeps its clips under its own name', async () => {
    const cwd = withCode(`export default ${humming()};`);
    const planned = jsonOf(await lectern(['build', 'post.md', '--dry-run', '--json'], { cwd }));
    expect(planned.editions[0]).toMatchObject({ provider: 'hum', voice: 'low' });
    const run = await lectern(['build', 'post.md', '--json'], { cwd });
    expect([run.code, run.stderr]).toEqual([0, expect.not.stringMatching(/error/)]);
    const edition = JSON.parse(readFileSync(join(cwd, 'output/post/edition.json'), 'utf8')) as {
      voices: unknown;
    };
    expect(edition.voices).toEqual([{ provider: 'hum', name: 'low' }]);
    const again = jsonOf(await lectern(['build', 'post.md', '--json'], { cwd }));
    expect(again.editions[0]).toMatchObject({ standing: true });
    expect((await lectern(['voices'], { cwd })).stdout).toMatch(/^hum  low\b/m);
    expect((await lectern(['names', 'post.md'], { cwd })).code).toBe(0);
  });

  test('may be a function of its settings, sync or not, and has a price', async () => {
    const cwd = newPlace({
      'lectern.config.yaml': `${CONFIG}providers: { our-tts: { key: abc, price: { perMillion: 1000000, currency: EUR } } }\n`,
      'our-tts.js': `export default async ({ key }) => (${humming("defaultVoice: () => 'voice-' + key,")});`,
    });
    const run = jsonOf(await lectern(['build', 'post.md', '--dry-run', '--json'], { cwd }));
    expect(run.editions[0]).toMatchObject({ voice: 'voice-abc' });
    expect(run['cost']).toMatchObject({ currency: 'EUR' });
  });

  test('may be a class, made by a function, whose methods keep their object', async () => {
    const cwd = withCode(`class Hum {
      inner = ${humming()};
      specVersion = 1; id = 'hum'; revision = 1;
      voices(o) { return this.inner.voices(o); }
      defaultVoice() { return 'low'; }
      capabilities(v) { return this.inner.capabilities(v); }
      identity(r) { return this.inner.identity(r); }
      synthesize(r, o) { return this.inner.synthesize(r, o); }
      async close() { this.inner = undefined; }
    }
    export default () => new Hum();`);
    expect(await lectern(['build', 'post.md'], { cwd })).toMatchObject({ code: 0 });
  });

  test('may be a package, for import alone or in CommonJS', async () => {
    const cwd = newPlace({
      'lectern.config.yaml': 'provider: "@ours/tts"\n',
      'node_modules/@ours/tts/package.json':
        '{ "name": "@ours/tts", "type": "module", "exports": { ".": { "import": "./main.js" } } }',
      'node_modules/@ours/tts/main.js': `export default ${humming()};`,
      'node_modules/old-tts/package.json': '{ "name": "old-tts", "main": "old.js" }',
      'node_modules/old-tts/old.js': `exports.__esModule = true; exports.default = ${humming("defaultVoice: () => 'old',")};`,
      'other.yaml': 'provider: old-tts\n',
    });
    const plan = ['build', 'post.md', '--dry-run', '--json'];
    expect(jsonOf(await lectern(plan, { cwd })).editions[0]).toMatchObject({ voice: 'low' });
    const other = await lectern([...plan, '--config', 'other.yaml'], { cwd });
    expect(jsonOf(other).editions[0]).toMatchObject({ voice: 'old' });
  });

  test.each([
    ['{', /tts: .*package\.json is not a JSON object/],
    ['null', /tts: .*package\.json is not a JSON object/],
    ['{ "exports": { "import": "./../../outside.js" } }', /must define the export/],
    ['{ "exports": "../../outside.js" }', /must define the export/],
  ])('of a package with the description %s is refused', async (description, why) => {
    const cwd = newPlace({
      'lectern.config.yaml': 'provider: tts\n',
      'node_modules/tts/package.json': description,
      'outside.js': 'throw new Error("not to be loaded")',
    });
    const run = await lectern(['plan', 'post.md'], { cwd });
    expect([run.code, run.stderr]).toEqual([3, expect.stringMatching(why)]);
  });

  test('has its path from the configuration file, which config print names with it', async () => {
    const cwd = newPlace({
      'lectern.config.yaml': 'provider: ./code/our-tts.js\n',
      'code/our-tts.js': `export default ${humming()};`,
      'posts/may.md': '# May\n\nWords are here.\n',
    });
    const posts = join(cwd, 'posts');
    const named = ['--config', '../lectern.config.yaml'];
    const built = await lectern(['build', 'may.md', '--dry-run', ...named], { cwd: posts });
    expect(built.code).toBe(0);
    const { stdout } = await lectern(['config', 'print', ...named], { cwd: posts });
    expect(stdout).toContain(`project: ${join(cwd, 'lectern.config.yaml')}\n`);
    expect(stdout).toContain(`code: ${join(cwd, 'code/our-tts.js')} (loaded as the provider)\n`);
    const json = JSON.parse((await lectern(['config', 'print', '--json'], { cwd })).stdout);
    expect(json).toMatchObject({ code: join(cwd, 'code/our-tts.js') });
    const bare = newPlace({ 'lectern.config.yaml': CONFIG });
    const printed = await lectern(['config', 'print'], { cwd: bare });
    expect([printed.code, printed.stderr]).toEqual([0, expect.stringMatching(/does not exist/)]);
  });

  test('gives way to a provider named by a flag', async () => {
    const cwd = withCode('throw new Error("not to be loaded")');
    const run = await lectern(['build', 'post.md', '--provider', 'tone', '--dry-run'], { cwd });
    expect(run).toMatchObject({ code: 0 });
  });
});

describe('what is wrong with one is said by name', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'no file',
      '',
      /our-tts\.js does not exist\n {2}Its path is relative to the folder of the config/,
    ],
    [
      'a syntax error',
      'export default { ];',
      /cannot be loaded: Unexpected token.*\n.*node --check/,
    ],
    ['a missing import', "import 'not-here'; export default {};", /cannot be loaded: .*not-here/],
    ['code that throws', "throw new Error('no key')", /cannot be loaded: no key/],
    ['no default export', 'export const hum = 1;', /no default export \(it exports hum\)/],
    ['a text', "export default 'hum';", /its provider: must be an object, not string/],
    ['nothing from a function', 'export default () => {};', /must be an object, not undefined/],
    ['a missing member', `export default ${humming('close: 1,')};`, /close must be a function/],
    ['a wrong version', `export default ${humming('specVersion: 2,')};`, /specVersion must be 1/],
    [
      'a wrong optional member',
      `export default ${humming('resolveVoice: 1,')};`,
      /resolveVoice, when given, must be a function/,
    ],
    [
      'a function that throws',
      "export default () => { throw new Error('OUR_KEY is not set'); };",
      /failed when it was opened: OUR_KEY is not set/,
    ],
    [
      'the name of a built-in one',
      `export default ${humming('', 'local')};`,
      /its id is “local”, which is that of a built-in provider/,
    ],
  ];
  test.each(cases)('%s', async (name, code, message) => {
    // Vitest reads modules itself, and has words of its own for what it cannot read.
    const start = name === 'a syntax error' ? spawnLectern : lectern;
    const files: Record<string, string> = code === '' ? {} : { 'our-tts.js': code };
    const cwd = newPlace({ 'lectern.config.yaml': CONFIG, ...files });
    const { code: exit, stderr } = await start(['build', 'post.md', '--dry-run'], { cwd });
    expect([exit, stderr]).toEqual([3, expect.stringMatching(message)]);
    expect(stderr).toContain('our-tts.js');
    expect(stderr).not.toMatch(/internal error/);
  });

  test.each([
    ['capabilities: () => ({}),', /maxInput\.value returned by capabilities\("low"\) must be a/],
    ['voices: async () => 5,', /voices\(\) must return a list/],
    ['synthesize: async () => undefined,', /synthesize\(\) must return an object/],
    [
      'synthesize: async () => ({ pcm: { samples: [1], sampleRateHz: 24000 } }),',
      /pcm\.samples returned by synthesize\(\) must be an Int16Array/,
    ],
    [
      "synthesize: async () => ({ pcm: { samples: new Int16Array(0), sampleRateHz: 24000 }, marks: [], markSource: 'none', warnings: [] }),",
      /hum returned no audio/,
    ],
  ])('an answer that breaks the contract: %s', async (change, message) => {
    const cwd = withCode(`export default ${humming(change)};`);
    const command = change.startsWith('voices') ? ['voices'] : ['build', 'post.md'];
    const run = await lectern(command, { cwd });
    expect([run.code, run.stderr]).toEqual([5, expect.stringMatching(message)]);
  });

  test('an error of its own is the provider’s, and asks again where it says so', async () => {
    const cwd = withCode(`let calls = 0;
      const hum = ${humming()};
      const busy = () => Object.assign(new Error('too many requests'), { retryable: ++calls < 3 });
      export default { ...hum, synthesize: async () => { throw busy(); } };`);
    const run = await lectern(['build', 'post.md'], { cwd });
    expect([run.code, run.stderr]).toEqual([
      5,
      expect.stringMatching(/^error: .*hum: too many requests/m),
    ]);
    const unknown = withCode(
      `export default ${humming(
        "capabilities: () => { throw Object.assign(new Error('no such voice'), { code: 'VOICE_UNKNOWN' }); },",
      )};`,
    );
    const asked = ['build', 'post.md', '--voice', 'x'];
    expect((await lectern(asked, { cwd: unknown })).code).toBe(2);
  });

  test('a name that is neither a provider nor a package', async () => {
    const cwd = newPlace({ 'lectern.config.yaml': 'provider: gogle\n' });
    const { code, stderr } = await lectern(['build', 'post.md', '--dry-run'], { cwd });
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/nor an installed package.*\n.*mean google\?/),
    ]);
  });

  test('settings for an unknown provider', async () => {
    const cwd = newPlace({
      'lectern.config.yaml': `${CONFIG}providers: { out-tts: {} }\n`,
      'our-tts.js': `export default ${humming()};`,
    });
    const { code, stderr } = await lectern(['build', 'post.md', '--dry-run'], { cwd });
    expect([code, stderr]).toEqual([3, expect.stringMatching(/unknown key “providers\.out-tts”/)]);
  });

  test('TypeScript where this Node.js cannot load it', async () => {
    const cwd = newPlace({
      'lectern.config.yaml': 'provider: ./our-tts.ts\n',
      'our-tts.ts': `export default ${humming()} as const;`,
    });
    const { code, stderr } = await spawnLectern(['build', 'post.md', '--dry-run'], { cwd });
    const isLoaded = 'typescript' in process.features && Boolean(process.features.typescript);
    if (isLoaded) expect(code).toBe(0);
    else
      expect([code, stderr]).toEqual([
        3,
        expect.stringMatching(/cannot load TypeScript\n {2}Compile it to JavaScript/),
      ]);
  });
});

describe('the example', () => {
  test('speaks with a service over HTTP, and tells what it refuses', async () => {
    const seen: string[] = [];
    const server = await startWebServer((request, response) => {
      seen.push(String(request.headers.authorization));
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { text } = JSON.parse(body) as { text: string };
        const tone = (_: unknown, i: number): number => 3000 * Math.sin(i / 30);
        const samples = Int16Array.from({ length: text.length * 1600 }, tone);
        response.end(Buffer.from(samples.buffer));
      });
    });
    const config = readFileSync(join(EXAMPLE, 'lectern.config.yaml'), 'utf8');
    const cwd = newPlace({
      'lectern.config.yaml': config.replace('http://127.0.0.1:8090', server.origin),
      'our-tts.js': readFileSync(join(EXAMPLE, 'our-tts.js'), 'utf8'),
    });
    vi.stubEnv('OUR_TTS_KEY', 'a-secret');
    const run = await lectern(['build', 'post.md', '--json'], { cwd });
    vi.unstubAllEnvs();
    await server.close();
    expect([run.code, new Set(seen)]).toEqual([0, new Set(['Bearer a-secret'])]);
    const again = await lectern(['script', 'post.md', '--voice', 'carl'], { cwd });
    expect([again.code, again.stderr]).toEqual([2, expect.stringMatching(/Voices: anna, ben/)]);
  });
});

describe('code is loaded from nowhere else', () => {
  const code = { 'our-tts.js': `export default ${humming()};` };
  const plan = ['build', 'post.md', '--dry-run'];

  test('not by a flag, a variable, or the file of the user', async () => {
    const cwd = newPlace({ ...code, 'home/lectern/config.yaml': 'provider: ../../our-tts.js\n' });
    const flag = await lectern([...plan, '--provider', './our-tts.js'], { cwd });
    expect([flag.code, flag.stderr]).toEqual([2, expect.stringMatching(/not loaded from there/)]);
    const env = { LECTERN_PROVIDER: './our-tts.js' };
    expect((await lectern(plan, { cwd, env })).code).toBe(3);
    const home = { XDG_CONFIG_HOME: join(cwd, 'home') };
    const user = await lectern(plan, { cwd, env: home });
    expect([user.code, user.stderr]).toEqual([
      3,
      expect.stringMatching(/in the user file is code/),
    ]);
  });

  test('not where a configuration of a folder above names it', async () => {
    const cwd = newPlace({
      ...code,
      'lectern.config.yaml': CONFIG,
      'posts/post.md': '# May\n\nWords are here.\n',
    });
    const run = await lectern(plan, { cwd: join(cwd, 'posts') });
    expect([run.code, run.stderr]).toEqual([3, expect.stringMatching(/is not run automatically/)]);
    expect((await lectern(plan, { cwd })).code).toBe(0);
  });

  test.each(['https://example.org/tts.js', 'data:text/javascript,export default 1', 'node:fs'])(
    'not from the address %s',
    async (provider) => {
      const cwd = newPlace({ 'lectern.config.yaml': `provider: "${provider}"\n` });
      const run = await lectern(plan, { cwd });
      expect([run.code, run.stderr]).toEqual([3, expect.stringMatching(/is an address/)]);
    },
  );

  test.each(['plan', 'build'])(
    'is not run by %s where LECTERN_RUN_CODE forbids it, nor is a configuration that is code',
    async (command) => {
      const env = { LECTERN_RUN_CODE: 'false' };
      const bomb =
        "import { writeFileSync } from 'node:fs'; writeFileSync('ran', ''); export default {};";
      for (const files of [
        { 'lectern.config.yaml': CONFIG, 'our-tts.js': bomb },
        { 'lectern.config.mjs': bomb },
      ]) {
        const cwd = newPlace(files as Record<string, string>);
        const run = await lectern([command, 'post.md'], { cwd, env });
        expect(run.code).not.toBe(0);
        expect(run.stdout + run.stderr).toMatch(/is code, which LECTERN_RUN_CODE forbids to run/);
        expect(existsSync(join(cwd, 'ran')) || existsSync('ran')).toBe(false);
      }
    },
  );
});
