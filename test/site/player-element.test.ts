import { expect, test } from 'vitest';
import { LANGUAGES, languagePart } from '../../src/languages/registry.ts';
import { embeddedElement, playerElement } from '../../src/site/player-element.ts';
import { editionOf } from '../helpers/editions.ts';

test('the disclosure is seen beside the player; embedded, where scripts run, the player shows it', () => {
  const { text } = editionOf().disclosure;
  const page = playerElement(editionOf(), { base: '' });
  expect(page).toContain(text);
  expect(page).not.toContain('<noscript>');
  expect(embeddedElement(editionOf(), { base: '' })).toMatch(
    new RegExp(`<noscript>.*${text}.*</noscript>`),
  );
});

test('words for an edition that cannot be had are in the page, except English ones', () => {
  const wordsOf = (language: string): string | undefined =>
    /data-words="([^"]*)"/.exec(embeddedElement(editionOf({ language }), { base: '' }))?.[1];
  expect(wordsOf('de-AT')?.split('|')).toEqual([
    'de-AT',
    ...(['plain', 'offline', 'audioFailed', 'retry'] as const).map(
      (name) => languagePart('de', 'player')[name],
    ),
  ]);
  expect(['en', 'en-GB', 'sv', 'ja'].map(wordsOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  // One that held a bar would be cut there, and a brace is code to some frameworks.
  for (const { player } of LANGUAGES)
    expect(JSON.stringify(player?.plain ?? '')).not.toMatch(/[|{}]/);
});
