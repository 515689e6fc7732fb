import { expect, test } from 'vitest';
import type { EditionCue } from '../../../src/edition/edition.ts';
import { formatMetadataVtt } from '../../../src/edition/formats/metadata-vtt.ts';

const cueOf = (text: string): EditionCue => ({
  start: 1,
  end: 9,
  text,
  role: 'paragraph',
  blockId: 'b1',
  textHash: '0'.repeat(16),
  textStart: 0,
  textEnd: text.length,
});

test('formatMetadataVtt names the block and the place of the sentence in it, as JSON without a blank line', () => {
  const vtt = formatMetadataVtt(
    [cueOf('One.'), { start: 9, end: 10, text: 'By Ada', role: 'byline' }],
    { language: 'en' },
  );
  const [, ...cues] = vtt.trim().split('\n\n');
  expect(cues).toHaveLength(1);
  expect(JSON.parse(cues[0]!.split('\n')[2]!)).toEqual({
    selector: {
      type: 'FragmentSelector',
      value: 'b1',
      refinedBy: { type: 'TextPositionSelector', start: 0, end: 4 },
    },
    group: 'sentence',
  });
});

test('the metadata track places words in their block, one after the other', () => {
  const cue = {
    start: 10,
    end: 11,
    text: 'It rose.',
    role: 'paragraph',
    blockId: 'b2',
    textHash: '0'.repeat(16),
    textStart: 5,
    textEnd: 13,
    words: '0@0 3@25',
  };
  const cues = formatMetadataVtt([cue], { language: 'en' })
    .trim()
    .split('\n\n')
    .slice(1)
    .map((text) => text.split('\n'));
  expect(
    cues.map(([number, time, payload]) => [
      number,
      time,
      JSON.parse(payload!).group,
      JSON.parse(payload!).selector.refinedBy,
    ]),
  ).toEqual([
    [
      '1',
      '00:00:10.000 --> 00:00:11.000',
      'sentence',
      { type: 'TextPositionSelector', start: 5, end: 13 },
    ],
    [
      '2',
      '00:00:10.000 --> 00:00:10.250',
      'word',
      { type: 'TextPositionSelector', start: 5, end: 7 },
    ],
    [
      '3',
      '00:00:10.250 --> 00:00:11.000',
      'word',
      { type: 'TextPositionSelector', start: 8, end: 13 },
    ],
  ]);
});
