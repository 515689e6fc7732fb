/** src → the rules of the house that a script can check. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const ROOT = dirname(SRC);
const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 40;
const VAGUE_NAMES = /(^|\/)(utils|helpers|misc|common|types)\.ts$/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split('\\').join('/'))
  .sort();

const parsed = new Map(
  files.map((name) => {
    const text = readFileSync(join(SRC, name), 'utf8');
    return [
      name,
      { text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) },
    ] as const;
  }),
);

/** Everything under `web/player` runs in browsers and is imported by nobody. */
const roomOf = (name: string): string =>
  name.includes('/') ? name.split('/')[0]! : name === 'errors.ts' ? 'the floor' : 'the roof';

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
  test('a file imports only from its own folder, an earlier one, or the floor', () => {
    const wrong = files.flatMap((name) =>
      localImportsOf(name)
        .filter((target) => {
          const [from, to] = [roomOf(name), roomOf(target)];
          if (to === 'the floor' || from === 'the roof') return false;
          return from === 'the floor' || to === 'the roof' || to > from;
        })
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

  test('only the command line prints or exits', () => {
    const wrong = files.filter(
      (name) =>
        name !== 'cli.ts' &&
        /\bconsole\.|process\.exit\b|process\.std(out|err)\b/.test(parsed.get(name)!.text),
    );
    expect(wrong).toEqual([]);
  });

  test('only track/encoders/ffmpeg.ts and its folder know fluent-ffmpeg, only providers know their engines', () => {
    const owners: Record<string, RegExp> = {
      'fluent-ffmpeg': /^track\/encoders\/ffmpeg[^/]*\.ts$/,
      'sherpa-onnx-node': /^speech\/providers\//,
      '@google-cloud/text-to-speech': /^speech\/providers\//,
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

  test(`no file is longer than ${LONGEST_FILE} lines and no function than ${LONGEST_FUNCTION}`, () => {
    const long = files.flatMap((name) => {
      const { text } = parsed.get(name)!;
      const lines = text.split('\n').length - 1;
      return [...(lines > LONGEST_FILE ? [`${name}: ${lines} lines`] : []), ...longFunctions(name)];
    });
    expect(long).toEqual([]);
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

  test('the tests mirror the source', () => {
    const rooms = new Set(
      files.filter((name) => name.includes('/')).map((name) => name.split('/')[0]!),
    );
    const tested = readdirSync(join(ROOT, 'test'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect([...rooms].filter((room) => !tested.includes(room))).toEqual([]);
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

function longFunctions(name: string): string[] {
  const { tree } = parsed.get(name)!;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines = lineOf(tree, node.end) - lineOf(tree, node.getStart()) + 1;
      if (lines > LONGEST_FUNCTION)
        found.push(`${name}:${lineOf(tree, node.getStart()) + 1}: ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function lineOf(tree: ts.SourceFile, position: number): number {
  return tree.getLineAndCharacterOfPosition(position).line;
}
