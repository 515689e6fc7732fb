/** → what a publisher asks of its readers: to follow, to subscribe, to give, to send a tip. A table; `form-phrases.ts` reads it. */
import { anyOf, wordList } from '../../../_internal/any-of.ts';

/** “Follow”, “subscribe”, “join” as a request, in the languages of the tables. */
const FOLLOW = anyOf(
  wordList(`
    follow_(?:us|me|our|my|on) subscribe join sign_up_(?:for|to)
    abonnieren_sie abonniere folgen_sie folge_uns folgt_uns melden_sie_sich melde_dich
    abonnez-vous abonne-toi suivez inscrivez-vous rejoignez recevez
    suscr[ií]b(?:ete|ase|anse) síguenos sigue únete regístrate apúntate recibe
    iscriviti iscrivetevi seguici segui abbonati ricevi
    assine inscreva-se siga(?:-nos)? subscreva receba entre_no
    meld_je schrijf_je volg abonneer ontvang
    zapisz_się subskrybuj obserwuj dołącz śledź
    подпис(?:ывайтесь|ывайся|шитесь|аться) следите присоединяйтесь читайте_нас
    підпис(?:уйтесь|уйтеся|уйся|шіться|атися) стежте приєднуйтесь долучайтесь читайте_нас
    prenumerera följ anmäl_dig tilmeld_dig følg abonner meld_deg tilaa seuraa
    abone_ol(?:un)? takip_edin katılın kaydolun přihlaste_se odebírejte sledujte
    iratkozz iratkozzon kövess kövesse(?:n)? abonați-vă abonează-te urmăriți urmărește
    εγγραφείτε ακολουθήστε اشترك(?:وا)? تابعونا تابع berlangganan ikuti gabung đăng_ký theo_dõi
  `),
);

/** Where they are to be followed. Names of networks are alike in all languages. */
const CHANNEL = anyOf(
  wordList(`
    newsletters?\\p{L}* e-?newsletter nyhe(?:ts|ds)brev\\p{L}* nieuwsbrief\\p{L}* boletín boletim bollettino biuletyn\\p{L}*
    infolettre uutiskirje\\p{L}* hírlev\\p{L}* bülten\\p{L}* zpravodaj\\p{L}* рассылк\\p{L}* розсилк\\p{L}* النشرة
    whatsapp\\p{L}* telegram\\p{L}* телеграм\\p{L}* facebook\\p{L}* instagram\\p{L}* youtube\\p{L}* twitter tiktok\\p{L}* linkedin
    viber bluesky mastodon google_news podcasts?\\p{L}* подкаст\\p{L}*
  `),
);

/** “Our work”, “us”, which money is asked for. */
const GIVE = [
  'support (?:us|our (?:work|journalism|newsroom|reporting))',
  'unterstützen sie (?:uns|unsere)',
  'unterstütze (?:uns|unsere)',
  'soutenez(?:-nous| notre)',
  'apoya (?:nuestr[oa]|el periodismo)',
  'apóyanos',
  'sostieni(?:ci| il nostro)',
  'apoie (?:o nosso|nosso|o jornalismo)',
  'steun (?:ons|onze)',
  'wesprzyj (?:nas|naszą)',
  'поддержите (?:нас|наш)',
  'підтримай(?:те)? (?:нас|наш)',
  'stöd (?:oss|vår)',
  'støtt? (?:os|oss|vår|vores)',
  'bizi destekleyin',
  'podpořte (?:nás|naši)',
];

/** Requests for tips and stories. */
const TIPS = [
  '(?:do you )?(?:have|got) (?:a (?:news |story )?tip|a story|information|something to share)\\b.{0,60}\\?',
  '(?:send|submit|email) (?:us )?(?:your |a )?(?:news |story )?tips?\\b',
  'haben sie (?:hinweise|einen hinweis|informationen)\\b.{0,60}\\?',
  'vous avez une (?:info|information)\\b.{0,60}\\?',
  '¿tienes (?:información|una historia)\\b.{0,60}\\?',
  'hai una (?:segnalazione|notizia)\\b.{0,60}\\?',
  'heb je een (?:nieuws)?tip\\b',
];

/** Beginnings of such requests, lower-case. */
export const HOUSE_REQUESTS: readonly string[] = [
  `${FOLLOW}(?!\\p{L}).{0,70}(?<!\\p{L})${CHANNEL}(?!\\p{L})`,
  `${anyOf(GIVE)}(?!\\p{L})`,
  ...TIPS,
];
