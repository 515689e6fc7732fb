/** an article and its run → an error for a named voice that does not exist, with the place. */
import { shorten } from '../../_internal/shorten.ts';
import type { Article, Cast } from '../../article/article.ts';
import { CAST_ROLES, isSameName, isWrittenBy } from '../../article/cast.ts';
import { ArticleError, ConfigError, LecternError } from '../../errors.ts';
import type { SpeakingRun } from './choose-voice.ts';

/** A voice as it is written, and where. */
type NamedPart = {
  /** `cast.quote`, `voices.uk`. */
  readonly place: string;
  readonly voice: string;
  /** BCP 47: the language that it would read. */
  readonly language: string;
};

/**
 * Checks every voice that may read a part of this article, also of parts that it has not: a slip
 * should not wait for the first caption. Where one voice reads all, only those of other languages.
 * @throws ConfigError `VOICE_UNKNOWN` for a voice in the settings, ArticleError for one in
 * front matter, or that an editor decided.
 */
export function checkCast(article: Article, { settings, voices }: SpeakingRun): void {
  const isForced = settings.forcedVoice !== undefined;
  for (const part of partsOfSettings(article, { settings, isForced }))
    checkPart(part, { voices, fail: (message, fields) => new ConfigError(message, fields) });
  for (const part of partsOfCast(article.cast, { article, isForced }))
    checkPart(part, {
      voices,
      fail: (message, fields) => new ArticleError(`In front matter, ${message}`, fields),
    });
  for (const part of isForced ? [] : partsOfDecisions(article))
    checkPart(part, {
      voices,
      fail: (message, fields) => new ArticleError(`Decided for ${message}`, fields),
    });
}

/** Characters of a passage that an error shows. */
const WORDS_SHOWN = 40;

/** The voices that an editor decided, each with its passage. */
function partsOfDecisions({ blocks, partReadings, language }: Article): readonly NamedPart[] {
  const ofParts = Object.entries(partReadings ?? {}).flatMap(([part, { voice }]) =>
    voice === undefined ? [] : [{ place: `the ${part}`, voice, language }],
  );
  const ofBlocks = blocks.flatMap(({ reading, text, language: own = language }) => {
    const { voice, directSpeech } = reading ?? {};
    const place = `“${shorten(text, WORDS_SHOWN)}”`;
    const decided = [voice, directSpeech].filter((each) => each !== undefined);
    return decided.map((each) => ({ place, voice: each, language: own }));
  });
  return [...ofParts, ...ofBlocks];
}

type PartOptions = { readonly article: Article; readonly isForced: boolean };

function partsOfSettings(
  article: Article,
  { settings, isForced }: Pick<SpeakingRun, 'settings'> & Pick<PartOptions, 'isForced'>,
): readonly NamedPart[] {
  const { cast, policy, voices } = settings;
  const ofPolicy = Object.entries(isForced ? {} : policy).flatMap(([kind, choice]) =>
    typeof choice === 'object'
      ? [{ place: `policy.${kind}`, voice: choice.voice, language: article.language }]
      : [],
  );
  return [
    ...partsOfCast(cast, { article, isForced }),
    ...ofPolicy,
    ...partsOfLanguages(voices, 'voices'),
  ];
}

function partsOfCast(cast: Cast = {}, { article, isForced }: PartOptions): readonly NamedPart[] {
  const ofLanguages = partsOfLanguages(cast.languages, 'cast.languages');
  if (isForced) return ofLanguages;
  const { language } = article;
  const roles = CAST_ROLES.flatMap((role): NamedPart[] => {
    const voice = cast[role];
    return voice === undefined ? [] : [{ place: `cast.${role}`, voice, language }];
  });
  const named = [
    ...Object.entries(cast.speakers ?? {}).map((entry) => ['speakers', ...entry] as const),
    // Those of other articles may be of another language.
    ...Object.entries(cast.authors ?? {})
      .filter(([author]) => isWrittenBy(article, author))
      .map((entry) => ['authors', ...entry] as const),
    ...Object.entries(cast.sections ?? {})
      .filter(([section]) => isSameName(section, article.section))
      .map((entry) => ['sections', ...entry] as const),
  ];
  const tables = named.map(([table, name, voice]): NamedPart => ({
    place: `cast.${table}.${name}`,
    voice,
    language,
  }));
  return [...roles, ...tables, ...ofLanguages];
}

function partsOfLanguages(
  voices: Readonly<Record<string, string>> = {},
  place: string,
): readonly NamedPart[] {
  return Object.entries(voices).map(([language, voice]) => ({
    place: `${place}.${language}`,
    voice,
    language,
  }));
}

type CheckPartOptions = {
  readonly voices: SpeakingRun['voices'];
  readonly fail: (
    message: string,
    fields: ConstructorParameters<typeof LecternError>[1],
  ) => LecternError;
};

function checkPart({ place, voice, language }: NamedPart, options: CheckPartOptions): void {
  const { provider } = options.voices;
  try {
    provider.capabilities(provider.resolveVoice?.(voice, { language }) ?? voice);
  } catch (error) {
    if (!(error instanceof LecternError) || error.code !== 'VOICE_UNKNOWN') throw error;
    const { code, hint } = error;
    throw options.fail(`${place}: ${error.message}`, {
      code,
      cause: error,
      ...(hint !== undefined && { hint }),
    });
  }
}
