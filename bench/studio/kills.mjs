/** the studio, killed before each file operation of each action → what was lost then, or broken. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { openClient, readList, startStudio } from './ask-studio.mjs';

const FERRY =
  '# The ferry\n\nIt left at noon with Grzbfoordt. It was late.\n\nNo one came to Grzbfoordt.\n';
const PAGE = `<article><h1>The quay</h1><p>${'It was wet, and no one came to see it that morning. '.repeat(4)}</p></article>`;
const FLAGS = ['--provider', 'tone'];

/** Each: what is done before, what is done, and whether the files have it. */
const ACTIONS = {
  approve: { act: (desk) => desk.approve(0), isKept: (files) => /approved:/.test(files.decisions) },
  flag: { act: (desk) => desk.flag(1, 'who?'), isKept: (files) => /who\?/.test(files.decisions) },
  'flag, with decisions': {
    before: (desk) => desk.approve(0),
    act: (desk) => desk.flag(1, 'who?'),
    isKept: ({ decisions }) => /who\?/.test(decisions) && /approved:/.test(decisions),
  },
  'word here': {
    act: (desk) => desk.word('article'),
    isKept: ({ decisions }) => /Grisfort/.test(decisions),
  },
  'word everywhere': {
    act: (desk) => desk.wordEverywhere(),
    isKept: ({ lexicon, config }) => /Grisfort/.test(lexicon) && /lexicon\.yaml/.test(config),
  },
  undo: {
    before: (desk) => desk.flag(1, 'who?'),
    act: (desk) => desk.undo(),
    isKept: ({ decisions }) => !/who\?/.test(decisions),
  },
  paste: {
    act: (desk) => desk.ask('/api/articles', { method: 'POST', body: { html: PAGE, text: '' } }),
    isKept: ({ names }) => names.includes('the-quay.html'),
  },
  address: {
    act: (desk) => desk.ask('/api/addresses', { method: 'POST', body: { address: desk.address } }),
    isKept: ({ addresses, place }) => addresses.includes(place),
  },
  build: {
    act: (desk) => desk.ask(`${desk.path}/edition`, { method: 'POST' }),
    isKept: ({ edition }) => edition,
  },
};

/** Kills at most `tries` times in each action. Faults are named with the action and the operation. */
export async function measureKills(folder, { tries, only }) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>The quay</title>${PAGE}</html>`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}/quay`;
  const rows = {};
  const faults = [];
  try {
    for (const [name, action] of Object.entries(ACTIONS)) {
      if (only !== undefined && only !== name) continue;
      const { kills, found } = await killAction(folder, { ...action, name, tries, address });
      rows[name] = kills;
      faults.push(...found);
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  for (const fault of faults) console.error(fault);
  return {
    kills: Object.values(rows).reduce((sum, each) => sum + each, 0),
    faults: faults.length,
    ...rows,
  };
}

/** One kill after another, until the action comes to its end. */
async function killAction(folder, { name, before, act, isKept, tries, address }) {
  const found = [];
  const start = join(folder, 'kill-start');
  writeProject(start);
  if (before) await withDesk(start, { address }, before);
  let kills = 0;
  let step = 1;
  for (let at = 1; ; at += step) {
    const root = join(folder, 'kill');
    rmSync(root, { recursive: true, force: true });
    cpSync(start, root, { recursive: true });
    let isSaved = false;
    let hasEnded = false;
    await withDesk(root, { address, isArmed: true }, async (desk, studio) => {
      // What can be undone is of this run.
      if (name === 'undo') await desk.flag(0, 'first');
      await studio.arm(at);
      isSaved = await act(desk).then(
        () => true,
        () => false,
      );
      // What is still to be written, such as a note of the list.
      const isDead = await Promise.race([
        studio.gone.then(() => true),
        pause(150).then(() => false),
      ]);
      hasEnded = !isDead;
    });
    const files = readFiles(root, address);
    const note = (what) => found.push(`${name} at ${at}: ${what}`);
    if (isSaved && name !== 'undo' && !isKept(files)) note('what was shown as saved is lost');
    for (const fault of halfFiles(root)) note(fault);
    const again = await judge(root, { address, act, isKept, name });
    if (again) note(again);
    if (hasEnded) return { kills, found };
    kills++;
    // A long action is killed at so many places, evenly.
    if (kills >= tries) step *= 2;
    if (kills > 4 * tries) return { kills, found };
  }
}

/** What the next start makes of the folder: every article can be read, and the action can be done. */
async function judge(root, { address, act, isKept, name }) {
  try {
    return await withDesk(root, { address }, async (desk) => {
      const failed = desk.articles.filter(({ state }) => state === 'failed');
      if (failed.length > 0) return `cannot be read: ${JSON.stringify(failed)}`;
      if (name === 'undo') return undefined;
      if (!isKept(readFiles(root, address))) await act(desk);
      return isKept(readFiles(root, address)) ? undefined : 'is not kept by the next run either';
    });
  } catch (error) {
    return `the next run: ${error.message}`;
  }
}

function writeProject(root) {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFileSync(join(root, 'lectern.config.yaml'), '# ours\nallowPrivate: true\n');
  writeFileSync(join(root, 'articles/ferry.md'), FERRY);
}

/** Does something with a studio that is ended then. */
async function withDesk(root, { address, isArmed = false }, work) {
  const studio = await startStudio('articles', { cwd: root, flags: FLAGS, isArmed });
  try {
    const client = await openClient(studio.url);
    const articles = await readList(client);
    const { id } = articles.find(({ source }) => source.endsWith('ferry.md'));
    return await work(deskOf(client, { path: `/api/articles/${id}`, articles, address }), studio);
  } finally {
    await studio.end();
  }
}

/** What an editor does. */
function deskOf({ ask, json }, { path, articles, address }) {
  const passage = async (nth) => {
    const { passages } = await json(path);
    return passages.filter(({ kind }) => kind === 'block')[nth];
  };
  const decide = async (nth, change) => {
    const { decided, place } = await passage(nth);
    const changes = [{ before: decided, after: { ...(decided ?? place), ...change } }];
    return ask(`${path}/decisions`, { method: 'PUT', body: { label: 'decide', changes } });
  };
  const NAME = 'Grzbfoordt';
  return {
    ask,
    path,
    articles,
    address,
    flag: (nth, note) => decide(nth, { flag: { note } }),
    approve: async (nth) => {
      const { id, segments } = await passage(nth);
      const passages = [{ id, clips: segments.map(({ clip }) => clip) }];
      const body = { label: 'approve', isApproved: true, passages };
      return ask(`${path}/approvals`, { method: 'POST', body });
    },
    word: async (scope) => {
      const { id, text } = await passage(0);
      const start = text.indexOf(NAME);
      const way = { say: 'Grisfort' };
      const body = { label: 'word', passage: id, start, end: start + NAME.length, scope, way };
      return ask(`${path}/words`, { method: 'PUT', body });
    },
    wordEverywhere: () => {
      const body = { label: 'word', match: NAME, saying: { say: 'Grisfort' } };
      return ask('/api/words', { method: 'PUT', body });
    },
    undo: () => ask('/api/history/undo', { method: 'POST' }),
  };
}

/** What the folder says. */
function readFiles(root, place) {
  const read = (name) => {
    const path = join(root, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  return {
    decisions: read('articles/ferry.lectern.yaml'),
    lexicon: read('lexicon.yaml'),
    config: read('lectern.config.yaml'),
    addresses: read('articles/addresses.list'),
    names: readdirSync(join(root, 'articles')),
    edition: existsSync(join(root, 'output/the-ferry/edition.json')),
    place,
  };
}

/** Files that are neither as they were nor as they are to be. */
function halfFiles(root) {
  const faults = [];
  const look = (name, isWhole) => {
    const path = join(root, name);
    if (existsSync(path) && !isWhole(readFileSync(path, 'utf8')))
      faults.push(`${name} is not whole`);
  };
  const isYaml = (text) => text !== '' && parseDocument(text).errors.length === 0;
  look('articles/ferry.lectern.yaml', (text) => isYaml(text) && text.endsWith('\n'));
  look('lexicon.yaml', (text) => isYaml(text) && text.endsWith('\n'));
  look('lectern.config.yaml', (text) => text.startsWith('# ours\n') && text.endsWith('\n'));
  look('articles/the-quay.html', (text) => text === PAGE);
  look('articles/addresses.list', (text) => text.endsWith('\n'));
  look('articles/ferry.md', (text) => text === FERRY);
  return faults;
}

function pause(milliseconds) {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
