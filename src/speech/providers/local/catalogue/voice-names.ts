/** a voice's name as a user writes it → the voice and its full name, or an error that helps. */
import { nearestName } from '../../../../_internal/nearest-name.ts';
import { primaryLanguage } from '../../../../_internal/primary-language.ts';
import { ProviderError } from '../../../../errors.ts';
import type { LocalVoice, VoicePack } from '../voice-pack.ts';

/** Voice packs by name, the built-in one first. */
export type VoicePacks = ReadonlyMap<string, VoicePack>;

/** A voice and its names. */
export type NamedVoice = LocalVoice & {
  /**
   * Its full name, under which clips are kept: that of the pack's own list,
   * or `pack/voice` if an earlier pack has a voice of that name.
   */
  readonly name: string;
  /** `pack/voice`, which users must write if several packs have the name. */
  readonly qualifiedName: string;
};

/** Language and gender in two letters: `af_heart`. */
const CODED = /^[a-z][fm]_(.+)$/;

/** Locale, name and quality: `en_US-kristin-medium`. */
const WITH_LOCALE = /^[a-z]{2,3}_[A-Z]{2}-(.+?)(?:-(?:x_low|low|medium|high))?$/;

const named = new WeakMap<VoicePacks, readonly NamedVoice[]>();

/** Every voice of the packs, in their order. */
export function nameVoices(packs: VoicePacks): readonly NamedVoice[] {
  const known = named.get(packs) ?? nameAll(packs);
  named.set(packs, known);
  return known;
}

function nameAll(packs: VoicePacks): readonly NamedVoice[] {
  const taken = new Set<string>();
  return [...packs.values()].flatMap((pack) =>
    pack.voices.map((voice): NamedVoice => {
      const qualifiedName = `${pack.name}/${voice.name}`;
      const name = taken.has(fold(voice.name)) ? qualifiedName : voice.name;
      taken.add(fold(voice.name));
      return { pack, voice, name, qualifiedName };
    }),
  );
}

/** A shorter name that only this one of the voices has; `undefined` if there is none. */
export function shortNameOf(
  { voice }: LocalVoice,
  voices: readonly NamedVoice[],
): string | undefined {
  const short = shortForm(voice.name);
  if (short === undefined) return undefined;
  const meant = voices.filter((each) => isCalled(each, short) || hasShortForm(each, short));
  return meant.length === 1 ? short : undefined;
}

/**
 * The voice of a name: a full name, `pack/voice`, or a short name that only one voice has, or only
 * one of this language (BCP 47). Case does not matter.
 * @throws ProviderError `VOICE_UNKNOWN` that names every voice that may be meant, or the nearest.
 */
export function findVoice(
  asked: string,
  options: { readonly packs: VoicePacks; readonly language?: string | undefined },
): NamedVoice {
  const voices = nameVoices(options.packs);
  const qualified = voices.find((each) => fold(each.qualifiedName) === fold(asked));
  if (qualified) return qualified;

  const named = voices.filter((each) => isCalled(each, asked));
  const short = voices.filter((each) => hasShortForm(each, asked));
  const meant = named.length > 0 ? named : inLanguage(short, options.language);
  if (meant.length === 1) return meant[0]!;
  throw meant.length === 0 ? unknownVoice(asked, voices) : ambiguousVoice(asked, meant);
}

/**
 * The voice of a full name. If several packs have the name, the voice of the first, since clips of
 * it were made before the others were installed. Any other name as in `findVoice`.
 * @throws ProviderError `VOICE_UNKNOWN`.
 */
export function requireVoice(
  name: string,
  options: { readonly packs: VoicePacks; readonly language?: string | undefined },
): NamedVoice {
  const known = nameVoices(options.packs).find((each) => each.name === name);
  return known ?? findVoice(name, options);
}

function inLanguage(
  voices: readonly NamedVoice[],
  language: string | undefined,
): readonly NamedVoice[] {
  if (voices.length < 2 || language === undefined) return voices;
  const speaking = voices.filter(
    ({ voice }) => primaryLanguage(voice.language) === primaryLanguage(language),
  );
  const exact = speaking.filter(({ voice }) => fold(voice.language) === fold(language));
  if (exact.length > 0) return exact;
  return speaking.length > 0 ? speaking : voices;
}

function isCalled({ voice }: LocalVoice, name: string): boolean {
  return fold(voice.name) === fold(name);
}

function hasShortForm({ voice }: LocalVoice, name: string): boolean {
  const short = shortForm(voice.name);
  return short !== undefined && fold(short) === fold(name);
}

function shortForm(name: string): string | undefined {
  return (CODED.exec(name) ?? WITH_LOCALE.exec(name))?.[1];
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function ambiguousVoice(asked: string, meant: readonly NamedVoice[]): ProviderError {
  const fullNames = new Set(meant.map(({ voice }) => voice.name));
  const isOneName = fullNames.size < meant.length;
  const names = meant.map(({ voice, qualifiedName }) =>
    isOneName ? qualifiedName : `${voice.name} (${voice.language})`,
  );
  return voiceError(`“${asked}” could be ${names.join(' or ')}.`, 'Give one of these names.');
}

function unknownVoice(asked: string, voices: readonly NamedVoice[]): ProviderError {
  const full = voices.map(({ name }) => name);
  const short = voices
    .map((each) => shortNameOf(each, voices))
    .filter((each) => each !== undefined);
  const near = nearestName(asked, [...full, ...short]);
  const hint = near ? `Did you mean ${near}?` : `Voices on this machine: ${full.join(', ')}.`;
  return voiceError(`The built-in engine has no voice "${asked}".`, hint);
}

function voiceError(message: string, hint: string): ProviderError {
  return new ProviderError(message, {
    code: 'VOICE_UNKNOWN',
    provider: 'local',
    kind: 'voice-not-found',
    retryable: false,
    hint,
  });
}
