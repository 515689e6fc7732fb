/** a word of an article → the readings that lists have of it, and whose lexicons may hold it. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { isWrittenBy } from '../../article/cast.ts';
import { readPeople } from '../../article/people/read-people.ts';
import { readNewsLexicon } from '../../run/lexicon/news-lexicon.ts';
import { loadDictionary } from '../../script/names/dictionary.ts';
import type { KnownReadingAnswer, WordAnswer } from '../answers.ts';
import type { OpenedArticle } from '../articles/open-article.ts';

/** Readings that are offered: more than a person compares at once help no one. */
const MOST_READINGS = 3;

/** The ending that a name may have where it stands. */
const POSSESSIVE = /[’']s$/;

/** What is known of a word. */
export async function tellAboutWord(
  words: string,
  { article }: Pick<OpenedArticle, 'article'>,
): Promise<WordAnswer> {
  const { byline, section } = article;
  const people = byline === undefined ? [] : readPeople(byline);
  const authors = people.filter((name) => isWrittenBy(article, name));
  const isEnglish = primaryLanguage(article.language) === ENGLISH;
  const readings = isEnglish ? await findReadings(words.trim().replace(POSSESSIVE, '')) : [];
  return { readings, authors, ...(section !== undefined && { section }) };
}

/** The language of the lists. */
const ENGLISH = 'en';

/** Those of the list of names in the news come first: it was made for them. */
async function findReadings(word: string): Promise<readonly KnownReadingAnswer[]> {
  const [news, dictionary] = await Promise.all([readNewsLexicon(), loadDictionary()]);
  const named = news
    .filter(({ match, case: hasCase }) =>
      hasCase ? match === word : match.toLowerCase() === word.toLowerCase(),
    )
    .flatMap(({ ipa }) => (ipa === undefined ? [] : [{ from: 'news', ipa } as const]));
  const spelled = dictionary.soundsOf(word).map((ipa) => ({ from: 'dictionary', ipa }) as const);
  const seen = new Set<string>();
  return [...named, ...spelled]
    .filter(({ ipa }) => !seen.has(ipa) && seen.add(ipa))
    .slice(0, MOST_READINGS);
}
