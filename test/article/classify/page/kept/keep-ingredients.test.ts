/** Ingredients of a recipe that no name or markup of the page shows are known by its data. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../../../src/article/read-article.ts';

const STEPS = [
  'Wash the spinach and cook it in a little water until it has lost half of its height in the pan.',
  'Let it cool, press the water out of it, and chop it as finely as your knife and your patience allow.',
  'Mix it with the bread, the milk and the eggs, and let the mixture rest in a cool place for an hour.',
  'Form small dumplings with two spoons and let them simmer, not boil, until they rise to the top.',
];
const INGREDIENTS = ['Spinach 650 g', 'Stale bread 80 g', 'Milk 400 g', 'Eggs 2', 'Nutmeg'];

const page = (data: object, items: string): string =>
  `<html lang="en"><head><title>Spinach dumplings | The Norvik Kitchen</title>
  <script type="application/ld+json">${JSON.stringify(data)}</script></head><body><nav><ul><li><a href="/">Home</a></li>
  <li><a href="/soups">Soups</a></li></ul></nav><main><h1>Spinach dumplings</h1><p>${STEPS[0]}</p><div class="box-7">${items}</div>
  <div>${STEPS.slice(1)
    .map((step) => `<p>${step}</p>`)
    .join('')}</div></main><footer><p>© 2024 The Norvik Kitchen</p></footer></body></html>`;

const readOf = async (data: object, items: string): Promise<string[]> => {
  const { blocks } = await readArticle({ kind: 'html', content: page(data, items) });
  return blocks.map(({ text }) => text);
};

const items = (texts: readonly string[]): string =>
  `<div>Ingredients for four</div><dl>${texts.map((text) => `<dd><a href="/x">${text}</a></dd>`).join('')}</dl>`;

it('reads the ingredients that JSON-LD names, in whatever order their words stand', async () => {
  const shown = ['650 g spinach', ...INGREDIENTS.slice(1)];
  const recipe = { '@type': 'Recipe', name: 'Spinach dumplings', recipeIngredient: INGREDIENTS };
  const read = await readOf(recipe, items(shown));
  for (const text of [...shown, 'Ingredients for four']) expect(read).toContain(text);
  expect(read).not.toContain('Soups');
});

it('reads those that microdata marks', async () => {
  const marked = INGREDIENTS.map((text) => `<dd itemprop="recipeIngredient">${text}</dd>`).join('');
  const read = await readOf({ '@type': 'WebPage' }, `<dl>${marked}</dl>`);
  for (const text of INGREDIENTS) expect(read).toContain(text);
});

it.each([
  { recipeIngredient: 'Milk' },
  { recipeIngredient: [4, null, { a: 1 }] },
  { recipeIngredient: {} },
])('makes nothing of data such as %j', async (data) => {
  const read = await readOf({ '@type': 'Recipe', name: 'Spinach dumplings', ...data }, '');
  expect(read).toEqual(STEPS);
});
