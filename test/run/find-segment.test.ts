/** What a user types of a segment: its number, its id, or words that only it has. */
import { expect, test } from 'vitest';
import { findSegment } from '../../src/run/find-segment.ts';
import { scriptOf } from '../helpers/requests.ts';

const [first, ...rest] = scriptOf([
  ['The ferry.'],
  ['The ferry sails at 9.', 'It “waits”.'],
  ['2001 was late.'],
  ['Nobody saw it.'],
]).segments;
const segments = [
  first!,
  { ...rest[0]!, spokenText: 'The ferry sails at nine. It “waits”.' },
  ...rest.slice(1),
];

test.each([
  ['2', 's2'],
  ['s3', 's3'],
  ['S4', 's4'],
  [' 1 ', 's1'],
  ['NOBODY saw', 's4'],
  ['it  "waits"', 's2'],
  ['at nine', 's2'],
  ['The ferry.', 's1'],
  ['2001', 's3'],
])('%j is %s', (asked, id) => {
  expect(findSegment(segments, asked).id).toBe(id);
});

test.each([
  [
    'ferry',
    '2 segments have the words “ferry”: s1 “The ferry.”, s2 “The ferry sails at 9. It “waits”.”',
  ],
  ['the train', 'no segment has the words “the train”'],
  ['s9', 'there is no segment s9; there are 4, from s1 to s4'],
  ['0', 'there is no segment 0; there are 4, from s1 to s4'],
  ['  ', 'an empty segment was asked for'],
])('%j is an error that says why', (asked, message) => {
  const failure = expect.objectContaining({ code: 'USAGE', message, hint: expect.any(String) });
  expect(() => findSegment(segments, asked)).toThrow(failure as Error);
});
