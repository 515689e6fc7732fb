/** a text and its voice → the sentences to speak, written portion by portion as they are needed. */
import { ArticleError } from '../../errors.ts';
import { articleOfText } from '../../article/readers/text/article-of-text.ts';
import { RATE_RANGE, wordsPerMinuteOf } from '../../article/rate.ts';
import type { Rate } from '../../article/article.ts';
import type { RunParts } from '../../run/project/project.ts';
import { openRun, type EditionRun } from '../../run/stages/edition-run.ts';
import { writeRunScript } from '../../run/stages/write-run-script.ts';
import { pauseAfterSegment, pauseFactor } from '../../script/pauses.ts';
import { plainSegment } from '../../script/plain-segment.ts';
import type { Segment } from '../../script/script.ts';
import { planSentenceJobs, type ClipJob } from '../../speech/clip-job.ts';
import { SENTENCE_PAUSE } from '../../speech/parts/join-speech.ts';
import { cutInput, type Portion } from './cut-input.ts';
import type { ChosenVoice } from './choose-speech-voice.ts';

/** A sentence to speak. */
export type PlannedSentence = {
  readonly job: ClipJob;
  /** Seconds of silence after it, before the next. */
  readonly pauseAfter: number;
  /** Whether it is the last of the text. */
  readonly isLast: boolean;
};

/** How a text is spoken. */
export type SentenceOptions = {
  readonly voice: ChosenVoice;
  /** Multiplier of the configured rate. */
  readonly speed: number;
  /** Whether rules and lexicons decide how it is said, as they do for articles. */
  readonly normalize: boolean;
  readonly signal: AbortSignal;
};

/**
 * The sentences of a text, in order. What is written are the paragraphs of a portion at a time, so
 * that a long text does not keep its first sentence waiting.
 * @throws ArticleError `ARTICLE_UNSPEAKABLE` if nothing in it can be spoken; as `writeScript`.
 */
export async function* writeSentences(
  text: string,
  options: SentenceOptions & { readonly parts: RunParts },
): AsyncGenerator<PlannedSentence> {
  const { language } = options.voice;
  const portions = [...cutInput(text, { language })];
  const run = openSpeechRun(options);
  let spoken = 0;
  for (const [index, portion] of portions.entries()) {
    options.signal.throwIfAborted();
    const isLastPortion = index === portions.length - 1;
    const segments = await writePortion(portion, { ...options, run });
    for (const [place, segment] of segments.entries()) {
      const next = segments[place + 1];
      const isLastSegment = isLastPortion && next === undefined;
      const after = next ? segment.pauseAfter : pauseAfterPortion(segment, { portion, run });
      const jobs = planSentenceJobs(segment, { ...run.voices, neighbours: {} });
      for (const [at, job] of jobs.entries()) {
        spoken++;
        const isEnd = at === jobs.length - 1;
        yield {
          job,
          pauseAfter: isEnd ? after : pauseWithin(job),
          isLast: isLastSegment && isEnd,
        };
      }
    }
  }
  if (spoken === 0) throw unspeakable();
}

/** The pause that the request states for its last sentence. */
function pauseWithin({ parts }: ClipJob): number {
  return parts.at(-1)?.request.sentences.at(-1)?.pauseAfter ?? SENTENCE_PAUSE;
}

/** The pause before the next portion, whose words are not known yet. */
function pauseAfterPortion(
  segment: Segment,
  { portion, run }: { readonly portion: Portion; readonly run: EditionRun },
): number {
  const factor = pauseFactor(run.settings.pauses) / (segment.rate ?? 1);
  if (portion.goesOn) return SENTENCE_PAUSE * factor;
  return pauseAfterSegment(segment, { next: { role: 'paragraph', spokenText: '' }, factor });
}

/** The run of a text: with its voice and its rate, without what belongs to editions. */
function openSpeechRun({
  voice,
  speed,
  parts,
  signal,
}: SentenceOptions & { readonly parts: RunParts }): EditionRun {
  const settings = {
    ...parts.settings,
    forcedVoice: voice.name,
    forcedRate: scaleRate(parts.settings.rate, speed),
    disclosure: false,
    strict: false,
    // Those of an edition may not fit the rate of this voice's samples; none is made here.
    format: 'mp3' as const,
    bitrate: SOME_BITRATE,
  };
  return openRun({ kind: 'text', content: '' }, { ...parts, settings, signal });
}

/** kbit/s that MP3 has at any sample rate. */
const SOME_BITRATE = 64;

/** A rate times a speed, within what voices can do. */
function scaleRate(rate: Rate, speed: number): Rate {
  if (speed === 1) return rate;
  const words = wordsPerMinuteOf(rate);
  if (words !== undefined) return `${Math.min(400, Math.max(50, Math.round(words * speed)))}wpm`;
  return Math.min(RATE_RANGE.max, Math.max(RATE_RANGE.min, Number(rate) * speed));
}

type PortionOptions = SentenceOptions & { readonly run: EditionRun };

/** The segments of a portion; none if it has nothing that can be spoken. */
async function writePortion(
  { paragraphs }: Portion,
  options: PortionOptions,
): Promise<readonly Segment[]> {
  const { language } = options.voice;
  const article = articleOfText(paragraphs, { language });
  if (article === undefined) return [];
  if (!options.normalize)
    return article.blocks
      .filter(({ text }) => HAS_WORDS.test(text))
      .map(({ text }, index) =>
        plainSegment(text, { ...plainOptions(options), id: `s${index + 1}` }),
      );
  try {
    return (await writeRunScript(article, options.run)).script.segments;
  } catch (error) {
    // Such as a line of dashes between paragraphs that were read already.
    if (isUnspeakable(error) && !paragraphs.some((each) => /\p{L}/u.test(each))) return [];
    throw error;
  }
}

const HAS_WORDS = /[\p{L}\p{N}]/u;

function plainOptions({
  run,
  voice,
}: PortionOptions): Omit<Parameters<typeof plainSegment>[1], 'id'> {
  const { forcedRate, rates, pauses } = run.settings;
  const { provider } = run.voices;
  return {
    voice: voice.name,
    language: voice.language,
    rate: forcedRate,
    rates,
    pauses,
    wordsPerMinute: (name) => provider.capabilities(name).wordsPerMinute,
  };
}

function isUnspeakable(error: unknown): boolean {
  return error instanceof ArticleError && error.code === 'ARTICLE_UNSPEAKABLE';
}

function unspeakable(): ArticleError {
  return new ArticleError('The input has nothing that can be spoken.', {
    code: 'ARTICLE_UNSPEAKABLE',
    hint: 'Send words or numbers.',
  });
}
