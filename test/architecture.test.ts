/** src → the rules of the house that a script can check. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { DATA_FILES, HOUSE_LIMITS } from './helpers/house-limits.mjs';
import { circlesAmong } from './helpers/import-circles.mjs';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const ROOT = dirname(SRC);
const LONGEST_FILE = 300;
const VAGUE_NAMES = /(^|\/)(utils|helpers|misc|common|types)\.ts$/;

/**
 * The rooms in the order in which an article goes through them, with the ranks inside a room: first its words (files
 * that own a data type), then its parts, then what puts them together. A file belongs to the longest entry that names
 * it or a folder above it, and imports only from its own entry or an earlier one.
 */
const ROOMS: readonly string[] = [
  'errors.ts',
  'threads',
  '_internal',
  '_internal/disk',
  '_internal/audio',
  '_internal/http',
  '_internal/objects',
  'languages/pronunciation',
  'languages/rules',
  'languages/sentences',
  'languages/spelling-origins.ts',
  'languages/foreign-words.ts',
  'languages/language.ts',
  'languages/few-words.ts',
  'languages/slavic',
  'languages/en',
  'languages/en/rules',
  'languages/en/sentences',
  'languages',
  'article/front-matter/release.ts',
  'article/excerpt/excerpt.ts',
  'article/feed-entry.ts',
  'article/pictures/picture.ts',
  'article/spoken/insert.ts',
  'article/spoken/say-as.ts',
  'article/article.ts',
  'article/language-tag.ts',
  'article/letter-count.ts',
  'article/reading-defaults.ts',
  'article/dates',
  'article/people',
  'article/slug.ts',
  'article/build-article.ts',
  'article/excerpt',
  'article/policy.ts',
  'article/trust.ts',
  'article/language',
  'article/cast.ts',
  'article/rate.ts',
  'article/spoken',
  'article/text-encoding.ts',
  'article/decode.ts',
  'article/read-file.ts',
  'article/fetch-source.ts',
  'article/pictures',
  'article/front-matter',
  'article/dom',
  'article/clutter',
  'article/classify',
  'article/readers/text',
  'article/readers/markdown',
  'article/readers/page',
  'article/readers/document',
  'article/readers/epub',
  'article/readers/odt',
  'article/readers/rtf',
  'article/readers/pdf',
  'article/readers/worker',
  'article/readers/html',
  'article/readers/feed',
  'article/readers/docx',
  'article',
  'decisions',
  'decisions/apply',
  'script/script.ts',
  'script/characters',
  'script/pronunciation',
  'script/rules',
  'script/sentences',
  'script/spans.ts',
  'script/lexicon',
  'script/normalize',
  'script/names',
  'script',
  'speech/prices/price.ts',
  'speech/provider.ts',
  'speech/clip.ts',
  'speech/clips',
  'speech/parts',
  'speech/providers',
  'speech/prices',
  'speech/money',
  'speech/packs/onnx',
  'speech/packs/archives',
  'speech/packs',
  'speech/wrappers',
  'speech',
  'artwork',
  'track/timeline.ts',
  'track/sounds/sounds.ts',
  'track/track.ts',
  'track/tags',
  'track/loudness',
  'track/encoders',
  'track/sounds/decode',
  'track/sounds',
  'track',
  'track/thread',
  'verify',
  'edition/edition.ts',
  'edition/shared',
  'edition/formats',
  'edition/removal',
  'edition/holds',
  'edition/pictures',
  'edition',
  'edition/store',
  'readers',
  'site',
  'export/export-formats.ts',
  'export/timed-words.ts',
  'export/zip-stream.ts',
  'export/archive',
  'export/clips',
  'export/epub',
  'export/texts',
  'export',
  'player',
  'player/read-along',
  'player/compare',
  'player/page-signs',
  'player/lectern-page-extras.ts',
  'player/lectern-read-along.ts',
  'player/extras',
  'player/lectern-extras.ts',
  'player/list',
  'player/queue',
  'player/lectern-queue.ts',
  'player/lectern-list.ts',
  'player/site',
  'player/lectern-site.ts',
  'player/module',
  'feed',
  'feed/check',
  'audit',
  'publish',
  'serve',
  'queue/queue-address.ts',
  'queue/article-queue.ts',
  'queue/server',
  'queue/sharing',
  'queue/bull',
  'run/settings',
  'run/own-provider',
  'run/site',
  'run/sources',
  'run/lexicon',
  'run/sounds',
  'run/project',
  'run/voice',
  'run/plan',
  'run/decisions',
  'run/stages',
  'run/stamps',
  'run/publishing',
  'run/removal',
  'run/sharing',
  'run/wrappers',
  'run',
  'run/built-site',
  'run/backfill',
  'run/init',
  'run/doctor',
  'workers',
  'service/caller.ts',
  'service/problems',
  'service/access',
  'service/jobs/job.ts',
  'service/jobs',
  'service/editions/edition-parts.ts',
  'service/editions/edition-request.ts',
  'service/editions/edition-order.ts',
  'service/editions/missing-edition.ts',
  'service/editions/publishing',
  'service/editions/making',
  'service/editions',
  'service/public',
  'service/observe',
  'service/observe/tracing',
  'service/status',
  'service/server',
  'service/speech',
  'service/hooks',
  'service',
  'studio/answers.ts',
  'studio/adding-answers.ts',
  'studio/check-answers.ts',
  'studio/studio-parts.ts',
  'studio/studio-lexicons.ts',
  'studio/access',
  'studio/articles',
  'studio/adding',
  'studio/sound',
  'studio/decisions',
  'studio/doubts',
  'studio/making',
  'studio/proposals',
  'studio/publishing',
  'studio/live',
  'studio',
  'studio-page/template.ts',
  'studio-page/words',
  'studio-page/ask',
  'studio-page/shell',
  'studio-page/sound',
  'studio-page/deciding',
  'studio-page/editor',
  'studio-page/list',
  'studio-page/doubts',
  'studio-page/check',
  'studio-page',
  'cli/columns.ts',
  'cli/terminal.ts',
  'cli/exit-codes.ts',
  'cli/flags.ts',
  'cli/print/phrases.ts',
  'cli/status.ts',
  'cli/print',
  'cli/command-context.ts',
  'cli/source-batch.ts',
  'cli/watch-sources.ts',
  'cli/refuse-waiting.ts',
  'cli/shared-editions.ts',
  'cli/commands',
  'cli',
  'text-library.ts',
  'index.ts',
];

/** Folders of tests that are of no room: what they test is the whole, or lies outside `src`. */
const OTHER_TESTS: ReadonlySet<string> = new Set([
  '.',
  'ci',
  'helpers',
  'fixtures',
  'integrations',
  'training',
]);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split('\\').join('/'))
  .sort();

const testFiles = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => name.split('\\').join('/'));

const parsed = new Map(
  files.map((name) => {
    const text = readFileSync(join(SRC, name), 'utf8');
    return [
      name,
      { text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) },
    ] as const;
  }),
);

/** Its place in `ROOMS`: that of the longest entry that names it or a folder above it. */
function rankOf(name: string): number {
  const entries = ROOMS.filter((room) => name === room || name.startsWith(`${room}/`));
  const nearest = entries.sort((a, b) => b.length - a.length)[0];
  return nearest === undefined ? -1 : ROOMS.indexOf(nearest);
}

function importsOf(name: string): string[] {
  const { tree } = parsed.get(name)!;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      found.push(node.moduleSpecifier.text);
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      ts.isStringLiteral(node.arguments[0]!)
    )
      found.push(node.arguments[0].text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function localImportsOf(name: string): string[] {
  return importsOf(name)
    .filter((specifier) => specifier.startsWith('.') && specifier.endsWith('.ts'))
    .map((specifier) =>
      relative(SRC, resolve(SRC, dirname(name), specifier))
        .split('\\')
        .join('/'),
    );
}

describe('the line of rooms', () => {
  test('every file has a place in it, and every place has a file', () => {
    expect(files.filter((name) => rankOf(name) < 0)).toEqual([]);
    const taken = new Set(files.map((name) => ROOMS[rankOf(name)]));
    expect(ROOMS.filter((room) => !taken.has(room))).toEqual([]);
  });

  test('a file imports only from its own place or an earlier one', () => {
    const wrong = files.flatMap((name) =>
      localImportsOf(name)
        .filter((target) => rankOf(target) > rankOf(name))
        .map((target) => `${name} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file is part of a circle of imports', () => {
    const circles: string[] = [];
    const state = new Map<string, 'open' | 'done'>();
    const visit = (name: string, path: string[]): void => {
      if (state.get(name) === 'done' || !parsed.has(name)) return;
      if (state.get(name) === 'open') {
        circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
        return;
      }
      state.set(name, 'open');
      for (const target of localImportsOf(name)) visit(target, [...path, name]);
      state.set(name, 'done');
    };
    for (const name of files) visit(name, []);
    expect(circles).toEqual([]);
  });

  test('no folder is part of a circle of imports with the folders beside it', () => {
    const imports = files.flatMap((name) =>
      localImportsOf(name).map((target) => [name, target] as const),
    );
    expect(circlesAmong(imports)).toEqual([]);
  });

  test('a circle is found through a third folder too, and names the folders it goes through', () => {
    const imports = [
      ['a/one/x.ts', 'a/two/y.ts'],
      ['a/two/deep/y.ts', 'a/three/z.ts'],
      ['a/three/z.ts', 'a/one/deep/w.ts'],
      ['a/four/v.ts', 'a/one/x.ts'],
    ] as const;
    expect(circlesAmong(imports)).toEqual(['a/one → a/two → a/three → a/one']);
    expect(circlesAmong(imports.slice(1))).toEqual([]);
  });

  test('_internal knows nothing of articles: it does not even name their errors', () => {
    const internal = files.filter((name) => name.startsWith('_internal/'));
    expect(internal.filter((name) => parsed.get(name)!.text.includes('ArticleError'))).toEqual([]);
  });

  test('only the file that is the command prints or exits', () => {
    const wrong = files.filter(
      (name) =>
        name !== 'cli/launch.ts' &&
        /\bconsole\.|process\.exit\b|process\.std(out|err)\b/.test(parsed.get(name)!.text),
    );
    expect(wrong).toEqual([]);
  });

  test('the command line is given its world, and keeps no state', () => {
    const own = files.filter((name) => name.startsWith('cli/') && name !== 'cli/launch.ts');
    const asking = own.filter((name) => /\bprocess\.[a-z]|^let /m.test(parsed.get(name)!.text));
    expect(asking).toEqual([]);
  });

  test('only track/encoders/ffmpeg.ts and its folder know fluent-ffmpeg, only providers know their engines', () => {
    const owners: Record<string, RegExp> = {
      'fluent-ffmpeg': /^track\/encoders\/ffmpeg[^/]*\.ts$/,
      'sherpa-onnx-node': /^speech\/providers\//,
      '@google-cloud/text-to-speech': /^speech\/providers\//,
      '@aws-sdk/client-polly': /^speech\/providers\//,
      hono: /^(service|studio)\//,
      '@hono/node-server': /^service\//,
      '@hono/zod-openapi': /^service\//,
      preact: /^studio-page\//,
      htm: /^studio-page\//,
      uqr: /^serve\/print-qr\.ts$/,
      jszip: /^article\/readers\/docx\//,
      yazl: /^export\/zip-stream\.ts$/,
      yauzl: /^(_internal\/zip|speech\/packs\/archives\/unpack-large-zip)\.ts$/,
      '@opentelemetry/api': /^service\/observe\/tracing\//,
      bullmq: /^queue\/bull\//,
      ioredis: /^queue\/server\/redis-server\.ts$/,
      pg: /^queue\/server\/postgres-server\.ts$/,
    };
    const wrong = files.flatMap((name) =>
      importsOf(name).filter((specifier) => owners[specifier] && !owners[specifier].test(name)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the house style', () => {
  test('every file opens with a sentence', () => {
    expect(files.filter((name) => !/^(#!.*\n)?\/\*\*/.test(parsed.get(name)!.text))).toEqual([]);
  });

  test('every export has a doc comment', () => {
    const bare = files.flatMap((name) =>
      undocumentedExports(name).map((exported) => `${name}: ${exported}`),
    );
    expect(bare).toEqual([]);
  });

  // The length of functions is counted in statements, by the linter's `max-statements`: no one gains by packing lines.
  test(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const lengths = files.map((name) => [name, linesOf(name).length - 1] as const);
    expect(lengths.filter(([, lines]) => lines > LONGEST_FILE)).toEqual([]);
  });

  test(`no line is longer than ${HOUSE_LIMITS.lineCharacters} characters outside tables`, () => {
    const long = files
      .filter((name) => !DATA_FILES.has(name))
      .flatMap((name) =>
        linesOf(name).flatMap((line, i) =>
          line.length > HOUSE_LIMITS.lineCharacters ? [`${name}:${i + 1}: ${line.length}`] : [],
        ),
      );
    expect(long).toEqual([]);
  });

  test(`no folder holds more than ${HOUSE_LIMITS.folderFiles} files, and the roof only its three`, () => {
    const counts = new Map<string, number>();
    for (const name of files) counts.set(dirname(name), (counts.get(dirname(name)) ?? 0) + 1);
    const full = [...counts].filter(([, n]) => n > HOUSE_LIMITS.folderFiles);
    expect(full).toEqual([]);
    expect(files.filter((name) => !name.includes('/'))).toEqual([
      'errors.ts',
      'index.ts',
      'text-library.ts',
    ]);
  });

  test('a run is one screen, and no project is spread: what a stage needs is named', () => {
    expect(linesOf('run/narrate.ts').length - 1).toBeLessThanOrEqual(80);
    const spreading = [...parsed].filter(([, { text }]) => /\.\.\.(?:\w+\.)*project\b/.test(text));
    expect(spreading.map(([name]) => name)).toEqual([]);
  });

  test('no list is appended as arguments: a hundred thousand overflow the stack', () => {
    const spreading = [...parsed].filter(
      // Lists of a page are short, and the player is small.
      ([name, { text }]) => !name.startsWith('player/') && /\.push\(\s*\.\.\./.test(text),
    );
    expect(spreading.map(([name]) => name)).toEqual([]);
  });

  test('no two files have one name, unless in parallel folders', () => {
    const places = groupBy(files, (name) => name.split('/').at(-1)!);
    const same = [...places].filter(([, names]) => names.length > 1 && !areParallel(names));
    expect(same.map(([, names]) => names)).toEqual([]);
  });

  test('no two exports have one name', () => {
    const owners = groupBy(
      files.flatMap((name) => exportsOf(name).map((exported) => ({ name, exported }))),
      // What every language has, as its numbers in words, has one name in all of them.
      ({ name, exported }) => `${rulesOf(name) ?? ''}${exported.name}`,
    );
    const same = [...owners].filter(([, all]) => all.length > 1);
    expect(same.map(([name, all]) => `${name}: ${all.map((each) => each.name)}`)).toEqual([]);
  });

  test('every exported value is imported somewhere', () => {
    expect(unusedExports()).toEqual([]);
  });

  test('no name says nothing, and nothing is exported by default or wholesale', () => {
    expect(files.filter((name) => VAGUE_NAMES.test(name))).toEqual([]);
    expect(files.filter((name) => /^export (default|\*)/m.test(parsed.get(name)!.text))).toEqual(
      [],
    );
  });

  test('the project speaks of itself alone', () => {
    const wrong = files.filter((name) =>
      /\/work\/|\bissue \d+\b|\bTODO\b|\bFIXME\b/.test(parsed.get(name)!.text),
    );
    expect(wrong).toEqual([]);
  });

  test('the tests mirror the source, folder by folder', () => {
    const folders = new Set(files.map((name) => dirname(name)));
    const strange = testFiles
      .map((name) => dirname(name))
      .filter((folder) => !folders.has(folder) && !OTHER_TESTS.has(folder.split('/')[0]!));
    expect([...new Set(strange)]).toEqual([]);
    const rooms = new Set([...folders].map((folder) => folder.split('/')[0]!));
    const tested = new Set(testFiles.map((name) => name.split('/')[0]!));
    expect([...rooms].filter((room) => !tested.has(room))).toEqual(['.']);
  });
});

function undocumentedExports(name: string): string[] {
  const { tree } = parsed.get(name)!;
  if (name === 'index.ts') return [];
  return tree.statements
    .filter(
      (node) =>
        ts.canHaveModifiers(node) &&
        ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword),
    )
    .filter((node) => !(node as unknown as { jsDoc?: unknown[] }).jsDoc?.length)
    .map((node) => node.getText().split('\n')[0]!.slice(0, 80));
}

/** `Map.groupBy`, which Node 20 has not. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values)
    groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function linesOf(name: string): readonly string[] {
  return parsed.get(name)!.text.split('\n');
}

/**
 * Languages are parallel: `languages/en/words.ts` and one of another language are the same
 * place. So are providers: each has its `definition.ts`. A command is named as it is typed, whatever
 * else has that name.
 */
function areParallel(names: readonly string[]): boolean {
  const languages = names.map((name) => rulesOf(name));
  if (!languages.includes(undefined)) return new Set(languages).size === names.length;
  const places = names
    .filter((name) => !name.startsWith('cli/commands/'))
    .map((name) => name.replace(/^languages\/[a-z]{2}\//, 'languages/xx/'))
    .map((name) => name.replace(/\bproviders\/[a-z-]+\/definition/, 'providers/x/definition'));
  return new Set(places).size <= 1;
}

/** The folder of the rules of a language that a file belongs to. */
function rulesOf(name: string): string | undefined {
  return /^languages\/(?:[a-z]{2}\/rules|rules\/iberian)\//.exec(name)?.[0];
}

type Exported = { readonly name: string; readonly isValue: boolean };

function exportsOf(name: string): readonly Exported[] {
  if (name === 'index.ts') return [];
  return parsed.get(name)!.tree.statements.flatMap((node) => {
    const exported =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some((each) => each.kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return [];
    if (ts.isVariableStatement(node))
      return node.declarationList.declarations.map((each) => ({
        name: each.name.getText(),
        isValue: true,
      }));
    const { name: own } = node as unknown as { readonly name?: ts.Identifier };
    const isValue = !ts.isTypeAliasDeclaration(node) && !ts.isInterfaceDeclaration(node);
    return own ? [{ name: own.text, isValue }] : [];
  });
}

/** Values that no file of source, tests, benches or scripts names beside the one that exports them. */
function unusedExports(): readonly string[] {
  const others = ['test', 'bench', 'scripts', 'action'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs)$/.test(name))
      .map((name) => ({
        name: `${folder}/${name}`,
        text: readFileSync(join(ROOT, folder, name), 'utf8'),
      })),
  );
  const texts = [...others, ...files.map((name) => ({ name, text: parsed.get(name)!.text }))];
  const words = texts.map(({ name, text }) => ({ name, words: new Set(text.match(/[\w$]+/g)) }));
  return files.flatMap((name) =>
    exportsOf(name)
      .filter((exported) => exported.isValue)
      .filter(
        (exported) => !words.some((each) => each.name !== name && each.words.has(exported.name)),
      )
      .map((exported) => `${name}: ${exported.name}`),
  );
}
