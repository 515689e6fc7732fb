/** an article as it is said and as it would be → which sentences change, and what recording them costs. Pure. */
import type { Segment } from '../../script/script.ts';
import { amountOf } from '../../speech/prices/price.ts';
import type { EffectAnswer } from '../answers.ts';
import type { SaidArticle } from '../articles/open-article.ts';

/** A sentence that would be heard otherwise: its range in the printed text of its passage. */
export type ChangedSentence = {
  /** Absent for a part. */
  readonly blockId?: string;
  readonly role: Segment['role'];
  readonly start: number;
  readonly end: number;
};

/** What changes in one article. */
export type ArticleEffect = {
  /** Sentences that are said otherwise, in order. */
  readonly changed: readonly ChangedSentence[];
  /** Billed characters to record. */
  readonly characters: number;
  /** In billionths of the currency, where there is a price. */
  readonly nanos?: number;
  readonly currency?: string;
};

/** Compares them: each sentence that would be heard otherwise counts, wherever it stands. */
export function effectOn(before: SaidArticle, after: SaidArticle): ArticleEffect {
  const known = countOf(before.script.segments.flatMap((each) => sentencesOf(each).map(heardOf)));
  const changed: ChangedSentence[] = [];
  for (const sentence of after.script.segments.flatMap(sentencesOf)) {
    const left = known.get(sentence.heard) ?? 0;
    if (left === 0) changed.push(sentence.place);
    else known.set(sentence.heard, left - 1);
  }
  return { changed, ...missingIn(after, new Set(before.jobs.map(({ key }) => key))) };
}

/** What is to be recorded of an article. `known`: keys of clips that do not count. */
export function missingIn(
  { jobs, clips }: Pick<SaidArticle, 'jobs' | 'clips'>,
  known: ReadonlySet<string>,
): Omit<ArticleEffect, 'changed'> {
  let [characters, nanos] = [0, 0];
  let currency: string | undefined;
  for (const [i, job] of jobs.entries()) {
    if (known.has(job.key) || clips[i]!.state === 'stored') continue;
    characters += job.characters;
    if (job.price && !job.price.isUnbilled) {
      nanos += job.charge.nanos ?? 0;
      currency = job.price.currency;
    }
  }
  return { characters, ...(currency !== undefined && { nanos, currency }) };
}

/** The sum of what changes in several articles. */
export function sumEffects(effects: readonly ArticleEffect[]): EffectAnswer {
  const others = effects.filter((effect) => effect.changed.length + effect.characters > 0);
  const sum = (of: (effect: ArticleEffect) => number): number =>
    others.reduce((total, effect) => total + of(effect), 0);
  const currency = others.find((effect) => effect.currency !== undefined)?.currency;
  return {
    sentences: sum((effect) => effect.changed.length),
    articles: others.length,
    characters: sum((effect) => effect.characters),
    ...(currency !== undefined && {
      cost: { amount: amountOf({ nanos: sum(({ nanos = 0 }) => nanos) }), currency },
    }),
  };
}

type HeardSentence = { readonly place: ChangedSentence; readonly heard: string };

function heardOf({ heard }: HeardSentence): string {
  return heard;
}

/** Each sentence with all that decides how it is heard. */
function sentencesOf(segment: Segment): readonly HeardSentence[] {
  const { spokenText, pronunciations = [], voice, rate, take, blockId, role } = segment;
  const { blockStart = 0 } = segment;
  return segment.sentences.map(({ start, end, spokenStart, spokenEnd, pauseAfter }) => {
    const own = pronunciations
      .filter((each) => each.start < spokenEnd && each.end > spokenStart)
      .map((each) => ({ ...each, start: each.start - spokenStart, end: 0 }));
    const words = spokenText.slice(spokenStart, spokenEnd);
    return {
      place: {
        ...(blockId !== undefined && { blockId }),
        role,
        start: blockStart + start,
        end: blockStart + end,
      },
      heard: JSON.stringify([words, own, voice, rate, take, pauseAfter]),
    };
  });
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
