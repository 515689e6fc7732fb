/** an article as it is said and as it would be → which sentences change, and what recording them costs. Pure. */
import type { Script, Segment, Sentence } from '../../script/script.ts';
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

/**
 * Compares them: each sentence that would be heard otherwise counts, wherever it stands. Pauses vary a little with the words
 * on both sides: another one counts only where these are the same.
 */
export function effectOn(before: SaidArticle, after: SaidArticle): ArticleEffect {
  const former = sentencesOf(before.script);
  const known = countOf(former.map(({ heard }) => heard));
  const pauses = new Map(former.map(({ around, pause }) => [around, pause]));
  const changed: ChangedSentence[] = [];
  for (const { heard, around, pause, place } of sentencesOf(after.script)) {
    const left = known.get(heard) ?? 0;
    const isPausedAsBefore = !pauses.has(around) || pauses.get(around) === pause;
    if (left === 0 || !isPausedAsBefore) changed.push(place);
    if (left > 0) known.set(heard, left - 1);
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

type HeardSentence = {
  readonly place: ChangedSentence;
  /** All that decides how it is heard, but the pause after it. */
  readonly heard: string;
  /** The same of it and of the one after it. */
  readonly around: string;
  /** Seconds after it, where its segment goes on or someone asked for them. */
  readonly pause: number | undefined;
};

/** The sentences of a script, in order. */
function sentencesOf({ segments }: Script): readonly HeardSentence[] {
  const sentences = segments.flatMap(sentencesIn);
  return sentences.map((sentence, i) => ({
    ...sentence,
    around: JSON.stringify([sentence.heard, sentences[i + 1]?.heard]),
  }));
}

function sentencesIn(segment: Segment): readonly Omit<HeardSentence, 'around'>[] {
  const { blockId, role, blockStart = 0, sentences, pauseAsked, pauseAfter: last } = segment;
  return sentences.map((sentence) => ({
    place: {
      ...(blockId !== undefined && { blockId }),
      role,
      start: blockStart + sentence.start,
      end: blockStart + sentence.end,
    },
    heard: heardOf(sentence, segment),
    pause: sentence.pauseAfter ?? (pauseAsked ? last : undefined),
  }));
}

function heardOf({ spokenStart, spokenEnd }: Sentence, segment: Segment): string {
  const { spokenText, pronunciations = [], voice, rate, take } = segment;
  const own = pronunciations
    .filter((each) => each.start < spokenEnd && each.end > spokenStart)
    .map((each) => ({ ...each, start: each.start - spokenStart, end: 0 }));
  const words = spokenText.slice(spokenStart, spokenEnd);
  return JSON.stringify([words, own, voice, rate, take]);
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
