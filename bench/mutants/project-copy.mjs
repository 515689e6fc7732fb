/** the project → a copy in which a mutant can stand, in the sources and in what is built of them. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { bundlePlayer } from '../../scripts/bundle-player.mjs';

/** Large folders that no mutant changes: a link serves. */
const LINKED = ['node_modules', 'voices'];

/** Copies what Git knows and what is built into an empty folder. */
export function copyProject(root, folder) {
  const known = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
  for (const path of String(known).split('\0').filter(Boolean)) {
    if (LINKED.some((name) => path.startsWith(`${name}/`))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path));
  }
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  for (const name of LINKED) symlinkSync(join(root, name), join(folder, name));
}

/**
 * Writes the text of a source file, whose path begins at the folder, and what is built of it: its JavaScript, or the
 * files of the player, which browsers are given.
 */
export async function writeSource(folder, { path, text }) {
  writeFileSync(join(folder, path), text);
  if (isOfPlayer(path)) return bundlePlayer(folder);
  const name = relative('src', path);
  const { outputText } = ts.transpileModule(text, { compilerOptions: COMPILER_OPTIONS });
  writeFileSync(join(folder, 'dist', name.replace(/\.ts$/, '.js')), outputText);
}

/** Whether a source runs in browsers. */
export function isOfPlayer(path) {
  return path.startsWith('src/player/');
}

const COMPILER_OPTIONS = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};
