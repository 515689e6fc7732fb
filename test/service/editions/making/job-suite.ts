/** where jobs are done → what must hold of them there: the same in the process and by the workers of a queue. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { JobAnswer } from '../../../../src/service/editions/job-answer.ts';
import { ServiceError } from '../../../../src/service/problems/service-error.ts';
import type { EditionService, EditionServiceOptions } from '../../../helpers/edition-service.ts';
import { FEED as PODCAST } from '../../../helpers/podcast-settings.ts';

/** A place where jobs are done, of one test. */
export type JobPlace = {
  /** Opens a service on it; another after the one before has ended. */
  readonly open: (options?: EditionServiceOptions) => Promise<EditionService>;
  /** Folder of the editions. */
  readonly output: string;
  /** Where it publishes. */
  readonly target: string;
  /** Texts that were spoken, by whoever does the jobs. */
  readonly requests: () => readonly string[];
  /** Has whoever speaks wait before each answer, until it is let go. */
  readonly hold: () => { readonly letGo: () => void };
};

/** Milliseconds for a test on a busy machine. */
const SLOW = 240_000;

/** None is drawn, which takes longer than all else. */
const FEED = { ...PODCAST, image: 'https://pictures.example/cover.jpg' };

const LINES = ['It was full.', 'It came back.', 'It was late.'];

/** Describes jobs that are done at a place. */
export function describeJobs(where: string, placeOf: () => JobPlace): void {
  let service: EditionService | undefined;
  const open = async (options: EditionServiceOptions = {}): Promise<EditionService> =>
    (service = await placeOf().open(options));
  afterEach(async () => {
    await service?.end();
    service = undefined;
  }, SLOW);

  const save = async (words: string, slug = 'ferry'): Promise<JobAnswer> => {
    const content = [`# The ${slug}`, words, ...LINES].join('\n\n');
    const source = { kind: 'markdown', content };
    const response = await service!.post('/v1/editions', { slug, source });
    expect(response.status).toBe(202);
    return (await response.json()) as JobAnswer;
  };
  const undo = async (slug = 'ferry'): Promise<JobAnswer> =>
    (await (await service!.get(`/v1/editions/${slug}`, { method: 'DELETE' })).json()) as JobAnswer;
  const now = async ({ links }: JobAnswer): Promise<JobAnswer> =>
    (await (await service!.get(links.self)).json()) as JobAnswer;
  const words = (folder = placeOf().output): string | undefined => {
    const path = join(folder, 'ferry', 'edition.json');
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const untilAsked = async (count: number): Promise<void> => {
    while (placeOf().requests().length < count) await new Promise((next) => setTimeout(next, 5));
  };
  /** What was spoken, each text once. */
  const expectNothingTwice = (): void => {
    const requests = placeOf().requests();
    expect(requests.toSorted()).toEqual([...new Set(requests)].toSorted());
  };

  describe(`jobs ${where}`, { timeout: SLOW }, () => {
    it('make an edition, record again only what changed, and take it back', async () => {
      await open();
      await save('It left at noon.');
      await service!.untilIdle();
      expect(words()).toContain('It left at noon.');
      const before = placeOf().requests().length;
      const changed = await save('It left at one.');
      await service!.untilIdle();
      expect(await now(changed)).toMatchObject({ state: 'done', kind: 'edition' });
      expect(placeOf().requests().slice(before)).toEqual(['It left at one.']);
      expect(words()).not.toContain('noon');
      const same = await save('It left at one.');
      await service!.untilIdle();
      expect((await now(same)).result).toMatchObject({ isUpToDate: true });
      const undone = await undo();
      await service!.untilIdle();
      expect(await now(undone)).toMatchObject({ state: 'done', kind: 'removal' });
      expect(words()).toBeUndefined();
      expect((await service!.get('/v1/editions/ferry')).status).toBe(410);
      expect(service!.troubles).toEqual([]);
    });

    it('of one edition give way to the last, and nothing is spoken twice', async () => {
      const held = placeOf().hold();
      await open();
      const first = await save('It left at noon.');
      await untilAsked(1);
      const second = await save('It left at one.');
      held.letGo();
      await service!.untilIdle();
      expect([(await now(first)).state, (await now(second)).state]).toEqual(['superseded', 'done']);
      expect(words()).toContain('It left at one.');
      expect(words()).not.toContain('noon');
      expectNothingTwice();
      expect(service!.troubles).toEqual([]);
    });

    it('give way to an undo, and a later save makes the edition again', async () => {
      const held = placeOf().hold();
      await open();
      const saved = await save('It left at noon.');
      await untilAsked(1);
      const undone = await undo();
      held.letGo();
      await service!.untilIdle();
      expect([(await now(saved)).state, (await now(undone)).state]).toEqual(['takenBack', 'done']);
      expect(words()).toBeUndefined();
      const again = await save('It left at noon.');
      await service!.untilIdle();
      expect((await now(again)).state).toBe('done');
      expect(words()).toContain('It left at noon.');
      expectNothingTwice();
    });

    it('are done once where the service ends and starts again meanwhile', async () => {
      const held = placeOf().hold();
      const one = await open();
      const first = await save('It left at noon.');
      const waiting = await save('It fell.', 'tower');
      await untilAsked(1);
      const ending = one.end({ keepsFolder: true });
      held.letGo();
      await ending;
      await open();
      await service!.untilIdle();
      for (const job of [first, waiting])
        expect(await now(job)).toMatchObject({ id: job.id, state: 'done' });
      expectNothingTwice();
      const listed = (await (await service!.get('/v1/jobs')).json()) as { jobs: JobAnswer[] };
      expect(listed.jobs).toHaveLength(2);
    });

    it('that are taken back leave nothing', async () => {
      const held = placeOf().hold();
      await open();
      const job = await save('It left at noon.');
      await untilAsked(1);
      await service!.get(job.links.self, { method: 'DELETE' });
      held.letGo();
      await service!.untilIdle();
      expect((await now(job)).state).toBe('takenBack');
      expect(words()).toBeUndefined();
    });

    it('that fail say why, with the code of the command line, and can be tried again', async () => {
      await open();
      const source = { kind: 'text', content: '   ' };
      const added = await service!.post('/v1/editions', { slug: 'ferry', source });
      const job = (await added.json()) as JobAnswer;
      await service!.untilIdle();
      expect(await now(job)).toMatchObject({
        state: 'failed',
        failure: { code: 'ARTICLE_EMPTY' },
      });
      const again = await service!.post(`${job.links.self}/retry`, {});
      expect(again.status).toBe(202);
      await service!.untilIdle();
      expect((await service!.post(`${(await now(job)).links.self}/retry`, {})).status).toBe(202);
      await service!.untilIdle();
    });

    it('tell their stages in numbered events, which end with them', async () => {
      await open();
      const { links } = await save('It left at noon.');
      const text = await (await service!.get(links.events)).text();
      const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
      expect(ids).toEqual(ids.map((_, place) => place + 1));
      for (const stage of ['reading', 'recording']) expect(text).toContain(`"stage":"${stage}"`);
      expect(text).toMatch(/"state":"done"[^\n]*\n\n$/);
    });

    it('publish what they made, and take it back from there', async () => {
      const { target } = placeOf();
      await open({ settings: { publish: { to: target }, feed: FEED } as never });
      const job = await save('It left at noon.');
      await service!.untilIdle();
      expect(await now(job)).toMatchObject({ state: 'done', published: true });
      expect(words(target)).toContain('It left at noon.');
      expect(readFileSync(join(target, 'feed.xml'), 'utf8')).toContain('The ferry');
      service!.changeScopes(['read', 'build']);
      const held = await save('It left at one.');
      await service!.untilIdle();
      expect(await now(held)).toMatchObject({ state: 'done', published: false });
      expect(words(target)).toContain('It left at noon.');
      service!.changeScopes(['read', 'publish']);
      await undo();
      await service!.untilIdle();
      expect(words(target)).toBeUndefined();
      expect(readFileSync(join(target, 'feed.xml'), 'utf8')).not.toContain('The ferry');
      expect(service!.troubles).toEqual([]);
    });

    it('count the characters of each clip once, and stop at the limit of the month', async () => {
      const counted = { characters: 0 };
      const take = async (characters: number): Promise<void> => {
        if (counted.characters + characters > 200)
          throw new ServiceError('too many', { code: 'SERVICE_LIMIT', hint: 'Wait.' });
        counted.characters += characters;
      };
      const giveBack = async (): Promise<void> => undefined;
      await open({
        limits: {
          takeCharacters: async (_caller, characters) => {
            await take(characters);
            return { giveBack };
          },
          takeClips: async (_caller, clips) => {
            await take(clips.reduce((sum, { characters }) => sum + characters, 0));
            return { giveBack };
          },
        },
      });
      await save('It left at noon.');
      await service!.untilIdle();
      const spoken = placeOf()
        .requests()
        .reduce((sum, text) => sum + text.length, 0);
      expect(counted.characters).toBe(spoken);
      const before = placeOf().requests().length;
      const long = await save(
        'It was seen from the pier, from the bridge and the hill. '.repeat(9),
      );
      await service!.untilIdle();
      expect(await now(long)).toMatchObject({ failure: { code: 'SERVICE_LIMIT' } });
      expect(placeOf().requests().length).toBe(before);
      expect(words()).toContain('It left at noon.');
    });
  });
}
