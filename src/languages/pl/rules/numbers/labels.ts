/** articles of laws, pages, houses and other numbered things → Polish words. */
import { feminine, feminineConsonant, masculine, neuter } from '../grammar/declensions.ts';
import { nounOf, type Case, type Noun } from '../../../slavic/declension.ts';
import { labelRules, type Label } from '../../../slavic/label-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

const ordinalOf = (noun: Noun): Label => ({ noun, ordinal: true });
const numberOf = (noun: Noun): Label => ({ noun, ordinal: false });
const inU = (word: string, stem?: string): Noun => masculine(word, { genitive: 'u', stem });

const NUMBER = inU('numer');

/** Case after prepositions before labels. */
function caseOfLabel(before: string, label: string): Case | undefined {
  if (
    /(?<!\p{L})(?:zgodnie|związku|sprzeczne|sprzeczny|zgodne|zgodny|niezgodne|niezgodny) (?:z|ze) $/iu.test(
      before,
    )
  )
    return 'instrumental';
  if (
    /(?<!\p{L})(?:myśl|podstawie|mocy|treści|brzmienie|brzmieniu|naruszenie|naruszenia|zmiana|zmiany|zmianę) $/iu.test(
      before,
    )
  )
    return 'genitive';
  // `z art. 228 § 1 i art. 231`: the case of the first goes on.
  if (/(?<!\p{L})(?:z|do|od) art\. ?\d[^,;]{0,40} (?:i|oraz|lub) $/iu.test(before))
    return 'genitive';
  if (/(?<!\p{L})na $/iu.test(before) && !/^(?:str|s|rys|tab)$/.test(label)) return 'accusative';
  return /(?<!\p{L})(?:na|w|o|po) $/iu.test(before) ? 'locative' : undefined;
}

/** Numbered things. */
export const LABEL_RULES: readonly Rule[] = labelRules({
  grammar: POLISH_GRAMMAR,
  labels: {
    art: ordinalOf(inU('artykuł')),
    Art: ordinalOf(inU('artykuł')),
    ust: ordinalOf(inU('ustęp')),
    pkt: ordinalOf(inU('punkt')),
    par: ordinalOf(inU('paragraf')),
    '§': ordinalOf(inU('paragraf')),
    rozdz: ordinalOf(inU('rozdział')),
    str: ordinalOf(feminine('strona')),
    s: ordinalOf(feminine('strona')),
    t: ordinalOf(inU('tom')),
    cz: ordinalOf(feminineConsonant('część')),
    poz: numberOf(feminine('pozycja')),
    nr: numberOf(NUMBER),
    Nr: numberOf(NUMBER),
    'nr.': numberOf(NUMBER),
    '№': numberOf(NUMBER),
    rys: numberOf(
      nounOf('masculine', 'rysunek rysunku rysunkowi rysunek rysunkiem rysunku|rysunki'),
    ),
    tab: numberOf(feminine('tabela')),
    lok: numberOf(inU('lokal')),
    m: numberOf(neuter('mieszkanie')),
    kl: numberOf(feminine('klatka')),
    pok: numberOf(nounOf('masculine', 'pokój pokoju pokojowi pokój pokojem pokoju|pokoje')),
    kan: numberOf(inU('kanał')),
  },
  numbered:
    '(?:[Pp]o raz|[Aa]rtykuł(?:u|em|owi|y|ów)?|[Aa]rtykule|[Uu]stęp(?:u|em|ie)?|[Pp]aragraf(?:u|em|ie|' +
    'y)?|[Rr]ozdział(?:u|em|y)?|[Rr]ozdziale|[Tt]om(?:u|ie|em)?|[Ss]tron(?:a|y|ie|ę)|' +
    '[Kk]las(?:a|y|ie|ę|ą))',
  caseOf: caseOfLabel,
  from: 'od',
  to: 'do',
  examples: {
    'label-range': [['na str. 5–7', 'na stronach od piątej do siódmej']],
    label: [
      ['z art. 148 § 1', 'z artykułu sto czterdziestego ósmego paragraf pierwszy'],
      ['tramwaj nr 5', 'tramwaj numer pięć'],
      ['zgodnie z art. 7 ust. 2a', 'zgodnie z artykułem siódmym ustęp drugi a'],
    ],
    'numbered-noun': [['w artykule 5 traktatu', 'w artykule piątym traktatu']],
  },
});
