/** Entries → spoken text: what matches, who wins, what is refused, how fast. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/errors.ts';
import { compileLexicon, type Lexicon } from '../../../src/script/lexicon/compile-lexicon.ts';
import { respellIpa } from '../../../src/script/lexicon/ipa.ts';
import { parseYamlLexicon } from '../../../src/script/lexicon/parse-yaml.ts';
import type { LexiconScope } from '../../../src/script/lexicon/lexicon.ts';
import { runLexiconTests } from '../../../src/script/lexicon/run-tests.ts';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { spanFault } from '../../helpers/span-fault.ts';

const entries = (
  yaml: string,
  scope: LexiconScope = 'publication',
): ReturnType<typeof parseYamlLexicon> => parseYamlLexicon(yaml, { file: 'names.yaml', scope });
const lexiconOf = (yaml: string, options: { phonemes?: boolean } = {}): Lexicon =>
  compileLexicon(entries(yaml), options);
const say = (text: string, lexicon: Lexicon): string =>
  normalizeText(text, { language: 'en', lexicon }).spokenText;

function fault(yaml: string): string {
  try {
    lexiconOf(yaml);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).code).toBe('CONFIG_LEXICON');
    expect((error as ConfigError).hint).toBeTruthy();
    return (error as ConfigError).message;
  }
  return 'no fault';
}

describe('a lexicon', () => {
  it('says whole words as its entries say, possessives and every occurrence', () => {
    const lexicon = lexiconOf('Tyree: Tie-ree\nOuse: Ooze\n');
    expect(say('Tyree met Tyree’s son at the Ouse. Tyreeville did not.', lexicon)).toBe(
      'Tie-ree met Tie-ree’s son at the Ooze. Tyreeville did not.',
    );
  });

  it('names the entry in the spans, and the spans tile the text', () => {
    const text = 'On Dec. 20 Tyree paid $5.';
    const result = normalizeText(text, { language: 'en', lexicon: lexiconOf('Tyree: Tie-ree') });
    expect(spanFault(text, result)).toBeUndefined();
    expect(result.spans.map((span) => span.rule).filter((rule) => rule !== null)).toContain(
      'lexicon:Tyree',
    );
  });

  it('comes before every rule, and what it says may hold what rules read', () => {
    expect(
      say(
        'The US and Dr. No.',
        lexiconOf('- { match: US, say: us }\n- { match: "Dr. No", say: "Doctor Know 7" }'),
      ),
    ).toBe('The us and Doctor Know seven.');
  });

  it('tells capitals apart where the match has one, and else does not', () => {
    expect(say('Job did a job. GIFs, gif, Gif.', lexiconOf('Job: Jobe\ngif: jif'))).toBe(
      'Jobe did a job. GIFs, jif, jif.',
    );
  });

  it('prefers the longest match', () => {
    expect(say('Rio de Janeiro and Rio', lexiconOf('Rio: Ree-o\nRio de Janeiro: Ree-o day'))).toBe(
      'Ree-o day and Ree-o',
    );
  });

  it('lets the nearer scope win, and a `when` before the rest', () => {
    const all = compileLexicon([
      ...entries('Lima: Lee-ma'),
      ...entries('Lima: Lye-ma', 'article'),
      ...entries('- { match: Lima, say: Leema, when: { after: ", Peru" } }', 'article'),
    ]);
    expect(say('Lima, Ohio, is not Lima, Peru.', all)).toBe('Lye-ma, Ohio, is not Leema, Peru.');
  });

  it('looks at whole words before and behind', () => {
    const lexicon = lexiconOf(
      '- { match: lead, say: led, when: { before: "of|the" } }\n- { match: bass, say: bass fish, when: { after: fishing } }',
    );
    expect(say('pipes of lead; bathe lead; bass fishing; bass fishings', lexicon)).toBe(
      'pipes of led; bathe lead; bass fish fishing; bass fishings',
    );
  });

  it('matches inside words, without possessives, and signs, when asked to', () => {
    expect(
      say('xKB 5KB', lexiconOf('- { match: KB, say: " kay bee", wholeWord: false }')),
    ).toContain('kay bee');
    expect(say("Ray and Ray's", lexiconOf('- { match: Ray, say: Rye, possessive: false }'))).toBe(
      "Rye and Ray's",
    );
    expect(
      say(
        'I like C++ and .NET.',
        lexiconOf('- { match: C++, say: see plus plus }\n- { match: .NET, say: dot net }'),
      ),
    ).toBe('I like see plus plus and dot net.');
  });

  it('spells, and hands phonemes only to a voice that takes them', () => {
    expect(say('the SQLX', lexiconOf('- { match: SQLX, spell: true }'))).toBe('the S-Q-L-X');
    const yaml = '- { match: Tyree, ipa: taɪri }';
    expect(say('Tyree', lexiconOf(yaml))).toBe('tighree');
    const phonemes = normalizeText('Tyree', {
      language: 'en',
      lexicon: lexiconOf(yaml, { phonemes: true }),
    });
    expect(phonemes).toMatchObject({ spokenText: 'Tyree', spans: [{ rule: 'lexicon:Tyree' }] });
  });

  it('warns where the voice cannot do what an entry asks', () => {
    for (const [yaml, word] of [
      ['- { match: chez, language: fr }', 'chez'],
      ['- { match: Xa, ipa: "ǃɑ" }', 'Xa'],
    ] as const) {
      const result = normalizeText(word, { language: 'en', lexicon: lexiconOf(yaml) });
      expect(result.spokenText).toBe(word);
      expect(result.warnings).toMatchObject([
        { code: 'SCRIPT_LEXICON', hint: expect.stringContaining('say') },
      ]);
    }
  });

  it('runs the tests of its entries with the whole lexicon in force', () => {
    const lexicon = lexiconOf(
      '- match: Tyree\n  say: Tie-ree\n  tests: { "Tyree paid $5.": Tie-ree paid five dollars., Tyrees: Tie-rees }',
    );
    const results = runLexiconTests(lexicon, { speak: (text) => say(text, lexicon) });
    expect(results.map(({ passed, found }) => ({ passed, found }))).toEqual([
      { passed: true, found: 'Tie-ree paid five dollars.' },
      { passed: false, found: 'Tyrees' },
    ]);
  });
});

describe('what is wrong in a lexicon', () => {
  it.each([
    ['- { match: A }', /^names\.yaml:1: entry “A”: does not say how it is pronounced/],
    [
      '\n- { match: A, say: b, ipa: c }',
      /^names\.yaml:2: entry “A”: is pronounced in 2 ways at once \(say, ipa\)/,
    ],
    ['- { match: A, langauge: b }', /unknown field “langauge”, did you mean “language”\?/],
    [
      '- { match: A, say: b, when: { before: "(" } }',
      /entry “A”: `when\.before` “\(” is not a regular expression: /,
    ],
    ['- { match: A, say: b, when: { after: "(a)\\\\1" } }', /refers to what a group/],
    [
      'Tyree: Tie-ree\nBob: Bop\nTyree: Tee',
      /^names\.yaml:3: entry “Tyree”: is said “Tee” here and “Tie-ree” at names\.yaml:1 in the same scope/,
    ],
    ['Ama: Oma\nOma: Uma\nUma: Ama', /cycle: “Ama” → “Oma” → “Uma” → “Ama”/],
    ['just words', /a lexicon is a list of entries/],
    ['Holm: hohm\n{ toString: 1 }: x', /names\.yaml:2: a key must be a word/],
    ['? [Xi, Jin]\n: shee', /a key must be a word/],
    ['- [', /names\.yaml:1: is not YAML/],
    ['- 5', /an entry must be a mapping/],
    [
      'Bob: Bop\nXi: { xsampa: "ʃi" }',
      /^names\.yaml:2: entry “Xi”: “ʃ” in “ʃi” is not a symbol of X-SAMPA/,
    ],
    [
      '- { match: Xi, arpabet: SH II1 }',
      /^names\.yaml:1: entry “Xi”: “II1” in “SH II1” is not a symbol of ARPABET/,
    ],
    [
      '- { match: Xi, ipa: ʃi, arpabet: SH IY1 }',
      /is pronounced in 2 ways at once \(ipa, arpabet\)/,
    ],
  ])('is refused with its line: %s', (yaml, message) => {
    expect(fault(yaml)).toMatch(message);
  });

  it('is not a clash when the same entry stands there twice, and no circle when a word is said as itself', () => {
    expect(fault('Tyree: Tie-ree\nTyree: Tie-ree\nBob: Bob')).toBe('no fault');
  });
});

describe('any text and any lexicon', () => {
  const word = fc.stringMatching(/^[A-Za-zé]{1,6}$/);
  it('give spans that tile', () => {
    fc.assert(
      fc.property(
        fc.dictionary(word, word, { maxKeys: 8 }),
        fc.array(fc.oneof(word, fc.constantFrom('$5', '—', "'s", 'Dr.', '…')), { maxLength: 20 }),
        (pairs, words) => {
          const list = Object.entries(pairs).map(
            ([match, said], index) =>
              ({
                match,
                say: `${said}z`,
                case: false,
                wholeWord: true,
                possessive: true,
                tests: [],
                scope: 'publication',
                place: { file: 'f', line: index + 1 },
              }) as const,
          );
          let lexicon: Lexicon;
          try {
            lexicon = compileLexicon(list);
          } catch {
            return;
          }
          const text = words.join(' ');
          expect(spanFault(text, normalizeText(text, { language: 'en', lexicon }))).toBeUndefined();
        },
      ),
      { numRuns: 100 },
    );
  });

  it('read a text with the same number of looks, be they a hundred or a hundred thousand', () => {
    const text = 'The Wo2rsrd and Woabcrd went to town and saw nobody. '.repeat(4000);
    const looksAmong = (count: number): number => {
      const numbers = Array.from({ length: count - 2 }, (_, i) => i.toString(36));
      const lines = ['2rs', 'abc', ...numbers.map((each) => `0${each}`)].map(
        (each, i) => `Wo${each}rd: wurd ${'abcdefghij'[i % 10]}\n`,
      );
      let looks = 0;
      const counted = entries(lines.join('')).map(
        (entry) => new Proxy(entry, { get: (target, key) => (looks++, Reflect.get(target, key)) }),
      );
      const lexicon = compileLexicon(counted);
      const compiling = looks;
      expect(compiling).toBeLessThan(count * 40);
      expect(lexicon.rewrite(text)?.spokenText).toMatch(/^The wurd a and wurd b went/);
      return looks - compiling;
    };
    const few = looksAmong(100);
    expect(few).toBeGreaterThan(8000);
    expect(looksAmong(100_000)).toBe(few);
  });
});

describe('phonemes', () => {
  it.each([
    ['kiːv', 'keev'],
    ['ˈtaɪɹi', 'tighree'],
    ['dʒɑn', 'jahn'],
    ['ˈbæθ', 'bath'],
    ['zɑɹ', 'zar'],
    ['baɪk', 'bike'],
  ])('%s are spelled %s', (ipa, spelling) => {
    expect(respellIpa(ipa)).toBe(spelling);
  });

  it.each([
    ['Xi: /ʃiː/', 'ʃiː'],
    ['Xi: { ipa: ʃiː }', 'ʃiː'],
    ['Xi: { xsampa: "Si:" }', 'ʃiː'],
    ['Xi: { arpabet: SH IY1 }', 'ˈʃiː'],
    ['- { match: Xi, xsampa: "Si:" }', 'ʃiː'],
    ['- match: Xi\n  arpabet: SH IY1', 'ˈʃiː'],
  ])('are read in three alphabets and short: %s', (yaml, ipa) => {
    expect(entries(yaml)).toMatchObject([{ match: 'Xi', ipa }]);
  });

  it('stand on the lines they are written on, whatever stands between them', () => {
    const list = entries(
      "# names\nXi: /ʃiː/\n\nJob: { ipa: dʒoʊb, when: { after: ', Iowa' } }\nBo: bow",
    );
    expect(list.map(({ match, place }) => [match, place.line])).toEqual([
      ['Xi', 2],
      ['Job', 4],
      ['Bo', 5],
    ]);
    expect(list[1]).toMatchObject({ ipa: 'dʒoʊb', when: { after: ', Iowa' } });
  });
});
