/** text, language → how many of its words are the small ones that nearly every sentence of that language has. */
import { isEnglishSmallWord } from './english-words.ts';

/**
 * Articles, prepositions, conjunctions and forms of “to be” by language. Left out is what English
 * writes as a word of its own with another sense (German “die”, French “son”, Swedish “men”).
 */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  az: 'və bir bu ilə üçün da də ki onun olan olub idi isə daha çox görə',
  ca: 'el la els les de del dels i un una que en amb per al als és va ha són com més no però',
  cs: 'a v ve na se s z ze je jsou že i do o k od po pro za byl byla bylo jako ale který která které si to',
  da:
    'og i at det en et den der som på af med for er ' +
    'var til ikke har han hun de fra ved efter om sig eller blev vil',
  de:
    'der das den dem des und ein eine einen einem einer ist sind wird mit von vom zu zum zur ' +
    'im in am auf für bei nach aus als auch sich nicht es er sie dass über um wie an',
  es:
    'el la los las de del y un una unos unas que en con por ' +
    'para al es se su sus lo como más pero fue son ha a o está',
  et: 'ja on ei oli et see kui ka oma ta ning mis aga kes või pärast',
  eu: 'eta da du ez bat izan dira zuen dute zen baina ere dela hau',
  fi: 'ja on ei oli että se kun hän ovat myös mutta joka sen jotka tai kuin ole mukaan',
  fr:
    'le la les l d de du des et un une que qui en dans avec par pour au aux ' +
    'est sont sur pas plus se ce cette ces il elle sa ses leur comme mais a été ont après',
  hr: 'i u na je se da su za od s sa iz o koji koja koje kao ali nije bio bila ili te po do',
  hu: 'a az és egy hogy nem is van volt meg csak de azt ezt ez mint már még vagy majd által után',
  is: 'og í að á er sem var það við til með um af ekki en hann hún fyrir eru voru eftir',
  it:
    'il lo la i gli le l di del dello della dei degli delle e un uno una che in con per ' +
    'al alla ai alle è sono si su sul da dal dalla nel nella come più ma ha non anche suo sua',
  lt: 'ir į iš su kad yra buvo ne bet o kaip tai po už apie dėl nuo jis ji šis iki',
  lv: 'un ir ar no uz par kas ka bija lai arī bet kā vai pie pēc kurš viņš viņa šis',
  ms: 'yang dan di ke dari untuk dengan ini itu pada dalam tidak akan oleh adalah juga telah atau para',
  nl:
    'de het een en van in op te is was met voor aan bij uit naar ook als ' +
    'dat die niet zijn wordt werd heeft er om door over na of ze hij zich nog tot',
  no:
    'og i at det en et den som på av med for er var ' +
    'til ikke har han hun de fra ved etter om seg eller ble vil',
  pl:
    'i w we z ze na się nie jest są że o od po przez ' +
    'dla za był była było jak ale który która które oraz jego jej co do to',
  pt:
    'o a os as de do da dos das e um uma que em no na nos nas ' +
    'com por para ao à aos é se seu sua mais mas foi são como não pelo pela',
  ro:
    'și în la de pe cu un o al a ale din care este ' +
    'sunt să nu că mai se lui pentru după au fost iar prin sau dar',
  sk: 'a v vo na sa s z zo je sú že i do o k od po pre za bol bola bolo ako ale ktorý ktorá ktoré si to',
  sl: 'in v na je se da so za od s z iz o ki kot pa ali ni bil bila tudi po do ga',
  sq: 'dhe e të në me i një për nga që është si ka por nuk u janë ishte do më ky kjo',
  sv:
    'och i att det en ett den som på av med för är var ' +
    'till inte har han hon de från vid efter om sig eller ska blev vill',
  tl: 'ang ng sa na mga ay at ni si kay para ito siya hindi may nang',
  tr: 've bir bu da de ile için çok olarak olan daha gibi kadar sonra o ama ne en değil dedi',
  vi: 'và là của có trong cho được với các một không những đã tại này từ người khi',
};

const TABLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Words as they are counted; what French and Italian elide is a word of its own. */
const WORD = /[\p{L}\p{M}]+/gu;

/** What the small words of a text say of English against another language. */
export type SmallWords = { readonly english: number; readonly other: number };

/** Small words of English and of one other language; `undefined` where that one has no table. */
export function countSmallWords(text: string, language: string): SmallWords | undefined {
  const table = TABLES.get(language);
  if (table === undefined) return undefined;
  const words = wordsOf(text);
  return {
    english: words.filter(isEnglishSmallWord).length,
    other: words.filter((word) => table.has(word)).length,
  };
}

/** Whether some other language has more small words in a text than English has. */
export function hasMoreThanEnglish(text: string): boolean {
  const words = wordsOf(text);
  const english = words.filter(isEnglishSmallWord).length;
  return [...TABLES.values()].some(
    (table) => words.filter((word) => table.has(word)).length > english,
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
