/** Track → cues → WebVTT: the printed words of every sentence, with the seconds at which they are heard. */
import type { Segment } from '../script/script.ts';
import type { Track } from '../track/track.ts';
import type { EditionCue } from './edition.ts';

/** Times in files are rounded to a microsecond: finer than a sample, and short to print. */
const PRECISION = 1e6;

/** One cue a sentence, in order, in printed words. */
export function buildCues(track: Track): readonly EditionCue[] {
  const { article, segments } = track.recording.script;
  const segmentOf = new Map(segments.map((segment) => [segment.id, segment]));
  const hashOf = new Map(article.blocks.map((block) => [block.id, block.textHash]));
  return track.timeline.sentences.flatMap((time) => {
    const segment = segmentOf.get(time.segmentId);
    const sentence = segment?.sentences[time.sentence];
    if (!segment || !sentence) return [];
    const text = segment.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
    if (text === '') return [];
    const place = placeInBlock(segment, { start: sentence.start, end: sentence.end, textHash: hashOf.get(segment.blockId ?? '') });
    return [{ start: roundTime(time.start), end: roundTime(time.end), text, role: segment.role, ...place }];
  });
}

/** A WebVTT file (https://www.w3.org/TR/webvtt1/) of the cues. */
export function formatWebVtt(cues: readonly EditionCue[], options: { readonly language: string }): string {
  const header = `WEBVTT\nLanguage: ${options.language}\n`;
  return [header, ...cues.map((cue, i) => `${i + 1}\n${formatVttTime(cue.start)} --> ${formatVttTime(cue.end)}\n${escapeVtt(cue.text)}\n`)].join('\n');
}

/** Seconds as `hh:mm:ss.ttt`. */
export function formatVttTime(time: number): string {
  const milliseconds = Math.round(time * 1000);
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const rest = milliseconds % 60_000;
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(rest / 1000))}.${String(rest % 1000).padStart(3, '0')}`;
}

/** Seconds rounded for a file. */
export function roundTime(time: number): number {
  return Math.round(time * PRECISION) / PRECISION;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function placeInBlock(segment: Segment, place: { readonly start: number; readonly end: number; readonly textHash: string | undefined }): Partial<EditionCue> {
  if (segment.blockId === undefined || place.textHash === undefined) return {};
  return { blockId: segment.blockId, textHash: place.textHash, textStart: place.start, textEnd: place.end };
}

function escapeVtt(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
