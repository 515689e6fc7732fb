/** Article → Script: every block as a segment with its spoken form, sentences, voice and pause. */
import type { Article } from '../article/article.ts';
import { ArticleError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import { bylineText, defaultDisclosure } from './disclosure.ts';
import { pauseBetween } from './pauses.ts';
import { hasRules } from './rules/languages.ts';
import type { Script, Segment, SegmentRole, WriteScriptOptions } from './script.ts';
import { isSpeakable, speakText } from './speak.ts';
import { canSpeak, countLetters, foreignWords, scriptName } from './writing-systems.ts';

/** The voice that comes with Lectern. */
export const DEFAULT_VOICE = 'en-us-joe';

/** Roles whose words end without a full stop in print and must end like a sentence for a voice. */
const CLOSED_ROLES: ReadonlySet<SegmentRole> = new Set<SegmentRole>(['disclosure', 'title', 'byline', 'heading', 'listItem']);

/** What is to be said, before it is known how. */
type Part = { readonly role: SegmentRole; readonly text: string; readonly language: string; readonly blockId?: string };

/** A part as it will be said, before its neighbours are known. */
type Draft = Omit<Segment, 'id' | 'pauseAfter'> & { readonly warnings: readonly Warning[] };

/**
 * The script of an article: disclosure, title, byline, then every block in order. The option's voice wins over the article's own.
 * @throws ArticleError `ARTICLE_UNSPEAKABLE` when nothing can be said, or most letters are of a script that the voice cannot speak.
 */
export async function writeScript(article: Article, options: WriteScriptOptions = {}): Promise<Script> {
  options.signal?.throwIfAborted();
  if (options.voice !== undefined && options.voice.trim() === '') throw new TypeError('voice, when given, must be the name of a voice');
  const voice = options.voice ?? article.voice ?? DEFAULT_VOICE;
  const disclosure = disclosureLine(article, options.disclosure);
  const drafts = partsOf(article, disclosure).map((part) => draftOf(part, voice));
  const spoken = drafts.filter(isSpeakable);
  checkSpeakable(spoken, { voice, scripts: options.scripts });
  const segments = spoken.map((draft, index): Segment => numbered(draft, { index, next: spoken[index + 1]?.role }));
  const warnings = [
    ...languageWarnings(article),
    ...drafts.filter((draft) => !isSpeakable(draft)).map(silentWarning),
    ...segments.flatMap((segment, index) => segmentWarnings(segment, { found: spoken[index]!.warnings, scripts: options.scripts })),
  ];
  return { article, segments, voices: [voice], ...(disclosure === undefined ? {} : { disclosure }), warnings };
}

function disclosureLine(article: Article, option: string | boolean | undefined): string | undefined {
  if (option === false) return undefined;
  return typeof option === 'string' && option.trim() !== '' ? option : defaultDisclosure(article.language);
}

function partsOf(article: Article, disclosure: string | undefined): readonly Part[] {
  const { language, title, byline } = article;
  const blocks = article.blocks.map((block): Part => ({ role: block.kind, text: block.text, language: block.language ?? language, blockId: block.id }));
  const opening: Part[] = [];
  if (disclosure !== undefined) opening.push({ role: 'disclosure', text: disclosure, language });
  if (title.trim() !== '') opening.push({ role: 'title', text: title, language });
  if (byline !== undefined && byline.trim() !== '') opening.push({ role: 'byline', text: bylineText(byline, language), language });
  return [...opening, ...blocks];
}

function draftOf(part: Part, voice: string): Draft {
  const spoken = speakText(part.text, { language: part.language, closed: CLOSED_ROLES.has(part.role) });
  return { ...part, ...spoken, voice };
}

function numbered(draft: Draft, place: { readonly index: number; readonly next: SegmentRole | undefined }): Segment {
  const { warnings: _, ...segment } = draft;
  return { id: `s${place.index + 1}`, ...segment, pauseAfter: pauseBetween(draft.role, place.next) };
}

/** Refuses an article with nothing to say, or with most letters foreign to the voice. */
function checkSpeakable(drafts: readonly Draft[], options: { readonly voice: string; readonly scripts: readonly string[] | undefined }): void {
  const own = drafts.filter((draft) => draft.role !== 'disclosure');
  if (own.length === 0) {
    throw new ArticleError('The article holds no word that can be spoken, only signs or emoji.', { code: 'ARTICLE_UNSPEAKABLE', hint: 'Give an article with words in it.' });
  }
  const { scripts, voice } = options;
  if (scripts === undefined) return;
  const counts = [...countLetters(own.map((draft) => draft.spokenText).join(' '))].sort((a, b) => b[1] - a[1]);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const foreign = counts.filter(([code]) => !canSpeak(code, scripts));
  if (foreign.reduce((sum, [, count]) => sum + count, 0) * 2 <= total) return;
  const [code, count] = foreign[0]!;
  throw new ArticleError(`The voice “${voice}” speaks ${scripts.map(scriptName).join(', ')} letters, but ${count} of the ${total} letters of the article are ${scriptName(code)}.`, {
    code: 'ARTICLE_UNSPEAKABLE',
    hint: 'Choose a voice of the language of the article: `lectern voices --language` lists them.',
  });
}

function languageWarnings(article: Article): readonly Warning[] {
  if (hasRules(article.language)) return [];
  return [{ code: 'SCRIPT_LANGUAGE', message: `There are no reading rules for the language “${article.language}” yet: figures are said digit by digit, abbreviations as they stand.`, hint: 'Write figures out in words where that matters.' }];
}

/** Words shown in a warning, at most. */
const SHOWN_WORDS = 8;

function silentWarning(draft: Draft): Warning {
  const place = draft.blockId === undefined ? `The ${draft.role}` : `Block ${draft.blockId} (${draft.role})`;
  return { code: 'SCRIPT_UNSPEAKABLE', message: `${place} is left out: “${draft.text.slice(0, 40)}” holds nothing that can be spoken.` };
}

function segmentWarnings(segment: Segment, options: { readonly found: readonly Warning[]; readonly scripts: readonly string[] | undefined }): readonly Warning[] {
  const warnings: Warning[] = options.found.map((warning) => ({ ...warning, segmentId: segment.id }));
  const foreign = options.scripts === undefined ? [] : foreignWords(segment.spokenText, { scripts: options.scripts });
  if (foreign.length === 0) return warnings;
  const words = foreign.slice(0, SHOWN_WORDS).map(({ word, script }) => `“${word}” (${scriptName(script)})`);
  const more = foreign.length > SHOWN_WORDS ? ` and ${foreign.length - SHOWN_WORDS} more` : '';
  warnings.push({
    code: 'SCRIPT_UNSPEAKABLE',
    message: `In segment ${segment.id} the voice “${segment.voice}” cannot speak ${words.join(', ')}${more}.`,
    hint: 'Write the words in letters that the voice knows, or choose a voice of their language.',
    segmentId: segment.id,
  });
  return warnings;
}
