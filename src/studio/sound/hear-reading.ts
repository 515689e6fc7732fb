/** words of a passage and a way to say them → how they are said in that way, alone or in their sentence. */
import type { Block } from '../../article/article.ts';
import type { SayAs } from '../../article/spoken/say-as.ts';
import type { EntryWay } from '../../script/lexicon/set-entry.ts';
import type { Segment } from '../../script/script.ts';
import { findPrice } from '../../speech/prices/find-price.ts';
import { requestOfSegment } from '../../speech/clip-job.ts';
import type { ReadingAnswer } from '../answers.ts';
import { openArticleRun, type WatchedRun } from '../articles/article-run.ts';
import { segmentsOf, type OpenedArticle } from '../articles/open-article.ts';
import type { SettledPassage } from '../articles/settle-passages.ts';
import { writeRunScript } from '../../run/stages/write-run-script.ts';
import type { StudioParts } from '../studio-parts.ts';

/** Which words, in which way; offsets in the passage as printed. */
export type AskedWords = {
  readonly passage: SettledPassage;
  readonly start: number;
  readonly end: number;
  /** @default as they are said now */
  readonly way?: EntryWay | undefined;
  /** Whether the whole sentence is said. @default the words alone */
  readonly inSentence?: boolean;
};

/** Options of `writeReading`. */
export type ReadingOptions = {
  readonly opened: OpenedArticle;
  readonly parts: StudioParts;
  readonly signal: AbortSignal;
};

/** What is said, and who says it. */
export type WrittenReading = {
  readonly segments: readonly Segment[];
  readonly run: WatchedRun['run'];
};

/** Writes what would be said. The rules and lexicons of the article hold; nothing else of it is read. */
export async function writeReading(
  asked: AskedWords,
  options: ReadingOptions,
): Promise<WrittenReading> {
  const { opened, parts, signal } = options;
  const { source, article } = opened;
  const range = asked.inSentence ? sentenceAround(asked, opened) : asked;
  const block = blockOf(asked, range);
  const { settings, voices } = parts.project;
  const isFree = opened.script.voices.every((voice) => findPrice(voice, voices)?.isUnbilled);
  const provider = isFree ? voices.provider : parts.openDraftVoice();
  const { run } = openArticleRun(source, {
    parts,
    signal,
    replaced: {
      settings: { ...settings, ...parts.lexicons.settings(), disclosure: false },
      voices: { ...voices, provider, isStandIn: !isFree },
    },
  });
  const { script } = await writeRunScript({ ...article, blocks: [block], skipped: [] }, run, {
    isDraft: true,
  });
  return { segments: script.segments.filter(({ blockId }) => blockId === block.id), run };
}

/** A range of the passage as printed. */
type WordRange = Pick<AskedWords, 'start' | 'end'>;

/** The printed sentence in which the words are. */
function sentenceAround({ passage, start, end }: AskedWords, opened: OpenedArticle): WordRange {
  for (const { segment } of segmentsOf(passage, opened)) {
    const { blockStart = 0, sentences } = segment;
    const own = sentences.filter(
      (each) => blockStart + each.end > start && blockStart + each.start < end,
    );
    if (own.length === 0) continue;
    return { start: blockStart + own[0]!.start, end: blockStart + own.at(-1)!.end };
  }
  return { start, end };
}

/** A block of nothing but these words. */
function blockOf(asked: AskedWords, range: WordRange): Block {
  const { passage, way } = asked;
  const own = passage.kind === 'block' ? passage.block : undefined;
  const given = (own?.sayAs ?? []).filter(
    (each) => each.end <= asked.start || each.start >= asked.end || way === undefined,
  );
  const wanted = way ? [...given, sayAsOf(way, asked)] : given;
  const sayAs = wanted
    .filter((each) => each.start >= range.start && each.end <= range.end)
    .map((each) => ({ ...each, start: each.start - range.start, end: each.end - range.start }))
    .sort((one, other) => one.start - other.start);
  return {
    id: 'b1',
    textHash: '0'.repeat(16),
    kind: 'paragraph',
    text: passage.text.slice(range.start, range.end),
    runs: [],
    where: { kind: 'lines', start: 1, end: 1 },
    ...(own?.language !== undefined && { language: own.language }),
    ...(sayAs.length > 0 && { sayAs }),
  };
}

/** As a decision has it. */
function sayAsOf(way: EntryWay, { start, end }: WordRange): SayAs {
  const place = { start, end, decided: true } as const;
  if ('say' in way) return { ...place, kind: 'say', say: way.say };
  return 'ipa' in way ? { ...place, kind: 'ipa', ipa: way.ipa } : { ...place, kind: 'spell' };
}

/** How a voice says what was written: in words, and in phonemes where it can tell them. */
export async function tellReading({ segments, run }: WrittenReading): Promise<ReadingAnswer> {
  const { provider } = run.voices;
  const spoken = segments.map(({ spokenText }) => spokenText).join(' ');
  if (!provider.pronounce) return { spoken };
  const words = await Promise.all(
    segments.map((each) => provider.pronounce!(requestOfSegment(each), run)),
  );
  const ipa = words
    .flat()
    .map((word) => word.ipa)
    .join(' ');
  return { spoken, ...(ipa !== '' && { ipa }) };
}
