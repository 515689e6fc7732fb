import { describe, expect, test } from 'vitest';
import { OTHERS_WORK } from '../../../src/article/people/person-words.ts';
import { joinPeople, readPeople } from '../../../src/article/people/read-people.ts';

describe('the people of a byline', () => {
  test.each([
    ['By Ada Holm', ['Ada Holm']],
    ['Written ByAda HolmTech Reporter', ['Ada Holm']],
    ['This post was written by Ada Holm, Head of Marketing', ['Ada Holm']],
    ['View all posts by Ada Holm', ['Ada Holm']],
    ['By Ada Holm and Ben Ruiz, Associated Press', ['Ada Holm', 'Ben Ruiz']],
    ['Ada Holm, Ben Ruiz & Eve Sund', ['Ada Holm', 'Ben Ruiz', 'Eve Sund']],
    ['By Ada Holm, New York', ['Ada Holm']],
    ['By Ada Holm in Berlin', ['Ada Holm']],
    ['Ada Holm, MD, PhD', ['Ada Holm']],
    ['Ada Holm Gardener & Astrologer', ['Ada Holm']],
    ['Ada Holm | Updated May 2, 2024', ['Ada Holm']],
    ['By Ada Holm @ada', ['Ada Holm']],
    ['By Ada Holm with Ben Ruiz', ['Ada Holm', 'Ben Ruiz']],
    ['Ada Holm, Harbour Insider', ['Ada Holm']],
    ['By Ada Holm; photographs by Ben Ruiz', ['Ada Holm']],
    ['Dr. Ada Holm', ['Dr. Ada Holm']],
    ['Ada Holm, Director of Operations, Harbour Lines', ['Ada Holm']],
    ['Ada Holm, Editor, Ben Ruiz, Reporter', ['Ada Holm', 'Ben Ruiz']],
    ['Ada Holm, Master Horticulturalist & Garden Educator', ['Ada Holm']],
    ['By Ada Holm April 12, 2024', ['Ada Holm']],
    ['By Ada HolmDecember 3, 2025', ['Ada Holm']],
    ['By Ada Holm In', ['Ada Holm']],
    ['Ada Holm Ada Holm', ['Ada Holm']],
    ['By April May', ['April May']],
    ['Ada Holm Executive Digital Editor and Gardener', ['Ada Holm']],
    ['ADA HOLM', ['Ada Holm']],
    ['سلمى حداد', ['سلمى حداد']],
    ['王小明', ['王小明']],
    ['作者：王小明、李红', ['王小明', '李红']],
    ['김철수·이영희 기자', ['김철수', '이영희']],
  ])('%j', (written, people) => {
    expect(readPeople(written)).toEqual(people);
  });

  test.each([
    'By Staff',
    'Anonymous Sailor',
    'Harbour Strategies',
    '新华社',
    '編集部',
    'NOC Admin',
    'SUND NATIONAL /',
    'The Harbour Team',
    'ada@example.org',
    'Photograph by Ada Holm',
    'Medically reviewed by Ada Holm',
    'Sund University',
    'Feb 3, 2024',
    'adaholm',
    'Human in the Loop',
  ])('no person: %j', (written) => {
    expect(readPeople(written, { single: true })).toEqual([]);
  });

  test('one word is a name only where that may be, and the name of the site does not count', () => {
    expect(readPeople('By Ada')).toEqual([]);
    expect(readPeople('By Ada', { single: true })).toEqual(['Ada']);
    expect(readPeople('Ada Holm', { isSite: (text) => text === 'Ada Holm' })).toEqual([]);
    const isSite = (text: string): boolean => text === 'Harbour Walks Expert';
    expect(readPeople('Harbour Walks Expert', { isSite })).toEqual([]);
    expect(readPeople('Ada Holm, Expert', { isSite })).toEqual(['Ada Holm']);
  });

  test('several are joined as they are said', () => {
    expect(joinPeople(['A', 'B', 'C'])).toBe('A, B and C');
  });
});

describe('what others did', () => {
  test.each([
    ['Photographs by Ben Ruiz', 0],
    ['Ada Holm – (photo by Ben Ruiz)', 8],
    ['Ada Holm', -1],
  ])('begins with its signs: %j', (text, place) => {
    expect(text.search(OTHERS_WORK)).toBe(place);
  });

  test('is looked for in linear time', () => {
    for (const signs of ['—-', '(', ' ,', '- photo '])
      expect(signs.repeat(200_000).search(OTHERS_WORK)).toBe(-1);
  });
});
