/** Scripts → the words to check, with what a voice makes of them. */
import { expect, test } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { openNameCheck } from '../../../src/run/lexicon/names-to-check.ts';
import type { Script } from '../../../src/script/script.ts';
import { writeScript } from '../../../src/script/write-script.ts';
import type { SpeechProvider, SpeechRequest } from '../../../src/speech/provider.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

const SOUNDS: Readonly<Record<string, string>> = {
  'Grzbfoordt.': 'ɡɹˈɪzbfɔɹt',
  'Ng.': 'ˈɛn dʒˈiː',
  'N.': 'ˈɛn',
  'G.': 'dʒˈiː',
};

async function scriptOf(text: string, language = 'en'): Promise<Script> {
  const where = { kind: 'lines', start: 3, end: 3 } as const;
  const block = { id: 'b1', textHash: '0'.repeat(16), kind: 'paragraph', text, runs: [], where };
  const article = { title: 'The pier', language, slug: 'pier', skipped: [], warnings: [] };
  return writeScript({ ...article, blocks: [block] } as Article, { voice: 'hum' });
}

/** A voice that tells how it says words, and what it was asked. */
function tellingProvider(): { provider: SpeechProvider; asked: string[] } {
  const asked: string[] = [];
  const pronounce = async ({ text }: SpeechRequest) => {
    asked.push(text);
    const ipa = SOUNDS[text] ?? 'nˈoʊ';
    return [{ start: 0, end: text.length - 1, ipa, source: 'rules' as const }];
  };
  return { provider: { ...scriptedProvider(), pronounce }, asked };
}

test('tells how the voice says what nothing knows, and what it says otherwise than the dictionary', async () => {
  const { provider } = tellingProvider();
  const script = await scriptOf('They went to Grzbfoordt and saw London there.');
  const names = await openNameCheck({ provider })(script, {});
  expect(names.map(({ word, ipa, decidedBy }) => ({ word, ipa, decidedBy }))).toEqual([
    { word: 'Grzbfoordt', ipa: 'ɡɹˈɪzbfɔɹt', decidedBy: 'rules' },
    { word: 'London', ipa: 'nˈoʊ', decidedBy: 'rules' },
  ]);
  expect(names[0]!.otherSounds).toBeUndefined();
  expect(names[1]!.otherSounds?.join()).toMatch(/n/u);
});

test('lists first what the voice spells out', async () => {
  const { provider } = tellingProvider();
  const script = await scriptOf('They went to Grzbfoordt with Pat Ng on Monday.');
  const names = await openNameCheck({ provider })(script, {});
  expect(names[0]).toMatchObject({ word: 'Ng', takes: 'letter by letter' });
});

test('asks the voice once for a name that stands in several scripts', async () => {
  const { provider, asked } = tellingProvider();
  const check = openNameCheck({ provider });
  for (const text of ['They went to Grzbfoordt.', 'Rain in Grzbfoordt lasted.'])
    expect(await check(await scriptOf(text), {})).toMatchObject([{ word: 'Grzbfoordt' }]);
  expect(asked.filter((text) => text.includes('Grzbfoordt'))).toEqual(['Grzbfoordt.']);
});

test('lists what nothing knows where a voice cannot tell', async () => {
  const script = await scriptOf('They went to Grzbfoordt and saw London there.');
  const names = await openNameCheck({ provider: scriptedProvider() })(script, {});
  expect(names.map(({ word, ipa }) => [word, ipa])).toEqual([['Grzbfoordt', undefined]]);
});
