import { describe, expect, test } from 'vitest';
import { setEntry, type EntryWay } from '../../../src/script/lexicon/set-entry.ts';

const set = (text: string, match: string, saying: EntryWay): string =>
  setEntry(text, { match, saying, file: 'names.yaml' });

describe('an entry', () => {
  test('is added to what is empty, to a mapping, a list, and a list under a name', () => {
    expect(set('', 'Tavrik', { say: 'tah-vreek' })).toBe('Tavrik: tah-vreek\n');
    expect(set('Aldowen: all-dow-en\n', 'Tavrik', { ipa: 'ˈtævɹɪk' })).toBe(
      'Aldowen: all-dow-en\nTavrik: /ˈtævɹɪk/\n',
    );
    expect(set('- match: Aldowen\n  say: all-dow-en\n', 'OECD', { spell: true })).toBe(
      '- match: Aldowen\n  say: all-dow-en\n- match: OECD\n  spell: true\n',
    );
    expect(set('entries:\n  - match: Bath\n    say: bahth\n', 'Tavrik', { say: 'tah-vreek' })).toBe(
      'entries:\n  - match: Bath\n    say: bahth\n  - match: Tavrik\n    say: tah-vreek\n',
    );
  });

  test('is changed where there is one, and comments, order and its other fields stay', () => {
    const text = '# Names of places\nTavrik: tav-rick # as before\nAldowen: all-dow-en\n';
    expect(set(text, 'Tavrik', { say: 'tah-vreek' })).toBe(
      '# Names of places\nTavrik: tah-vreek # as before\nAldowen: all-dow-en\n',
    );
    expect(set('Nguyen: { ipa: wɪn, note: as she says it }\n', 'Nguyen', { say: 'win' })).toBe(
      'Nguyen: { note: as she says it, say: win }\n',
    );
  });

  test('of one spelling among several leaves the others, and one for a place only is another', () => {
    expect(
      set('- match: [Aldowen, Alldowen]\n  say: all-dow-en\n', 'Alldowen', { say: 'ull-dow-en' }),
    ).toBe('- match: [ Aldowen ]\n  say: all-dow-en\n- match: Alldowen\n  say: ull-dow-en\n');
    const bath = '- match: Bath\n  say: bahth\n  when: { before: in }\n';
    expect(set(bath, 'Bath', { say: 'bath' })).toBe(
      `${bath.replace('{ before: in }', '{ before: in }')}- match: Bath\n  say: bath\n`,
    );
  });

  test('is refused in what is not a lexicon, and where it is not an entry itself', () => {
    expect(() => set('just words', 'Tavrik', { say: 'tah' })).toThrow(/names\.yaml:1/);
    expect(() => set('', '', { say: 'tah' })).toThrow(/names\.yaml/);
    expect(() => set('', 'Tavrik', { say: '' })).toThrow(/names\.yaml/);
  });

  test('that looks like phonemes and is words stays words', () => {
    const text = set('', 'Tavrik', { say: '/tah/' });
    expect(text).toBe('Tavrik:\n  say: /tah/\n');
  });
});
