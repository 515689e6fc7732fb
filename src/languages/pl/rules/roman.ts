/** Roman numerals → Polish ordinals. */
import { wordsOf } from '../../language.ts';
import { nounOf, type WordForm } from '../../slavic/declension.ts';
import { romanRules } from '../../slavic/roman-rules.ts';
import type { Rule } from '../../rules/rule.ts';
import { POLISH_GRAMMAR } from './grammar/polish-grammar.ts';

const CENTURY = nounOf(
  'masculine',
  'wiek wieku wiekowi wiek wiekiem wieku|wieki wieków wiekom wieki wiekami wiekach',
);

/** Kings, popes and emperors, by the stem of their names. */
const MEN = new Set(
  wordsOf(`
    Jan Paweł:Pawł Karol Filip Henryk Ludwik Zygmunt Stanisław August Władysław Kazimierz Bolesław
    Mieszko:Mieszk Jerzy:Jerz Wilhelm Fryderyk Franciszek:Franciszk Józef Mikołaj Aleksander:Aleksandr
    Piotr Iwan Pius Benedykt Leon Grzegorz Klemens Innocenty:Innocent Urban Juliusz Edward Ryszard
    Napoleon Leopold Ferdynand Albert Harald Gustaw Olaf Otton Konrad Rudolf Maksymilian Ramzes
    Abdullah Mohammed Michał Sykstus Bonifacy:Bonifac Aleksy:Aleks Robert Haakon Karl
    Przemysł Wacław Ludwika Marcin Sylwester:Sylwestr Hadrian Mehmed Faruk Leszek:Leszk
  `).map((entry) => entry.split(':')[1] ?? entry),
);
const WOMEN = new Set(
  wordsOf(
    'Elżbiet Katarzyn Małgorzat Mari Wiktori Ann Joann Izabel Krystyn Beatrycz Wilhelmin Kleopatr',
  ),
);

/** Endings of masculine names by case. */
const MEN_ENDINGS: readonly (readonly [ending: RegExp, wanted: WordForm['case']])[] = [
  [/owi$|emu$/, 'dative'],
  [/i?em$|ym$/, 'instrumental'],
  [/ie$|rze$|le$|u$/, 'locative'],
  [/ego$|i?a$/, 'genitive'],
];

function formOfRuler(name: string): WordForm | undefined {
  const stemIn = (stems: ReadonlySet<string>, cut: RegExp): boolean =>
    stems.has(name) || stems.has(name.replace(cut, ''));
  if (stemIn(WOMEN, /(?:a|y|i|ę|ą|cie|ie|o)$/)) {
    if (name.endsWith('ę')) return { case: 'accusative', gender: 'feminine' };
    if (name.endsWith('ą')) return { case: 'instrumental', gender: 'feminine' };
    return { case: name.endsWith('a') ? 'nominative' : 'genitive', gender: 'feminine' };
  }
  if (/^(?:Elżbiecie|Katarzynie|Annie)$/.test(name)) return { case: 'dative', gender: 'feminine' };
  if (!stemIn(MEN, /(?:owi|iem|em|emu|ego|ie|rze|le|a|u|y|o|i|ł|ek|er)$/)) {
    const isKnown =
      /^(?:Paweł|Mieszko|Jerzy|Franciszek|Aleksander|Innocenty|Leszek|Sylwester)$/.test(name);
    if (!isKnown && !/^(?:Pawle|Piotrze|Karolu|Aleksandrze)$/.test(name)) return undefined;
  }
  const isNominative =
    /^(?:Paweł|Mieszko|Jerzy|Franciszek|Aleksander|Innocenty|Sylwester|Leszek)$/.test(name) ||
    MEN.has(name);
  if (isNominative) return { case: 'nominative', gender: 'masculine' };
  const found = MEN_ENDINGS.find(([ending]) => ending.test(name));
  return { case: found?.[1] ?? 'nominative', gender: 'masculine' };
}

/** Roman numerals. */
export const ROMAN_RULES: readonly Rule[] = romanRules({
  grammar: POLISH_GRAMMAR,
  lookAlikes: {},
  century: CENTURY,
  centuryShort: 'w\\.|wieku|wiekiem|wiekowi|wiek',
  centuriesShort: 'ww\\.|wieki|wieków|wiekach|wiekami',
  quarter: nounOf(
    'masculine',
    'kwartał kwartału kwartałowi kwartał kwartałem kwartale|kwartały kwartałów kwartałom kwartały kwartałami kwartałach',
  ),
  quarterShort: 'kw\\.',
  between: '(?:i|oraz|lub|a|czy|albo)',
  joinedTo: '(?:wieczn|leci)\\p{Ll}{1,4}',
  afterLetter: new RegExp(
    [
      '^(?:wojn|rok|tom|lig[aięąo]|instancj|rzeczpospolit|rzeczypospolitej|nagrod|miejsc|piętr|etap|',
      'tur[ayęąz]|kwarta[łl]|połow|trymestr|semestr|finał|pułk|batalion|armi|sesj|posiedzeni|',
      'wydział|izb|urząd|sąd|mistrzostw|igrzysk|maraton|bieg|rocznic|zmian|piętr|stopni|kraj|',
      'wicep|generacj|urodzin|półrocz|stop|klas|turnus|brygad|edycj|oddział|program|republik|',
      'rzesz|zjazd|sobor|sobór|kongres|konferencj|festiwal|liceum|krajow|międzynarodow|',
      'ogólnopolsk|śląsk|filar|dywizj|korpus|bitw|rozbi|rozbiór|kadencj|część|części|tom|lice|',
      'prezes|sekretarz|wicepr|zastępc|symfoni|poziom|grup|fal[aięą]|runda|rundy|rundzie|rundę|',
      'polsk|światow)',
    ].join(''),
    '',
  ),
  beforeNumeral: new RegExp(
    [
      '^(?:klas|tom|część|części|rozdział|etap|grup|księg|akt|poziom|stopień|stopnia|stopniu|',
      'typ|typu|filar|faz|kategori|tabel|załącznik|symfoni|rzesz|rzeczpospolit|kwartał|kadencj|',
      'sezon|wydani|edycj)',
    ].join(''),
    '',
  ),
  feminine: /^ RP(?!\p{L})/u,
  formOfRuler,
  examples: {
    'roman-century': [
      ['w XIX w. powstał', 'w dziewiętnastym wieku powstał'],
      ['na przełomie XIX i XX wieku', 'na przełomie dziewiętnastego i dwudziestego wieku'],
    ],
    'roman-quarter': [['w I kw. spadł', 'w pierwszym kwartale spadł']],
    'roman-compound': [['XIX-wieczny pałac', 'dziewiętnastowieczny pałac']],
    'roman-ruler': [
      ['papież Jan Paweł II', 'papież Jan Paweł drugi'],
      ['za Jana Pawła II', 'za Jana Pawła drugiego'],
      ['królowej Elżbiety II', 'królowej Elżbiety drugiej'],
    ],
    'roman-before-noun': [
      ['II wojna światowa', 'druga wojna światowa'],
      ['po I wojnie światowej', 'po pierwszej wojnie światowej'],
      ['w III kwartale', 'w trzecim kwartale'],
      ['I nagle zasnął', 'I nagle zasnął'],
    ],
    'roman-alone': [
      ['misja Apollo XIII', 'misja Apollo trzynaście'],
      ['To było w II RP.', 'To było w drugiej R-P.'],
    ],
  },
});
