import { describe, expect, test } from 'vitest';
import { formatLabels } from '../../../src/export/texts/audacity-labels.ts';
import { formatLyrics } from '../../../src/export/texts/lyrics.ts';
import { formatSubtitles } from '../../../src/export/texts/subtitles.ts';
import { editionOf } from '../../helpers/editions.ts';

const edition = editionOf({
  title: 'Words [and] signs',
  duration: 3723.4,
  cues: [
    { start: 1, end: 2.5, text: 'The ferry\tleft.', role: 'paragraph', words: '0@0 4@33 10@80' },
    { start: 2.5, end: 4, text: '{\\b1} <12:30>', role: 'paragraph' },
    { start: 3661.239, end: 3663, text: 'Late.', role: 'paragraph' },
  ],
});

describe('labels of Audacity', () => {
  test('have a sentence on each line, with seconds between tabs', () => {
    expect(formatLabels(edition.cues)).toBe(
      '1.000000\t2.500000\tThe ferry left.\n2.500000\t4.000000\t{\\b1} <12:30>\n3661.239000\t3663.000000\tLate.\n',
    );
  });
});

describe('LRC', () => {
  test('has the times of words, and of ends that a pause follows', () => {
    expect(formatLyrics(edition).split('\n')).toEqual([
      '[ti:Words [and) signs]',
      '[ar:Ada Lind]',
      '[length:62:03]',
      '[00:01.00]<00:01.00>The <00:01.33>ferry <00:01.80>left.<00:02.50>',
      '[00:02.50]{\\b1} (12:30>',
      '[00:04.00]',
      '[61:01.24]Late.',
      '[61:03.00]',
      '',
    ]);
  });
});

describe('ASS', () => {
  test('lights up words, whose hundredths add up to the sentence', () => {
    const [first] = formatSubtitles(edition).match(/^Dialogue:.*$/gmu)!;
    expect(first).toBe(
      'Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\\k33}The {\\k47}ferry {\\k70}left.',
    );
  });

  test('takes no command from a text', () => {
    const lines = formatSubtitles(edition).match(/^Dialogue:.*$/gmu)!;
    expect(lines[1]).toContain(',,(/b1) <12:30>');
    expect(lines[2]).toContain('1:01:01.24,1:01:03.00');
  });
});
