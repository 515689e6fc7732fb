/** The action's second step: sources → editions, feed and published files; or, dry, what would be recorded. Outputs, summary and annotations tell of it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { buildArguments, outputArguments, readInputs } from './inputs.mjs';
import { annotationsOf, countBuild, summarizeBuild } from './report.mjs';
import { addSummary, annotate, errorOf, isFromFork, runProgram, setOutputs } from './runner.mjs';

/** Exit codes of the command line that a workflow may choose to live with. */
const PARTIAL = 6;
const BUDGET = 7;

const inputs = readInputs(process.env.ACTION_INPUTS);
const {
  ACTION_CLI: cli,
  ACTION_ROOT: root,
  ACTION_STORE: store,
  ACTION_OUTPUT: output,
} = process.env;
const workspace = process.env.GITHUB_WORKSPACE || process.cwd();
const temporary = process.env.RUNNER_TEMP || workspace;

process.exitCode = await main();

async function main() {
  const run = await lectern(buildArguments(inputs));
  const answer = parseAnswer(run);
  if (!inputs.dryRun)
    setOutputs({
      'cache-key': `${inputs.cachePrefix}-${digestOfClips(resolve(workspace, store))}`,
    });
  setOutputs({ 'exit-code': run.code, output });
  if (!answer) {
    annotate([{ level: 'error', title: 'Lectern', message: errorOf(run) }]);
    return run.code || 1;
  }
  const json = join(temporary, 'lectern.json');
  writeFileSync(json, run.stdout);
  setOutputs({ json });
  annotate(
    annotationsOf(answer, {
      fileOf: fileInRepository,
      mild: (failure) =>
        tolerated(run.code) && (failure.exitCode === BUDGET || run.code === PARTIAL),
    }),
  );
  if (inputs.dryRun) return reportPlan(answer, run);
  setOutputs(countBuild(answer));
  addSummary(summarizeBuild(answer));
  if (run.code !== 0 && !tolerated(run.code)) return run.code;
  return (await writeFeed(answer)) || (await publish(answer));
}

function reportPlan(plan, { code }) {
  const comment = join(temporary, 'lectern-comment.md');
  const markup = `${plan.markdown}\n`;
  writeFileSync(comment, markup);
  addSummary(markup);
  const { segments, characters } = plan.missing;
  setOutputs({
    comment,
    editions: plan.editions.length,
    failures: plan.failures.length,
    recorded: segments,
    reused: plan.editions.reduce((sum, edition) => sum + edition.segments.length, 0) - segments,
    characters,
  });
  return tolerated(code) ? 0 : code;
}

async function writeFeed({ editions }) {
  // Nothing was finished: what is published stays as it is.
  if (!inputs.feed || editions.length === 0) return 0;
  const run = await lectern(outputArguments(inputs, ['feed']));
  if (run.code === 0) setOutputs({ feed: join(output, 'feed.xml') });
  return failUnless(run);
}

async function publish({ editions }) {
  if (!inputs.publishTo || editions.length === 0) return 0;
  return failUnless(
    await lectern([...outputArguments(inputs, ['publish']), `--to=${inputs.publishTo}`]),
  );
}

function failUnless(run) {
  if (run.code !== 0) annotate([{ level: 'error', title: 'Lectern', message: errorOf(run) }]);
  return run.code;
}

/** In a pull request from a fork the files are a stranger's: none of them is run. */
function lectern(args) {
  const env = isFromFork(process.env) ? { LECTERN_RUN_CODE: 'false' } : {};
  const cwd = resolve(inputs.workingFolder);
  return runProgram(process.execPath, { args: [cli, ...args], cwd, env });
}

/** A workflow may expect a reached budget or a failed part: its other steps then continue. */
function tolerated(exitCode) {
  return (
    exitCode === 0 ||
    (exitCode === BUDGET && inputs.onBudget === 'warn') ||
    (exitCode === PARTIAL && inputs.onPartial === 'warn')
  );
}

/** What was made of the sources; `undefined` where the run failed as a whole, which its last words tell. */
function parseAnswer({ stdout }) {
  try {
    const answer = JSON.parse(stdout);
    return Array.isArray(answer?.editions) ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Clips are named by their content, so their names are what the store holds. */
function digestOfClips(folder) {
  const clips = join(folder, 'clips');
  const names = existsSync(clips)
    ? readdirSync(clips, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      )
    : [];
  return createHash('sha256')
    .update(
      names
        .map((name) => name.slice(-69))
        .sort()
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 32);
}

/** The path from the repository's root of a source that is a file in it. */
function fileInRepository(source) {
  const path = resolve(root, source);
  const short = relative(workspace, path);
  if (short.startsWith('..') || isAbsolute(short) || !existsSync(path) || !statSync(path).isFile())
    return undefined;
  return short.split(sep).join('/');
}
