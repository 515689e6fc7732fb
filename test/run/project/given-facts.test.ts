import { expect, it } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { withFacts } from '../../../src/run/project/given-facts.ts';

const content = '---\nauthor: Jane Doe\nslug: bridge\n---\n\n# The bridge\n\nIt opened at noon.\n';

it('what is given wins over what the source says, and all else stays', async () => {
  const article = await readArticle({ kind: 'markdown', content });
  expect(withFacts(article, {})).toEqual(article);
  const facts = { slug: 'tower', byline: 'Mary\u0007 Major', tags: ['news'], voice: undefined };
  const { bylineSource: _from, ...rest } = article;
  expect(withFacts(article, { facts })).toEqual({
    ...rest,
    slug: 'tower',
    byline: 'Mary Major',
    tags: ['news'],
  });
});
