/** Roman numerals → Ukrainian ordinals. */
import { wordsOf } from '../../language.ts';
import type { Rule } from '../../rules/rule.ts';
import type { WordForm } from '../../slavic/declension.ts';
import { romanRules } from '../../slavic/roman-rules.ts';
import { masculineNoun, neuterNoun } from './grammar/declensions.ts';
import { UKRAINIAN_GRAMMAR } from './grammar/ukrainian-grammar.ts';

/** Kings, popes and emperors, by the stem of their names. */
const MEN = new Set(
  wordsOf(`
    Іван Павл Карл Філіп Генріх Людовік Людовик Сигізмунд Станіслав Август Владислав Казимир Болеслав Георг
    Вільгельм Фрідріх Франциск Йосиф Микол Олександр Петр Пі Бенедикт Лев Григорі Климент Інокенті Урбан
    Юлі Едуард Річард Наполеон Леопольд Фердинанд Альберт Гаральд Густав Олаф Оттон Конрад Рудольф
    Максиміліан Рамсес Абдулл Мухаммед Михайл Ярослав Федір Федор Василь Василі Мехмед Селім Дмитр Данил
  `),
);
const WOMEN = new Set(
  wordsOf('Єлизавет Катерин Маргарит Марі Вікторі Анн Беатріс Вільгельмін Клеопатр Маргрет'),
);

/** The form of a ruler's number by the ending of the name. */
function formOfRuler(name: string): WordForm | undefined {
  const stem = name.replace(/(?:ові|еві|єві|ом|ем|єм|ою|єю|ій|ий|[аяуюиіїеьойо])$/u, '');
  const woman = WOMEN.has(stem) || WOMEN.has(name.replace(/(?:єю|ю|я|ї)$/u, ''));
  if (woman) {
    if (/[ую]$/.test(name) && !/[оє]ю$/.test(name))
      return { case: 'accusative', gender: 'feminine' };
    if (/[оє]ю$/.test(name)) return { case: 'instrumental', gender: 'feminine' };
    if (/[ая]$/.test(name)) return { case: 'nominative', gender: 'feminine' };
    return { case: name.endsWith('и') ? 'genitive' : 'locative', gender: 'feminine' };
  }
  if (!MEN.has(stem) && !MEN.has(name) && !MEN.has(name.replace(/[йяюєм]+$/u, '')))
    return undefined;
  if (/(?:ові|еві|у|ю)$/.test(name)) return { case: 'dative', gender: 'masculine' };
  if (/(?:ом|ем|єм)$/.test(name)) return { case: 'instrumental', gender: 'masculine' };
  if (/[ая]$/.test(name) && name !== 'Микола') return { case: 'genitive', gender: 'masculine' };
  return { case: name === 'Миколи' ? 'genitive' : 'nominative', gender: 'masculine' };
}

/** Roman numerals. */
export const ROMAN_RULES: readonly Rule[] = romanRules({
  grammar: UKRAINIAN_GRAMMAR,
  lookAlikes: { І: 'I', Х: 'X', С: 'C', М: 'M' },
  century: neuterNoun('століття'),
  centuryShort: 'ст\\.|століття|столітті|століттям|століттю|віку|вік|віці',
  centuriesShort: 'ст\\.ст\\.|ст\\. ст\\.|століть|століттях|віків',
  quarter: masculineNoun('квартал', { genitive: 'у' }),
  quarterShort: 'кв\\.(?! ?м)',
  between: '(?:і|й|та|або|чи)',
  joinedTo: '(?:річч|літт)\\p{Ll}{1,4}',
  afterLetter: new RegExp(
    [
      '^(?:світов|війн|ліг[аиіу]|ступен|ступін|місц|тур|етап|кварта|половин|півріч|клас|',
      "категор|рівн|рівень|з'їзд|міжнародн|всеукраїнськ|республік|речі|рейх|універсал|",
      'частин|розділ|поверх|курс|сесі|скликан|пленум|груп|корпус|бригад|дивізі|армі|олімпійськ|',
      'паралімпійськ|чемпіонат|форум|конгрес|фестивал|собор|тисячоліт|статут|заступ|секретар)',
    ].join(''),
    'u',
  ),
  beforeNumeral: new RegExp(
    [
      '^(?:клас|том|частин|розділ|етап|груп|книг|акт|рівн|рівень|ступен|ступінь|тип|фаз|',
      'категор|таблиц|додат|симфон|кварта|скликан|сезон|видан)',
    ].join(''),
    'u',
  ),
  formOfRuler,
  examples: {
    'roman-century': [
      ['у XIX ст. збудували', "у дев'ятнадцятому столітті збудували"],
      ['кінець ХХ століття', 'кінець двадцятого століття'],
    ],
    'roman-quarter': [['у I кв. зріс', 'у першому кварталі зріс']],
    'roman-compound': [['ХХ-річчя', 'двадцятиріччя']],
    'roman-ruler': [
      ['король Карл III', 'король Карл третій'],
      ['за Івана Павла II', 'за Івана Павла другого'],
    ],
    'roman-before-noun': [
      ['II світова війна', 'друга світова війна'],
      ['у III кварталі', 'у третьому кварталі'],
      ['І раптом заснув', 'І раптом заснув'],
    ],
    'roman-alone': [['ракета Saturn IV', 'ракета Saturn чотири']],
  },
});
