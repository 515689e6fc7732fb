import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catchUp, type CaughtUp } from '../../../../src/service/hooks/catch-up/catch-up.ts';
import type { GhostPost } from '../../../../src/service/hooks/catch-up/ghost-site.ts';
import type { Sender } from '../../../../src/service/hooks/hook.ts';
import { openMemories, type NoticeMemory } from '../../../../src/service/hooks/notice-memory.ts';
import { readGhostNotice } from '../../../../src/service/hooks/notices/read-ghost.ts';
import { takeNotice, type HookJobs } from '../../../../src/service/hooks/take-notice.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const ADDED = '2026-11-30T10:00:00.000Z';
const NOW = Date.parse('2026-11-30T12:00:00Z');
const sender: Sender = {
  direction: 'in',
  name: 'blog',
  kind: 'ghost',
  site: { url: 'https://blog.example.org/', key: '0'.repeat(26) },
  addedAt: ADDED,
  secret: 'a secret of the newsroom',
};

let folder: ReturnType<typeof temporaryFolder>;
let memory: NoticeMemory;
let ordered: string[];
const jobs: HookJobs = {
  order: async (order) => {
    const slug = order.kind === 'removal' ? order.slug : order.request.slug!;
    ordered.push(`${order.kind === 'removal' ? '-' : '+'} ${slug}`);
    return { id: `job-${ordered.length}`, slug };
  },
};
beforeEach(() => {
  folder = temporaryFolder();
  ordered = [];
  memory = openMemories({ store: folder.path, now: () => NOW })('blog');
});
afterEach(() => folder.remove());

/** A post as the Content API has it; saved so many minutes after the webhook was added. */
const post = (id: string, minutes: number, more: object = {}): GhostPost => ({
  id,
  slug: `post-${id}`,
  title: `Post ${id}`,
  html: '<p>It left at noon.</p>',
  url: `https://blog.example.org/post-${id}/`,
  visibility: 'public',
  published_at: '2026-11-01T00:00:00.000+00:00',
  updated_at: new Date(Date.parse(ADDED) + minutes * 60_000).toISOString().replace('Z', '+00:00'),
  ...more,
});

/** As its webhook tells at once. */
const hear = async (current: object): Promise<void> => {
  const body = { post: { current: { status: 'published', ...current }, previous: {} } };
  const notice = readGhostNotice(body, { at: NOW });
  await takeNotice({ ...notice, id: JSON.stringify(current) }, { sender, memory, jobs });
  ordered = [];
};

const look = (
  posts: readonly GhostPost[],
  { all = false, pages = [] as readonly string[] } = {},
): Promise<CaughtUp> =>
  catchUp({
    sender,
    memory,
    jobs,
    all,
    now: () => NOW,
    signal: new AbortController().signal,
    site: {
      posts: async function* () {
        yield* posts;
      },
      has: async (id) => pages.includes(id) || posts.some((each) => each.id === id),
    },
  });

describe('after the service was down', () => {
  test('a post that was published meanwhile is made, once', async () => {
    expect(await look([post('a', 5)])).toEqual({ posts: 1, ordered: 1, takenBack: 0 });
    expect(await look([post('a', 5)])).toEqual({ posts: 1, ordered: 0, takenBack: 0 });
    expect(ordered).toEqual(['+ post-a']);
  });

  test('one that was heard of is not made again, one that was edited is', async () => {
    await hear(post('a', 5));
    await look([post('a', 5)]);
    expect(ordered).toEqual([]);
    await look([post('a', 6)]);
    expect(ordered).toEqual(['+ post-a']);
  });

  test('one that was unpublished or deleted is taken back, once', async () => {
    await hear(post('a', 5));
    expect(await look([])).toEqual({ posts: 0, ordered: 0, takenBack: 1 });
    await look([]);
    expect(ordered).toEqual(['- post-a']);
  });

  test('one that is for members now is taken back; one that always was is not asked for', async () => {
    await hear(post('a', 5));
    await look([post('a', 6, { visibility: 'members' }), post('b', 6, { visibility: 'paid' })]);
    expect(ordered).toEqual(['- post-a']);
  });

  test('one that was renamed moves', async () => {
    await hear(post('a', 5));
    await look([post('a', 6, { slug: 'renamed' })]);
    expect(ordered).toEqual(['- post-a', '+ renamed']);
  });

  test('a page that its own webhook told of stays', async () => {
    await hear(post('page', 5));
    await look([], { pages: ['page'] });
    expect(ordered).toEqual([]);
  });

  test('a late notice of what was found already changes nothing', async () => {
    await look([post('a', 6)]);
    ordered = [];
    const late = { post: { current: { status: 'published', ...post('a', 5) }, previous: {} } };
    const notice = readGhostNotice(late, { at: NOW });
    const outcome = await takeNotice({ ...notice, id: 'late' }, { sender, memory, jobs });
    expect([outcome?.jobs, ordered]).toEqual([[], []]);
  });
});

describe('the archive', () => {
  test('is made only where that is asked for', async () => {
    const old = [post('old', -500), post('older', -5000)];
    expect(await look(old)).toEqual({ posts: 2, ordered: 0, takenBack: 0 });
    expect(await look(old, { all: true })).toEqual({ posts: 2, ordered: 2, takenBack: 0 });
  });

  test('an old post that was edited since the webhook was added is made', async () => {
    await look([post('old', 1, { published_at: '2019-01-01T00:00:00.000+00:00' })]);
    expect(ordered).toEqual(['+ post-old']);
  });
});

test('what cannot be ordered now is ordered when it is looked again', async () => {
  const full: HookJobs = {
    order: async () => {
      throw new Error('full');
    },
  };
  const site = {
    posts: async function* () {
      yield post('a', 5);
    },
    has: async () => true,
  };
  const options = { sender, memory, site, now: () => NOW, signal: new AbortController().signal };
  await expect(catchUp({ ...options, jobs: full })).rejects.toThrow('full');
  await catchUp({ ...options, jobs });
  expect(ordered).toEqual(['+ post-a']);
});

test('it knows what it made after a restart', async () => {
  await hear(post('a', 5));
  memory = openMemories({ store: folder.path, now: () => NOW })('blog');
  await look([]);
  expect(ordered).toEqual(['- post-a']);
});
