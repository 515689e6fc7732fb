/** What Markdown and HTML say of how they are read aloud: places, pauses, faults, and whose word counts. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article, ArticleSource, ReadArticleOptions } from '../../../src/article/article.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const readMarkdown = (content: string, options: ReadArticleOptions = {}): Promise<Article> =>
  readArticle({ kind: 'markdown', content }, options);

/** `word kind value` of every place of every block. */
function places({ blocks }: Article): readonly string[] {
  return blocks.flatMap(({ text, sayAs = [] }) =>
    sayAs.map((each) => {
      const value = each.kind === 'say' ? each.say : each.kind === 'ipa' ? each.ipa : '';
      return `${text.slice(each.start, each.end)} ${each.kind} ${value}`.trim();
    }),
  );
}

/** `before|after seconds` of every pause of every block. */
function pauses({ blocks }: Article): readonly string[] {
  return blocks.flatMap(({ text, pauses: own = [] }) =>
    own.map(({ at, seconds }) => `${text.slice(0, at)}|${text.slice(at)} ${seconds}`),
  );
}

const faults = ({ warnings }: Article): readonly string[] =>
  warnings.filter(({ code }) => code === 'ARTICLE_SAY_AS').map(({ message }) => message);

describe('a table of an HTML page', () => {
  it('keeps its words, and what its cells and rows ask for', async () => {
    const content =
      '<h1>A title</h1><p>Some words stand before it.</p><table><tr><th>Who </th><th>Met<i>?</i></th></tr>' +
      '<tr><td><span data-pause="1s"></span>Ada</td><td data-say="shee"> Xi\n Jin</td></tr>' +
      '<tr><td></td></tr><tr><td>Bo</td><td>The <b data-spell>UN</b></td></tr>' +
      '<tr><td>Cy</td><td><b data-ipa="7">x</b></td></tr></table>';
    const article = await readArticle(
      { kind: 'html', content },
      { policy: { table: 'read' }, spokenMarkup: 'all' },
    );
    expect(article.blocks.at(-1)!.text).toBe('Who, Met ? Ada, Xi Jin. Bo, The UN. Cy, x.');
    expect(places(article)).toEqual(['Xi Jin say shee', 'UN spell']);
    expect(pauses(article)).toEqual([
      expect.stringMatching(/^Who, Met \? ?\| ?Ada.* 1$/u) as string,
    ]);
    expect(faults(article)).toEqual([expect.stringContaining('“x”') as string]);
  });
});

describe('words of a Markdown text', () => {
  it.each([
    ['Mr <span data-ipa="ʃiː">Xi</span> spoke.', 'Xi ipa ʃiː'],
    ['Mr <span data-ipa="/ʃi:/">Xi</span> spoke.', 'Xi ipa ʃiː'],
    ['Mr **<span data-ipa="ʃiː">Xi *Jinping*</span>** spoke.', 'Xi Jinping ipa ʃiː'],
    ['Mr Xi<!-- lectern: ipa ʃiː --> spoke.', 'Xi ipa ʃiː'],
    ['Mr *Xi*<!--lectern:say shee--> spoke.', 'Xi say shee'],
    ['Mr <b data-say="shee">Xi</b> spoke.', 'Xi say shee'],
    ['The <span data-spell>SQLX</span>.', 'SQLX spell'],
    ['The SQLX<!-- lectern: spell -->.', 'SQLX spell'],
    ['A <span data-say="arrow">→</span> here.', '→ say arrow'],
    [`A <span data-ssml='{"sub":{"alias":"shee"}}'>Xi</span>.`, 'Xi say shee'],
    [`A <span data-ssml='{"phoneme":{"ph":"ʃiː","alphabet":"ipa"}}'>Xi</span>.`, 'Xi ipa ʃiː'],
    [`A <span data-ssml='{"say-as":{"interpret-as":"characters"}}'>Xi</span>.`, 'Xi spell'],
    ['A <span data-ssml-phoneme-ph="ʃiː">Xi</span>.', 'Xi ipa ʃiː'],
    ['A <span ssml-sub-alias="shee">Xi</span>.', 'Xi say shee'],
    ['A <span data-ssml-say-as="spell-out">Xi</span>.', 'Xi spell'],
    ['- a <span data-ipa="ʃiː">Xi</span> item', 'Xi ipa ʃiː'],
    ['> a <span data-ipa="ʃiː">Xi</span> quote', 'Xi ipa ʃiː'],
    ['| a | b |\n|---|---|\n| c | <span data-ipa="ʃiː">Xi</span> |', 'Xi ipa ʃiː'],
    ['<p>In HTML <span data-ipa="ʃiː">Xi</span>.</p>', 'Xi ipa ʃiː'],
    ['<div>\n<b>A</b>\n<p data-say="shee">Xi</p></div>', 'Xi say shee'],
  ])('are marked: %s', async (content, place) => {
    const article = await readMarkdown(`# A title\n\n${content}\n`);
    expect(places(article)).toEqual([place]);
    expect(faults(article)).toEqual([]);
    expect(article.blocks.map(({ text }) => text).join()).not.toMatch(/[<>{]|lectern/);
  });

  it('are marked in the title too, and in a footnote that is read', async () => {
    const article = await readMarkdown(
      '# The <span data-ipa="ʃiː">Xi</span> talks\n\nOne.[^1]\n\n[^1]: By <b data-say="shee">Xi</b>.\n',
      { policy: { footnote: 'read' } },
    );
    expect(article.titleSayAs).toEqual([{ start: 4, end: 6, line: 1, kind: 'ipa', ipa: 'ʃiː' }]);
    expect(places(article)).toEqual(['Xi say shee']);
  });

  it('know the line of the file', async () => {
    const { blocks } = await readMarkdown(
      '---\ntitle: A\n---\nOne\ntwo <span data-say="tree">three</span>.\n',
    );
    expect(blocks[0]!.sayAs).toMatchObject([{ line: 5 }]);
  });

  it('are announced without their marks', async () => {
    const { blocks } = await readMarkdown('One.\n\nA <b data-say="shee">Xi</b>.\n', {
      policy: { paragraph: 'announce' },
    });
    expect(blocks.map(({ sayAs }) => sayAs)).toEqual([undefined, undefined]);
  });
});

describe('pauses of a Markdown text', () => {
  it.each([
    ['He stopped. <span data-pause="1s"></span>He went.', 'He stopped. |He went. 1'],
    ['He stopped <!-- lectern: pause 1.5 s -->and went.', 'He stopped |and went. 1.5'],
    ['He stopped <span data-pause="500ms"/>and went.', 'He stopped |and went. 0.5'],
    [`He <span data-ssml='{"break":{"time":"2s"}}'></span>went.`, 'He |went. 2'],
    ['One.\n\n<!-- lectern: pause 2 seconds -->\n\nTwo.', '|Two. 2'],
    ['One.\n\n<!-- lectern: pause 2s -->\n\n```\ncode\n```\n\nTwo.', '|Two. 2'],
    ['<p>One <span data-pause="0s"></span>two.</p>', 'One |two. 0'],
  ])('stand where they are written: %s', async (content, pause) => {
    const article = await readMarkdown(`# A title\n\n${content}\n`);
    expect(pauses(article)).toEqual([pause]);
    expect(faults(article)).toEqual([]);
  });
});

describe('what cannot be had', () => {
  it.each([
    ['<span data-ipa="ʃ☃">Xi</span>', '“Xi” (line 3)', '“☃” is not an IPA symbol'],
    ['<span data-ipa="">Xi</span>', '“Xi” (line 3)', 'has no phonemes'],
    ['<span data-say=" ">Xi</span>', '“Xi” (line 3)', 'has no words to say'],
    [`<span data-say="${'a'.repeat(401)}">Xi</span>`, '“Xi” (line 3)', '401 characters'],
    ['<span data-say="shee"></span>', 'A mark (line 3)', 'contains no word'],
    ['<span data-say="shee">Xi', '“Xi.” (line 3)', 'does not close'],
    ['<b data-say="a">Xi <i data-say="b">J</i></b>', '“J” (line 3)', 'marked twice'],
    ['<span data-pause="1h"></span>', 'A mark (line 3)', '“1h”'],
    ['<span data-pause="11s"></span>', 'A mark (line 3)', 'the longest is 10 s'],
    ['<span data-pause="-1s"></span>', 'A mark (line 3)', '“-1s”'],
    ['<!-- lectern: pause an hour -->', 'A mark (line 3)', '“an hour”'],
    ['<!-- lectern: sing -->', 'A mark (line 3)', '“sing”'],
    ['— <!-- lectern: say shee -->', 'A mark (line 3)', 'does not follow a word'],
    ['<i data-say="a">X <b data-pause="1s"></b>i</i>', 'A mark (line 3)', 'within marked words'],
    [`<i data-ssml='{"prosody":{}}'>Xi</i>`, '“Xi” (line 3)', '“prosody”'],
    [`<i data-ssml='oh'>Xi</i>`, '“Xi” (line 3)', 'not a JSON object'],
    [`<i data-ssml='{"phoneme":{"ph":"SHIY","alphabet":"x-arpabet"}}'>Xi</i>`, '“Xi”', 'x-arpabet'],
    [`<i data-ssml='{"sub":{"alias":{"toString":1}}}'>Xi</i>`, '“Xi” (line 3)', ''],
    [`<i data-ssml='{"phoneme":{"alphabet":{"toString":1}}}'>Xi</i>`, '“Xi” (line 3)', 'phonemes'],
    [`<i data-ssml='{"say-as":{"interpret-as":"date"}}'>Xi</i>`, '“Xi” (line 3)', '“date”'],
  ])('is a warning with its place: %s', async (content, place, reason) => {
    const article = await readMarkdown(`# A title\n\nSo ${content}.\n`);
    expect(faults(article)).toHaveLength(1);
    expect(faults(article)[0]).toContain(place);
    expect(faults(article)[0]).toContain(reason);
    expect(pauses(article)).toEqual([]);
  });

  it('between two blocks is one too', async () => {
    const article = await readMarkdown('One.\n\n<!-- lectern: say shee -->\n\nTwo.\n');
    expect(faults(article)).toEqual([expect.stringContaining('line 3')]);
  });

  it('leaves comments of others alone', async () => {
    const article = await readMarkdown('One<!-- say shee -->.\n\n<!-- pause 1s -->\n\nTwo.\n');
    expect([faults(article), places(article), pauses(article)]).toEqual([[], [], []]);
    expect(article.skipped.map(({ rule }) => rule)).toEqual(['html', 'html']);
  });
});

const MARKED =
  '<p>On Monday Mr <span data-say="nobody">Xi</span> met the others at the harbour for talks.' +
  '<span data-pause="1s"></span> They spoke for an hour about the price of fish and of bread.</p>';
const PAGE = `<!doctype html><html lang="en"><head><title>Talks</title></head><body><article>
<h1>Talks</h1>${MARKED}</article></body></html>`;
const POST = `---\ntitle: Talks\n---\n${MARKED}\n`;

describe('marks of HTML', () => {
  it.each<[string, ArticleSource, ReadArticleOptions['spokenMarkup'], boolean]>([
    ['a post below front matter', { kind: 'html', content: POST }, undefined, true],
    ['a fragment', { kind: 'html', content: MARKED }, undefined, true],
    ['a whole page', { kind: 'html', content: PAGE }, undefined, false],
    ['a page that was pasted', { kind: 'text', content: PAGE }, undefined, false],
    ['a whole page, when asked', { kind: 'html', content: PAGE }, 'all', true],
    ['a fragment, when told not to', { kind: 'html', content: MARKED }, 'none', false],
    [
      'an entry of a feed',
      { kind: 'entry', entry: { title: 'Talks', content: MARKED } },
      undefined,
      false,
    ],
    [
      'an entry of one’s own feed',
      { kind: 'entry', entry: { title: 'Talks', content: MARKED } },
      'all',
      true,
    ],
  ])('count or do not: %s', async (_what, source, spokenMarkup, counts) => {
    const article = await readArticle(source, spokenMarkup ? { spokenMarkup } : {});
    expect(places(article)).toEqual(counts ? ['Xi say nobody'] : []);
    expect(pauses(article)).toHaveLength(counts ? 1 : 0);
    expect(article.blocks.at(-1)!.text).toContain('Mr Xi met');
  });

  it('count in a file that is not a whole page', async () => {
    const { path: folder, remove } = temporaryFolder();
    onTestFinished(remove);
    for (const [name, content, count] of [
      ['post.html', POST, 1],
      ['page.html', PAGE, 0],
      ['post.md', `# Talks\n\n${MARKED}\n`, 1],
    ] as const) {
      writeFileSync(join(folder, name), content);
      const article = await readArticle({ kind: 'file', path: join(folder, name) });
      expect([name, places(article).length]).toEqual([name, count]);
    }
  });

  it('count not in Markdown when told so', async () => {
    const article = await readMarkdown(`# A\n\n${MARKED}\n\nXi<!-- lectern: spell -->\n`, {
      spokenMarkup: 'none',
    });
    expect([places(article), pauses(article), faults(article)]).toEqual([[], [], []]);
  });

  it('that cannot be had are warnings with their path', async () => {
    const article = await readArticle(
      {
        kind: 'html',
        content: PAGE.replace('data-say="nobody"', 'data-ipa="☃"').replace(
          '</article>',
          '<p>And so <span data-say="it">it went<br>on</span> and on, hour after hour, for days.</p></article>',
        ),
      },
      { spokenMarkup: 'all' },
    );
    expect(faults(article)).toEqual([
      expect.stringMatching(/“Xi” \(.*p.*\) has phonemes/),
      expect.stringContaining('more than one line'),
    ]);
  });

  it('of the heading are those of the title', async () => {
    const article = await readArticle(
      { kind: 'html', content: PAGE.replace('<h1>Talks', '<h1><i data-say="Chats">Talks</i>') },
      { spokenMarkup: 'all' },
    );
    expect(article.titleSayAs).toMatchObject([{ start: 0, end: 5, say: 'Chats' }]);
  });
});
