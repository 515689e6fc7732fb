/** What an edition says and what a surface of it says: how a difference is told. */
import { expect, test } from 'vitest';
import { checkAudio } from '../../src/audit/check-audio.ts';
import { sameText } from '../../src/audit/surface-check.ts';
import { editionOf } from '../helpers/editions.ts';

const about = { surface: 'transcript.vtt', check: 'words' };

test('of a long text the place is shown at which it differs, and no more of it', () => {
  const text = 'The ferry came back to the harbour at noon, and nobody had expected it so soon.';
  const found = text.replace('noon', 'dusk');
  expect(sameText({ ...about, expected: text, found })).toEqual({
    ...about,
    expected: '“noon,andnobodyhadexpecteditsos”',
    found: expect.stringMatching(/^“dusk,.{25}” at character \d+$/) as string,
    verdict: 'fail',
  });
});

test('white space is not a difference', () => {
  const check = sameText({
    ...about,
    expected: 'The ferry\ncame back.',
    found: 'The ferry came  back.',
  });
  expect(check).toMatchObject({ found: 'the same', verdict: 'pass' });
});

test('of a file that is not audio it is said that it has no duration', () => {
  const [duration] = checkAudio(editionOf(), { name: 'ferry.mp3', bytes: Buffer.from('words') });
  expect(duration).toMatchObject({
    check: 'duration',
    found: expect.stringMatching(/^no duration in /) as string,
    verdict: 'fail',
  });
});
