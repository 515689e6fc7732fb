/** a Polish word → what it may be, by the list of nouns, else by its ending. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { wordsOf } from '../../../language.ts';
import { CASES, type Case, type Gender, type WordReading } from '../../../slavic/declension.ts';
import { listedNouns } from './nouns.ts';

let listed: ReadonlyMap<string, readonly WordReading[]> | undefined;

/** Endings of nouns for people in the genitive plural. */
const PEOPLE_ENDINGS = new RegExp(
  `${anyOf([
    '[iy]stów',
    '[aeo]ńców',
    '(?:ow|aw|orc|zd|br|tw|ow)ców',
    'biorców',
    'logów',
    'grafów',
    'czyków',
    '(?:d|c|g|j|i|t|l)entów',
    '[dtm]antów',
    'torów',
    'ników',
    'ierów',
    'kanów',
    'jan',
    '[ae]rzy',
    'cieli',
    '[au]czy',
    'iuszy',
  ])}$`,
);

/** Things that end like people. */
const THINGS = new RegExp(
  `^${anyOf([
    '(?:surow|lodow|ceglow|wieżow|śmigłow|bombow|grobow|żaglow|lotniskow|kontenerow|gazow|masow)ców',
    '(?:b|dia|kata|pro|ana|epi)logów',
    '(?:para|auto|tele)grafów',
    '(?:pro)?centów',
    'talentów',
    '(?:ko|ta|sza|kra)ńców',
    '(?:waria|gwara|diama)ntów',
    '(?:trak|sek|mo|akumula|genera|transforma|reak|wek|moni|proce|kalkula|wentyla|projek|reflek|recep|moni|ka|resta|eva)torów',
    '(?:wy|skład|czuj|plem|ręcz|barw|odnoś|czyt|pamięt|słow|nadaj|naleś|sil|czyn|wskaź|pom|' +
      'śmiet|chod|zbior|głoś|odbior|podręcz|dzien|tygod|ciąg|noś|licz|grzej)ników',
    '(?:miesięcz|kwartal|rocz|rę[cz]|przewod|załącz|współczyn|bezpiecz|pół|pojem|światłow)ników',
    '(?:egzempl|koment|kalend|ołt|cment|formul|koryt|tal)(?:a|e)rzy',
    '(?:scenar|arkusz)i?uszy',
    '(?:ku|pa|afi)?szów',
    '(?:k|b|pap|ekraf|front|r)ierów',
    'meczy',
    '(?:twa|macie|wiecze|pieczę)rzy',
    'rozpaczy',
    '(?:do|moni|argu|ele|konty|instru|frag|seg|monu|ekspery|testa|parla|tempera|doku|incy|pa|ak)(?:ku)?(?:m|d|t|c)?entów',
  ])}$`,
);

/** People whose names have other endings. */
const MORE_PEOPLE = new Set(
  wordsOf(`
    przyjaciół polityków fanów bohaterów muzułmanów wrogów mistrzów więźniów twórców gejów katolików
    konsumentów absolwentów seniorów krytyków nastolatków przestępców przywódców rodaków złodziei
    juniorów zwycięzców historyków biskupów internautów chłopów morderców profesorów emigrantów
    rebeliantów bandytów potomków patriotów sponsorów doradców mężów strzelców filozofów władców
    partyzantów zdrajców architektów opiekunów oszustów pielgrzymów kupców demonstrantów prezesów
    pedofilów dowódców przechodniów parafian zabójców biznesmenów proroków blogerów chirurgów
    małżonków szpiegów analityków konkurentów kuzynów rybaków reporterów spadkobierców deweloperów
    informatyków rozmówców samobójców ambasadorów wychowanków hakerów papieży jeźdźców najeźdźców
    następców snajperów komandosów astronautów inwalidów milionerów telewidzów gangsterów psychiatrów
    rekrutów kolekcjonerów jurorów oligarchów elektryków farmerów nabywców doktorantów saperów
    zastępców burmistrzów menedżerów menadżerów detektywów fizyków raperów narkomanów kapitanów skautów
    kiboli pedagogów odkrywców inżynierów chemików matematyków adwokatów dyplomatów poetów atletów
    skoczków pływaków bokserów weteranów kanclerzy starostów wójtów wolontariuszy radców opozycjonistów
    maturzystów sołtysów imamów rabinów mnichów braci katów obserwatorów negocjatorów weterynarzy
  `),
);

const PEOPLE_BY_CAPITAL = /^\p{Lu}\p{L}+(?:ów|jan|anek)$/u;

/** Feminine plurals by ending, and masculine ones that end alike. */
const FEMININE_PLURAL =
  /(?:ice|[cszd]je|[^aeouy]je|[lr]ie|i|(?:ra|sa|n|go|ro)dy|[ir]my|(?:ia|e|i|n|ro|y|z)ny|[au]py|ury|(?:ie|no|er)ty|wy|ezy)$/;
const MASCULINE_PLURAL =
  /(?:enie|oje|[nąr]gi|(?<!l)[aiy]ki|[uy]nki|cinki|oki|[iy]ski|zyki|[aą]dki|[ąa]tki|ołki|ioski|ubki|[ąi]ski|ągi|[ae]gi|ogi)$/;

const direct: readonly Case[] = ['nominative', 'accusative'];

const pluralOf = (gender: Gender, ...cases: readonly Case[]): WordReading => ({
  gender,
  plural: true,
  cases,
});
const singularOf = (gender: Gender, ...cases: readonly Case[]): WordReading => ({
  gender,
  plural: false,
  cases,
});
const adjective = (reading: WordReading): WordReading => ({ ...reading, adjective: true });

const ANY_PLURAL: readonly WordReading[] = [
  pluralOf('masculine', 'genitive', 'locative', 'accusative'),
].map(adjective);

/** Readings by ending, the first that matches. */
const BY_ENDING: readonly (readonly [end: RegExp, readings: readonly WordReading[]])[] = [
  [/(?:ista|ysta|iatra|owca|dawca|orca|archa)$/, [singularOf('personal', 'nominative')]],
  [/ść$/, [singularOf('feminine', ...direct)]],
  [
    /ści$/,
    [
      pluralOf('feminine', 'nominative', 'accusative', 'genitive'),
      singularOf('feminine', 'genitive', 'dative', 'locative'),
    ],
  ],
  [/um$/, [singularOf('neuter', ...CASES)]],
  [/(?:anie|enie)$/, [singularOf('neuter', ...direct)]],
  [/[yi]mi$/, [adjective(pluralOf('masculine', 'instrumental'))]],
  [/mi$/, [pluralOf('masculine', 'instrumental')]],
  [/ach$/, [pluralOf('masculine', 'locative')]],
  [/om$/, [pluralOf('masculine', 'dative')]],
  [/[yi]ch$/, ANY_PLURAL],
  [
    /[yi]m$/,
    [
      adjective(singularOf('masculine', 'locative', 'instrumental')),
      adjective(singularOf('neuter', 'locative', 'instrumental')),
      adjective(pluralOf('masculine', 'dative')),
    ],
  ],
  [
    /ego$/,
    [
      adjective(singularOf('masculine', 'genitive')),
      adjective(singularOf('personal', 'accusative')),
      adjective(singularOf('neuter', 'genitive')),
    ],
  ],
  [/emu$/, [adjective(singularOf('masculine', 'dative'))]],
  [/ej$/, [adjective(singularOf('feminine', 'genitive', 'locative', 'dative'))]],
  [
    /(?:[nwłtż]|sz|sk|ck|on|ąc|[iy]k)ą$/,
    [adjective(singularOf('feminine', 'accusative', 'instrumental'))],
  ],
  [/ą$/, [singularOf('feminine', 'instrumental')]],
  [/ę$/, [singularOf('feminine', 'accusative')]],
  [/(?:[ns]k|ck|iejsk)i$/, [adjective(singularOf('masculine', ...direct))]],
  [
    /(?:sk|ck|[^w]n|ow|on|an|ęt|ąc|sz|ż|g|[dzoi]k|ł|iw|im|yjn)i?a$/,
    [singularOf('feminine', 'nominative'), pluralOf('neuter', ...direct)],
  ],
  [
    /(?:sk|ck|g)ie$|(?:[^wiac]n|ow|on|an|aln|ęt|ąc|[ei]jsz|aw|iw|ał)e$/,
    [
      adjective(pluralOf('feminine', ...direct)),
      adjective(pluralOf('masculine', ...direct)),
      adjective(pluralOf('neuter', ...direct)),
      adjective(singularOf('neuter', ...direct)),
    ],
  ],
  [/a$/, [pluralOf('neuter', ...direct), singularOf('feminine', 'nominative')]],
  [/o$/, [singularOf('neuter', ...direct)]],
  [/owi$/, [singularOf('masculine', 'dative')]],
  [/em$/, [singularOf('masculine', 'instrumental')]],
  [/u$/, [singularOf('masculine', 'genitive', 'locative')]],
];

/** Past tenses and impersonal forms, none of them a noun. */
const VERB =
  /(?:owa(?:ł[aoy]?|li|no)|[^o]ono|ięto|[bcdgjklmnprstwzżć](?:a|i|y)(?:ła|ło|li)|uje|ują)$/;

/** A word of either case → its readings. */
export function readPolishWord(word: string): readonly WordReading[] {
  listed ??= listedNouns();
  const lower = word.toLowerCase();
  const known = listed.get(lower);
  if (known !== undefined) return known;
  if (lower.length < 3) return [];
  const isPeople =
    MORE_PEOPLE.has(lower) ||
    PEOPLE_BY_CAPITAL.test(word) ||
    (PEOPLE_ENDINGS.test(lower) && !THINGS.test(lower));
  if (isPeople) return [pluralOf('personal', 'genitive', 'accusative')];
  if (VERB.test(lower)) return [];
  const found = BY_ENDING.find(([end]) => end.test(lower));
  if (found !== undefined) return found[1];
  if (/[bpwmfstdzc]ie$/.test(lower))
    return [singularOf('feminine', 'locative', 'dative'), singularOf('masculine', 'locative')];
  if (/[yie]$/.test(lower)) return pluralByEnding(lower);
  return [
    pluralOf(lower.endsWith('ów') ? 'masculine' : 'feminine', 'genitive'),
    singularOf('masculine', ...direct),
  ];
}

/** A noun in `y`, `i` or `e`: a plural, a genitive, or a locative. */
function pluralByEnding(lower: string): readonly WordReading[] {
  const isFeminine = FEMININE_PLURAL.test(lower) && !MASCULINE_PLURAL.test(lower);
  const plural = pluralOf(isFeminine ? 'feminine' : 'masculine', ...direct);
  const singular = lower.endsWith('e')
    ? [singularOf('feminine', 'locative', 'dative'), singularOf('masculine', 'locative')]
    : [
        pluralOf('feminine', 'genitive'),
        singularOf('feminine', 'genitive', 'locative'),
        singularOf('masculine', 'nominative'),
      ];
  return [plural, ...singular];
}
