import { expect, test } from 'vitest';
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
