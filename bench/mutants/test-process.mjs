/**
 * test files, asked for by messages → which of them fail. One Vitest lives as long as the process, in the working
 * folder: it reads the modules of a project once, and a changed one again.
 */
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';

/** Milliseconds after which a test has failed: a mutant may wait for ever. */
const LONGEST_TEST_MS = 30_000;

/** The module that carries a bundle of others, and so changes with each of them. */
const BUNDLING = resolve('src/article/readers/worker/html-thread.ts');

/** Tests run in the order in which they are asked for. */
class AskedOrder {
  sort(files) {
    return files;
  }
  shard(files) {
    return files;
  }
}

const vitest = await createVitest('test', {
  watch: false,
  bail: 1,
  retry: 0,
  maxWorkers: 1,
  testTimeout: LONGEST_TEST_MS,
  reporters: [
    { onTestModuleEnd: ({ relativeModuleId }) => process.send({ ended: relativeModuleId }) },
  ],
  sequence: { sequencer: AskedOrder },
});

process.on('message', async ({ files, changed }) => {
  for (const path of [...changed, BUNDLING]) vitest.invalidateFile(path);
  vitest.state.filesMap.clear();
  const specifications = files.flatMap((file) =>
    vitest.projects.map((project) => project.createSpecification(resolve(file))),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.filter((each) => each.state() === 'failed');
  process.send({
    passed: failed.length === 0 && unhandledErrors.length === 0,
    failed: failed.map(({ relativeModuleId }) => relativeModuleId),
    errors: [...failed.flatMap(errorsOf), ...unhandledErrors.map(messageOf)],
  });
});

process.send({ isReady: true });

function errorsOf(module) {
  const tests = [...module.children.allTests()];
  return [...module.errors(), ...tests.flatMap((test) => test.result().errors ?? [])].map(
    messageOf,
  );
}

function messageOf({ message }) {
  return String(message).slice(0, 200);
}
