import { describe, expect, test } from 'vitest';
import { isSameName, isWrittenBy, mergeCasts, parseCast } from '../../src/article/cast.ts';

describe('a cast as people write it', () => {
  test('is taken as it is', () => {
    const cast = { quote: 'emma', speakers: { Q: 'heart' }, languages: { es: 'dora' } };
    expect(parseCast(cast)).toEqual(cast);
  });

  test.each([
    ['emma', 'cast, when given, must be a table of roles, such as { quote: emma }.'],
    [['emma'], 'cast, when given, must be a table of roles'],
    [{ quotes: 'emma' }, 'cast has no role "quotes": did you mean quote?'],
    [{ sidebar: 'emma' }, 'cast has no role "sidebar": the roles are disclosure, title,'],
    [{ quote: ' ' }, 'cast.quote must be the name of a voice, not " ".'],
    [{ title: { voice: 'emma' } }, 'cast.title must be the name of a voice, not {"voice"'],
    [{ speakers: 'emma' }, 'cast.speakers must be a table of names and voices'],
    [{ authors: { 'Ada Lind': 7 } }, 'cast.authors.Ada Lind must be the name of a voice, not 7.'],
  ])('%j is refused with the place that is wrong', (value, message) => {
    expect(() => parseCast(value)).toThrow(message);
  });
});

describe('two casts', () => {
  test('become one, in which the nearer wins role by role and name by name', () => {
    const nearer = { quote: 'emma', speakers: { Q: 'heart' } };
    const farther = { quote: 'george', title: 'michael', speakers: { Q: 'bella', A: 'sarah' } };
    expect(mergeCasts(nearer, farther)).toEqual({
      quote: 'emma',
      title: 'michael',
      speakers: { Q: 'heart', A: 'sarah' },
    });
    expect(mergeCasts(undefined, undefined)).toEqual({});
  });
});

describe('an author', () => {
  test('stands in the byline as a whole name', () => {
    const article = { byline: 'Ada Lind and Jo Ray' };
    expect(isWrittenBy(article, 'jo ray')).toBe(true);
    expect(isWrittenBy(article, 'Jo')).toBe(true);
    expect(isWrittenBy(article, 'Ada Lin')).toBe(false);
    expect(isWrittenBy(article, ' ')).toBe(false);
    expect(isWrittenBy({}, 'Ada Lind')).toBe(false);
  });

  test('and a section are the same whatever their case', () => {
    expect(isSameName('opinion ', 'Opinion')).toBe(true);
    expect(isSameName('opinion', undefined)).toBe(false);
  });
});
