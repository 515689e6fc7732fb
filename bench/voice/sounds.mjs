/** IPA of the voice and ARPAbet of a set or a dictionary → whether both sound alike. */
import { ipaFromArpabet } from '../../dist/script/lexicon/arpabet.js';
import { soundAlike } from '../../dist/script/names/sounds-alike.js';

/**
 * @param said IPA of the voice
 * @param wanted ARPAbet, with or without digits of stress; one without a main stress leaves open where that lies
 */
export function soundsLike(said, wanted) {
  const { ipa } = ipaFromArpabet(wanted.replace(/[AEIOU][A-Z](?= |$)/gu, '$&0'));
  return soundAlike(said, ipa ?? '');
}
