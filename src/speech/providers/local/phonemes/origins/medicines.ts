/** Generic names of medicines, known by the endings that the WHO gives them → IPA. Pure. */
import { letters, transcribe, type Spelling } from './transcribe.ts';

/** Endings of the WHO's list of stems, with their sound. */
const STEMS: readonly (readonly [string, string])[] = [
  ['(?<=[lmn])umab$', 'jʊmæb'],
  ['umab$', 'ʊmæb'],
  ['mab$', 'mæb'],
  ['glutide$', '!ɡlutaɪd'],
  ['trutide$', '!tɹutaɪd'],
  ['tide$', 'taɪd'],
  ['tinib$', 'tɪnɪb'],
  ['nib$', 'nɪb'],
  ['gliptin$', '!ɡlɪptɪn'],
  ['flozin$', '!floʊzɪn'],
  ['glipron$', '!ɡlɪpɹɑn'],
  ['prazole$', 'pɹəzoʊl'],
  ['sartan$', '!sɑɹtən'],
  ['statin$', '!stætɪn'],
  ['vir$', 'vɪɹ'],
  ['ciclib$', '!sɪklɪb'],
  ['parib$', 'pəɹɪb'],
  ['lisib$', 'lɪsɪb'],
  ['degib$', 'dɛɡɪb'],
  ['zomib$', 'zoʊmɪb'],
  ['cept$', 'sɛpt'],
  ['leucel$', '!lusɛl'],
  ['siran$', 'sɪɹæn'],
  ['irom$', 'ɪɹɑm'],
  ['gepant$', 'dʒɛpænt'],
  ['triptan$', '!tɹɪptæn'],
  ['rsen$', 'ɹsɛn'],
  ['pristone$', '!pɹɪstoʊn'],
  ['trigine$', 'tɹɪdʒin'],
  ['xaban$', 'ksəbæn'],
  ['platin$', '!plætɪn'],
  ['olol$', 'əlɔl'],
  ['dipine$', 'dɪpin'],
  ['azepam$', '!æzəpæm'],
  ['cillin$', '!sɪlɪn'],
  ['mycin$', '!maɪsɪn'],
  ['floxacin$', '!flɑksəsɪn'],
  ['parin$', 'pəɹɪn'],
  ['melteon$', '!mɛltiɑn'],
  ['lukast$', '!lukæst'],
];

/** How generic names of medicines are spelled. */
export const MEDICINE_SPELLING: Spelling = {
  stress: 'latin',
  letters: letters([
    ...STEMS,
    ['(?<=.)li(?=zu)', '!lɪ'],
    ['ph', 'f'],
    ['th', 'θ'],
    ['ch', 'k'],
    ['qu', 'kw'],
    ['c(?=[eiy])', 's'],
    ['g(?=[eiy])', 'dʒ'],
    ['^x', 'z'],
    ['er(?=[^aeiou])|ir(?=[^aeiou])|ur(?=[^aeiou])', 'ɜɹ'],
    ['ai|ay', 'eɪ'],
    ['eu', 'u'],
    ['au', 'ɔ'],
    ['oe|ae|ee', 'i'],
    ['a(?=[^aeiou])', 'æ'],
    ['a', 'ɑ'],
    ['e', 'ɛ'],
    ['i(?=[aeou])', 'i'],
    ['i|y', 'ɪ'],
    ['or(?=[^aeiou])', 'ɔɹ'],
    ['o', 'oʊ'],
    ['(?<=[lp])u(?=m|t)', 'ju'],
    ['u', 'u'],
    ['ck', 'k'],
    ['b+', 'b'],
    ['c+', 'k'],
    ['d+', 'd'],
    ['f+', 'f'],
    ['g+', 'ɡ'],
    ['h', 'h'],
    ['j', 'dʒ'],
    ['k+', 'k'],
    ['l+', 'l'],
    ['m+', 'm'],
    ['n+', 'n'],
    ['p+', 'p'],
    ['q', 'k'],
    ['r+', 'ɹ'],
    ['s+', 's'],
    ['t+', 't'],
    ['v+', 'v'],
    ['w', 'w'],
    ['x', 'ks'],
    ['z+', 'z'],
  ]),
};

const IS_MEDICINE = new RegExp(
  '^[a-z]{3,}(?:mab|tide|tinib|gliptin|gliflozin|glipron|prazole|sartan|[aeiou]statin|[aeio]vir|' +
    'ciclib|parib|lisib|zomib|leucel|siran|etirom|gepant|triptan|fersen|rsen|pristone|trigine|xaban|' +
    'platin|[aeiou]lol|dipine|azepam|cillin|mycin|floxacin|lukast)$',
  'u',
);

/** The IPA of a medicine's generic name. */
export function medicineName(word: string): string | undefined {
  return IS_MEDICINE.test(word) ? transcribe(word, MEDICINE_SPELLING) : undefined;
}
