/** Article → Script: every block as a segment with its spoken form, sentences, voice and pause. */
import type { Article, Block, Cast } from '../article/article.ts';
import type { AskedReading } from '../article/spoken/say-as.ts';
import type { Warning } from '../errors.ts';
import { checkGiven, checkOptions, KINDS, oneOf, type Kind } from '../_internal/check-options.ts';
import { castParts, languageVoices, narratorOf } from './cast-voices.ts';
import { builtInVoiceFor, DEFAULT_VOICE } from './default-voice.ts';
import { defaultDisclosure } from './disclosure.ts';
import {
  checkCoverage,
  refuseUnspeakable,
  type ScriptsOf,
  type UnspeakablePolicy,
} from './coverage.ts';
import type { EmojiPolicy } from './normalize/fold.ts';
import { LEXICON, type Lexicon } from './lexicon/compile-lexicon.ts';
import {
  paceSegments,
  PACING_KINDS,
  type PacingOptions,
  type UnpacedSegment,
} from './pace-segments.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import { hasRules } from './rules/compiled-table.ts';
import { mapInTurns } from './map-in-turns.ts';
import { withNameOrigins } from './names/origin-words.ts';
import { losesPause, type Part } from './parts.ts';
import type { PhonemeUse } from './pronunciation/phoneme-use.ts';
import {
  ARTICLE_REFERENCES,
  fillReferences,
  type References,
} from '../languages/rules/references.ts';
import {
  DELIVERY_KINDS,
  deliverSegments,
  type DeliveryOptions,
} from './delivery/deliver-segments.ts';
import type { Script, SegmentRole } from './script.ts';
import { isSpeakable, numberItem, speakText } from './speak-block.ts';
import { chooseReader } from './choose-reader.ts';

/** Options of `writeScript`. */
export type WriteScriptOptions = PacingOptions &
  DeliveryOptions & {
    /**
     * Voice for every segment; overrides the article's.
     * @default the article's, otherwise the built-in voice of its language
     */
    readonly voice?: string;
    /**
     * Voices for blocks in languages other than the article's, by BCP 47 tag or its first part.
     * @default none: one voice reads everything
     */
    readonly voices?: Readonly<Record<string, string>> | undefined;
    /**
     * Which voices read what; the article's own cast comes first. `false`: one voice reads
     * everything, whatever cast and policy say, except `voices` for other languages.
     * @default the article's own cast
     */
    readonly cast?: Cast | false | undefined;
    /**
     * The spoken disclosure: a line, `true` for the default one, or `false` to omit it.
     * @default true
     */
    readonly disclosure?: string | boolean;
    /**
     * ISO 15924 codes of the scripts that the voice can speak, such as `['Latn']`. Left out: unknown,
     * and every script is let through.
     */
    readonly scripts?: readonly string[];
    /**
     * What to do with words in scripts that the voice cannot speak, when `scripts` is known.
     * @default 'warn'
     */
    readonly unspeakable?: UnspeakablePolicy | undefined;
    /** Words with their own pronunciation. @default none */
    readonly lexicon?: Lexicon | undefined;
    /** Whether emoji are left out or spoken by name. @default 'skip' */
    readonly emoji?: EmojiPolicy | undefined;
    /**
     * How phonemes are sent to a voice; `undefined` for one that does not accept them.
     * @default only those of the lexicon, if it was compiled for a voice that accepts them
     */
    readonly phonemesOf?: ((voice: string) => PhonemeUse | undefined) | undefined;
    /**
     * Whether web addresses, note marks and tickers are spoken, announced or left out.
     * @default addresses are announced, notes and tickers left out
     */
    readonly references?: Partial<References> | undefined;
    readonly signal?: AbortSignal;
  };

const VOICE_NAME: Kind = {
  name: 'the name of a voice',
  holds: (value) => typeof value === 'string' && value.trim() !== '',
};
const LINE_OR_FLAG: Kind = {
  name: 'a line, true or false',
  holds: (value) => typeof value === 'string' || typeof value === 'boolean',
};
const CAST: Kind = {
  name: 'an object or false',
  holds: (value) => value === false || KINDS.object.holds(value),
};
const SCRIPT_CODES: Kind = {
  name: 'a list of ISO 15924 codes such as “Latn”',
  holds: (value) => Array.isArray(value) && value.every((code) => typeof code === 'string'),
};
const VOICE_FUNCTION: Kind = {
  name: 'a function of the name of a voice',
  holds: (value) => typeof value === 'function',
};
const EXPECTED: Readonly<Record<keyof WriteScriptOptions, Kind>> = {
  voice: VOICE_NAME,
  voices: KINDS.object,
  cast: CAST,
  disclosure: LINE_OR_FLAG,
  scripts: SCRIPT_CODES,
  unspeakable: oneOf(['error', 'warn', 'spell']),
  lexicon: LEXICON,
  emoji: oneOf(['skip', 'name']),
  ...PACING_KINDS,
  ...DELIVERY_KINDS,
  phonemesOf: VOICE_FUNCTION,
  references: KINDS.object,
  signal: KINDS.signal,
};

/** Roles printed without a final full stop that must end like a sentence for a voice. */
const CLOSED_ROLES: ReadonlySet<SegmentRole> = new Set<SegmentRole>([
  'disclosure',
  'title',
  'byline',
  'heading',
  'listItem',
]);

/** A spoken part before its neighbours are known. */
type Draft = Omit<UnpacedSegment, 'id'> & { readonly warnings: readonly Warning[] };

/**
 * The script of an article: disclosure, title, byline, then every block in order. The `voice`
 * option overrides the article's own.
 * @throws ArticleError `ARTICLE_UNSPEAKABLE` when nothing can be said, or most letters are of a
 * script that the voice cannot speak; LecternError `VOICE_RATE` for an impossible pace.
 * @throws TypeError naming an option of the wrong type.
 */
export async function writeScript(
  article: Article,
  options: WriteScriptOptions = {},
): Promise<Script> {
  checkGiven('writeScript', article, { name: 'article', member: 'blocks', from: 'readArticle' });
  checkOptions('writeScript', options, { optional: EXPECTED });
  options.signal?.throwIfAborted();
  const { language } = article;
  const asked = options.voice ?? narratorOf(article, options) ?? builtInVoiceFor(language);
  const voice = fullName(asked ?? DEFAULT_VOICE, { ...options, language });
  const disclosure = disclosureLine(article, options.disclosure);
  // Only the main voice's scripts are known here; the voice of a language is assumed to speak it.
  const scriptsOf: ScriptsOf = (reader) => (reader === voice ? options.scripts : undefined);
  const voices = languageVoices(article, options);
  const drafting = { ...options, voice, voices, scriptsOf, main: language };
  const parts = castParts(article, { disclosure, cast: options.cast });
  const drafts = await mapInTurns(parts, (part) => draftOf(part, drafting), options);
  const spoken = drafts.filter(isSpeakable);
  refuseUnspeakable(spoken, { scriptsOf });
  const paced = paceSegments(spoken.map(numbered), {
    ...options,
    rate: options.rate ?? article.rate,
  });
  const segments = await withNameOrigins(deliverSegments(paced, { ...options, article }));
  const warnings = [
    ...languageWarnings(article),
    ...article.blocks.filter(losesPause).map(pauseWarning),
    ...drafts.filter((draft) => !isSpeakable(draft)).map(silentWarning),
    ...segments.flatMap((segment, index) =>
      spoken[index]!.warnings.map((warning) => ({ ...warning, segmentId: segment.id })),
    ),
    ...segments.flatMap((segment) =>
      checkCoverage(segment, { scriptsOf, policy: options.unspeakable ?? 'warn' }),
    ),
  ];
  return {
    article,
    segments,
    voices: [...new Set([voice, ...segments.map((segment) => segment.voice)])],
    ...(disclosure === undefined ? {} : { disclosure }),
    warnings,
  };
}

function disclosureLine(
  article: Article,
  option: string | boolean | undefined,
): string | undefined {
  if (option === false) return undefined;
  return typeof option === 'string' && option.trim() !== ''
    ? option
    : defaultDisclosure(article.language);
}

type DraftOptions = WriteScriptOptions & {
  readonly voice: string;
  readonly scriptsOf: ScriptsOf;
  readonly main: string;
};

function draftOf(part: Part, options: DraftOptions): Draft {
  const chosen = chooseReader(part, options);
  const { resolveVoice } = options;
  const reader = { ...chosen, voice: fullName(chosen.voice, { ...chosen, resolveVoice }) };
  const { lexicon, emoji, unspeakable, phonemesOf } = options;
  const words = speakText(part.text, {
    language: reader.language,
    closed: CLOSED_ROLES.has(part.role) && part.goesOn === undefined,
    sayAs: part.sayAs,
    emoji,
    references: fillReferences(options.references, ARTICLE_REFERENCES),
    // A lexicon is in the article's own language.
    lexicon:
      primaryLanguage(reader.language) === primaryLanguage(options.main) ? lexicon : undefined,
    spellFor: unspeakable === 'spell' ? options.scriptsOf(reader.voice) : undefined,
    phonemes: phonemesOf && (phonemesOf(reader.voice) ?? false),
  });
  const { sayAs: _said, goesOn: _more, isDirectSpeech: _quoted, number, reading, ...rest } = part;
  const spoken = number === undefined ? words : numberItem(words, number, reader);
  return { ...rest, ...spoken, ...reader, ...pacingOf(reading) };
}

/** What of a reading decides how fast and which take; its voice is the part's. */
function pacingOf(reading: AskedReading | undefined): Pick<UnpacedSegment, 'askedRate' | 'take'> {
  const { rate: askedRate, take } = reading ?? {};
  return { ...(askedRate !== undefined && { askedRate }), ...(take !== undefined && { take }) };
}

/** The full name of a voice, if it can be resolved. */
function fullName(
  voice: string,
  options: Pick<WriteScriptOptions, 'resolveVoice'> & { readonly language: string },
): string {
  const { resolveVoice, language } = options;
  return resolveVoice?.(voice, { language }) ?? voice;
}

function numbered(draft: Draft, index: number): UnpacedSegment {
  const { warnings: _, ...segment } = draft;
  return { id: `s${index + 1}`, ...segment };
}

function languageWarnings(article: Article): readonly Warning[] {
  if (hasRules(article.language)) return [];
  return [
    {
      code: 'SCRIPT_LANGUAGE',
      isNotice: true,
      message:
        `There are no reading rules for the language “${article.language}” yet: ` +
        'numbers and abbreviations are left to the voice.',
      hint: 'Write numbers out in words where it matters.',
    },
  ];
}

function pauseWarning({ id, text }: Block): Warning {
  return {
    code: 'SCRIPT_SAY_AS',
    message: `Block ${id} (heading) asks for a pause within “${text.slice(0, 40)}”; it is spoken without one.`,
    hint: 'Put the pause before or after the heading.',
  };
}

function silentWarning(draft: Draft): Warning {
  const place =
    draft.blockId === undefined ? `The ${draft.role}` : `Block ${draft.blockId} (${draft.role})`;
  return {
    code: 'SCRIPT_UNSPEAKABLE',
    message: `${place} is left out: “${draft.text.slice(0, 40)}” contains nothing that can be spoken.`,
  };
}
