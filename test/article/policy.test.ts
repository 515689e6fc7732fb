/** The policy: one table for every reader. */
import { describe, expect, it } from 'vitest';
import { BLOCK_KINDS, type Where } from '../../src/article/article.ts';
import {
  applyPolicy,
  parsePolicy,
  policyComment,
  type PolicyBlock,
} from '../../src/article/policy.ts';

const where: Where = { kind: 'lines', start: 1, end: 1 };
const block = (kind: PolicyBlock['kind'], asked?: PolicyBlock['asked']): PolicyBlock => ({
  kind,
  text: `A ${kind}.`,
  runs: [],
  where,
  asked,
});

describe('what is read', () => {
  it('is prose and tables, unless someone asks for more; a long table is announced', () => {
    const { blocks, skipped } = applyPolicy(
      BLOCK_KINDS.map((kind) => block(kind)),
      { language: 'en' },
    );
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'listItem',
      'quote',
      'table',
    ]);
    expect(skipped.map(({ rule }) => rule)).toEqual([
      'code-block',
      'photo-caption',
      'footnote',
      'embed',
    ]);
    const long = { ...block('table'), text: 'Port, 9. '.repeat(400) };
    expect(applyPolicy([long], { language: 'en' }).blocks[0]?.text).toBe(
      'A table is in the article.',
    );
    expect(applyPolicy([long], { language: 'en', policy: { table: 'read' } }).blocks[0]?.text).toBe(
      long.text,
    );
  });

  it('follows the block first, then the policy, then the defaults', () => {
    const { blocks, skipped } = applyPolicy(
      [block('code', 'read'), block('code'), block('paragraph', 'skip'), block('quote')],
      { language: 'en', policy: { code: 'skip', quote: 'skip' } },
    );
    expect(blocks.map(({ text }) => text)).toEqual(['A code.']);
    expect(skipped.map(({ rule }) => rule)).toEqual(['code-block', 'asked-to-skip', 'quote']);
  });

  it('gives a kind to another voice, also where the source asks for it to be read', () => {
    const { blocks, skipped } = applyPolicy(
      [block('quote'), block('code', 'read'), block('table', 'skip')],
      {
        language: 'en',
        policy: { quote: { voice: 'anna' }, code: { voice: 'bob' }, table: { voice: 'cy' } },
      },
    );
    expect(blocks.map(({ kind, voice }) => [kind, voice])).toEqual([
      ['quote', 'anna'],
      ['code', 'bob'],
    ]);
    expect(skipped.map(({ rule }) => rule)).toEqual(['asked-to-skip']);
  });

  it('announces in the language of the article, and in English where it has no sentence', () => {
    const announced = (language: string): unknown =>
      applyPolicy([block('table')], { language, policy: { table: 'announce' } }).blocks[0];
    for (const language of ['it', 'pt-BR'])
      expect(announced(language)).not.toHaveProperty('language');
    expect(announced('en-GB')).toEqual({
      kind: 'paragraph',
      text: 'A table is in the article.',
      runs: [],
      isAnnouncement: true,
      where,
    });
    expect(announced('de')).toEqual({
      kind: 'paragraph',
      text: 'Der Artikel enthält eine Tabelle.',
      runs: [],
      isAnnouncement: true,
      where,
    });
    expect(announced('nb')).toEqual({
      kind: 'paragraph',
      text: 'A table is in the article.',
      runs: [],
      isAnnouncement: true,
      where,
      language: 'en',
    });
    expect(
      applyPolicy([block('table')], { language: 'en', policy: { table: 'announce' } }).skipped,
    ).toHaveLength(1);
  });
});

describe('how a policy is written', () => {
  it('is a table of kinds and actions', () => {
    expect(parsePolicy({ code: 'read', table: 'announce', quote: { voice: 'anna' } })).toEqual({
      code: 'read',
      table: 'announce',
      quote: { voice: 'anna' },
    });
  });

  it('is refused with the word that is wrong', () => {
    expect(() => parsePolicy({ tabel: 'read' })).toThrow(
      /^policy has no kind "tabel": the kinds are heading,/,
    );
    expect(() => parsePolicy({ table: 'shout' })).toThrow(
      'policy.table must be read, skip, announce or { voice: NAME }, not "shout".',
    );
    for (const value of [
      {},
      { voice: '' },
      { voice: 7 },
      { voice: 'anna', rate: 2 },
      ['read'],
      null,
    ])
      expect(() => parsePolicy({ table: value })).toThrow(/^policy\.table must be read,/);
    expect(() => parsePolicy('read')).toThrow(/^policy, when given, must be a table/);
  });

  it('is a comment in Markdown', () => {
    expect([
      policyComment('<!-- lectern: skip -->'),
      policyComment('<!--lectern:READ-->'),
      policyComment('<!-- lectern: shout -->'),
      policyComment('<!-- skip -->'),
    ]).toEqual(['skip', 'read', undefined, undefined]);
  });
});

describe('what a company adds to its announcements', () => {
  const blocks: PolicyBlock[] = [
    block('paragraph'),
    { ...block('heading'), boilerplate: 'first' },
    { ...block('paragraph'), boilerplate: 'next' },
    { ...block('code'), boilerplate: 'next' },
  ];
  const read = (boilerplate?: 'read' | 'skip' | 'announce' | { voice: string }): string[] => {
    const policy = boilerplate === undefined ? {} : { boilerplate };
    return applyPolicy(blocks, { language: 'en', policy }).blocks.map(({ text }) => text);
  };

  it('is skipped under its own name, announced once, or read by the kinds of its blocks', () => {
    expect(read()).toEqual(['A paragraph.']);
    const { skipped } = applyPolicy(blocks, { language: 'en' });
    expect(skipped.map(({ rule }) => rule)).toEqual(['boilerplate', 'boilerplate', 'boilerplate']);
    const words = 'What the company says of itself is left out here.';
    expect(read('announce')).toEqual(['A paragraph.', words]);
    expect(read('read')).toEqual(['A paragraph.', 'A heading.', 'A paragraph.']);
  });

  it('may have a voice of its own', () => {
    const policy = { boilerplate: { voice: 'emma' } };
    const found = applyPolicy(blocks, { language: 'en', policy }).blocks;
    expect(found.map(({ voice }) => voice)).toEqual([undefined, 'emma', 'emma', 'emma']);
  });
});
