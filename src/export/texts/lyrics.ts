/** an edition → LRC: its sentences as the lines of a song, with the times of their words. Pure. */
import type { Edition, EditionCue } from '../../edition/edition.ts';
import { timedWords } from '../timed-words.ts';

/**
 * LRC with the times of words where they are known, as players of music read them:
 * `[00:01.20]<00:01.20>The <00:01.43>ferry`. A time without text ends a sentence that a pause follows.
 */
export function formatLyrics(edition: Edition): string {
  const { title, byline, duration } = edition;
  const head = [
    `[ti:${tagText(title)}]`,
    ...(byline === undefined ? [] : [`[ar:${tagText(byline)}]`]),
    `[length:${clock(duration).slice(0, 5)}]`,
  ];
  const lines = edition.cues.flatMap((cue, index) => {
    const next = edition.cues[index + 1];
    const isFollowed = next !== undefined && centiseconds(next.start) <= centiseconds(cue.end);
    return isFollowed ? [lineOf(cue)] : [lineOf(cue), `[${clock(cue.end)}]`];
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

function lineOf(cue: EditionCue): string {
  const words = timedWords(cue);
  if (words.length === 0) return `[${clock(cue.start)}]${lineText(cue.text)}`;
  const pieces = words.map(({ from, start }, index) => {
    const text = cue.text.slice(from, words[index + 1]?.from);
    return `<${clock(start)}>${lineText(text)}`;
  });
  return `[${clock(cue.start)}]${pieces.join('')}<${clock(cue.end)}>`;
}

/** Minutes, seconds and hundredths; minutes go on beyond 59. */
function clock(seconds: number): string {
  const all = centiseconds(seconds);
  const minutes = Math.floor(all / 6000);
  const rest = (all % 6000) / 100;
  return `${String(minutes).padStart(2, '0')}:${rest.toFixed(2).padStart(5, '0')}`;
}

function centiseconds(seconds: number): number {
  return Math.round(seconds * 100);
}

/** Brackets around a time would be read as one. */
function lineText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[[<](?=\d+:)/gu, '(');
}

function tagText(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll(']', ')').trim();
}
