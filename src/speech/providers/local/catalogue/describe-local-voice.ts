/** a voice of a pack → its description: names, language, terms of use. Pure. */
import { omitUndefined } from '../../../../_internal/omit-undefined.ts';
import type { Voice, VoiceRights } from '../../../provider.ts';
import { shortNameOf, type NamedVoice } from './voice-names.ts';
import type { LocalVoice } from '../voice-pack.ts';

/** The terms of use of a voice: those of its pack, and the credit for the voice itself. */
export function rightsOf({ pack, voice }: LocalVoice): VoiceRights {
  const { licence, ancestry } = pack;
  const named = [pack.attribution, voice.attribution].filter((each) => each !== undefined);
  const attribution = named.length > 0 ? named.join('; ') : undefined;
  return omitUndefined({ licence, attribution, ancestry });
}

/** The voice as `lectern voices` lists it. `voices`: all voices, which decide its short name. */
export function describeLocalVoice(named: NamedVoice, voices: readonly NamedVoice[]): Voice {
  const { pack, voice, name } = named;
  const { family, sampleRateHz } = pack;
  return {
    provider: 'local',
    name,
    languages: [voice.language],
    family,
    sampleRateHz,
    pack: pack.name,
    ...omitUndefined({ shortName: shortNameOf(named, voices), gender: voice.gender }),
    ...rightsOf(named),
  };
}
