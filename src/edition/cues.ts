/** Track → cues → WebVTT, SubRip, JSON: the printed words of every sentence, with the seconds at which they are heard. */
import { twoDigits } from '../_internal/two-digits.ts';
import type { Block } from '../article/article.ts';
import type { WordTime } from '../track/timeline.ts';
import type { Track } from '../track/track.ts';
import { buildCaptions } from './formats/captions.ts';
import type { Edition, EditionCue } from './edition.ts';
import { parseWords } from './shared/printed-words.ts';
import { formatWords } from './word-times.ts';

/** Times in files are rounded to a microsecond: finer than a sample, and short to print. */
const PRECISION = 1e6;

/** One cue a sentence, in order, in printed words. */
export function buildCues(track: Track): readonly EditionCue[] {
  const { article, segments } = track.recording.script;
  const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
  const blockOf = new Map(article.blocks.map((block) => [block.id, block]));
  const wordsOf = groupWords(track.timeline.words);
  return track.timeline.sentences.flatMap((time) => {
    const segment = segmentOf.get(time.segmentId);
    const sentence = segment?.sentences[time.sentence];
    if (!segment || !sentence) return [];
    const text = segment.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const place = placeInBlock(blockOf.get(segment.blockId ?? ''), sentence);
    const words = formatWords(wordsOf.get(time.segmentId) ?? [], {
      text: segment.text,
      spans: segment.spans,
      sentence,
      start: time.start,
    });
    return [
      {
        start: roundTime(time.start),
        end: roundTime(time.end),
        text,
        role: segment.role,
        ...place,
        ...(words !== undefined && { words }),
      },
    ];
  });
}

function groupWords(words: readonly WordTime[]): ReadonlyMap<string, readonly WordTime[]> {
  const groups = new Map<string, WordTime[]>();
  for (const word of words) {
    const group = groups.get(word.segmentId);
    if (group) group.push(word);
    else groups.set(word.segmentId, [word]);
  }
  return groups;
}

/** A WebVTT file (https://www.w3.org/TR/webvtt1/) of the cues, in lines of at most 65 characters. */
export function formatWebVtt(
  cues: readonly EditionCue[],
  options: { readonly language: string },
): string {
  const captions = buildCaptions(cues).map((caption, i) =>
    vttCue({ number: i + 1, ...caption, payload: caption.lines.map(escapeVtt).join('\n') }),
  );
  return [`WEBVTT\nLanguage: ${options.language}\n`, ...captions].join('\n');
}

/**
 * A WebVTT metadata file that says which words of the edition's page are heard when, as the W3C's SyncMediaLite draft has it
 * (https://w3c.github.io/sync-media-pub/sync-media-lite): the block by its id, the sentence, and each word whose time is known, by its place in the block's text.
 */
export function formatMetadataVtt(
  cues: readonly EditionCue[],
  options: { readonly language: string },
): string {
  const placed = cues.filter((cue) => cue.blockId !== undefined);
  const stretches = placed.flatMap((cue) => [{ ...cue, group: 'sentence' }, ...wordsIn(cue)]);
  const lines = stretches.map((cue, i) =>
    vttCue({
      number: i + 1,
      start: cue.start,
      end: cue.end,
      payload: JSON.stringify({ selector: selectorOf(cue), group: cue.group }),
    }),
  );
  return [`WEBVTT\nKind: metadata\nLanguage: ${options.language}\n`, ...lines].join('\n');
}

/** A SubRip file of the cues. It has no escapes: what could be read as markup is spelled with look-alikes. */
export function formatSubRip(cues: readonly EditionCue[]): string {
  const captions = buildCaptions(cues).map(({ start, end, lines }, i) => {
    const times = `${formatVttTime(start)} --> ${formatVttTime(end)}`.replaceAll('.', ',');
    return `${i + 1}\n${times}\n${lines.map(plainLine).join('\n')}\n`;
  });
  return captions.join('\n');
}

/** The JSON transcript of the podcast namespace (https://github.com/Podcastindex-org/podcast-namespace, transcripts). */
export function formatTranscriptJson(cues: readonly EditionCue[]): string {
  const segments = cues.map((cue) => ({ startTime: cue.start, endTime: cue.end, body: cue.text }));
  return `${JSON.stringify({ version: '1.0.0', segments }, null, 1)}\n`;
}

/** JSON chapters 1.2.0 (https://github.com/Podcastindex-org/podcast-namespace, chapters). */
export function formatChaptersJson(chapters: Edition['chapters']): string {
  return `${JSON.stringify({ version: '1.2.0', chapters: chapters.map(({ start, title }) => ({ startTime: start, title })) }, null, 1)}\n`;
}

/** Seconds as `hh:mm:ss.ttt`. */
export function formatVttTime(time: number): string {
  const milliseconds = Math.round(time * 1000);
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const rest = milliseconds % 60_000;
  return `${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(Math.floor(rest / 1000))}.${String(rest % 1000).padStart(3, '0')}`;
}

/** Seconds rounded for a file. */
export function roundTime(time: number): number {
  return Math.round(time * PRECISION) / PRECISION;
}

function placeInBlock(
  block: Block | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): Partial<EditionCue> {
  if (!block) return {};
  const path = block.where.kind === 'path' ? { path: block.where.path } : {};
  return { blockId: block.id, textHash: block.textHash, textStart: start, textEnd: end, ...path };
}

function vttCue(cue: {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly payload: string;
}): string {
  return `${cue.number}\n${formatVttTime(cue.start)} --> ${formatVttTime(cue.end)}\n${cue.payload}\n`;
}

/** Words as stretches of their block. A text that the page folds otherwise than the cue has no places of words that would hold. */
function wordsIn(cue: EditionCue): readonly (EditionCue & { readonly group: string })[] {
  if (
    cue.words === undefined ||
    cue.textStart === undefined ||
    cue.textEnd !== cue.textStart + cue.text.length
  )
    return [];
  const words = parseWords(cue.words);
  return words.map(({ offset, seconds }, i) => {
    const [next, start] = [words[i + 1], Math.min(cue.start + seconds, cue.end)];
    const text = cue.text.slice(offset, next?.offset).trimEnd();
    const end = next ? Math.max(start, Math.min(cue.start + next.seconds, cue.end)) : cue.end;
    return {
      ...cue,
      start,
      end,
      textStart: cue.textStart! + offset,
      textEnd: cue.textStart! + offset + text.length,
      group: 'word',
    };
  });
}

function selectorOf(cue: EditionCue): object {
  const refinedBy = { type: 'TextPositionSelector', start: cue.textStart, end: cue.textEnd };
  return {
    type: 'FragmentSelector',
    value: cue.blockId,
    ...(cue.textStart !== undefined && { refinedBy }),
  };
}

function plainLine(line: string): string {
  return line.replaceAll('-->', '→').replaceAll('<', '‹').replaceAll('>', '›');
}

function escapeVtt(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
