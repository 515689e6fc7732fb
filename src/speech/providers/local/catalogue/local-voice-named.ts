/** the name of a voice or of a mixture → the voice of this machine, or its full name. */
import { writtenName } from './default-local-voice.ts';
import { isMixture, mixtureError, mixtureName, parseMixture } from './voice-mix.ts';
import {
  findVoice,
  nameVoices,
  requireVoice,
  type NamedVoice,
  type VoicePacks,
} from './voice-names.ts';
import type { SpeakerShare } from '../voice-pack.ts';

/** The voice of a full name. @throws ProviderError `VOICE_UNKNOWN`, as `findVoice` and `findMixture`. */
export function localVoiceNamed(name: string, options: { readonly packs: VoicePacks }): NamedVoice {
  return isMixture(name) ? findMixture(name, options) : requireVoice(name, options);
}

/** The full name of a voice named by a user; `language`: BCP 47. @throws as `localVoiceNamed`. */
export function fullVoiceName(
  asked: string,
  options: { readonly packs: VoicePacks; readonly language: string },
): string {
  if (isMixture(asked)) return findMixture(asked, options).name;
  return writtenName(findVoice(asked, options), nameVoices(options.packs));
}

/** Families whose voices are style vectors in a file besides the model. */
const MIXABLE: ReadonlySet<string> = new Set(['kokoro']);

/**
 * The voice of a mixture: the sound of all its voices, the language and the phonemes of the first,
 * and a speed between theirs. Its name has the full names and the shares.
 * @throws ProviderError `VOICE_UNKNOWN` for an unknown voice, or voices that cannot be mixed.
 */
export function findMixture(
  asked: string,
  options: { readonly packs: VoicePacks; readonly language?: string | undefined },
): NamedVoice {
  const parts = parseMixture(asked).map(({ name, share }) => ({
    share,
    ...requireVoice(name, options),
  }));
  const [first] = parts;
  const { pack } = first!;
  if (parts.some((part) => part.pack !== pack))
    throw mixtureError(asked, 'its voices are from different packs');
  if (!MIXABLE.has(pack.family))
    throw mixtureError(asked, `voices of the family ${pack.family} cannot be mixed`);
  const mix = parts.map(({ voice, share }): SpeakerShare => ({ speaker: voice.speaker, share }));
  if (new Set(mix.map(({ speaker }) => speaker)).size < mix.length)
    throw mixtureError(asked, 'it names a voice twice');

  const total = mix.reduce((sum, { share }) => sum + share, 0);
  const speed = parts.reduce((sum, { voice, share }) => sum + (voice.speed * share) / total, 0);
  const named = parts.map(({ voice }) => voice.attribution).filter((each) => each !== undefined);
  const { gender, wordsPerMinute: _own, ...rest } = first!.voice;
  const isOneGender = parts.every(({ voice }) => voice.gender === gender);
  const name = mixtureName(parts.map(({ name: part, share }) => ({ name: part, share })));
  return {
    pack,
    name,
    qualifiedName: mixtureName(
      parts.map(({ qualifiedName, share }) => ({ name: qualifiedName, share })),
    ),
    voice: {
      ...rest,
      name,
      speed,
      mix,
      ...(isOneGender && gender && { gender }),
      ...(named.length > 0 && { attribution: [...new Set(named)].join('; ') }),
    },
  };
}
