/** a secret of each kind in every place it can stand → runs that print or keep one, or send it where it does not belong. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BUILD, FEED, renew, writeProject } from './project.mjs';
import { chooseCases } from './random.mjs';
import { startRow } from './row.mjs';
import { runInside } from './run-inside.mjs';
import { secretCases } from './secrets/cases.mjs';
import { SECRET_VARIABLES, SECRETS, writeSecretFiles } from './secrets/kinds.mjs';
import { startListeners } from './secrets/listeners.mjs';

/** Runs each case with all secrets in its environment, and looks for them in all that comes of it. */
export async function leakSecrets(folder, options) {
  const listeners = await startListeners();
  const start = join(folder, 'start');
  writeProject(start);
  for (const command of [BUILD, ['feed']]) await runInside(start, command);
  const rows = {
    printed: startRow('a secret printed or kept'),
    sent: startRow('a secret sent elsewhere'),
    plain: startRow('a secret sent over plain http'),
  };
  let welcome = 0;
  try {
    for (const each of chooseCases(secretCases(listeners.places), options)) {
      listeners.forget();
      const { printed, kept } = await runCase(folder, { ...each, start });
      const heard = listeners.heard(findSecrets);
      welcome += heard.welcome;
      const { name } = each;
      const again = ['--only', 'secrets', '--case', name];
      rows.printed.note({ name, faults: [...findSecrets(printed), ...kept], again });
      rows.sent.note({ name, faults: heard.strange, again });
      rows.plain.note({ name, faults: heard.plain, again });
    }
  } finally {
    await listeners.close();
  }
  // Where none arrives at its owner either, nothing was tried.
  if (options.tries === Infinity && options.caseName === undefined && welcome === 0)
    throw new Error('No secret reached its owner: nothing was tried.');
  return Object.values(rows);
}

/** Runs the command; gives what it printed, and the files that hold a secret which they did not hold before. */
async function runCase(folder, { args, env = {}, config, files = {}, userConfig, isOwn, start }) {
  const [root, home] = [join(folder, 'root'), join(folder, 'home')];
  renew(start, root);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, '.config/lectern'), { recursive: true });
  const secretFiles = writeSecretFiles(home);
  const given = [];
  const put = (path, text) => {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    given.push(path);
  };
  if (config !== undefined)
    put(join(root, 'lectern.config.json'), JSON.stringify({ feed: FEED, ...config }));
  if (userConfig !== undefined)
    put(join(home, '.config/lectern/config.json'), JSON.stringify(userConfig));
  for (const [name, text] of Object.entries(files)) put(join(root, name), text);
  const environment = {
    PATH: process.env.PATH,
    HOME: home,
    ...SECRET_VARIABLES,
    ...secretFiles,
    ...env,
  };
  const printed = await runWith(environment, () => runInside(root, args));
  const kept = filesBelow(root)
    .filter((path) => !given.includes(path) && !isOwn?.(relative(root, path)))
    .flatMap((path) =>
      findSecrets(readFileSync(path)).map((kind) => `${kind} in ${relative(root, path)}`),
    );
  return { printed, kept };
}

/** What a run prints that has these variables and no others. */
async function runWith(variables, run) {
  const before = { ...process.env };
  setEnvironment(variables);
  try {
    const { stdout, stderr } = await run();
    return stdout + stderr;
  } finally {
    setEnvironment(before);
  }
}

/** Variable by variable, since the system's own functions see no other object. */
function setEnvironment(variables) {
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** The kinds of secrets whose words stand in bytes: as they are, percent-encoded, in base64 or in hex. */
function findSecrets(bytes) {
  const text = Buffer.isBuffer(bytes) ? bytes.toString('latin1') : bytes;
  return Object.entries(SECRETS)
    .filter(([, secret]) => spellings(secret).some((spelling) => text.includes(spelling)))
    .map(([kind]) => kind);
}

/** Base64 has three spellings of what stands within a longer text; their ends depend on their neighbours. */
function spellings(secret) {
  const inBase64 = [0, 1, 2].map((shift) =>
    Buffer.from(`${'x'.repeat(shift)}${secret}`)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [secret, Buffer.from(secret).toString('hex'), ...inBase64];
}
