/** Comments of readers that are read as text: a sentence says where they begin. */
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/article/read-article.ts';

const STORY = [
  'The bridge is closed',
  'The bridge over the Tarn was closed on Monday after a cable had snapped in the night.',
  'The harbour master said that the ferry would run day and night until it is replaced.',
];
const TEXT = 'I cross it every day, and nobody has told me anything about it.';

const warningsOf = async (lines: readonly string[]): Promise<readonly string[]> => {
  const { warnings } = await readArticle({ kind: 'text', content: lines.join('\n\n') });
  return warnings.map(({ message }) => message);
};

describe('a text with comments', () => {
  it.each([
    ['a name, a moment and a button', 'Blark | May 9, 2012 11:47 | Reply'],
    ['how long ago', 'Sandy M 2 hours ago'],
    ['the same in German', 'Sandra vor 2 Stunden'],
    ['a button alone', 'Reply'],
    ['a Japanese button', '返信'],
  ])('that have %s is warned of', async (_name, head) => {
    const comments = [1, 2, 3, 4, 5].flatMap((at) => [`${head}`, `${TEXT} ${at}`]);
    const warnings = await warningsOf([...STORY, ...comments]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^\d+ paragraphs from line 7 on \(“.+”\) look like comments/);
  });
});

describe('no warning of comments comes', () => {
  it.each([
    ['for two of them', ['Sandy M 2 hours ago', TEXT, 'Bo 3 hours ago', TEXT]],
    ['for hours of a programme', ['10:30 Doors', '11:15 First boat', '12:00 Lunch', '14:45 Talk']],
    ['for a history in years', ['1907: the first bridge', '1931: the second', '1984', '2012']],
    ['for sentences', [1, 2, 3, 4, 5].map((at) => `The ferry came ${at} hours ago, they said.`)],
  ])('%s', async (_name, lines) => {
    const warnings = await warningsOf([...STORY, ...lines]);
    expect(warnings.filter((message) => message.includes('comments'))).toEqual([]);
  });
});
