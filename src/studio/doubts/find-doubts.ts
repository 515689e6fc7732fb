/** opened articles → the words that no lexicon and no dictionary has, and lines of which the reader was not sure. */
import { dictionariesFor, findNames, type UnknownName } from '../../script/names/find-names.ts';
import { ProviderError } from '../../errors.ts';
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
  for await (const article of articles) {
    const { script, lexicon } = article.opened;
    const scripts = scriptsOf(script.voices[0], provider);
    const dictionaries = await dictionariesFor(script);
    for (const name of findNames(script, { dictionaries, lexicon, scripts })) {
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
  { name, article }: { readonly name: UnknownName; readonly article: DoubtedArticle },
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

/** Scripts that a voice can speak; unknown for one that its provider does not know. */
function scriptsOf(
  voice: string | undefined,
  provider: SpeechProvider,
): readonly string[] | undefined {
  try {
    return voice === undefined ? undefined : provider.capabilities(voice).scripts;
  } catch (error) {
    if (error instanceof ProviderError) return undefined;
    throw error;
  }
}
