/**
 * → languages that Lectern can only recognise in a text, by function words and letters; their dates
 * are in `few-dates.ts`. One with more data gets a folder. Data.
 */
import type { Language } from './language.ts';

/** By code. */
export const FEW_WORDS: readonly Language[] = [
  { code: 'az', smallWords: 'və bir bu ilə üçün da də ki onun olan olub idi isə daha çox görə' },
  { code: 'be', alphabet: { needs: /[ўі]/iu, lacks: /[иїєґъщјљњђћџ]/giu } },
  { code: 'bg', alphabet: { lacks: /[ыэёўіїєґјљњђћџ]/giu } },
  {
    code: 'ca',
    smallWords: `
      el la els les de del dels i un una que en amb per al als és va ha són com més no però
    `,
  },
  {
    code: 'cs',
    smallWords: `
      a v ve na se s z ze je jsou že i do o k od po pro za byl byla bylo jako ale který která
      které si to
    `,
  },
  {
    code: 'da',
    smallWords: `
      og i at det en et den der som på af med for er var til ikke har han hun de fra ved efter om
      sig eller blev vil
    `,
  },
  { code: 'et', smallWords: 'ja on ei oli et see kui ka oma ta ning mis aga kes või pärast' },
  { code: 'eu', smallWords: 'eta da du ez bat izan dira zuen dute zen baina ere dela hau' },
  {
    code: 'fi',
    smallWords: 'ja on ei oli että se kun hän ovat myös mutta joka sen jotka tai kuin ole mukaan',
  },
  {
    code: 'hr',
    smallWords:
      'i u na je se da su za od s sa iz o koji koja koje kao ali nije bio bila ili te po do',
  },
  {
    code: 'hu',
    smallWords: `
      a az és egy hogy nem is van volt meg csak de azt ezt ez mint már még vagy majd által után
    `,
  },
  {
    code: 'is',
    smallWords: 'og í að á er sem var það við til með um af ekki en hann hún fyrir eru voru eftir',
  },
  {
    code: 'lt',
    smallWords: 'ir į iš su kad yra buvo ne bet o kaip tai po už apie dėl nuo jis ji šis iki',
  },
  {
    code: 'lv',
    smallWords: 'un ir ar no uz par kas ka bija lai arī bet kā vai pie pēc kurš viņš viņa šis',
  },
  {
    code: 'ms',
    smallWords: `
      yang dan di ke dari untuk dengan ini itu pada dalam tidak akan oleh adalah juga telah atau
      para
    `,
  },
  {
    code: 'no',
    smallWords: `
      og i at det en et den som på av med for er var til ikke har han hun de fra ved etter om seg
      eller ble vil
    `,
  },
  {
    code: 'ro',
    smallWords: `
      și în la de pe cu un o al a ale din care este sunt să nu că mai se lui pentru după au fost
      iar prin sau dar
    `,
  },
  {
    code: 'sk',
    smallWords: `
      a v vo na sa s z zo je sú že i do o k od po pre za bol bola bolo ako ale ktorý ktorá ktoré
      si to
    `,
  },
  {
    code: 'sl',
    smallWords: 'in v na je se da so za od s z iz o ki kot pa ali ni bil bila tudi po do ga',
  },
  {
    code: 'sq',
    smallWords: 'dhe e të në me i një për nga që është si ka por nuk u janë ishte do më ky kjo',
  },
  { code: 'sr', alphabet: { needs: /[јљњђћџ]/iu, lacks: /[ыэёўіїєґъьщюяй]/giu } },
  {
    code: 'sw',
    datelines: { by: ['(?:imeandikwa|makala|taarifa) na:?', 'mwandishi:?'] },
    smallWords:
      'na ya wa kwa ni katika la za cha hii huo kuwa pia lakini baada ambao ambayo yake wake kama hiyo',
  },
  { code: 'tl', smallWords: 'ang ng sa na mga ay at ni si kay para ito siya hindi may nang' },
  {
    code: 'tr',
    smallWords: `
      ve bir bu da de ile için çok olarak olan daha gibi kadar sonra o ama ne en değil dedi
    `,
  },
  {
    code: 'vi',
    smallWords: 'và là của có trong cho được với các một không những đã tại này từ người khi',
  },
];
