import { expect, test } from 'vitest';
import type { Block, InlineRun } from '../../src/article/article.ts';
import { blockLooks } from '../../src/edition/block-looks.ts';

function blockOf(fields: Partial<Block>): Block {
  const where = { kind: 'lines', start: 1, end: 1 } as const;
  return { id: 'b1', textHash: '', kind: 'paragraph', text: 'x', runs: [], where, ...fields };
}

test('an edition keeps levels, numbers and runs, and nothing of plain text', () => {
  const run: InlineRun = { start: 0, end: 1, kind: 'strong' };
  expect(
    blockLooks([
      blockOf({}),
      blockOf({ id: 'b2', kind: 'heading', level: 2 }),
      blockOf({ id: 'b3', kind: 'heading', level: 3 }),
      blockOf({ id: 'b4', kind: 'listItem', level: 1, number: 4 }),
      blockOf({ id: 'b5', runs: [run, { start: 1, end: 1, kind: 'emphasis' }] }),
      blockOf({ id: 'b6', runs: [run], isAnnouncement: true }),
    ]),
  ).toEqual([
    { id: 'b3', level: 3 },
    { id: 'b4', number: 4 },
    { id: 'b5', runs: [run] },
  ]);
});

test('a link is kept where it may be followed, without a password', () => {
  const link = (href: string): InlineRun => ({ start: 0, end: 1, kind: 'link', href });
  const kept = (href: string): string | undefined =>
    blockLooks([blockOf({ runs: [link(href)] })])[0]?.runs?.[0]?.href;
  expect(kept('https://post.example/a?b=c#d')).toBe('https://post.example/a?b=c#d');
  expect(kept('https://me:secret@post.example/')).toBe('https://post.example/');
  for (const href of ['javascript:alert(1)', '../notes.md', 'data:text/html,x', ''])
    expect(kept(href)).toBeUndefined();
});
