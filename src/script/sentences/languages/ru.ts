/** Russian: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  Акад акад англ архит б-р бул г-жа г-н Ген ген гл гос гр гражд греч дер Дир дир Доц доц
  др.-греч ж.-д Зав зав Зам зам Им им инж исп итал канд кит кн корр лат лит м мкр мл наб Напр
  напр нар науч нач нем о пгт пер Пл пл пол пом пос пр пр-т преп просп Проф проф р-н ред Св св
  См см соч Ср ср ст.-слав т.е т.н т.наз тов Ул ул ур франц х чл чл.-корр ш яп
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  абз авг апр вт вып выс д дек дн изд илл июл июн каб Кв кв корп лит нояб окт оф п пн пп пт разд
  Рис рис с сб сент сер ср Стр стр т Табл табл Тел тел Ул ул фев февр Ч ч чт янв
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  в вв г га гг до.н.э др ед кг км коп куб л мин млн млрд мм н.э обл п.н.э пр проч р руб с сек см
  ст т т.д т.п тыс ч чел шт экз
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  а без благодаря более бы был была были было в вам вас ваш весь вместо во вот впрочем все всего
  вскоре всё вчера вы где да даже два для до другие его ее если есть еще ещё её же за завтра
  затем зато здесь и из или им иногда их к каждый как какие какой когда кроме кто ли лишь между
  меня мне многие может можно мой мы на над надо наш наша не него некоторые нельзя несмотря нет
  никто ничего но ну о об обычно однако он она они оно от перед по под позже пока после потом
  потому почему почти поэтому при про просто против раньше с сам свой сегодня сейчас сначала со
  среди так также такие такой там те тем теперь то тогда того тоже только тот три ты у уже хотя
  чего чем через что чтобы эта эти это этот я
`);

/** Russian. */
export const RUSSIAN_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'ru',
  closingQuotes: '“',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  anywhere: ANYWHERE,
  starters: STARTERS,
});
