/** an article and decisions → they hold where they fit, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textHash } from '../../../src/_internal/text-hash.ts';
import { accountFor } from '../../../src/article/account.ts';
import type { Article } from '../../../src/article/article.ts';
import { buildArticle, draftSkip, type DraftBlock } from '../../../src/article/build-article.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { applyDecisions } from '../../../src/decisions/apply/apply-decisions.ts';
import type { PassageDecisions } from '../../../src/decisions/decisions.ts';

const where = (line: number) => ({ kind: 'lines', start: line, end: line }) as const;

function articleOf(texts: readonly string[], skips: readonly [number, string][] = []): Article {
  const blocks = texts.map((text, i): DraftBlock => ({
    kind: 'paragraph',
    text,
    runs: [],
    where: where(i),
  }));
  const skipped = skips.map(([blocksBefore, text]) =>
    draftSkip('menu', text, { where: where(0), blocksBefore }),
  );
  const rest = { title: 'A title', byline: 'Jo Ray', language: 'en', warnings: [] };
  return buildArticle({ ...rest, blocks, skipped }, {});
}

const apply = (article: Article, ...passages: readonly PassageDecisions[]) =>
  applyDecisions(article, { passages });

const TEXTS = [
  'The minister met Krugman. Krugman smiled.',
  'The ferry was late.',
  'Nothing else.',
] as const;
const ARTICLE = articleOf(TEXTS, [
  [1, 'Share this story'],
  [3, 'Subscribe now'],
]);
const [FIRST, SECOND] = TEXTS.map((text) => textHash(text)) as [string, string, string];

describe('decisions about an article', () => {
  test('give what is quoted in a passage a voice of its own, and name where nothing is', () => {
    const text = '“We go,” she said. “Now.”';
    const article = articleOf([text, 'Nothing is quoted.']);
    const decided = apply(
      article,
      { block: textHash(text), directSpeech: 'bf_emma' },
      { block: textHash('Nothing is quoted.'), directSpeech: 'bf_emma' },
      { part: 'title', directSpeech: 'bf_emma' },
    );
    expect(decided.article.blocks[0]!.reading).toEqual({ directSpeech: 'bf_emma' });
    expect(decided.places.filter(({ kind }) => kind === 'directSpeech')).toMatchObject([
      { passage: 0, start: 0, end: 8 },
      { passage: 0, start: 19, end: 25 },
    ]);
    expect(decided.misfits.map(({ passage }) => passage)).toEqual([1, 2]);
  });

  test('say words at one place, at all places, or nowhere', () => {
    const words = [{ words: 'Krugman', which: '2 of 2', ipa: 'ˈkruːɡmən' }];
    const { article, misfits } = apply(ARTICLE, { block: FIRST, words });
    expect(misfits).toEqual([]);
    const [start, end] = [26, 33];
    expect(article.blocks[0]!.sayAs).toEqual([
      { kind: 'ipa', ipa: 'ˈkruːɡmən', start, end, decided: true },
    ]);
    expect(article.blocks.slice(1)).toEqual(ARTICLE.blocks.slice(1));
    const all = apply(ARTICLE, {
      block: FIRST,
      words: [{ words: 'Krugman', which: 'all', spell: true }],
    });
    expect(all.article.blocks[0]!.sayAs).toHaveLength(2);
    const none = apply(
      ARTICLE,
      { block: FIRST, words: [{ words: 'Krugman', say: 'K' }] },
      {
        block: SECOND,
        words: [
          { words: 'Krugman', say: 'K' },
          { words: 'ferry', which: '1 of 2', say: 'F' },
        ],
      },
    );
    expect(none.article).toEqual(ARTICLE);
    expect(none.misfits.map(({ passage, word, why }) => [passage, word, why])).toEqual([
      [0, 0, '“Krugman” is in it 2 times'],
      [1, 0, '“Krugman” is not in it'],
      [1, 1, '“ferry” is in it once'],
    ]);
  });

  test('give a passage its voice, rate, take and pause', () => {
    const { article, places } = apply(ARTICLE, {
      block: SECOND,
      voice: 'af_sky',
      rate: 0.9,
      take: 2,
      pause: 1.5,
    });
    expect(article.blocks[1]).toMatchObject({
      reading: { voice: 'af_sky', rate: 0.9, take: 2 },
      pauses: [{ at: 19, seconds: 1.5 }],
    });
    expect(places.map(({ kind, blockId }) => [kind, blockId])).toEqual([
      ['voice', 'b2'],
      ['rate', 'b2'],
      ['take', 'b2'],
      ['pause', 'b2'],
    ]);
    expect(apply(ARTICLE, { block: SECOND, take: 1 }).article.blocks).toEqual(ARTICLE.blocks);
  });

  test('replace a pause and a pronunciation that the source asks for', async () => {
    const content =
      '# T\n\nThe <span data-say="fairy">ferry</span> was late.<!-- lectern: pause 3s -->\n\nNext one.';
    const article = await readArticle({ kind: 'markdown', content });
    const [block] = article.blocks;
    const own = apply(article, {
      block: block!.textHash,
      pause: 0.5,
      words: [{ words: 'ferry', say: 'boat' }],
    });
    expect(own.article.blocks[0]!.sayAs).toMatchObject([{ say: 'boat', decided: true }]);
    const pauses = own.article.blocks.flatMap((each) => each.pauses ?? []);
    expect(pauses).toEqual([{ at: block!.text.length, seconds: 0.5 }]);
  });

  test('take out a block, which stays in the account of what is skipped', () => {
    const { article } = apply(ARTICLE, { block: SECOND, skip: true });
    expect(article.blocks.map(({ id, text }) => [id, text])).toEqual([
      ['b1', TEXTS[0]],
      ['b2', TEXTS[2]],
    ]);
    expect(article.skipped.map(({ rule, words, after }) => [rule, words, after])).toEqual([
      ['menu', 'Share this story', 'b1'],
      ['decided-to-skip', TEXTS[1], 'b1'],
      ['menu', 'Subscribe now', 'b2'],
    ]);
    expect(accountFor(article).read + accountFor(article).skipped).toBe(
      accountFor(ARTICLE).read + accountFor(ARTICLE).skipped,
    );
  });

  test('read what a rule skipped, one line of several too, with what is decided about it', async () => {
    const { article } = apply(ARTICLE, { text: 'Share this…', read: true, voice: 'af_sky' });
    expect(article.blocks.map(({ id, text, reading }) => [id, text, reading?.voice])).toEqual([
      ['b1', TEXTS[0], undefined],
      ['b2', 'Share this story', 'af_sky'],
      ['b3', TEXTS[1], undefined],
      ['b4', TEXTS[2], undefined],
    ]);
    expect(article.skipped).toMatchObject([{ words: 'Subscribe now', after: 'b4' }]);

    const page =
      '<title>A</title><article><h1>A</h1><p>The story is long enough to be read, surely.</p><p>It goes on here, with more words than a caption.</p></article><nav><a href="/a">Alpha page</a> <a href="/b">Beta page</a><ul><li><a href="/c">Gamma page of old</a></li><li><a href="/d">Delta page of old</a></li></ul></nav>';
    const read = await readArticle({ kind: 'html', content: page }, { skippedLines: true });
    const menu = read.skipped.find(({ lines = [] }) => lines.length > 1)!;
    const line = menu.lines!.at(-1)!;
    const decided = apply(read, { block: textHash(line), read: true }).article;
    expect(decided.blocks.at(-1)).toMatchObject({ text: line, kind: 'paragraph' });
    expect(decided.skipped.flatMap(({ lines = [] }) => lines)).toEqual(
      read.skipped.flatMap(({ lines = [] }) => lines).filter((each) => each !== line),
    );
    expect(accountFor(decided).read + accountFor(decided).skipped).toBe(
      accountFor(read).read + accountFor(read).skipped,
    );
  });

  test('read a table instead of its announcement', async () => {
    const content = `# T\n\nBefore.\n\n\`\`\`\nlet x = 1\n\`\`\`\n\nAfter.`;
    const article = await readArticle({ kind: 'markdown', content }, { skippedLines: true });
    const code = article.skipped.find(({ rule }) => rule === 'code-block')!;
    const { blocks } = apply(article, { block: textHash(code.lines![0]!), read: true }).article;
    expect(blocks.map(({ text, kind }) => [kind, text])).toEqual([
      ['paragraph', 'Before.'],
      ['code', 'let x = 1'],
      ['paragraph', 'After.'],
    ]);
  });

  test('name the passage that a changed one most likely is', () => {
    const passage = { block: textHash('gone'), text: 'The ferry is late.', take: 2 };
    expect(apply(ARTICLE, passage).misfits).toMatchObject([
      {
        hint: `If it holds for the passage that is now “${TEXTS[1]}”, write: block: "${SECOND}". Otherwise, remove the entry.`,
      },
    ]);
    const { misfits } = apply(ARTICLE, { ...passage, text: 'Quite other words.' });
    expect(misfits[0]!.hint).toContain('Decide again');
  });

  test('name what a rule skips by now', () => {
    const block = textHash('Subscribe now');
    expect(apply(ARTICLE, { block, voice: 'af_sky' }).misfits).toMatchObject([
      { passage: 0, why: 'it is not read: the rule menu skips it' },
    ]);
    for (const passage of [
      { block, skip: true as const },
      { block, note: 'good' },
    ])
      expect(apply(ARTICLE, passage)).toMatchObject({ article: ARTICLE, misfits: [] });
  });

  test('are about title, byline and disclosure too', () => {
    const { article, misfits } = apply(
      ARTICLE,
      { part: 'title', words: [{ words: 'title', say: 'tight ell' }], take: 3 },
      { part: 'byline', say: 'Jo Rye', pause: 2 },
      { part: 'disclosure', voice: 'af_sky' },
    );
    expect(misfits).toEqual([]);
    expect(article.titleSayAs).toMatchObject([{ start: 2, end: 7, say: 'tight ell' }]);
    expect(article.partReadings).toEqual({
      title: { take: 3 },
      byline: {
        sayAs: [{ kind: 'say', start: 3, end: 6, say: 'Rye', decided: true }],
        pauseAfter: 2,
      },
      disclosure: { voice: 'af_sky' },
    });
    const { byline: _none, ...bare } = ARTICLE;
    const untitled = { ...bare, titleFrom: 'name' as const };
    const passages = [
      { part: 'title' as const, take: 2 },
      { part: 'byline' as const, take: 2 },
      { part: 'disclosure' as const, say: 'Made by people.' },
    ];
    expect(applyDecisions(untitled, { passages }).misfits).toHaveLength(3);
  });

  test('are refused where two are about one thing', () => {
    const { misfits, article } = apply(
      ARTICLE,
      {
        block: SECOND,
        say: 'The boat was late.',
        words: [
          { words: 'ferry', spell: true },
          { words: 'late', say: 'L' },
        ],
      },
      { text: 'The ferry…', take: 2 },
    );
    expect(misfits.map(({ passage, word }) => [passage, word])).toEqual([
      [0, 0],
      [1, undefined],
    ]);
    expect(article.blocks[1]!.sayAs!.map(({ kind, start }) => [kind, start])).toEqual([
      ['say', 4],
      ['say', 14],
    ]);
  });

  test('are about one of several that are alike only while there are as many', () => {
    const thrice = articleOf(['Yes.', 'No.', 'Yes.', 'Yes.']);
    const passage = { block: textHash('Yes.'), which: '2 of 3', take: 2 };
    const taken = (article: Article): readonly number[] =>
      apply(article, passage).article.blocks.flatMap(({ reading }, i) => (reading ? [i] : []));
    expect(taken(thrice)).toEqual([2]);
    expect(taken(articleOf(['No.', 'Yes.', 'Yes.']))).toEqual([]);
    const { which: _which, ...any } = passage;
    expect(apply(thrice, any).misfits).toMatchObject([{ why: '3 passages have this text now' }]);
  });
});

describe('where decisions hold', () => {
  const word = fc.constantFrom(
    'the',
    'Krk',
    'ferry',
    'late',
    'café',
    '“no”',
    '1,000',
    'Ü',
    'art',
    '東京',
  );
  const sentence = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((words) => `${words.join(' ')}.`);
  const texts = fc.uniqueArray(sentence, {
    minLength: 2,
    maxLength: 6,
    selector: (text) => textHash(text),
  });
  const heard = (article: Article): readonly string[] =>
    article.blocks.flatMap(({ text, sayAs = [], reading }) => [
      ...sayAs.map(({ start, end }) => `${text}|${text.slice(start, end)}`),
      ...(reading ? [`${text}|`] : []),
    ]);

  test('is the same passage, wherever it moves and whatever changes around it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.array(sentence, { maxLength: 4 }), (all, seed, others) => {
        const own = all[seed % all.length]!;
        const passage = {
          block: textHash(own),
          take: 2,
          words: [{ words: own, say: 'other words' }],
        };
        const around = others.filter((text) => textHash(text) !== textHash(own));
        const moved = [...around, own, ...all.filter((text) => text !== own)].reverse();
        expect(heard(apply(articleOf(moved), passage).article)).toEqual([
          `${own}|${own}`,
          `${own}|`,
        ]);
      }),
    );
  });

  test('is nowhere once the passage is gone or another word, and the entry is named', () => {
    fc.assert(
      fc.property(texts, fc.nat(), word, (all, seed, added) => {
        const own = all[seed % all.length]!;
        const changed = all.map((text) => (text === own ? `${added} ${text}` : text));
        fc.pre(changed.every((text) => textHash(text) !== textHash(own)));
        const passage = { block: textHash(own), take: 2, skip: true as const };
        const { article, misfits } = apply(articleOf(changed), passage);
        expect(article).toEqual(articleOf(changed));
        expect(misfits).toHaveLength(1);
      }),
    );
  });

  test('does not depend on the form of Unicode, quotation marks or spaces', () => {
    const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
    fc.assert(
      fc.property(texts, fc.nat(), form, form, (all, seed, one, other) => {
        const own = all[seed % all.length]!;
        const words = own.normalize(other).replaceAll('“', '"').replaceAll('”', '"');
        const passage = { block: textHash(own), words: [{ words, say: 'other words' }] };
        const article = articleOf(all.map((text) => text.normalize(one)));
        expect(heard(apply(article, passage).article)).toEqual([`${own}|${own}`.normalize(one)]);
      }),
    );
  });

  test('of repeated words is the one that was meant', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.array(word, { maxLength: 3 }),
        (count, seed, between) => {
          const filler = between.filter((each) => each !== 'Krk').join(' ');
          const text = Array.from({ length: count }, () => `Krk ${filler}`)
            .join(' ')
            .trim();
          const nth = (seed % count) + 1;
          const which = count === 1 ? {} : { which: `${nth} of ${count}` };
          const passage = {
            block: textHash(text),
            words: [{ words: 'Krk', ...which, say: 'Kirk' }],
          };
          const [found] = apply(articleOf([text]), passage).article.blocks[0]!.sayAs!;
          const before = text.slice(0, found!.start).split('Krk').length - 1;
          expect(before).toBe(nth - 1);
        },
      ),
    );
  });
});
