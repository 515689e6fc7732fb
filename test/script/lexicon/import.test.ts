/** Lexicons of other programs → entries. */
import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../src/script/lexicon/import-csv.ts';
import { importPls } from '../../../src/script/lexicon/import-pls.ts';
import { parseYamlLexicon } from '../../../src/script/lexicon/parse-yaml.ts';
import { printYamlLexicon } from '../../../src/script/lexicon/print-yaml.ts';

const from = { file: 'names.pls', scope: 'publication' } as const;
const brief = (entries: ReturnType<typeof importPls>['entries']): unknown[] =>
  entries.map(({ match, say, ipa, place }) => ({
    match,
    ...(say && { say }),
    ...(ipa && { ipa }),
    line: place.line,
  }));

describe('importPls', () => {
  it('reads phonemes, aliases and several graphemes', () => {
    const text = `<?xml version="1.0"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <lexeme><grapheme>Tyree</grapheme><grapheme>Tyrie</grapheme><phoneme>ˈtaɪri</phoneme></lexeme>
  <lexeme><grapheme>W3C</grapheme><alias>World Wide Web Consortium</alias></lexeme>
</lexicon>`;
    expect(brief(importPls(text, from).entries)).toEqual([
      { match: 'Tyree', ipa: 'ˈtaɪri', line: 3 },
      { match: 'Tyrie', ipa: 'ˈtaɪri', line: 3 },
      { match: 'W3C', say: 'World Wide Web Consortium', line: 4 },
    ]);
  });

  it('reads what is not quite valid: no namespace, no alphabet, a prefix, X-SAMPA, entities, an end that is missing', () => {
    const text = `<lexicon><lexeme><grapheme> Ouse </grapheme><phoneme alphabet="x-sampa">u:z</phoneme></lexeme>
<p:lexeme><p:grapheme>R&amp;D</p:grapheme><p:alias>are and dee</p:alias></p:lexeme>
<lexeme><grapheme>Bob</grapheme><phoneme>bɒb</phoneme><alias>Bop</alias>`;
    const { entries, warnings } = importPls(text, from);
    expect(brief(entries)).toEqual([
      { match: 'Ouse', ipa: 'uːz', line: 1 },
      { match: 'R&D', say: 'are and dee', line: 2 },
      { match: 'Bob', ipa: 'bɒb', line: 3 },
    ]);
    expect(warnings.map((warning) => warning.message)).toEqual([
      'names.pls:3: “Bob” has several pronunciations; the first one is kept.',
    ]);
  });

  it('leaves out, with a warning, what it cannot keep, and refuses what contains no lexeme', () => {
    const { entries, warnings } = importPls(
      '<lexicon><lexeme><phoneme>a</phoneme></lexeme><lexeme><grapheme>A</grapheme></lexeme><lexeme><grapheme>B</grapheme><phoneme alphabet="x-microsoft-ups">B IY</phoneme></lexeme><lexeme><grapheme>C</grapheme><alias>c</alias></lexeme><lexeme><grapheme>C</grapheme><alias>d</alias></lexeme></lexicon>',
      from,
    );
    expect(entries).toHaveLength(1);
    expect(warnings).toHaveLength(4);
    expect(() => importPls('<html>no</html>', from)).toThrow(/names\.pls:1: contains no lexeme/);
  });
});

describe('phonemes of a PLS lexicon', () => {
  const lexeme = (alphabet: string, phoneme: string): string =>
    `<lexicon alphabet="${alphabet}"><lexeme><grapheme>Xi</grapheme><phoneme>${phoneme}</phoneme></lexeme><lexeme><grapheme>Bo</grapheme><alias>bow</alias></lexeme></lexicon>`;

  it.each([
    ['x-sampa', 'Si:', 'ʃiː'],
    ['X-SAMPA', 'Si:', 'ʃiː'],
    ['x-arpabet', 'SH IY1', 'ˈʃiː'],
    ['cmu', 'SH IY1', 'ˈʃiː'],
  ])('are read in %s', (alphabet, phoneme, ipa) => {
    const { entries, warnings } = importPls(lexeme(alphabet, phoneme), from);
    expect(entries[0]).toMatchObject({ match: 'Xi', ipa });
    expect(warnings).toEqual([]);
  });

  it('are left out with a warning where a symbol is not in the alphabet', () => {
    const { entries, warnings } = importPls(lexeme('x-sampa', 'ʃi'), from);
    expect(entries.map(({ match }) => match)).toEqual(['Bo']);
    expect(warnings).toMatchObject([{ message: expect.stringMatching(/names\.pls:1: “Xi”/) }]);
  });
});

describe('importCsv', () => {
  it('reads pairs, quotes and line numbers', () => {
    expect(
      brief(importCsv('Tyree,Tie-ree\n"Ray, Jo","Jo ""Ray"""\n\n# no\nOuse,Ooze\n', from).entries),
    ).toEqual([
      { match: 'Tyree', say: 'Tie-ree', line: 1 },
      { match: 'Ray, Jo', say: 'Jo "Ray"', line: 2 },
      { match: 'Ouse', say: 'Ooze', line: 5 },
    ]);
  });

  it('reads named columns, other separators and a byte order mark', () => {
    expect(
      brief(
        importCsv('\ufeffWord;IPA;Pronunciation;Rank\nTyree;;Tie-ree;1\nOuse;uːz;;2\n', from)
          .entries,
      ),
    ).toEqual([
      { match: 'Tyree', say: 'Tie-ree', line: 2 },
      { match: 'Ouse', ipa: 'uːz', line: 3 },
    ]);
  });

  it('names the line of a row that is not an entry', () => {
    expect(() => importCsv('Tyree,Tie-ree\nOuse\n', from)).toThrow(
      /names\.pls:2: entry “Ouse”: does not say/,
    );
  });
});

describe('printYamlLexicon', () => {
  it('prints what reads back the same', () => {
    for (const yaml of [
      'Tyree: Tie-ree\nYes: "no"\n',
      '- { match: gif, say: jif, case: true, note: n, tests: { a gif: jif } }\n- { match: A, ipa: "a:", when: { before: x } }\n- { match: B, spell: true, possessive: false }\n',
    ]) {
      const once = parseYamlLexicon(yaml, from);
      const again = parseYamlLexicon(printYamlLexicon(once), from);
      const bare = (entries: typeof once): unknown[] =>
        entries.map((entry) => ({ ...entry, place: undefined }));
      expect(bare(again)).toEqual(bare(once));
    }
  });
});
