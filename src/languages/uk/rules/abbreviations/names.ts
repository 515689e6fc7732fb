/** a Ukrainian name → the case it stands in. */
import type { Case } from '../../../slavic/declension.ts';

const BY_ENDING: readonly (readonly [ending: RegExp, wanted: Case])[] = [
  [/(?:ськ|цьк)ого$/u, 'genitive'],
  [/(?:ськ|цьк)ому$/u, 'dative'],
  [/(?:ськ|цьк)им$/u, 'instrumental'],
  [/(?:ськ|цьк)ий$/u, 'nominative'],
  [/(?:ові|еві|єві)$/u, 'dative'],
  [/(?:енк|ійчук|чук|юк|ак|як|ко|[бвгджзклмнпрстфхцчшщ])ом$/u, 'instrumental'],
  [/[еє]м$/u, 'instrumental'],
];

/** First names of men, whose genitive looks like the nominative of women's names. */
const MEN = new RegExp(
  [
    '^(?:Олександр|Андрі|Володимир|Іван|Микол|Михайл|Олег|Петр|Роман|Сергі|Тарас|Юрі|Віктор|',
    'Богдан|Василь?|Дмитр|Ігор|Максим|Павл|Степан|Євген|Антон|Артем|Віталі|Денис|Анатолі|',
    'Валері|Григорі|Ярослав|Остап|Назар|Леонід|Кирил|Олексі|Руслан|Вадим|Едуард)(?:а|я)$',
  ].join(''),
  'u',
);

/** The case of a man's name. */
export function caseOfName(name: string, surname: string): Case | undefined {
  if (MEN.test(name)) return 'genitive';
  const found = BY_ENDING.find(([ending]) => ending.test(name) || ending.test(surname));
  return found?.[1] ?? (/[бвгґджзйклмнпрстфхцчшщьо]$/u.test(name) ? 'nominative' : undefined);
}

/** Names of women end in a vowel, and are not the genitive of a man's. */
export function isWoman(name: string): boolean {
  return (
    new RegExp(
      [
        '^(?:Олен|Ольг|Ірин|Наталі|Марі|Ганн|Анн|Оксан|Світлан|Тетян|Юлі|Катерин|Людмил|Валентин|',
        'Галин|Надія|Віра|Любов|Софі|Дар|Анастасі|Вікторі|Христин|Леся|Лес|Соломі|Аліна|Алін|',
        "Євгені|Олександр|Лариса|Ларис)(?:а|я|и|і|ї|у|ю|ою|єю|'я|)$",
      ].join(''),
      'u',
    ).test(name) && !/^Олександр(?:|у|ом)$/u.test(name)
  );
}

/** The case of a woman's name by its ending. */
export function caseOfWoman(name: string): Case {
  if (/(?<![оєе])[ую]$/u.test(name)) return 'accusative';
  if (/[оєе]ю$/u.test(name)) return 'instrumental';
  return /[ая]$/u.test(name) ? 'nominative' : 'genitive';
}
