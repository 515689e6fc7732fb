/** The action's first step: inputs → the command line ready to run, the folders it works with, and ffmpeg where the format needs it. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join, relative, resolve } from 'node:path';
import { InputError, readInputs } from './inputs.mjs';
import { annotate, errorOf, runProgram, setOutputs } from './runner.mjs';

/** Formats that Lectern writes with ffmpeg. */
const FFMPEG_FORMATS = ['m4a', 'opus'];

/** Something the step cannot do; its code is the step's. */
class StepError extends Error {
  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

async function main() {
  const inputs = readInputs(process.env.ACTION_INPUTS);
  const cli = inputs.package ? await installPackage(inputs.package) : await buildOwn();
  const folder = resolve(inputs.workingFolder);
  if (!existsSync(folder))
    throw new StepError(
      `working-directory ${inputs.workingFolder} is not there: check the repository out first`,
      2,
    );
  const settings = await readSettings(cli, { inputs, folder });
  const format = inputs.format || settings.format;
  if (FFMPEG_FORMATS.includes(format) && !onPath('ffmpeg')) await installFfmpeg(format);
  const store = inputs.store ? resolve(folder, inputs.store) : settings.store;
  setOutputs({
    cli,
    root: settings.root,
    output: fromWorkspace(inputs.output ? resolve(folder, inputs.output) : settings.output),
    store: fromWorkspace(store),
    'cache-prefix': inputs.cachePrefix,
  });
}

/** This action's own command line, built once on a machine. */
async function buildOwn() {
  const root = process.env.GITHUB_ACTION_PATH ?? '';
  const cli = join(root, 'dist/cli.js');
  if (existsSync(cli)) return cli;
  await must('npm', {
    args: ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    cwd: root,
  });
  await must('npm', { args: ['run', 'build', '--silent'], cwd: root });
  return cli;
}

async function installPackage(spec) {
  const folder = join(process.env.RUNNER_TEMP ?? '.', 'lectern-package');
  await must('npm', {
    args: [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--',
      spec,
    ],
    cwd: process.cwd(),
  });
  const cli = join(folder, 'node_modules/lectern/dist/cli.js');
  if (!existsSync(cli)) throw new StepError(`package ${spec} holds no lectern`, 2);
  return cli;
}

/** Settings in force, from the command line itself: the action knows no configuration file. */
async function readSettings(cli, { inputs, folder }) {
  const run = await runProgram(process.execPath, {
    args: [
      cli,
      'config',
      'print',
      '--json',
      ...(inputs.config ? [`--config=${inputs.config}`] : []),
    ],
    cwd: folder,
  });
  if (run.code !== 0) throw new StepError(errorOf(run), run.code);
  const { root, settings } = JSON.parse(run.stdout);
  return { root, ...Object.fromEntries(settings.map(({ name, value }) => [name, value])) };
}

async function installFfmpeg(format) {
  console.log(`The format ${format} needs ffmpeg, and this machine has none.`);
  if (onPath('apt-get')) {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const [program, ...before] = [...asRoot, 'apt-get'];
    await must(program, { args: [...before, 'update', '-qq'], cwd: process.cwd() });
    await must(program, {
      args: [...before, 'install', '-y', '-qq', '--no-install-recommends', 'ffmpeg'],
      cwd: process.cwd(),
    });
  } else if (onPath('brew'))
    await must('brew', { args: ['install', '--quiet', 'ffmpeg'], cwd: process.cwd() });
  else
    throw new StepError(
      `the format ${format} needs ffmpeg, and neither apt-get nor brew is here to install it: add a step that does`,
      1,
    );
}

async function must(program, { args, cwd }) {
  const run = await runProgram(program, { args, cwd }).catch((error) => ({
    code: 1,
    stdout: '',
    stderr: error.message,
  }));
  if (run.code !== 0) throw new StepError(`${program} ${args[0]} failed: ${errorOf(run)}`, 1);
}

function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/** A path from the workspace where it lies within: the cache then finds it on every machine. */
function fromWorkspace(path) {
  const short = relative(process.env.GITHUB_WORKSPACE || process.cwd(), path);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? path : short;
}

try {
  await main();
} catch (error) {
  const code = error instanceof InputError ? 2 : (error.code ?? 1);
  annotate([{ level: 'error', title: 'Lectern', message: error.message }]);
  process.exitCode = typeof code === 'number' ? code : 1;
}
