/** segments and the scripts of their voices → what cannot be spoken, found before synthesis. */
import { ArticleError, type Warning } from '../errors.ts';
import type { Segment } from './script.ts';
import { canSpeak, countLetters, foreignWords, scriptName } from './characters/writing-systems.ts';

/**
 * Words in a script that a voice cannot speak: refused, left in with a warning, or transliterated.
 */
export type UnspeakablePolicy = 'error' | 'warn' | 'spell';

/** ISO 15924 codes of the scripts that a voice can speak; `undefined` when unknown. */
export type ScriptsOf = (voice: string) => readonly string[] | undefined;

type Spoken = Pick<Segment, 'role' | 'spokenText' | 'voice'>;

/**
 * Refuses an article with nothing to say, or with most letters in scripts its voices cannot speak.
 * @throws ArticleError `ARTICLE_UNSPEAKABLE`
 */
export function refuseUnspeakable(
  drafts: readonly Spoken[],
  options: { readonly scriptsOf: ScriptsOf },
): void {
  const own = drafts.filter((draft) => draft.role !== 'disclosure');
  if (own.length === 0) {
    throw new ArticleError(
      'The article contains no words that can be spoken, only symbols or emoji.',
      {
        code: 'ARTICLE_UNSPEAKABLE',
        hint: 'Use an article that contains words.',
      },
    );
  }
  const foreign = new Map<string, { count: number; voice: string; scripts: readonly string[] }>();
  let total = 0;
  for (const { spokenText, voice } of own) {
    const scripts = options.scriptsOf(voice);
    for (const [code, count] of countLetters(spokenText)) {
      total += count;
      if (scripts !== undefined && !canSpeak(code, scripts))
        foreign.set(code, { voice, scripts, count: count + (foreign.get(code)?.count ?? 0) });
    }
  }
  const ranked = [...foreign].sort((a, b) => b[1].count - a[1].count);
  if (ranked.reduce((sum, [, each]) => sum + each.count, 0) * 2 <= total) return;
  const [code, { count, voice, scripts }] = ranked[0]!;
  const spoken = `${scripts.map(scriptName).join(', ')} letters`;
  const foreignShare = `${count} of the ${total} letters of the article`;
  throw new ArticleError(
    `The voice “${voice}” speaks ${spoken}, but ${foreignShare} are ${scriptName(code)}.`,
    {
      code: 'ARTICLE_UNSPEAKABLE',
      hint: 'Choose a voice that speaks the language of the article: `lectern voices` lists them.',
    },
  );
}

/** The spoken text without the words that have phonemes: their letters do not matter. */
function wordsWithoutPhonemes({ spokenText, pronunciations = [] }: Segment): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of pronunciations) {
    parts.push(spokenText.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return [...parts, spokenText.slice(at)].join('');
}

/** Most words shown in a warning. */
const SHOWN_WORDS = 8;

/**
 * A warning if a segment holds words its voice cannot speak, or was transliterated.
 * @throws ArticleError `SCRIPT_UNSPEAKABLE` instead, where the policy is `error`.
 */
export function checkCoverage(
  segment: Segment,
  options: { readonly scriptsOf: ScriptsOf; readonly policy: UnspeakablePolicy },
): readonly Warning[] {
  const scripts = options.scriptsOf(segment.voice);
  const foreign =
    scripts === undefined ? [] : foreignWords(wordsWithoutPhonemes(segment), { scripts });
  if (foreign.length === 0) return spelledWarning(segment);
  const words = foreign
    .slice(0, SHOWN_WORDS)
    .map(({ word, script }) => `“${word}” (${scriptName(script)})`);
  const more = foreign.length > SHOWN_WORDS ? ` and ${foreign.length - SHOWN_WORDS} more` : '';
  const reader = `In segment ${segment.id} the voice “${segment.voice}”`;
  const message = `${reader} cannot speak ${words.join(', ')}${more}.`;
  if (options.policy === 'error')
    throw new ArticleError(message, {
      code: 'SCRIPT_UNSPEAKABLE',
      hint:
        'Write the words in letters that the voice knows, give their language a voice under ' +
        '`voices`, or set `unspeakable: spell`.',
    });
  return [
    {
      code: 'SCRIPT_UNSPEAKABLE',
      message,
      hint: 'Write the words in letters that the voice knows, or give their language a voice under `voices`.',
      segmentId: segment.id,
    },
  ];
}

/** Transliterated words are worth checking. */
function spelledWarning(segment: Segment): readonly Warning[] {
  const spans = segment.spans.filter((span) => span.rule === 'romanize');
  if (spans.length === 0) return [];
  const words = spans.slice(0, SHOWN_WORDS).map(({ start, end, spokenStart, spokenEnd }) => {
    const written = segment.text.slice(start, end);
    return `“${written}” as “${segment.spokenText.slice(spokenStart, spokenEnd)}”`;
  });
  return [
    {
      code: 'SCRIPT_UNSPEAKABLE',
      message: `In segment ${segment.id} the voice “${segment.voice}” is given ${words.join(', ')}.`,
      hint: 'Give the language of the words a voice under `voices`.',
      segmentId: segment.id,
    },
  ];
}
