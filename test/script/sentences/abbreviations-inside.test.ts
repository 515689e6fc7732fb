/** Abbreviations before capitals, figures and brackets → no end of a sentence. */
import { expect, it } from 'vitest';
import { splitSentences } from '../../../src/script/sentences/split-sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text, { language: 'en' }).map(({ start, end }) => text.slice(start, end));

it.each([
  'It begins at 1 p.m. Thurs. in town.',
  'The service is at 10:30 a.m. Sun., Dec. 7, in town.',
  'The sale closed at 1:00 p.m. New York time.',
  'He bought a 10-yr. Treasury note.',
  'Open to all, excl. dogs.',
  'The plaintiff, J.D. Howard, filed a suit.',
  'Lord Justice A.M. Moran sat for 200 days.',
  'Beat 1 c. (2 sticks) butter with sugar.',
  'Dissolve 1 pkg. (2 tsp.) yeast in water.',
  'It derailed 200 mi. N of Helena.',
  'The road is shut to Jct. 4 today.',
  'They trace a blue Golf, reg. LD18 KXZ, seen there.',
  'Health Sec. Alan Byrne said so.',
  'Asst. Dist. Atty. Jo Park spoke.',
  'It passed the cmte. 21-0 in July.',
  'It is kept at N°. 1026 in town.',
  'It shows temps. 1.3 degrees above today.',
  'Sabalenka d. Pegula 7-5, 6-3 in Rome.',
  'Mix 1 c. + 2 T. flour.',
  'It took 1 HR. 20 MIN. in all.',
  'They found a .40-cal. Glock.',
  'It sued under Secs. 10 and 20.',
  'See Art. IV, pt. 2 of it.',
  'It was upheld, 312 So. 3d 88.',
  'It applies to s. 34 breaches.',
  'He cites Bell Atl. Corp. there.',
  'Adj. EBITDA was flat.',
  'The patent, U.S. Pat. No. 9, expires.',
])('goes on: %s', (text) => {
  expect(split(text)).toEqual([text]);
});

it.each([
  ['She has a J.D.', 'Howard has none.'],
  ['He fed the cat.', 'Rover barked.'],
  ['A sound lasts 9 s.', 'Tinnitus stays.'],
  ['It ended at 6 p.m.', 'New York slept.'],
  ['It lasted 10 yrs.', 'Nobody knew.'],
  ['He left at 9 a.m.', 'Jo stayed.'],
  ['They met in Sec.', 'They left.'],
  ['They left.', 'Mr. Ray stayed.'],
  ['1) Buy milk', '2) Sell it'],
  ['• Buy milk', '• Sell it'],
])('ends after %s', (...sentences) => {
  expect(split(sentences.join(' '))).toEqual(sentences);
});

it('ends before a title that follows without a space', () => {
  expect(split('They met on Tuesday.Mr. Ray left.')).toEqual([
    'They met on Tuesday.',
    'Mr. Ray left.',
  ]);
});
