import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installPacked, type Packed } from './helpers/packed-package.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};

/** Bytes of documents, beside which the voice weighs thirty times as much. */
const MOST_TEXT_BYTES = 600_000;

describe('the package', () => {
  let folder: string;
  let packed: Packed;

  /** An empty folder with the package and its dependencies in it: those that users get, and no other. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-package-'));
    packed = installPacked(folder);
    const modules = join(folder, 'node_modules');
    for (const name of Object.keys(PACKAGE.dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
    }
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    writeFileSync(
      join(folder, 'post.txt'),
      'A post\n\nThe ferry returned to the harbour at noon.\n',
    );
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (...args: string[]): string =>
    execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'no-home') },
    });
  const lectern = (...args: string[]): string => node('node_modules/lectern/dist/cli.js', ...args);

  test('runs in an empty folder', () => {
    expect(lectern('--version').trim()).toBe(PACKAGE.version);
    const built = JSON.parse(lectern('build', 'post.txt', '--provider', 'tone', '--json')) as {
      editions: { slug: string; audio: string }[];
    };
    expect(built.editions.map(({ slug }) => slug)).toEqual(['post']);
    expect(readdirSync(join(folder, 'output/post'))).toEqual(
      expect.arrayContaining(['edition.json', 'index.html', 'embed.html']),
    );
    expect(lectern('verify')).toMatch(/\d+ checks passed/);
  });

  test('has the plug-in of WordPress, with the player in it', () => {
    const plugin = readFileSync(join(folder, 'node_modules/lectern/dist/lectern-wordpress.zip'));
    expect(plugin.subarray(0, 2).toString()).toBe('PK');
    for (const name of ['lectern/lectern.php', 'lectern/player/lectern-player.js'])
      expect(plugin.includes(name)).toBe(true);
  });

  test('tells what is installed with it, and under which licences', () => {
    const inPackage = (name: string): string =>
      readFileSync(join(folder, 'node_modules/lectern/dist', name), 'utf8');
    const { components } = JSON.parse(inPackage('sbom.cdx.json')) as {
      components: { purl: string }[];
    };
    const named = components.map(({ purl }) => decodeURIComponent(purl));
    const licences = inPackage('third-party-licences.txt');
    for (const name of [...Object.keys(PACKAGE.dependencies), 'protobufjs']) {
      expect(named).toContainEqual(expect.stringMatching(`^pkg:npm/${name}@\\d`));
      expect(licences).toMatch(new RegExp(`^${name} \\d.* \\(.+\\)$`, 'm'));
    }
    expect(named.join()).not.toMatch(/npm\/(?:vitest|esbuild|typescript)@/);
  });

  test('speaks with its own voice there', () => {
    lectern('build', 'post.txt', '--output', 'spoken', '--quiet');
    const edition = JSON.parse(readFileSync(join(folder, 'spoken/post/edition.json'), 'utf8')) as {
      voices: { provider: string }[];
    };
    expect(edition.voices.map(({ provider }) => provider)).toEqual(['local']);
  });

  test('is a library there, with its schema', () => {
    writeFileSync(
      join(folder, 'program.mjs'),
      `import { narrate, readArticle } from 'lectern';
      import schema from 'lectern/config.schema.json' with { type: 'json' };
      const page = '<html><body><h1>A page</h1><p>It has one paragraph.</p></body></html>';
      const article = await readArticle({ kind: 'html', content: page });
      const edition = await narrate({ kind: 'file', path: 'post.txt' }, { provider: 'tone' });
      console.log(article.blocks.length, edition.slug, typeof schema.properties.voice);`,
    );
    expect(node('--no-warnings', 'program.mjs').trim()).toBe('1 post object');
  });

  describe.each([
    ['node10', 'commonjs', 'typescript'],
    ['node16', 'node16', 'typescript'],
    ['nodenext', 'nodenext', 'typescript-native'],
    ['bundler', 'esnext', 'typescript-native'],
  ])('has types under the module resolution %s', (resolution, module, compilerName) => {
    /** What the compiler says of programs that it reads together: the time goes into what they share. */
    const check = (programs: Readonly<Record<string, string>>): string => {
      mkdirSync(join(folder, 'node_modules/@types'), { recursive: true });
      const types = join(folder, 'node_modules/@types/node');
      rmSync(types, { force: true });
      symlinkSync(join(ROOT, 'node_modules/@types/node'), types, 'junction');
      for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
      const compilerOptions = {
        moduleResolution: resolution,
        module,
        target: 'es2022',
        types: [],
        noEmit: true,
        strict: true,
        esModuleInterop: true,
        skipLibCheck: false,
      };
      const project = { compilerOptions, files: Object.keys(programs) };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
      return node(join(ROOT, 'node_modules', compilerName, 'bin/tsc'), '-p', '.');
    };

    test('that a program finds, and those of the player that a page finds', () => {
      const program = `import { narrate, providerIds } from 'lectern';
        import type { Edition, SpeechProvider } from 'lectern';
        import { normalizeText, readArticle, splitSentences } from 'lectern/text';
        import type { Article, NormalizedText, TextRange } from 'lectern/text';
        declare const own: SpeechProvider;
        export const made: Promise<Edition> = narrate({ kind: 'text', content: 'A.' }, { provider: own });
        export const names: readonly string[] = providerIds;
        // @ts-expect-error: the kinds of sources are known, so the types are not any
        void narrate({ kind: 'fil', path: 'a.md' });
        export const read: Promise<Article> = readArticle({ kind: 'text', content: 'A.' });
        export const said: NormalizedText = normalizeText('A.', { language: 'en' });
        export const ranges: TextRange[] = splitSentences('A.', { language: 'en' });
        // @ts-expect-error: a language is needed, so the types are not any
        normalizeText('A.', {});\n`;
      const page = `import 'lectern/player';
        import type { LecternPlayerElement } from 'lectern/player';
        const player: LecternPlayerElement = document.querySelector('lectern-player')!;
        player.playFrom(30);
        player.addEventListener('lectern-pause', (event) => event.detail.heard.toFixed());
        // @ts-expect-error: seconds are a number, so the types are not any
        player.seek('30');\n`;
      expect(check({ 'consumer.ts': program, 'page.ts': page })).toBe('');
    });
  });

  test('has a player that touches nothing on a server', () => {
    writeFileSync(
      join(folder, 'server.mjs'),
      "const before = Object.keys(globalThis).length; await import('lectern/player'); " +
        'console.log(Object.keys(globalThis).length - before);',
    );
    expect(node('server.mjs').trim()).toBe('0');
  });

  test('gives texts alone under a path of their own', () => {
    writeFileSync(
      join(folder, 'texts.mjs'),
      `import { normalizeText } from 'lectern/text';
      console.log(normalizeText('It is 5 km.', { language: 'en' }).spokenText);`,
    );
    expect(node('texts.mjs').trim()).toBe('It is five kilometers.');
  });

  test('is a library for CommonJS, too', () => {
    writeFileSync(
      join(folder, 'program.cjs'),
      `const { normalizeText } = require('lectern');
      console.log(normalizeText('It is 5 km.', { language: 'en' }).spokenText);`,
    );
    expect(node('--no-warnings', 'program.cjs').trim()).toBe('It is five kilometers.');
  });

  test('carries its documents, and nothing that only the repository needs', () => {
    const paths = packed.files.map(({ path }) => path);
    for (const path of ['README.md', 'LICENSE', 'CHANGELOG.md', 'docs/library.md'])
      expect(paths).toContain(path);
    expect(
      paths.filter((path) => /^(?:src|test|bench)\/|^docs\/(?:api|lab)|\.tsbuildinfo$/.test(path)),
    ).toEqual([]);
    const documents = packed.files.filter(({ path }) => path.endsWith('.md'));
    expect(documents.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(MOST_TEXT_BYTES);
  });
});
