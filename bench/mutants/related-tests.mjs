/** the files of a project → the tests that run a file, nearest first. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Reads who imports whom; the function gives tests for a file below `src`: `file`, relative to the project, and how far away it is. */
export function readRelations(root) {
  const importers = new Map();
  const files = ['src', 'test'].flatMap((folder) => filesBelow(join(root, folder)));
  for (const path of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'), true, true);
    for (const { fileName } of importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const imported = join(dirname(path), fileName);
      importers.set(imported, [...(importers.get(imported) ?? []), path]);
    }
  }
  const tests = files.filter((path) => path.endsWith('.test.ts'));
  return (path) => rank(join(root, path), { root, importers, tests });
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** By the number of imports between test and file; of equal ones those whose path is most alike. */
function rank(path, { root, importers, tests }) {
  const steps = stepsFrom(path, importers);
  const parts = partsOf(relative(join(root, 'src'), path));
  const alike = (test) => {
    const others = partsOf(relative(join(root, 'test'), test));
    const differing = parts.findIndex((part, i) => part !== others[i]);
    const isNamesake = parts.at(-1) === others.at(-1);
    return (differing === -1 ? parts.length : differing) + (isNamesake ? NAMESAKE : 0);
  };
  const order = (test) => (steps.get(test) ?? FAR) - alike(test);
  return tests
    .filter((test) => steps.has(test) || alike(test) > 0)
    .map((test) => ({ test, order: order(test) }))
    .map(({ test, order }) => ({ file: relative(root, test), order }))
    .sort((a, b) => a.order - b.order || (a.file < b.file ? -1 : 1));
}

/** Steps to a test of the same room that imports the file in no way: it may start it in a thread or a process. */
const FAR = 8;

/** Steps that a test of the same name is nearer: commands are tested as processes. */
const NAMESAKE = 5;

function partsOf(path) {
  return path.replace(/(?:\.test)?\.ts$/, '').split('/');
}

/** How many imports lie between the file and whoever imports it. */
function stepsFrom(path, importers) {
  const steps = new Map([[path, 0]]);
  for (const each of steps.keys())
    for (const importer of importers.get(each) ?? [])
      if (!steps.has(importer)) steps.set(importer, steps.get(each) + 1);
  return steps;
}
