/** a client of the studio → what an editor does in it with one article. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readList } from '../ask-studio.mjs';
import { PAGE } from '../quay-site.mjs';
import { TEXT } from './project.mjs';

const NAME = 'Grzbfoordt';
const SAYING = { say: 'Grisfort' };

/** `site`: addresses of a page and of a feed. `root`: the folder of the project. */
export async function openDesk(client, { root, site }) {
  const { ask, json } = client;
  const articles = await readList(client);
  const { id } = articles.find(({ source }) => source.endsWith('ferry.md'));
  const path = `/api/articles/${id}`;
  const post = (where, body = {}) => ask(where, { method: 'POST', body });
  const put = (where, body) => ask(where, { method: 'PUT', body });

  const passages = async (kind = 'block') =>
    (await json(path)).passages.filter((each) => each.kind === kind);
  const passage = async (nth) => (await passages())[nth];
  const decide = async (which, change) => {
    const { decided, place } = typeof which === 'number' ? await passage(which) : which;
    const changes = [{ before: decided, after: { ...(decided ?? place), ...change } }];
    return put(`${path}/decisions`, { label: 'decide', changes });
  };
  const approve = async (chosen, isApproved = true) => {
    const asked = chosen.map((each) => ({
      id: each.id,
      clips: each.segments.map(({ clip }) => clip),
    }));
    return post(`${path}/approvals`, { label: 'approve', isApproved, passages: asked });
  };
  const check = () => json(`${path}/check`);
  const desk = {
    articles,
    decide,
    check,
    history: () => json('/api/history'),
    decided: async (nth) => (await passage(nth)).decided ?? {},
    skipped: async () => (await passages('skip')).at(-1),
    approve: async (nth) => approve([await passage(nth)]),
    approveAll: async () => approve(await passages()),
    withdraw: async (nth) => approve([await passage(nth)], false),
    unflag: async (nth) => {
      const { decided } = await passage(nth);
      if (!decided) return undefined;
      const { flag: _flag, ...after } = decided;
      return put(`${path}/decisions`, { label: 'unflag', changes: [{ before: decided, after }] });
    },
    word: async (scope) => {
      const { id: within, text } = await passage(0);
      const start = text.indexOf(NAME);
      const end = start + NAME.length;
      const body = { label: 'word', passage: within, start, end, scope, way: SAYING };
      return put(`${path}/words`, body);
    },
    lexeme: (holder) => put('/api/words', { label: 'word', match: NAME, saying: SAYING, holder }),
    undo: () => post('/api/history/undo'),
    redo: () => post('/api/history/redo'),
    paste: () => post('/api/articles', { html: PAGE, text: '' }),
    pasteText: () => post('/api/articles', { html: '', text: TEXT }),
    drop: () => ask('/api/articles?name=pier.md', { method: 'POST', text: `# Pier\n\n${TEXT}` }),
    address: () => post('/api/addresses', { address: site.page }),
    posts: async () => {
      const { posts, url } = await (await post('/api/addresses', { address: site.feed })).json();
      const addresses = posts.map(({ address }) => address);
      const { failed } = await (
        await post('/api/addresses/chosen', { feed: url, addresses })
      ).json();
      if (failed.length > 0) throw new Error(JSON.stringify(failed));
    },
    /** Segments of another take that are not recorded. */
    missingTake: async () => (await desk.proposeTake()).missing.segments,
    proposeTake: async () => {
      const { id: within, place } = await passage(0);
      const body = { passage: within, after: { ...place, take: 2 } };
      return (await post(`${path}/proposals`, body)).json();
    },
    recordTake: async () => {
      const proposal = await desk.proposeTake();
      return post(`${path}/proposals/${proposal.id}/recording`);
    },
    build: () => post(`${path}/edition`),
    publish: async () => {
      const { made, public: found } = await check();
      if (!found?.isMade) await post(`${path}/publication`, { key: made.key });
    },
    plan: async (seconds) => {
      const { key } = (await check()).made;
      const at = new Date(Date.now() + seconds * 1000).toISOString();
      return put(`${path}/publication`, { label: 'plan', planned: { at, key } });
    },
    unplan: () => put(`${path}/publication`, { label: 'unplan' }),
    takeBack: async () => {
      const { public: found } = await check();
      if (!found) throw new Error('nothing is public that could be taken back');
      return post(`${path}/removal`, { label: 'take back', key: found.key, isUndoable: true });
    },
    failedChecks: async () => {
      const { groups } = await json(`${path}/verify`);
      return groups.flatMap(({ failed }) => failed);
    },
    /** What is planned is published without anyone asking. */
    untilPublished: async (seconds) => {
      const end = performance.now() + seconds * 1000;
      const isPublic = () =>
        existsSync(join(root, 'site/ferry/edition.json')) &&
        !existsSync(join(root, 'output/.held/ferry.json'));
      while (!isPublic()) {
        if (performance.now() > end) throw new Error('it was not published at its time');
        // One that has died answers nothing.
        await check();
        await pause(50);
      }
    },
  };
  return desk;
}

function pause(milliseconds) {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
