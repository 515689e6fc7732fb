/** Ukrainian: its words cut short and those that begin sentences. */
import { bySentenceWords, wordsOf } from './by-word-lists.ts';
import type { SentenceLanguage } from './sentence-language.ts';

/** A name or a word that belongs to it follows. */
const BEFORE_NAME = wordsOf(`
  адм Акад акад англ асист б-р Бул бул Вид викл вип Вул вул Ген ген гол гол.ред гр Див див Дир
  дир Доц доц журн Зав зав зам засл заст зб зокр канд каф кн кол кор ліц М м мкр наб Напр напр
  нар Нач нач о обл отр пер Пл пл пол пом Пор пор Пров пров Просп просп Проф проф р-н ред редкол
  рос Св св секр сел смт співавт студ т.зв тов укр упоряд хут чл чл.-кор Ім ім інж інст
`);

/** A number may follow. */
const BEFORE_NUMBER = wordsOf(`
  арк бер буд верес вид вип вт гл год груд дод жовт кв квіт корп лип листоп лют нд п пн пп пт
  Рис рис Розд розд с сб ср ст Стор стор січ т Табл табл Тел тел трав тт Ч ч черв чт іл
`);

/** In the middle of a sentence or at its end. */
const ANYWHERE = wordsOf(`
  год грн до.н.е дол кг км коп крб млн млрд н.е н.ст обл р рр руб с сек ст т.д т.п т.ін та.ін
  тис тощо хв ц.р ін
`);

/** Words that begin sentences. */
const STARTERS = wordsOf(`
  а або адже але багато без бо був буде була були в вже ви вона вони воно все всі вчора від він
  де деякі для до ж з за завдяки завжди замість згодом знову зокрема зі й його кожен коли крім
  лише ми може можна моя між мій на навіть над нас натомість наш наша наші не нехай ним ні
  ніколи ніхто нічого о один одна однак окрім ось отже перед по поки понад потім про проте
  протягом під після раніше саме своя свої свій серед спочатку сьогодні та так така таке такий
  також такі там твій те тепер ти тим то тобто тоді той тому три тут тільки у уже усе усі хоча
  хто це цей ця ці через чи чому ще що щоб щойно я як яка яке який якщо які і із інколи інша
  інше інший інші їх її
`);

/** Ukrainian. */
export const UKRAINIAN_SENTENCES: SentenceLanguage = bySentenceWords({
  language: 'uk',
  closingQuotes: '“',
  beforeName: BEFORE_NAME,
  beforeNumber: BEFORE_NUMBER,
  anywhere: ANYWHERE,
  starters: STARTERS,
});
