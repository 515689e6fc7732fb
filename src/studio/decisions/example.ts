/** what a decision about words changes in articles → one of the changed sentences, to be heard before it is saved. Pure. */
import { findWords } from '../../decisions/find-words.ts';
import type { ExampleAnswer } from '../answers.ts';
import { passageId } from '../articles/describe-article.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { SettledPassage } from '../articles/settle-passages.ts';
import type { ArticleEffect, ChangedSentence } from './effect.ts';

/** An article, and what changes in it. */
export type ForeseenArticle = {
  readonly id: string;
  readonly title: string;
  readonly opened: OpenedArticle;
  readonly effect: ArticleEffect;
};

/** Which words, and where the editor is: what is there was heard already. */
export type ExampleOptions = {
  readonly words: string;
  readonly near: {
    readonly article: string;
    readonly passage?: string;
    readonly start?: number;
  };
};

/** A sentence elsewhere, if there is one; else in the same article, else the one where the editor is. */
export function exampleOf(
  articles: readonly ForeseenArticle[],
  { words, near }: ExampleOptions,
): ExampleAnswer | undefined {
  const elsewhere = [...articles].sort(
    (one, other) => Number(one.id === near.article) - Number(other.id === near.article),
  );
  let here: ExampleAnswer | undefined;
  for (const article of elsewhere)
    for (const sentence of article.effect.changed) {
      const found = wordsIn(sentence, { article, words });
      if (!found) continue;
      const isHere =
        found.article === near.article &&
        found.passage === near.passage &&
        sentence.start <= (near.start ?? -1) &&
        (near.start ?? -1) < sentence.end;
      if (!isHere) return found;
      here ??= found;
    }
  return here;
}

function wordsIn(
  sentence: ChangedSentence,
  { article, words }: { readonly article: ForeseenArticle; readonly words: string },
): ExampleAnswer | undefined {
  const { id, title, opened } = article;
  const passage = opened.passages.find((each) => isOf(sentence, each));
  if (!passage) return undefined;
  const place = findWords(passage.text, words).find(
    ({ start }) => start >= sentence.start && start < sentence.end,
  );
  if (!place) return undefined;
  const text = passage.text.slice(sentence.start, sentence.end);
  return { article: id, title, passage: passageId(passage), ...place, text };
}

function isOf({ blockId, role }: ChangedSentence, passage: SettledPassage): boolean {
  if (passage.kind === 'block') return passage.block.id === blockId;
  return passage.kind === 'part' && blockId === undefined && passage.part === role;
}
