import { expect, test } from 'vitest';
import { formatNames } from '../../../src/cli/print/format-names.ts';

type Names = Parameters<typeof formatNames>[0];

const NAME = {
  word: 'Tavrik',
  count: 2,
  kind: 'person',
  spoken: 'Tavrik',
  takes: 'as a word',
  sentence: 'Tavrik said so.',
};

test('a name to check is told with its sounds and its file where they are known, and its sentence', () => {
  const names = [NAME, { ...NAME, word: 'Ode', ipa: 'ˈoʊd', file: 'ode.wav' }] as unknown as Names;
  const lines = formatNames(names, 'a.md').split('\n');
  expect(lines[0]).toContain('2 words to check');
  expect(lines[1]).toBe('  Tavrik    2x  person        as a word');
  expect(lines[2]!.trim()).toBe('Tavrik said so.');
  expect(lines[3]).toBe('  Ode       2x  person        as a word: Tavrik  /ˈoʊd/  ode.wav');
});
