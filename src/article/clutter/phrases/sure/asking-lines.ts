/**
 * → what a publisher asks of its readers in languages other than English, anywhere in a story: to subscribe, follow, give, report errors,
 * write. A table; `../clutter.ts` reads it. Every row needs two words that agree, so that it is clutter wherever it stands.
 */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';
import type { Clutter } from '../phrase-kind.ts';
import { ARTICLE, CHANNEL, END, FOLLOW, HOUSE, START } from './shared-words.ts';

/** Where a sentence begins within a line. */
const SENTENCE = '(?:^|[.!?:;•|»–—-]\\s)(?:[^\\s\\w]{1,3}\\s)?[^\\s\\w]{0,3}';

/** “In your mailbox”. */
const MAILBOX = anyOf([
  'in (?:ihr|dein|euer)(?:em?|en)? (?:e-?mail-?|mail-?)?(?:postfach|posteingang)',
  'per (?:e-?)?mail',
  'dans votre (?:boîte (?:aux lettres|mail|e-?mail|de réception)|messagerie)',
  'par (?:e-?mail|courriel|mail)',
  'en (?:tu|su) (?:correo|bandeja|buzón|e-?mail|móvil|celular)',
  '(?:nella tua (?:casella|posta|mail|e-?mail|inbox)|via (?:e-?)?mail)',
  '(?:no|em) (?:seu|teu) (?:e-?mail|correio|telemóvel|celular)',
  'na (?:swoj|twoj|e-?mail|skrzynk)[^\\s.,;:!?]*',
  'на (?:вашу|свою|твою|ваш|свій|електронну|e-?mail|імейл|почту)(?: пошту| почту| e-?mail)?',
  'in je (?:mailbox|inbox)',
  'i (?:din|er) (?:inkorg|indbakke|innboks)',
]);

/** “Receive”, “subscribe”, as a command or the infinitive of a button. */
const RECEIVE = anyOf(
  wordList(`
    erhalten_sie bekommen_sie erhalte hol(?:en_sie|_dir) abonnieren anmelden registrieren recevez recevoir reçois recibir
    ricevere receber otrzymywać отримувати s['’]inscrire s['’]abonner
    je_m['’]inscris je_m['’]abonne recibe reciba suscríb[^\\s.,;:!?]* apúnt[^\\s.,;:!?]* ricevi iscriv[^\\s.,;:!?]* receba
    recebe subscreva inscreva-se assine cadastre-se
    otrzymuj odbieraj zapisz(?:_się)? отримуйте отримуй підпи[^\\s.,;:!?]* получайте подпи[^\\s.,;:!?]* ontvang meld_je aan
    schrijf_je få
  `),
);

/** “Every morning”, when such a thing is sent. */
const EACH_TIME = anyOf([
  '(?:jeden|jede) (?:morgen|tag|woche|abend|montag|freitag|mittwoch|samstag|sonntag)',
  'chaque (?:matin|jour|soir|semaine|vendredi|samedi|dimanche)',
  '(?:cada (?:mañana|día|semana|viernes)|todos los días|todas las mañanas)',
  '(?:ogni (?:mattina|giorno|settimana|sera|sabato)|tutti i giorni)',
  '(?:cada (?:manhã|dia|semana)|todos os dias|todas as manhãs|toda semana)',
  '(?:codziennie|co tydzień|każdego (?:ranka|dnia)|w każdy piątek)',
  '(?:щодня|щоранку|щотижня|кожного (?:дня|ранку|тижня))',
  '(?:каждый день|каждое утро|каждую неделю|ежедневно|еженедельно)',
  '(?:elke (?:ochtend|dag|week)|varje (?:dag|morgon|vecka))',
]);

/** “Support”, as a request. */
const SUPPORT = anyOf(
  wordList(`
    unterstützen_sie unterstütze? fördern_sie soutenez soutiens aidez apoya apoye apóyanos ayúdanos sostieni sostenete aiutaci
    apoie apoia ajude
    wspieraj wesprzyj wspomóż підтрим(?:ай|айте|уйте|ати) допоможіть долуч(?:айтеся|айтесь|іться) поддерж(?:ите|ивайте)
    помогите steun stöd støtt? postaw_nam
  `),
);

/** What is to be supported, and how. */
const CAUSE = anyOf([
  'uns(?:ere?[nr]?)?',
  'nous|notre|journalisme',
  'nuestr[oa]|nos|periodismo',
  'ci|il nostro|la nostra|giornalismo',
  'nosso|nossa|jornalismo',
  'nas|nasz[aąe]?|kawę|redakcję|dziennikarstwo',
  'нас|наш[уе]?|редакцію|редакцию|проєкт|проект|спільнот[иу]|видання|незалежн[^\\s.,;:!?]*|независим[^\\s.,;:!?]*',
  'ons|onze|vår|oss|vores|os',
]);

/** “Make a donation”. */
const GIFT = anyOf([
  'spende(?:n|t)?',
  'faire un don|un don',
  'donaci[oó]n|donar|dona ahora',
  'donazione|dona (?:ora|adesso)',
  'doaç(?:ão|ões)|doe agora',
  'darowizn[^\\s.,;:!?]*|wpłat[^\\s.,;:!?]*',
  'донат[^\\s.,;:!?]*|пожертв[^\\s.,;:!?]*|гривень на місяць|patreon|buymeacoffee',
  'doneer|donatie',
]);

/** An error in a text, and what to do about it. */
const ERROR = anyOf(
  wordList(`
    (?:einen_)?(?:fehler|tippfehler) (?:une_)?(?:erreur|coquille|faute) (?:algún_|un_)?error(?:es)? (?:un_)?(?:errore|refuso)
    (?:algum_|um_)?erro błąd
    (?:literówk|błęd)[^\\s.,;:!?]* помилк[ауи] (?:неточн|опечатк|ошибк)[^\\s.,;:!?]* fout(?:je)? fel fejl feil
  `),
);

/** “Found”, “report”. */
const REPORT = anyOf(
  wordList(`
    entdeckt gefunden melden signaler signalez(?:-l[ae]|-nous)? repérée? encontrado detectado encontraste avísanos reportar
    segnala(?:re|celo)?
    trovato notato encontrou achou comunicar reportar informar corrigir zgłoś znalazłeś zauważyłeś widzisz знайшли помітили
    побачили повідом[^\\s.,;:!?]* виділіть
    нашли заметили увидели сообщ[^\\s.,;:!?]* выделите gevonden gezien meld hittat fundet funnet
  `),
);

/** “Write to us”, “what do you think”. */
const WRITE = anyOf(
  wordList(`
    schreiben_sie_uns schreib_uns écrivez(?:-nous|_à) votre_avis donnez_votre_avis dites-nous contactez-nous escríbenos
    escribe_a tu_opinión cuéntanos
    scrivici scriveteci la_tua_opinione escreva_(?:para|-nos) fale_connosco a_sua_opinião dê_a_sua_opinião entre_em_contato
    napisz_do_nas (?:skontaktuj_się|daj_nam_znać)
    напиш(?:іть|и)_нам надсилайте пишіть_нам пишите_нам напишите_нам присылайте schrijf_ons mail_ons
  `),
);

/** Tried in order; the first that matches names the skip. */
export const ASKING_LINES: readonly Clutter[] = [
  {
    name: 'newsletter',
    mostWords: 45,
    heldWords: wordList(`
      newsletter nieuwsbrief brev bolet bollettino biuletyn infolettre lettre розсилк рассылк whatsapp telegram
      телеграм viber вайбер facebook фейсбу instagram інстаграм инстаграм youtube twitter tiktok linkedin threads
      bluesky mastodon google messenger push- notifica powiadom patreon mail postfach posteingang boîte messagerie
      correo buzón courriel bandeja móvil celular casella posta inbox correio telemóvel skrzynk пошту почту імейл
      inkorg indbakke innboks na_swoj na_twoj jeden jede chaque cada todos ogni codziennie każdego щодня щоранку щотижня
      каждый elke varje ?
    `),
    holds: [
      `(?:${SENTENCE}|,\\s)${FOLLOW}${END}[^.!?]{0,90}${START}${CHANNEL}`,
      `${SENTENCE}(?:jetzt |kostenlos |gratis |hier )*(?:für |zum |` +
        `per )?[^.!?]{0,40}${CHANNEL}[^.!?]{0,30} (?:anmelden|abonnieren|bestellen)${END}`,
      `${SENTENCE}${RECEIVE}${END}[^.!?]{0,110}${START}(?:${MAILBOX}|${CHANNEL})`,
      `${START}(?:${MAILBOX}|${CHANNEL})${END}.{0,120}(?:[.!?…:–—-]|\\s)\\s?${RECEIVE}[!. ]*$`,
      `\\?\\s+(?:.{0,30}\\s)?${FOLLOW}${END}[^.!?]{0,60}(?:${CHANNEL}|${HOUSE})`,
      `${SENTENCE}${EACH_TIME},?[^.!?]{0,30}${START}${RECEIVE}${END}`,
      `${SENTENCE}${RECEIVE}${END}[^.!?]{0,90}${START}${EACH_TIME}`,
      `${SENTENCE}(?:klicken sie hier|cliquez ici|haz clic aquí|clicca qui|clique aqui|kliknij tutaj|тисніть тут|` +
        `жмите сюда)${END}[^.!?]{0,60}${START}${CHANNEL}`,
      `${START}${CHANNEL}${END}[^.!?]{0,40}[?!]\\s+(?:klicken sie hier|cliquez ici|haz clic aquí|clicca qui|` +
        `clique aqui|kliknij(?: tutaj)?|тисніть тут)`,
    ],
  },
  {
    name: 'call-to-action',
    mostWords: 45,
    holds: [
      `${SENTENCE}${SUPPORT}(?:-nous|` +
        `ci)?${END}[^.!?]{0,14}${START}${anyOf([CAUSE, GIFT])}${END}[^.!?]{0,80}(?:[.!?] [^.!?]{2,30})?[.!?]?$`,
      `${SENTENCE}(?:[^\\s.,;:!?]+ ){0,3}${SUPPORT}${END}[^.!?]{0,60}${START}${GIFT}${END}[^.!?]{0,60}[.!?]?$`,
      `${START}${ERROR}${END}.{0,40}${START}${REPORT}${END}.{0,90}$`,
      `^[^\\s\\w]{0,3}(?:[^\\s.,;:!?]+ ){0,4}${REPORT}${END}.{0,14}${START}${ERROR}${END}.{0,90}$`,
    ],
    heldWords: wordList(`
      unterstütz förder soutenez soutiens aidez apoy apóy ayúdanos sosten sostieni aiutaci apoi ajude wspieraj
      wesprzyj підтрим допоможіть долуч поддерж помогите steun stöd støt postaw_nam fehler erreur coquille faute
      error refuso erro błąd błęd literówk помилк неточн опечатк ошибк fout fel fejl feil
    `),
  },
  {
    name: 'call-to-action',
    mostWords: 28,
    begins: [
      `[^.!?]{0,80}[?!:]\\s?(?:[^\\s.,;:!?]+[ ,]+){0,3}${WRITE}${END}.{0,80}$`,
      `${WRITE}${END}.{0,60}[!:?]?$`,
      `[^.!?]{2,60}\\? (?:stimmen sie ab|votez|répondez|vota|votate|vote|zagłosuj|голосуйте|проголосуйте)${END}.{0,30}$`,
      `(?:vous (?:avez aimé|aimez)|(?:si |¿)?te (?:ha gustado|gustó|gusta)|(?:ti|vi) è piaciut[oa]|gostou d[aeo]?|` +
        `gostou|(?:spodobał|podoba) (?:ci|wam) się|hat (?:ihnen|dir)|ihnen hat|(?:вам )?сподоба(?:лася|вся|лось)|` +
        `вам понравил(?:ась|ся|ось))${END}.{0,10}${ARTICLE}${END}.{0,60}$`,
      '(?:ihnen gefällt|sie mögen|ihnen hat) (?:unsere?|der|dieser) [^.!?]{2,30}\\? ',
      `(?:retrouvez|découvrez|entdecken sie|descubre|scopri|descubra|odkryj|` +
        `відкрийте)${END}[^.!?]{0,60}${START}(?:application mobile|notre (?:appli(?:cation)?|site)|unserer app|` +
        `nuestra app|(?:nostra|nosso|nossa) app|naszej aplikacji)${END}.{0,20}$`,
      `[^.!?]{0,110}[, ](?:pinche|pulse|haz clic|haga clic|clica|cliquez|klicken sie|clicca|clique|kliknij|натисніть|` +
        `тисніть|клікніть|нажмите|klik)(?: en este enlace| sur ce lien)? (?:aquí|ici|hier|qui|aqui|tutaj|tu|тут|сюди|` +
        `сюда|here)[.!]?$`,
      `dzięk(?:ujemy|uję),? (?:że|za) (?:przeczyta|lektur|jesteś|czytasz|odwiedz)[^\\s.,;:!?]*${END}.{0,80}$`,
      `(?:danke,? dass sie|merci d[’']avoir lu|gracias por leer|grazie per aver letto|obrigad[oa] por ler|` +
        `дякуємо,? що (?:читаєте|прочитали)|спасибо,? что (?:читаете|прочитали))${END}.{0,60}$`,
    ],
  },
];
