/** a TypeScript file → its mutants: each the same text with one sign, constant or return changed. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const { SyntaxKind } = ts;

/** What an operator becomes. */
const OPERATORS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

/**
 * Every mutant of a file: `line` from 1, `start` and `end` in the text, `before` and `after` what stands there.
 * `owner` is where the body of the function stands that holds it, if any does. Types, imports and comments have none.
 */
export function findMutants(path) {
  const text = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    for (const { at, after } of changesOf(node, file)) {
      const [start, end] = [at.getStart(file), at.getEnd()];
      const { line } = file.getLineAndCharacterOfPosition(start);
      const before = text.slice(start, end);
      mutants.push({ path, line: line + 1, start, end, before, after, owner: ownerOf(node, file) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

/** The text with a mutant in it. */
export function applyMutant(text, { start, end, after }) {
  return text.slice(0, start) + after + text.slice(end);
}

/** The body of the innermost function around a node. */
function ownerOf(node, file) {
  const owner = ts.findAncestor(node, (each) => ts.isFunctionLike(each) && each.body);
  if (owner === undefined) return undefined;
  const { body } = owner;
  return { start: body.getStart(file), end: body.getEnd(), isBlock: ts.isBlock(body) };
}

/** What may be changed in a node itself, not in those below it. */
function changesOf(node, file) {
  if (ts.isBinaryExpression(node)) return operatorChanges(node, file);
  if (ts.isNumericLiteral(node)) return [{ at: node, after: String(Number(node.text) + 1) }];
  if (node.kind === SyntaxKind.TrueKeyword) return [{ at: node, after: 'false' }];
  if (node.kind === SyntaxKind.FalseKeyword) return [{ at: node, after: 'true' }];
  if (ts.isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
    return [{ at: node, after: `(${node.operand.getText(file)})` }];
  if (ts.isReturnStatement(node) && isEarly(node)) return [{ at: node, after: ';' }];
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) return turned(node, file);
  return [];
}

function operatorChanges({ left, operatorToken, right }, file) {
  const after = OPERATORS[operatorToken.getText(file)];
  const joinsText = after === '-' && [left, right].some((side) => isText(side));
  return after === undefined || joinsText ? [] : [{ at: operatorToken, after }];
}

function isText(node) {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    (ts.isBinaryExpression(node) && [node.left, node.right].some((side) => isText(side)))
  );
}

/** A return under a condition: without it, what follows runs. */
function isEarly({ parent }) {
  return ts.isIfStatement(parent) || (ts.isBlock(parent) && ts.isIfStatement(parent.parent));
}

/** A condition that has no sign of its own, turned round. */
function turned(node, file) {
  const condition = node.expression ?? node.condition;
  const isPlain = ts.isCallExpression(condition) || ts.isIdentifier(condition);
  return isPlain ? [{ at: condition, after: `!${condition.getText(file)}` }] : [];
}
