import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readArticle } from '../src/article/read-article.ts';
import { lectern } from './helpers/command-line.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'BENCHMARKS.md',
  'CHANGELOG.md',
  'examples/README.md',
  ...['docs', 'docs/lab'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** A fenced block of a page: its language, its code, and the page's line on which it begins. */
type Fence = {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
};

const FENCES: readonly Fence[] = PAGES.flatMap((page) =>
  [...textOf(page).matchAll(/^```(\w*)\n(.*?)^```$/gms)].map((match) => ({
    page,
    line: textOf(page).slice(0, match.index).split('\n').length,
    language: match[1]!,
    code: match[2]!,
  })),
);
const fencesOf = (language: string): readonly Fence[] =>
  FENCES.filter((fence) => fence.language === language);
const nameOf = ({ page, line }: Fence): string => `${page}:${line}`;

/** A page without its fenced blocks. */
const proseOf = (page: string): string => textOf(page).replace(/^```.*?^```$/gms, '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-docs-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/lectern'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('links of the documents', () => {
  /** As GitHub makes them of headings. */
  const anchorOf = (heading: string): string =>
    heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
  const anchorsOf = (page: string): readonly string[] =>
    [...proseOf(page).matchAll(/^#{1,6} (.+)$/gm)].map((match) => anchorOf(match[1]!));
  const linksOf = (page: string): readonly string[] =>
    [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]!)
      .filter((link) => !/^[a-z]+:/.test(link));

  test.each(PAGES)('%s leads to files and headings that there are', (page) => {
    const broken = linksOf(page).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? join(ROOT, page) : resolve(ROOT, dirname(page), path);
      if (!existsSync(target)) return true;
      if (anchor === undefined) return false;
      return !anchorsOf(target.slice(ROOT.length)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('paths in backticks are those of the repository', () => {
    const first =
      /^(?:src|test|docs|bench|scripts|action|examples|voices|articles|\.github|\.ci)\//;
    const missing = PAGES.filter((page) => page !== 'CHANGELOG.md').flatMap((page) =>
      [...proseOf(page).matchAll(/`([^`\s]+)`/g)]
        .map((match) => match[1]!)
        .filter((path) => first.test(path) && path !== 'docs/api/')
        // Capitals stand for a name that the reader chooses.
        .filter((path) => !/[A-Z]{4}/.test(path) && !existsSync(join(ROOT, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });

  test('pictures are small', () => {
    for (const name of readdirSync(join(ROOT, 'docs/images')))
      expect(statSync(join(ROOT, 'docs/images', name)).size).toBeLessThan(150_000);
  });
});

describe('commands of the documents', () => {
  const helps = new Map<string, string>();
  const helpOf = (command: string): string => helps.get(command)!;
  beforeAll(async () => {
    const readHelp = async (command: string): Promise<void> => {
      const { stdout } = await lectern([...command.split(' ').filter(Boolean), '--help'], {});
      helps.set(command, stdout);
    };
    const readBelow = async (command: string): Promise<void> => {
      await readHelp(command);
      const children = childrenOf(command).filter((name) => name !== 'help');
      for (const child of children) await readBelow(`${command} ${child}`.trim());
    };
    await readBelow('');
  });
  /** Names of the commands right below a command; none for most. */
  const childrenOf = (command: string): readonly string[] => {
    const list = /^Commands:\n(.*)/ms.exec(helpOf(command))?.[1] ?? '';
    return [...list.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]!);
  };

  /** A call of the command line with what stands wrong in it. */
  const faultsOf = (call: string): readonly string[] => {
    const words = call.split(/\s+/).filter(Boolean);
    const [name = ''] = words;
    if (name === '--version' || name === '--help') return [];
    if (!childrenOf('').includes(name)) return [`no command ${name}`];
    const command =
      [3, 2].map((most) => words.slice(0, most).join(' ')).find((each) => helps.has(each)) ?? name;
    const help = helpOf(command);
    return words
      .filter((word) => /^--[a-z]/.test(word))
      .map((word) => word.split('=')[0]!)
      .filter((flag) => !new RegExp(`(?:^|\\s)${flag}(?=[\\s,])`, 'm').test(help))
      .map((flag) => `${command} has no ${flag}`);
  };

  const calls = (shell: string): readonly string[] =>
    shell
      .split('\n')
      .map((line) => line.replace(/(?:^|\s)#.*$/, ''))
      .flatMap((line) => line.split(/\||&&|;|>/))
      .flatMap((part) => /(?:^|\s)lectern ([a-z-].*)$/.exec(part)?.[1] ?? []);

  test('of shell blocks are there, with the flags shown', () => {
    const shown = fencesOf('sh').flatMap((fence) =>
      calls(fence.code).map((call) => ({ at: nameOf(fence), call })),
    );
    expect(shown.length).toBeGreaterThan(40);
    const wrong = shown.flatMap(({ at, call }) =>
      faultsOf(call).map((fault) => `${at}: ${call}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test('named in sentences are there, with the flags shown', () => {
    const wrong = PAGES.filter((page) => page !== 'CHANGELOG.md').flatMap((page) =>
      [...proseOf(page).matchAll(/`(?:npx )?lectern ([a-z][^`]*)`/g)]
        .map((match) => match[1]!)
        .filter((call) => !call.startsWith('.'))
        .flatMap((call) => faultsOf(call).map((fault) => `${page}: ${call}: ${fault}`)),
    );
    expect(wrong).toEqual([]);
  });

  test('of docs/command-line.md have flags that some command has', () => {
    const known = [...helps.values()].join('\n');
    const flags = proseOf('docs/command-line.md').match(/(?<=[`\s])--[a-z][a-z-]*/g)!;
    expect(flags.length).toBeGreaterThan(20);
    expect([...new Set(flags)].filter((flag) => !known.includes(` ${flag}`))).toEqual([]);
  });

  test('have a section or a place in docs/command-line.md, each of them', () => {
    const page = textOf('docs/command-line.md');
    const commands = childrenOf('').filter((name) => name !== 'help');
    expect(commands.length).toBeGreaterThan(10);
    expect(commands.filter((name) => !page.includes(`npx lectern ${name}`))).toEqual([]);
  });

  test('of npm are scripts that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) =>
      [...textOf(page).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!),
    );
    // An example names scripts of its own folder.
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('settings of the documents', () => {
  const yaml = fencesOf('yaml').map((fence) => [nameOf(fence), fence.code] as const);
  test.each(yaml)('%s is read as what it says it is', async (_at, code) => {
    const cwd = folder;
    if (code.startsWith('# lectern.config.yaml')) {
      writeFileSync(join(folder, 'example.yaml'), code);
      // Exit 3 where a setting is wrong.
      const printed = await lectern(['config', 'print', '--config', 'example.yaml'], { cwd });
      expect(printed).toMatchObject({ code: 0, stdout: expect.stringContaining('(project file)') });
    } else if (code.startsWith('---\n')) {
      const content = `${code}\nThe ferry returned at noon.\n`;
      const options = { includeDrafts: true };
      const { title, warnings } = await readArticle({ kind: 'markdown', content }, options);
      expect(code).toContain(`title: ${title}\n`);
      expect(warnings).toEqual([]);
    } else if (/^# [a-z]+\.yaml/.test(code)) {
      writeFileSync(join(folder, 'lexicon.yaml'), code);
      // Exit 1 where a test of an entry fails.
      expect((await lectern(['lexicon', 'test', 'lexicon.yaml'], { cwd })).code).toBe(0);
    } else {
      expect(parseYaml(code)).toBeTypeOf('object');
    }
  });
});

describe('programs of the documents', () => {
  const programs = fencesOf('ts');
  const fileOf = (fence: Fence): string =>
    join(folder, `${nameOf(fence).replace(/\W+/g, '-')}/example.mts`);

  test('have the types that they say', () => {
    for (const fence of programs) {
      mkdirSync(dirname(fileOf(fence)), { recursive: true });
      writeFileSync(fileOf(fence), fence.code);
    }
    const program = ts.createProgram(programs.map(fileOf), {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      typeRoots: [join(ROOT, 'node_modules/@types')],
    });
    const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const place = file?.fileName.slice(folder.length) ?? '';
      return `${place}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    expect(found).toEqual([]);
  });

  test.each(programs.map((fence) => [nameOf(fence), fence] as const))('%s runs', (_at, fence) => {
    const place = dirname(fileOf(fence));
    mkdirSync(place, { recursive: true });
    const { outputText } = ts.transpileModule(fence.code, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(place, 'example.mjs'), outputText);
    writeFileSync(
      join(place, 'post.md'),
      '---\ntitle: A Post\ndate: 2025-05-19\n---\n\nThe ferry returned to the harbour at noon.\n',
    );
    const printed = execFileSync(process.execPath, ['example.mjs'], {
      cwd: place,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const promised = [...fence.code.matchAll(/console\.log.*\); \/\/ (.+)$/gm)];
    expect(printed.split('\n')).toEqual(expect.arrayContaining(promised.map((match) => match[1]!)));
  });

  test('use and list functions that the library has', async () => {
    const library = (await import('../src/index.ts')) as Record<string, unknown>;
    const section = /^## Functions\n(.*?)^## /ms.exec(textOf('docs/library.md'))![1]!;
    const listed = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap((row) =>
      [...row[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]!),
    );
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter((name) => typeof library[name] !== 'function')).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  test('lists the rooms in the order that is enforced', () => {
    const list = /const ROOMS: readonly string\[\] = \[(.*?)\];/s.exec(
      textOf('test/architecture.test.ts'),
    )![1]!;
    const rooms = [...list.matchAll(/'([^']+)'/g)].map((match) => match[1]!.split('/')[0]!);
    const table = /^## Rooms in order\n(.*?)^Beside/ms.exec(textOf('docs/architecture.md'))![1]!;
    const listed = [...table.matchAll(/^\| `([\w.-]+)\/?` \|/gm)].map((match) => match[1]!);
    expect(listed).toEqual([...new Set(rooms)]);
  });
});

describe('the workflow of the tests', () => {
  test('runs on three systems with three versions, and pins actions by digest', () => {
    const text = textOf('.github/workflows/test.yml');
    const { permissions, jobs } = parseYaml(text) as {
      permissions: object;
      jobs: { test: { strategy: { matrix: object }; steps: { run?: string }[] } };
    };
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.test.strategy.matrix).toEqual({
      os: ['ubuntu-latest', 'macos-latest', 'windows-latest'],
      node: [20, 22, 24],
    });
    expect(jobs.test.steps.flatMap(({ run = [] }) => run)).toEqual(
      expect.arrayContaining(['npm ci', 'npm test']),
    );
    const used = [...text.matchAll(/uses: (.+)$/gm)].map((match) => match[1]!);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v[\d.]+$/);
  });
});
