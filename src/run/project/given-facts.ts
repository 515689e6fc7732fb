/** what is said of an article by whoever has it made, not by its source → the article with it. Pure. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { seenText } from '../../_internal/strange-characters.ts';
import type { Article } from '../../article/article.ts';

/** Members of an article that may be given; each wins over what its source says. */
type GivenMember =
  | 'slug'
  | 'byline'
  | 'publishedAt'
  | 'modifiedAt'
  | 'description'
  | 'siteName'
  | 'section'
  | 'tags'
  | 'voice'
  | 'rate'
  | 'url';

/** What is said of an article. */
export type GivenFacts = { readonly [M in GivenMember]?: Article[M] | undefined };

/** A source as whoever has it read knows it. */
export type GivenSource = {
  /** How `record.json` names it. @default its path or its address */
  readonly name?: string | undefined;
  readonly facts?: GivenFacts | undefined;
};

/** The article with these facts in place of its own; control characters in them are left out. */
export function withFacts(article: Article, { facts = {} }: GivenSource): Article {
  const seen = Object.entries(facts).map(([name, value]): [string, unknown] => [
    name,
    typeof value === 'string' ? seenText(value) : value,
  ]);
  const given: Partial<Article> = omitUndefined(Object.fromEntries(seen));
  const { bylineSource, ...rest } = article;
  return {
    ...rest,
    ...(bylineSource !== undefined && given.byline === undefined && { bylineSource }),
    ...given,
  };
}
