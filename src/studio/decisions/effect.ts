/** an article as it is said and as it would be → which sentences change, and what recording them costs. Pure. */
import type { Segment } from '../../script/script.ts';
import { amountOf } from '../../speech/prices/price.ts';
import type { EffectAnswer } from '../answers.ts';
import type { SaidArticle } from '../articles/open-article.ts';

/** What changes in one article. */
export type ArticleEffect = {
  /** Sentences that are said otherwise. */
  readonly sentences: number;
  /** Billed characters to record. */
  readonly characters: number;
  /** In billionths of the currency, where there is a price. */
  readonly nanos?: number;
  readonly currency?: string;
};

/** Compares them: each sentence that would be heard otherwise counts, wherever it stands. */
export function effectOn(before: SaidArticle, after: SaidArticle): ArticleEffect {
  const known = countOf(before.script.segments.flatMap(sentencesOf));
  let sentences = 0;
  for (const sentence of after.script.segments.flatMap(sentencesOf)) {
    const left = known.get(sentence) ?? 0;
    if (left === 0) sentences++;
    else known.set(sentence, left - 1);
  }
  const keys = new Set(before.jobs.map(({ key }) => key));
  let [characters, nanos] = [0, 0];
  let currency: string | undefined;
  for (const [i, job] of after.jobs.entries()) {
    if (keys.has(job.key) || after.clips[i]!.state === 'stored') continue;
    characters += job.characters;
    if (job.price && !job.price.isUnbilled) {
      nanos += job.charge.nanos ?? 0;
      currency = job.price.currency;
    }
  }
  return { sentences, characters, ...(currency !== undefined && { nanos, currency }) };
}

/** The sum of what changes in several articles. */
export function sumEffects(effects: readonly ArticleEffect[]): EffectAnswer {
  const changed = effects.filter(({ sentences, characters }) => sentences + characters > 0);
  const sum = (of: (effect: ArticleEffect) => number): number =>
    changed.reduce((total, effect) => total + of(effect), 0);
  const currency = changed.find((effect) => effect.currency !== undefined)?.currency;
  return {
    sentences: sum((effect) => effect.sentences),
    articles: changed.length,
    characters: sum((effect) => effect.characters),
    ...(currency !== undefined && {
      cost: { amount: amountOf({ nanos: sum(({ nanos = 0 }) => nanos) }), currency },
    }),
  };
}

/** All that decides how each sentence is heard. */
function sentencesOf({
  spokenText,
  sentences,
  pronunciations = [],
  voice,
  rate,
  take,
}: Segment): readonly string[] {
  return sentences.map(({ spokenStart, spokenEnd, pauseAfter }) => {
    const own = pronunciations
      .filter(({ start, end }) => start < spokenEnd && end > spokenStart)
      .map(({ start, ...rest }) => ({ ...rest, start: start - spokenStart, end: 0 }));
    const words = spokenText.slice(spokenStart, spokenEnd);
    return JSON.stringify([words, own, voice, rate, take, pauseAfter]);
  });
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
