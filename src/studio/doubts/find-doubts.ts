/** opened articles → the words to check before they are recorded, and lines of which the reader was not sure. */
import { openNameCheck, type NameToCheck } from '../../run/lexicon/names-to-check.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { DoubtfulLineAnswer, DoubtfulWordAnswer, DoubtsAnswer } from '../answers.ts';
import { describePassage } from '../articles/describe-article.ts';
import type { OpenedArticle } from '../articles/open-article.ts';

/** An article of the list, opened. */
export type DoubtedArticle = {
  readonly id: string;
  readonly title: string;
  readonly opened: OpenedArticle;
};

/** A line is doubtful if it may well be the article's: below this it is as good as certainly not. */
const DOUBTFUL = 0.1;

/** Gathers them: the words that come most often first. */
export async function findDoubts(
  articles: AsyncIterable<DoubtedArticle>,
  { provider }: { readonly provider: SpeechProvider },
): Promise<DoubtsAnswer> {
  const words = new Map<string, DoubtfulWordAnswer>();
  const lines: DoubtfulLineAnswer[] = [];
  const checkNames = openNameCheck({ provider });
  for await (const article of articles) {
    const { script, lexicon } = article.opened;
    for (const name of await checkNames(script, { lexicon })) {
      const found = addWord(words.get(name.word), { name, article });
      if (found) words.set(name.word, found);
    }
    for (const line of linesOf(article)) lines.push(line);
  }
  return {
    words: [...words.values()].sort((one, other) => other.count - one.count),
    lines: lines.sort((one, other) => other.doubt - one.doubt),
  };
}

/** The word with what another article has of it; `undefined` for one that stands in no passage. */
function addWord(
  former: DoubtfulWordAnswer | undefined,
  { name, article }: { readonly name: NameToCheck; readonly article: DoubtedArticle },
): DoubtfulWordAnswer | undefined {
  const { word, count, kind, takes, sentence } = name;
  if (former) {
    const articles = former.articles + 1;
    return { ...former, count: former.count + count, articles };
  }
  const passage = article.opened.passages.find(
    (each) => each.kind !== 'skip' && each.text.includes(word),
  );
  if (!passage) return undefined;
  const { id, title, opened } = article;
  const first = { article: id, title, passage: describePassage(passage, opened) };
  return { word, count, kind, takes, sentence, articles: 1, first };
}

function linesOf({ id, title, opened }: DoubtedArticle): readonly DoubtfulLineAnswer[] {
  return opened.passages.flatMap((passage) => {
    if (passage.kind !== 'skip' || passage.decided !== undefined) return [];
    const { doubt = 0 } = passage.skip;
    if (doubt < DOUBTFUL) return [];
    return [{ article: id, title, doubt, passage: describePassage(passage, opened) }];
  });
}
