/**
 * a line of a page in a language other than English → whether the house speaks to its readers in it: “you” or “we” beside what only a
 * publisher has, such as a newsletter, a subscription, an account. What it asks decides, not how it words it.
 */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';
import { END, START } from './shared-words.ts';

/** Things of a publisher that are called alike in all languages. */
const OF_ANY_HOUSE = wordList(`
  newsletters? whatsapp\\S* telegram\\S* instagram\\S* facebook\\S* youtube\\S* tiktok google_\\S+ patreon cookies? utiq
  push-\\S+ login apps?
`);

/** How a language addresses readers, how its publishers speak of themselves, and what they have. */
type Address = {
  readonly you: string;
  readonly us: string;
  readonly has: string;
};

/** By language: German, French, Spanish, Italian, Portuguese, Polish, Ukrainian, Russian, Dutch. */
const ADDRESSES: readonly Address[] = [
  {
    you: 'Ihnen Ihre?[nmrs]? dir dich dein(?:e[nmrs]?)? euch eure?[nmrs]? (?:[A-ZÄÖÜ]\\S+|[a-zäöü]+)en_Sie',
    us: 'unser(?:e[nmrs]?)? uns wir',
    has:
      'postfach posteingang abo abos abonn\\S+ digitalabo\\S* redaktion startseite merkliste ' +
      'e-mail-adresse benachrichtigung\\S* kundenkonto nutzerkonto kommentarfunktion datenschutz\\S* ' +
      'leserbrief\\S*',
  },
  {
    you: 'vous votre vos',
    us: 'notre nos nous',
    has:
      "abonn\\S+ inscrivez\\S* inscrits? s[’']inscrire infolettres? e-mails? courriels? boîte_mail compte rédaction " +
      'abonnement appli application rubrique votre_consentement alertes? édition_du_jour',
  },
  {
    you: 'te tu tus ti usted ustedes quieres tienes puedes',
    us: 'nuestr[oa]s? nos nosotros',
    has: 'suscr\\S+ bolet[ií]n\\S* registr(?:o|arse|ado|ate) regístrate cuenta redacción notificaciones correo mail aplicación portada',
  },
  {
    you: 'ti te tuo tua tuoi tue vi vostr[oaie] vuoi hai puoi',
    us: 'nostr[oaie] ci noi',
    has: 'abbon\\S+ iscri\\S+ newsletter redazione notifiche account casella mail e-mail edicola',
  },
  {
    you: 'você vocês te ti teu tua',
    us: 'nosso nossa nossos nossas nós',
    has: 'assin(?:e|ar|ante|antes|atura)\\S* inscri\\S+ subscre\\S+ cadastr\\S+ redação notificaç\\S+ e-?mail conta aplicativo notícias',
  },
  {
    you: 'ci ciebie cię twój twoj\\S+ wasz\\S* wam masz chcesz możesz jesteś bądź znajdziesz przeczytasz dodaj czytasz',
    us: 'nas nam nami nasz\\S*',
    has: 'subskry\\S+ prenumer\\S+ redakcj\\S+ powiadomie\\S+ konto kontem mail\\S* skrzynk\\S+ aplikacj\\S+ stronie_głównej dostęp\\S*',
  },
  {
    you: 'вам вас ви ваш\\S* тобі тебе твій твоя',
    us: 'нас нам наш\\S* нами',
    has:
      'розсилк\\S+ підпис\\S+ передпла\\S+ редакці\\S+ телеграм\\S* інстаграм\\S* фейсбу\\S* вайбер\\S* ' +
      'патрон\\S* донат\\S* донор\\S* спільнот\\S+ застосун\\S+ сповіщен\\S+ посиланням',
  },
  {
    you: 'вам вас вы ваш\\S*',
    us: 'нас нам наш\\S* нами',
    has: 'рассылк\\S+ подпис\\S+ редакци\\S+ телеграм\\S* инстаграм\\S* донат\\S* приложени\\S+ уведомлени\\S+',
  },
  {
    you: 'je jouw jij uw',
    us: 'ons onze',
    has: 'nieuwsbrief abonn\\S+ inschrij\\S+ redactie mailbox account meldingen app',
  },
];

/** Whether a line has a word of one kind: “you” and “we” as they are written, the rest in any case. */
const TESTS: readonly { readonly speaks: RegExp; readonly has: RegExp }[] = ADDRESSES.map(
  ({ you, us, has }) => ({
    speaks: new RegExp(`${START}${anyOf(wordList(`${you} ${us}`))}${END}`),
    has: new RegExp(`${START}${anyOf([...OF_ANY_HOUSE, ...wordList(has)])}${END}`),
  }),
);

/** What a publisher of any language has: most lines have nothing of it. */
const ANY_HOUSE = new RegExp(
  `${START}${anyOf([...OF_ANY_HOUSE, ...ADDRESSES.flatMap(({ has }) => wordList(has))])}${END}`,
);

/** Longest such line, in words. */
const MOST_WORDS = 36;

/** Quotation marks and dashes of speakers, and amounts: a story tells who said it. */
const TOLD = /[«»„“”"]|^[—–-]\s|\d{3}/u;

/** A name in quotation marks, such as that of a newsletter. */
const NAMED = /[»“„"«‘]\s?[^\s.,!?]+(?: [^\s.,!?]+){0,3}\s?[«”“"»’]/u;

/** Whether the house speaks to its readers. */
export function speaksToReaders(text: string, words: number): boolean {
  if (words > MOST_WORDS || TOLD.test(text.replace(NAMED, ''))) return false;
  const folded = text.toLowerCase();
  if (!ANY_HOUSE.test(folded)) return false;
  return TESTS.some(
    ({ speaks, has }, index) => has.test(folded) && speaks.test(index === 0 ? text : folded),
  );
}
