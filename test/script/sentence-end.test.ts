import { describe, expect, it } from 'vitest';
import { endOfSentence } from '../../src/script/sentence-pauses.ts';

describe('endOfSentence', () => {
  it.each([
    ['The ferry left.', 'fullStop'],
    ['Il pleut (un peu.)', 'fullStop'],
    ['船が出た。', 'fullStop'],
    ['Did it leave?', 'question'],
    ['Did it leave?!', 'question'],
    ['هل غادرت؟', 'question'],
    ['It left!', 'exclamation'],
    ['“It left.”', 'quote'],
    ['He asked: “Did it leave?”', 'quote'],
    ['„Sie ist weg.“', 'quote'],
    ['« Elle est partie. »', 'quote'],
    ['She said it was “gone”.', 'fullStop'],
    ['The brothers’', 'none'],
    ['And then…', 'ellipsis'],
    ['And then...', 'ellipsis'],
    ['Three things:', 'colon'],
    ['bread, salt;', 'semicolon'],
    ['It left —', 'dash'],
    ['First row', 'none'],
    ['', 'none'],
  ])('%s: %s', (text, end) => {
    expect(endOfSentence(text)).toBe(end);
  });
});
