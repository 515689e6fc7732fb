import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../../src/service/hooks/notices/hook-notice.ts';
import { readGhostNotice } from '../../../../src/service/hooks/notices/read-ghost.ts';

/** A body as Ghost 5.130 sent it. */
function sent(name: string): unknown {
  const file = new URL(`../../../fixtures/ghost/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const AT = Date.parse('2026-11-30T02:40:00.250Z');

const read = (name: string, at = AT): Notice => readGhostNotice(sent(name), { at });

const told = (name: string): readonly string[] =>
  read(name).orders.map((order) =>
    order.kind === 'removal' ? `- ${order.slug}` : `+ ${order.request.slug}`,
  );

describe('what Ghost sends', () => {
  test.each([
    ['post-published', ['+ the-ferry']],
    ['post-published-at-once', ['+ two-saves']],
    ['post-published-edited', ['+ the-ferry']],
    ['post-title-edited', ['+ the-ferry']],
    ['post-slug-edited', ['- the-ferry', '+ ferry-returns']],
    ['post-for-members', ['- ferry-returns']],
    ['post-for-all-again', ['+ ferry-returns']],
    ['post-unpublished', ['- ferry-returns']],
    ['post-unpublished-by-deletion', ['- ferry-returns']],
    ['post-deleted', ['- ferry-returns']],
    ['draft-deleted', ['- a-draft']],
    ['post-scheduled', ['- tomorrow-again']],
    ['page-published', ['+ about-the-paper']],
    ['page-deleted', ['- about-the-paper']],
  ])('as %s: %j', (name, orders) => {
    expect(told(name)).toEqual(orders);
  });

  test('of a published post: its text, address, author and dates', () => {
    expect(read('post-published').orders[0]).toEqual({
      kind: 'edition',
      request: {
        slug: 'the-ferry',
        source: {
          kind: 'entry',
          entry: {
            url: 'http://127.0.0.1:2368/the-ferry/',
            title: 'The ferry',
            authors: ['Ada Lind'],
            publishedAt: '2026-11-30T02:35:34.000Z',
            modifiedAt: '2026-11-30T02:35:34.000Z',
            content: '<p>The ferry left at noon.</p><p>It was late again.</p><p>Nobody minded.</p>',
          },
        },
      },
    });
  });

  test.each([
    ['post-for-members', 'the post is for members only'],
    ['post-unpublished', 'the post is draft'],
    ['post-scheduled', 'the post is scheduled'],
    ['post-deleted', 'the post was deleted'],
  ])('%s says why it is taken back', (name, reason) => {
    expect(read(name).reason).toBe(reason);
  });
});

describe('which state is later', () => {
  test('of two saves within a second, the one that was signed later', () => {
    const updated = Date.parse('2026-11-30T02:35:36Z');
    const [one, other, slow] = [120, 480, 4200].map(
      (later) => read('post-published-edited', updated + later).savedAt,
    );
    expect([one, other, slow]).toEqual([
      '2026-11-30T02:35:36.120Z',
      '2026-11-30T02:35:36.480Z',
      '2026-11-30T02:35:36.999Z',
    ]);
  });

  test('a deletion is later than every save before it', () => {
    expect(read('post-deleted').savedAt).toBe('2026-11-30T02:40:00.250Z');
  });
});
