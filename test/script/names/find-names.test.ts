/** A script → names to check, places rewritten, and what changed. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { compareScripts } from '../../../src/script/compare-scripts.ts';
import { loadDictionaries } from '../../../src/script/names/dictionary.ts';
import { explainScript } from '../../../src/script/explain-script.ts';
import { compileLexicon } from '../../../src/script/lexicon/compile-lexicon.ts';
import { parseYamlLexicon } from '../../../src/script/lexicon/parse-yaml.ts';
import {
  guessKind,
  findKnownNames,
  findNames,
  type UnknownName,
} from '../../../src/script/names/find-names.ts';
import { ENGLISH_RULES } from '../../../src/languages/en/rules/table.ts';
import type { Script } from '../../../src/script/script.ts';
import { writeScript } from '../../../src/script/write-script.ts';

function articleOf(...paragraphs: string[]): Article {
  const blocks = paragraphs.map(
    (text, index) =>
      ({
        id: `b${index + 1}`,
        textHash: '0'.repeat(16),
        kind: 'paragraph',
        text,
        runs: [],
        where: { kind: 'lines', start: index + 3, end: index + 3 },
      }) as const,
  );
  return {
    title: 'News from the pier',
    language: 'en',
    slug: 'news',
    blocks,
    skipped: [],
    warnings: [],
  };
}

const lexicon = compileLexicon(
  parseYamlLexicon('Aldowen: Al-doe-en\n', { file: 'names.yaml', scope: 'publication' }),
);
const script = (...paragraphs: string[]): Promise<Script> =>
  writeScript(articleOf(...paragraphs), { lexicon });
const names = async (...paragraphs: string[]): Promise<readonly UnknownName[]> =>
  findNames(await script(...paragraphs), {
    dictionaries: await loadDictionaries(['en']),
    lexicon,
    scripts: ['Latn'],
  });

describe('findNames', () => {
  it('lists what neither lexicon nor dictionary knows, with count, kind and first sentence', async () => {
    const found = await names(
      'It rained. Mayor Tovik Ekelund of Aldowen said so.',
      'Ekelund’s plan has $5 million, EBWR money and Київ.',
    );
    expect(found.map(({ word, count, kind, takes }) => [word, count, kind, takes])).toEqual([
      ['Ekelund', 2, 'person', 'as a word'],
      ['Tovik', 1, 'person', 'as a word'],
      ['EBWR', 1, 'acronym', 'as a word'],
      ['Київ', 1, 'name', 'not at all'],
    ]);
    expect(found[0]).toMatchObject({
      sentence: 'Mayor Tovik Ekelund of Aldowen said so.',
      segmentId: 's3',
    });
  });

  it('says which names are read letter by letter: those of capitals without a vowel, or with hyphens', async () => {
    const found = await names('The QXRT rules, the EBWR rules.');
    expect(found.map(({ word, takes }) => [word, takes])).toEqual([
      ['QXRT', 'letter by letter'],
      ['EBWR', 'as a word'],
    ]);
  });

  it('knows a name only where the dictionary has its own sound, not that of its parts', async () => {
    const sentence = 'They met Hartwell of Varnholm, Stonebridges and a heatpump-maker in Brno.';
    const found = (await names(sentence)).map(({ word }) => word);
    expect(found).toContain('Varnholm');
    expect(found).not.toContain('Hartwell');
    expect(found).not.toContain('heatpump');
  });

  it('finds the names that the dictionary knows, for a voice that has rules of its own', async () => {
    const options = { dictionaries: await loadDictionaries(['en']), lexicon, scripts: ['Latn'] };
    const written = await script(
      'Yesterday Strnad met the mayor of Aldowen, and Nguyen met nobody.',
    );
    const known = findKnownNames(written, options);
    expect(known.map(({ word }) => word)).toEqual(['Strnad', 'Nguyen']);
  });

  it('knows forms of words, contractions, compounds, and what rules read', async () => {
    expect(
      await names(
        "She wouldn't have re-planned the heatpump's rebuildings, the driest and the unhappiest: Dr. Smith's 5km at 3pm on Dec. 20, e.g. the U.S. naïve café.",
      ),
    ).toEqual([]);
  });

  it('does not take a name with marks for the English word without them', async () => {
    expect((await names('Mr. Müller spoke.')).map((name) => name.word)).toEqual(['Müller']);
  });
});

describe('a figure whose value nothing decides', () => {
  it('is listed first, with its sentence and how it is read', async () => {
    const found = await names('Tovik spoke. Tovik left.', 'The whole of it came to 1.4m in all.');
    expect(found).toMatchObject([
      {
        word: '1.4m',
        kind: 'figure',
        spoken: 'one point four m',
        sentence: 'The whole of it came to 1.4m in all.',
      },
      { word: 'Tovik', count: 2 },
    ]);
  });
});

describe('guessKind', () => {
  it.each([
    ['He moved to Aldoven in May.', 'Aldoven', 'place'],
    ['The Aldoven River rose.', 'Aldoven', 'place'],
    ['Shares of Tavrik Holdings fell.', 'Tavrik', 'organisation'],
    ['“No,” Tavrik said.', 'Tavrik', 'person'],
    ['The University of Tavrik Odvend has closed.', 'Odvend', 'organisation'],
    ['the QXRT rules', 'QXRT', 'acronym'],
    ['a frobish thing', 'frobish', 'word'],
  ])('%s', (text, word, kind) => {
    const start = text.indexOf(word);
    expect(guessKind(text, { start, end: start + word.length })).toBe(kind);
  });
});

describe('explainScript', () => {
  it('names rule and file for each rewritten place, and the line of a lexicon entry', async () => {
    const places = await explainScript(await script('Aldowen paid $5.'), { lexicon });
    expect(places.slice(-2)).toMatchObject([
      {
        segmentId: 's3',
        where: { kind: 'lines', start: 3 },
        written: 'Aldowen',
        spoken: 'Al-doe-en',
        rule: 'lexicon:Aldowen',
        place: { file: 'names.yaml', line: 1 },
      },
      {
        written: '$5',
        spoken: 'five dollars',
        rule: 'money',
        place: { file: 'src/languages/en/rules/numbers/money.ts', line: expect.any(Number) },
      },
    ]);
  });

  it('knows the module of every rule', () => {
    const listed = new Set(Object.values(ENGLISH_RULES.modules).flat());
    expect(ENGLISH_RULES.rules.filter((rule) => !listed.has(rule))).toEqual([]);
  });
});

describe('compareScripts', () => {
  it('finds what was added, changed and removed, and costs only what must be recorded', async () => {
    const before = await script(
      'The ferry is late again today.',
      'Two people waited.',
      'It rained all day.',
    );
    const after = await script(
      'It rained all day.',
      'The ferry is late once again today.',
      'A gull came.',
    );
    const { changes, unchanged, characters } = compareScripts(before.segments, after.segments);
    expect(
      changes.map((change) => [change.change, change.before?.text, change.after?.text]),
    ).toEqual([
      ['changed', 'The ferry is late again today.', 'The ferry is late once again today.'],
      ['added', undefined, 'A gull came.'],
      ['removed', 'Two people waited.', undefined],
    ]);
    expect([unchanged, characters]).toEqual([
      3,
      'The ferry is late once again today.'.length + 'A gull came.'.length,
    ]);
  });

  it('finds nothing between equal scripts', async () => {
    const one = await script('The ferry is late.');
    expect(compareScripts(one.segments, one.segments)).toEqual({
      changes: [],
      unchanged: 3,
      characters: 0,
    });
  });
});
