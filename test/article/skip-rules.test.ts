/** The rules of skips, found in the source → each has a row where a reader looks it up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLE = join(ROOT, 'src/article');

/** Members, variables and tables that hold the name of a rule, by their own names. */
const HOLDS_RULE = /^(rule|skip)$/;
const HOLDS_RULES = /RULES$/;

/** Functions that give the name of a rule. */
const GIVES_RULE = /rule|relabel/i;

/** A table of phrases: each kind's name becomes the rule of its skips. */
const PHRASES = /\/clutter\/phrases\/(?:sure\/)?[a-z-]+\.ts$/;

/** The texts that an expression may come to. */
function textsOf(node: ts.Node | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return textsOf(node.expression);
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  )
    return [...textsOf(node.left), ...textsOf(node.right)];
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((each) =>
      ts.isPropertyAssignment(each) ? textsOf(each.initializer) : [],
    );
  return [];
}

/** The name of the function that a node stands in, or that it is an argument of. */
function functionAround(node: ts.Node): string {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isFunctionDeclaration(at)) return at.name?.text ?? '';
    if (ts.isArrowFunction(at) && ts.isCallExpression(at.parent))
      return at.parent.expression.getText();
  }
  return '';
}

/** What a node itself says of rules. */
function rulesAt(node: ts.Node, file: string): readonly string[] {
  if (ts.isPropertyAssignment(node)) {
    const name = node.name.getText();
    const isKind = PHRASES.test(file) && name === 'name';
    return HOLDS_RULE.test(name) || isKind ? textsOf(node.initializer) : [];
  }
  if (ts.isVariableDeclaration(node)) {
    const name = node.name.getText();
    return HOLDS_RULE.test(name) || HOLDS_RULES.test(name) ? textsOf(node.initializer) : [];
  }
  if (ts.isReturnStatement(node))
    return GIVES_RULE.test(functionAround(node)) ? textsOf(node.expression) : [];
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body))
    return GIVES_RULE.test(functionAround(node.body)) ? textsOf(node.body) : [];
  if (ts.isCallExpression(node) && node.expression.getText() === 'rules.set')
    return textsOf(node.arguments[1]);
  return [];
}

function rulesOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...rulesAt(node, file.split('\\').join('/')));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

const rules = new Set(
  readdirSync(ARTICLE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => rulesOf(join(ARTICLE, name))),
);

/** The names in the first column of the table of reasons. */
function documented(): ReadonlySet<string> {
  const page = readFileSync(join(ROOT, 'docs/reading.md'), 'utf8');
  const [, section = ''] = page.split('## Why a line is skipped\n');
  const rows = section.split('\n## ')[0]!.match(/^\| `.*$/gm) ?? [];
  const names = rows.flatMap((row) => row.split('|')[1]!.match(/(?<=`)[\w-]+(?=`)/g) ?? []);
  return new Set(names);
}

test('rules of every reader are found in the source', () => {
  for (const rule of ['menu', 'photo-caption', 'before-article', 'link-definition', 'references'])
    expect(rules).toContain(rule);
});

test('every rule has a row in the documentation, and every row a rule', () => {
  const rows = documented();
  expect([...rules].filter((rule) => !rows.has(rule)).sort()).toEqual([]);
  expect([...rows].filter((row) => !rules.has(row)).sort()).toEqual([]);
});
