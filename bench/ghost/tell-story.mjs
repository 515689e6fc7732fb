/** a Ghost, a service and a reader → what an editor does, one thing after another, and what is heard then. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS } from './card-post.mjs';

const TEXT = [
  'The ferry came back to the harbour at noon.',
  'It had left three days before, with forty people on board.',
  'Waves of six metres broke over the bow.',
  'By the morning the sea was flat.',
];

/** Milliseconds ahead for which a post is scheduled. */
const SOON_MS = 5000;

const html = (texts) => texts.map((text) => `<p>${text}</p>`).join('');
const changed = (at, text) => TEXT.map((each, index) => (index === at ? text : each));

/** Tells it, and prints a table. */
export async function tellStory({ admin, service, reader }) {
  const post = { id: '' };
  /** Does something in Ghost, waits for the service, and looks at a page. */
  const step = async (name, act, { path, picture, known } = {}) => {
    const before = known ?? (await service.jobIds());
    const start = performance.now();
    await act();
    const jobs = await service.jobsAfter(before);
    const seconds = (performance.now() - start) / 1000;
    const seen = path ? await reader.visit(path, { picture }) : undefined;
    console.log(rowOf({ name, seconds, jobs, seen }));
  };
  const look = async (path, picture) => {
    const seen = await reader.visit(path, { picture });
    console.log(rowOf({ name: `look at ${path}`, seconds: 0, jobs: [], seen }));
  };
  const edit = (changes) => () => admin.edit(post, changes);

  await step(
    'publish a post',
    async () => {
      const draft = await admin.add({ title: 'The ferry', html: html(TEXT), status: 'draft' });
      post.id = draft.id;
      await edit({ status: 'published' })();
    },
    { path: '/the-ferry/', picture: 'published' },
  );
  await step(
    'edit one paragraph of four',
    async () => {
      await edit({ html: html(changed(2, 'Waves of nine metres broke over the bow.')) })();
      await look('/the-ferry/', 'edited');
    },
    { path: '/the-ferry/' },
  );
  await step(
    'save twice at once',
    async () => {
      await edit({ html: html(changed(3, 'By noon the sea was flat.')) })();
      await edit({ html: html(changed(3, 'By night the sea was flat.')) })();
    },
    { path: '/the-ferry/' },
  );
  await step('change the title', edit({ title: 'The ferry returns' }), { path: '/the-ferry/' });
  await step('change the slug', edit({ slug: 'ferry-returns' }), { path: '/ferry-returns/' });
  console.log('of the old address:', await filesOf(service, 'the-ferry'));
  await step('make it for members', edit({ visibility: 'members' }), {
    path: '/ferry-returns/',
    picture: 'members',
  });
  await step('make it public again', edit({ visibility: 'public' }), { path: '/ferry-returns/' });
  await step('unpublish it', edit({ status: 'draft' }), { path: '/ferry-returns/' });
  await step('publish it again', edit({ status: 'published' }), { path: '/ferry-returns/' });
  await step(
    'a post with every card',
    () => admin.add({ title: 'The wet quay', lexical: CARDS, status: 'published' }),
    { path: '/the-wet-quay/', picture: 'cards' },
  );
  for (const path of ['/', '/author/ada/']) await look(path);
  await admin.useTheme('casper');
  await look('/the-wet-quay/', 'casper');
  await admin.useTheme('source');

  const soon = new Date(Date.now() + SOON_MS).toISOString();
  await step(
    'a post that is scheduled',
    () => admin.add({ title: 'Soon', html: html(TEXT), status: 'scheduled', published_at: soon }),
    { path: '/soon/' },
  );

  let other;
  const publishOther = async () => {
    other = await admin.add({ title: 'Gone', html: html(TEXT), status: 'published' });
  };
  await step('a post, before the service is down', publishOther, { path: '/gone/' });
  const known = await service.jobIds();
  await service.end();
  await edit({ html: html(changed(0, 'The ferry came back to the harbour at dusk.')) })();
  await admin.add({ title: 'New', html: html(TEXT.toReversed()), status: 'published' });
  await admin.remove(other);
  await look('/ferry-returns/', 'down');
  await step('the service is up again', service.start, { path: '/ferry-returns/', known });
  await look('/new/');
  console.log('of the post that was deleted meanwhile:', await filesOf(service, 'gone'));

  await step('delete it', () => admin.remove(post), {
    path: '/ferry-returns/',
    picture: 'deleted',
  });
  console.log('files left:', await filesOf(service, 'ferry-returns'));
  if (reader.faults.length > 0) console.log('faults on the pages:', reader.faults);
}

async function filesOf({ output, url }, slug) {
  const folder = join(output, slug);
  const { status } = await fetch(`${url}/audio/${slug}/edition.json`);
  return { files: existsSync(folder) ? readdirSync(folder) : [], public: status };
}

function rowOf({ name, seconds, jobs, seen }) {
  const recorded = jobs.reduce((sum, { segments }) => sum + (segments?.recorded ?? 0), 0);
  const states = jobs.map(({ kind, state }) => `${kind} ${state}`).join(', ');
  const heard = seen
    ? `page ${seen.status}, players ${seen.players}, heard ${seen.hears.toFixed(1)} s${seen.says ? `, “${seen.says}”` : ''}`
    : '';
  return `${name.padEnd(28)} ${seconds.toFixed(1).padStart(5)} s  requests ${recorded}  [${states}]  ${heard}`;
}
