/** French: what the rules of the built-in voices say wrongly, besides the list of words. Data. */
import type { PronunciationWords } from '../language.ts';
import { NAMES_IN_FRENCH } from './foreign-names.ts';

/** Words that are not nouns, before which an adjective or a number does not link. */
const NOT_NOUNS = `
  et ou à au aux en y un une on il ils elle elles est es a as ai ont avait avaient aura auront eut
  étaient était avec après avant alors aussi ainsi encore entre où arrive arrivent onze onzième oui
`;

/** French. */
export const FRENCH_PRONUNCIATION: PronunciationWords = {
  listed: true,
  origin: 'French',
  names: NAMES_IN_FRENCH,
  elided: 'd:d l:l j:ʒ m:m n:n s:s t:t c:s qu:k jusqu:ʒysk lorsqu:lɔʁsk puisqu:pyisk quoiqu:kwak',
  silentEnding: 's',
  links: {
    always: `
      les des un mes tes ses nos vos leurs ces aux mon ton son on nous vous ils elles en y dans sans
      sous chez dès très plus moins bien trop tout quand dont est sont ont était étaient serait
      seraient quelques plusieurs aucun quels quelles rien quant vingt
    `,
    beforeNouns: `
      grand grands grandes petit petits petites gros grosses bon bons bonnes mauvais mauvaises beaux
      belles nouveaux nouvelles ancien anciens anciennes premier premiers premières dernier derniers
      dernières second prochain certain certains certaines autres nombreux nombreuses différents
      différentes divers diverses principaux principales meilleurs meilleures vieux vieilles hauts
      hautes longs longues faux vrais vraies mêmes telles tels deux trois six dix vingt cents vingts
          `,
    notNouns: NOT_NOUNS,
    added: 'cent:t vingt:t',
    compounds: 'saint:sɛ̃+t saints:sɛ̃+z champs:ʃɑ̃+z',
    vowel:
      String.raw`[aàâeéèêëiîïoôuûœ](?!u?i\b)|h(?:eure|omme|abit|ectare|ôt|ôpit|istor|iver|élic|` +
      String.raw`ecto|ebdo|éritier|ilaire|onoré|erblain|ippolyte|élène)`,
  },
  foreign: {
    heard: 'ɹ|ɪ|ʊ|ʌ|ɒ|ɜ|θ|ð|h|æ|iː|uː|ɑː|ɔː',
    sounds: [
      ['ʌ', 'œ'],
      ['əʊ', 'o'],
      ['eɪ(?=.)', 'ɛ'],
      ['eɪ', 'e'],
      ['aɪ', 'aj'],
      ['ɔɪ', 'ɔj'],
      ['aʊ', 'aw'],
      ['[iɪ]ə$', 'iʁ', 're?$'],
      ['eə', 'ɛ'],
      ['ʊə', 'u'],
      ['ɜː', 'œʁ'],
      ['ɑː', 'aʁ', 'ar'],
      ['ɔː', 'ɔʁ', 'o+r|our|war'],
      ['ə(?=z?$)', 'œʁ', '(?:er|or|ar|our)s?$'],
      ['ə$', 'a', 'a$'],
      ['ə(?=n$)', 'ɔ', 'on$'],
      ['ə(?=l$)', 'œ'],
      ['ə(?=[bdfɡklmnpstvz])', 'ɛʁ', 'er[bcdfgklmnpstvz]'],
      ['[ɑæɐ](?!\u0303)', 'a'],
      ['ɔː|ɒ', 'ɔ'],
      ['ɪ', 'i'],
      ['ʊ', 'u'],
      ['ɹ', 'ʁ'],
      ['θ', 's'],
      ['ð', 'z'],
      ['h|ʔ|ː', ''],
    ],
    stressed: '[aeiouyɔɛœø]\u0303?[^aeiouyɔɛœø]*',
  },
};
