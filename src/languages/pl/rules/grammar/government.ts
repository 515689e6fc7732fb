/** → what decides the case of a figure in Polish. Data. */
import { wordsOf } from '../../../language.ts';
import type { Case } from '../../../slavic/declension.ts';
import type { GovernWords } from '../../../slavic/governed.ts';
import { readPolishWord } from './word-endings.ts';

/** Prepositions by the cases they take, the likeliest first. */
const PREPOSITIONS: readonly (readonly [cases: readonly Case[], words: string])[] = [
  [
    ['genitive'],
    `od do bez dla u oprócz zamiast obok wobec według wg podczas spośród wśród koło około
     ok poniżej powyżej mimo pomimo wskutek wzdłuż spod znad sprzed zza
     kosztem naprzeciw wewnątrz dookoła wokół prócz celem względem`,
  ],
  [['genitive', 'instrumental'], 'z ze'],
  [['dative'], 'dzięki ku wbrew przeciw przeciwko'],
  [['accusative'], 'przez'],
  [['instrumental', 'accusative'], 'przed nad pod'],
  [['instrumental'], 'między pomiędzy'],
  [['accusative', 'instrumental', 'genitive'], 'za'],
  [['locative', 'accusative'], 'w we'],
  [['accusative', 'locative'], 'na o po'],
  [['locative'], 'przy'],
];

/** Words before a figure that leave its case alone. */
const PASSED_OVER = `
  ponad prawie niemal blisko niecałe niecałych niespełna zaledwie tylko aż co najmniej najwyżej raczej
  jakieś mniej więcej dokładnie łącznie razem równo jeszcze już nawet kolejne następne pierwsze
  ostatnie te wszystkie pozostałe przynajmniej średnio przeciętnie minimum maksymalnie minimalnie
  sam same właśnie całe pełne dalsze dodatkowe właśnie przeszło plus minus
`;

/** Words whose complement is in the genitive. */
const GENITIVE = `
  grupa grupy grupie grupę grupą liczba liczby liczbę liczbą liczbie kwota kwoty kwocie kwotę kwotą
  suma sumy sumie sumę sumą wysokości ciągu przeciągu poziomie poziomu poziom wieku wartości wartość
  powierzchni powierzchnię średnicy pow długości długość szerokości głębokości wysokość odległości odległość
  temp dorobkiem dorobek przewagą przewagę stratą stratę wiekiem
  prędkości prędkość prędkością szybkością podstawie liczbie powierzchnię mocy moc
  maksimum limit limitu limicie próg progu progiem granicę granicy
  śmierć śmierci udziałem udział większość reszta reszty połowa połowy połowę rzędu temperatury
  temperaturze temperaturę pojemności masie wadze wagi koniec końca początku początek
  okres okresu okresie nakładzie zespół trójka życie życiu rodziny ciała nazwiska los losy
  przedstawiciele przedstawicieli większości brak braku brakuje brakło zabrakło potrzeba potrzebuje
  potrzebują wymaga wymagają dotyczy dotyczą sięga sięgają sięgnął sięgnęła sięgnęło sięgnąć dokonał
  dokonała udzielił udzieliła przekroczenia dziesiątki setki tysiące kilkanaście
  spośród bliżej wysokość zwolnienie zatrudnienie koszty dożył dożyła ubyło
  przybyło doczekał doczekała stężeniu zasięgu zasięg wymiarze
`;

function casesOf(): ReadonlyMap<string, readonly Case[]> {
  return new Map(
    PREPOSITIONS.flatMap(([cases, words]) => wordsOf(words).map((word) => [word, cases] as const)),
  );
}

/** Polish. */
export const POLISH_GOVERNMENT: GovernWords = {
  prepositions: casesOf(),
  passedOver: new Set(wordsOf(PASSED_OVER)),
  governors: new Map(wordsOf(GENITIVE).map((word) => [word, 'genitive'])),
  verb: /\p{L}{2}(?:[aiyęą]ł|[aiyęą]ł[ao]|[aiy]li|[aiy]ły|[aiyę]ć|uje|ują|wano|ono) $/u,
  detached: /(?<!\p{L})(?:w tym|głosow[^.]{0,50}(?:przeciw|przeciwko)) $/iu,
  governing: new RegExp(
    [
      '(?:\\p{L}{2}(?:budow|dostaw|strat|utrat|wymian|napraw|sprzedaż|wypłat|produkcj)[aęyieą]|',
      '(?<!\\p{L})(?:budow[aęy]|zakupu?|remontu?|dostaw[aęy]|strat[aęy]|utrat[aęy]|wymian[aęy]|',
      'sprzedaży?|wypłat[aęy]|odbiór|przyjazdu?|wyjazdu?|udział|eksportu?|importu?) $)|',
      '(?:\\p{L}{2}\\p{L}(?<!st|będ|s)(?:anie|enie|aniem|eniem|cja|cję)|(?<!\\p{L})nie (?:ma|było|',
      'będzie|przekracza\\p{L}{0,3}|przekroczy\\p{L}{0,3}|osiągnął|osiągnęł[ao])) $',
    ].join(''),
    'u',
  ),
  adjective: /^(?!n?i(?:ch|mi|m|ej|ego)$|je[gj]o?$|któr).*(?:[yi]ch|[yi]mi|[yi]m|ej|ego)$/,
  peopleInGenitive: true,
  readWord: readPolishWord,
};
