/** What is published of an edition that a service made, when, and by whom. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseEdition } from '../../../../src/edition/edition-schema.ts';
import type { Edition } from '../../../../src/edition/edition.ts';
import { checkFeed } from '../../../../src/feed/check/check-feed.ts';
import type { JobAnswer } from '../../../../src/service/editions/job-answer.ts';
import {
  openEditionService,
  type EditionService,
  type EditionServiceOptions,
} from '../../../helpers/edition-service.ts';
import { FEED as PODCAST } from '../../../helpers/podcast-settings.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

/** None is drawn, which takes longer than all else. */
const FEED = { ...PODCAST, image: 'https://pictures.example/cover.jpg' };

const folders: ReturnType<typeof temporaryFolder>[] = [];
const services: EditionService[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.end();
  for (const folder of folders.splice(0)) folder.remove();
});

/** A folder of a service, and the place that it publishes to. */
function newPlace(): { readonly folder: string; readonly target: string } {
  const own = temporaryFolder();
  folders.push(own);
  return { folder: own.path, target: join(own.path, 'target') };
}

async function open(
  { folder, target }: { readonly folder: string; readonly target: string },
  { settings, ...options }: Partial<EditionServiceOptions> = {},
): Promise<EditionService> {
  const publish = { publish: { to: target }, feed: FEED };
  const service = await openEditionService({
    folder,
    settings: { ...publish, ...settings } as never,
    ...options,
  });
  services.push(service);
  return service;
}

async function save(
  service: EditionService,
  words: string,
  { slug = 'ferry', ...settings }: { readonly slug?: string; readonly publishAt?: string } = {},
): Promise<JobAnswer> {
  const source = { kind: 'markdown', content: `# The ${slug}\n\n${words}` };
  const answer = await service.post('/v1/editions', { slug, source, settings });
  expect(answer.status).toBe(202);
  return (await answer.json()) as JobAnswer;
}

async function ended(service: EditionService, { links }: JobAnswer): Promise<JobAnswer> {
  await service.untilIdle();
  return (await (await service.get(links.self)).json()) as JobAnswer;
}

function wordsAt(target: string, slug = 'ferry'): string | undefined {
  const path = join(target, slug, 'edition.json');
  if (!existsSync(path)) return undefined;
  const { cues } = parseEdition(readFileSync(path, 'utf8')) as Edition;
  return cues.map(({ text }) => text).join(' ');
}

const feedAt = (target: string): string => readFileSync(join(target, 'feed.xml'), 'utf8');

/** Every list at the target names what is there. */
async function expectWhole(target: string): Promise<void> {
  const faults = (await checkFeed(join(target, 'feed.xml'))).filter(
    ({ severity }) => severity === 'error',
  );
  expect(faults).toEqual([]);
  const index = readFileSync(join(target, 'index.html'), 'utf8');
  for (const [, slug] of index.matchAll(/<h2><a href="([^"/]+)\/index\.html"/g))
    expect(existsSync(join(target, slug!, 'index.html'))).toBe(true);
}

describe('an edition that is done', () => {
  it('is published with feed and page, changes there with a later save, and goes with a removal', async () => {
    const place = newPlace();
    const service = await open(place);
    const saved = await save(service, 'It left at noon.');
    expect(saved.published).toBeUndefined();
    expect(await ended(service, saved)).toMatchObject({ state: 'done', published: true });
    expect(wordsAt(place.target)).toContain('It left at noon.');
    expect(feedAt(place.target)).toContain('The ferry');
    await expectWhole(place.target);
    const events = await (await service.get(saved.links.events)).text();
    expect(events).toContain('"stage":"publishing"');

    await ended(service, await save(service, 'It left at one.'));
    expect(wordsAt(place.target)).toContain('It left at one.');
    await expectWhole(place.target);

    await service.get('/v1/editions/ferry', { method: 'DELETE' });
    await service.untilIdle();
    expect(readdirSync(place.target)).not.toContain('ferry');
    expect(feedAt(place.target)).not.toContain('The ferry');
    expect(service.troubles).toEqual([]);
  });

  it('with others at the same time is in one feed, whole at the end', async () => {
    const place = newPlace();
    const service = await open(place);
    const names = ['ferry', 'quay', 'tower', 'lamp'];
    const saved = await Promise.all(
      names.map((slug) => save(service, `The ${slug} stands.`, { slug })),
    );
    for (const job of saved)
      expect(await ended(service, job)).toMatchObject({ state: 'done', published: true });
    for (const slug of names) expect(feedAt(place.target)).toContain(`The ${slug}`);
    await expectWhole(place.target);
  });

  it('says why it is not published where there is no place for it; its lists are renewed', async () => {
    const { folder } = newPlace();
    const service = await openEditionService({ folder, settings: { feed: FEED } as never });
    services.push(service);
    const saved = await save(service, 'It left at noon.');
    expect(saved).toMatchObject({ published: false });
    expect(saved.whyUnpublished).toContain('publish.to');
    await service.untilIdle();
    const refused = await service.post('/v1/editions/ferry/publish', {});
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { code: 'SERVICE_CONFLICT' },
    ]);
    await service.close();
    expect(readFileSync(join(service.output, 'feed.xml'), 'utf8')).toContain('The ferry');
  });

  it('comes out at its time where that is later, and is not seen before', async () => {
    const place = newPlace();
    const out: string[] = [];
    const service = await open(place, { onOut: ({ slug }) => void out.push(slug) });
    // Whole seconds, as editions have them.
    const publishAt = new Date(Math.ceil(Date.now() / 1000) * 1000 + 3000).toISOString();
    const saved = await save(service, 'It left at noon.', { publishAt });
    const job = await ended(service, saved);
    if (Date.now() < Date.parse(publishAt)) {
      expect(job).toMatchObject({ state: 'done', published: false });
      expect(job.whyUnpublished).toContain(publishAt.slice(0, 16));
    }
    while (wordsAt(place.target) === undefined) await new Promise((next) => setTimeout(next, 20));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt));
    while (out.length + Number(job.published) < 1)
      await new Promise((next) => setTimeout(next, 20));
    expect(feedAt(place.target)).toContain('The ferry');
    expect(out).toEqual(job.published ? [] : ['ferry']);
  });
});

describe('a token without the scope publish', () => {
  it('makes editions that wait; what is public stays until someone who may publishes them', async () => {
    const place = newPlace();
    const service = await open(place);
    await ended(service, await save(service, 'It left at noon.'));
    service.changeScopes(['read', 'build']);
    const saved = await save(service, 'It left at one.');
    expect(saved).toMatchObject({ published: false });
    expect(saved.whyUnpublished).toContain('/v1/editions/ferry/publish');
    expect(await ended(service, saved)).toMatchObject({ state: 'done', published: false });
    await ended(service, await save(service, 'It fell.', { slug: 'tower' }));
    const listed = (await (await service.get('/v1/editions')).json()) as {
      editions: { slug: string; standing: string }[];
    };
    expect(listed.editions.map(({ slug, standing }) => [slug, standing])).toEqual([
      ['ferry', 'held'],
      ['tower', 'held'],
    ]);
    expect((await service.post('/v1/editions/ferry/publish', {})).status).toBe(403);

    // What others publish meanwhile leaves them alone.
    service.changeScopes(['read', 'build', 'publish']);
    await ended(service, await save(service, 'It is wet.', { slug: 'quay' }));
    expect(wordsAt(place.target)).toContain('It left at noon.');
    expect(wordsAt(place.target, 'tower')).toBeUndefined();
    expect(feedAt(place.target)).toContain('The ferry');
    expect(feedAt(place.target)).not.toContain('The tower');
    await expectWhole(place.target);

    const published = await service.post('/v1/editions/ferry/publish', {});
    expect(published.status).toBe(202);
    const job = await ended(service, (await published.json()) as JobAnswer);
    expect(job).toMatchObject({ kind: 'publication', state: 'done', published: true });
    expect(wordsAt(place.target)).toContain('It left at one.');
    await expectWhole(place.target);
    expect(service.troubles).toEqual([]);
  });

  it('that changes nothing leaves what is public as it is, and a failure too', async () => {
    const place = newPlace();
    const service = await open(place);
    await ended(service, await save(service, 'It left at noon.'));
    service.changeScopes(['read', 'build']);
    expect(await ended(service, await save(service, 'It left at noon.'))).toMatchObject({
      published: true,
    });
    const source = { kind: 'text', content: '   ' };
    await service.post('/v1/editions', { slug: 'ferry', source });
    await service.untilIdle();
    expect(readdirSync(join(service.output, '.held'))).toEqual([]);
    expect((await service.post('/v1/editions/none/publish', {})).status).toBe(403);
    service.changeScopes(['publish']);
    expect((await service.post('/v1/editions/none/publish', {})).status).toBe(404);
  });
});

it('an edition whose passages wait for an approval is not published, and keeps back no other', async () => {
  const place = newPlace();
  const service = await open(place, { settings: { requireApproval: 'all' } as never });
  const job = await ended(service, await save(service, 'It left at noon.'));
  expect(job).toMatchObject({ state: 'done', published: false });
  expect(job.whyUnpublished).toMatch(/wait.* for an approval/);
  expect(existsSync(join(place.target, 'ferry'))).toBe(false);
  const asked = await service.post('/v1/editions/ferry/publish', {});
  const again = await ended(service, (await asked.json()) as JobAnswer);
  expect(again).toMatchObject({ state: 'done', published: false });
  expect(service.troubles).toEqual([]);
});

describe('a publication', () => {
  it('that fails is a failure of its job: the edition stays, and another attempt publishes it', async () => {
    const place = newPlace();
    const service = await open(place);
    writeFileSync(place.target, 'a file where the folder should be');
    const failed = await ended(service, await save(service, 'It left at noon.'));
    expect(failed).toMatchObject({ state: 'failed' });
    expect((await service.get('/v1/editions/ferry')).status).toBe(200);
    expect(service.troubles.length).toBeGreaterThan(0);
    rmSync(place.target);
    const before = service.requests.length;
    const again = await service.post(`${failed.links.self}/retry`, {});
    const job = await ended(service, (await again.json()) as JobAnswer);
    expect(job).toMatchObject({ state: 'done', published: true });
    expect(service.requests.length).toBe(before);
    expect(wordsAt(place.target)).toContain('It left at noon.');
  });

  it('that a process did not come to is made good by the next start', async () => {
    const place = newPlace();
    const alone = await openEditionService({
      folder: place.folder,
      settings: { feed: FEED } as never,
    });
    await save(alone, 'It left at noon.');
    await alone.untilIdle();
    await alone.end({ keepsFolder: true });
    expect(existsSync(place.target)).toBe(false);
    mkdirSync(place.target);
    await open(place);
    while (wordsAt(place.target) === undefined) await new Promise((next) => setTimeout(next, 10));
    while (!existsSync(join(place.target, 'feed.xml')))
      await new Promise((next) => setTimeout(next, 10));
    await expectWhole(place.target);
  });
});
