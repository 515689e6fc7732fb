/** a Polish name → the case it stands in. */
import { wordsOf } from '../../../language.ts';
import type { Case } from '../../../slavic/declension.ts';

/** First names of men, whose forms tell the case. */
const MEN = wordsOf(`
  Adam Adrian Albert Aleksander:Aleksandr Andrzej Antoni:Antoni Arkadiusz Artur Bartłomiej Bartosz Bogdan
  Bogusław Bronisław Czesław Damian Daniel Dariusz Dawid Dominik Donald Edward Emil Filip Franciszek:Franciszk
  Grzegorz Henryk Hubert Igor Ireneusz Jacek:Jack Jakub Jan Janusz Jarosław Jerzy:Jerz Józef Julian Kacper:Kacpr Kamil
  Karol Kazimierz Konrad Krystian Krzysztof Leszek:Leszk Lech Łukasz Maciej Marcin Marek:Mark Marian Mariusz
  Mateusz Michał Mieczysław Mikołaj Mirosław Norbert Oskar Patryk Paweł:Pawł Piotr Przemysław Radosław Rafał Robert
  Roman Ryszard Sebastian Sławomir Stanisław Stefan Szymon Tadeusz Tomasz Wacław Waldemar Wiesław Wiktor
  Wincenty:Wincent Witold Władysław Włodzimierz Wojciech Zbigniew Zdzisław Zenon Zygmunt Wołodymyr Ołeksandr Joe
`).map((entry) => entry.split(':') as [string, string?]);

const NAMES = new Set(MEN.map(([name]) => name));
const STEMS = new Set(MEN.map(([name, stem]) => stem ?? name));

const BY_ENDING: readonly (readonly [ending: string, wanted: Case])[] = [
  ['iemu', 'dative'],
  ['owi', 'dative'],
  ['emu', 'dative'],
  ['ego', 'genitive'],
  ['iem', 'instrumental'],
  ['ym', 'instrumental'],
  ['em', 'instrumental'],
  ['ie', 'locative'],
  ['a', 'genitive'],
  ['u', 'locative'],
];

const SURNAME: readonly (readonly [ending: RegExp, wanted: Case])[] = [
  [/(?:sk|ck|dzk)iego$/, 'genitive'],
  [/(?:sk|ck|dzk)iemu$/, 'dative'],
  [/(?:sk|ck|dzk)im$/, 'instrumental'],
  [/owi$/, 'dative'],
  [/[kg]iem$|[^aeiouy]em$/, 'instrumental'],
  [/(?:sk|ck|dzk)i$/, 'nominative'],
  [/(?:czyk|[iao]k|cz|sz|ewicz|owicz|an|er)a$/, 'genitive'],
];

/** The case of a man's name. */
export function caseOfName(name: string, surname: string): Case | undefined {
  if (NAMES.has(name)) return 'nominative';
  for (const [ending, wanted] of BY_ENDING)
    if (name.endsWith(ending) && STEMS.has(name.slice(0, -ending.length))) return wanted;
  const found = SURNAME.find(([ending]) => ending.test(name) || ending.test(surname));
  return found?.[1];
}

/** Names of women, in any case: a title before them is not declined. */
export function isWoman(name: string): boolean {
  return WOMEN.has(name.replace(/(?:y|ie|ę|ą|i|ze|ce|dze|a)$/, ''));
}

const WOMEN = new Set(
  wordsOf(`
    Ann Mari Katarzyn Małgorzat Agnieszk Barbar Ew Magdalen Joann Beat Dorot Elżbiet Iwon Monik Olg
    Hann Zofi Krystyn Danut Urszul Wand Juli Karolin Aleksandr Natali Izabel Teres Jolant Grażyn Halin
    Marzen Renat Sylwi Edyt Justyn Paulin Alicj Ursul Wiolett Ilon Bożen Ani Kamil Weronik Gabriel Lidi
    Anet Marz Klaudi Dominik Emili Martyn Patrycj Angel Kamal Henryk Stanisław Alin Aldon Mirosław Wiesław
  `).filter((stem) => !STEMS.has(stem)),
);

/** The case of a woman's name by its ending. */
export function caseOfWoman(name: string): Case {
  if (name.endsWith('ę')) return 'accusative';
  if (name.endsWith('ą')) return 'instrumental';
  return name.endsWith('a') ? 'nominative' : 'genitive';
}
