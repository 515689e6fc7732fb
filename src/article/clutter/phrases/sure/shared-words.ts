/** → sources of expressions that the tables of lines share. */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';

/** Where a word ends: a class of few ranges, which compiles quickly. */
export const END = '(?![^\\s.,;:!?…)»"”’|/–—-])';

/** Where a word begins. */
export const START = '(?<![^\\s(«„“"‘’\'/|–—-])';

/** “The article”, as a page calls its text with an article or a pronoun. */
export const ARTICLE: string =
  `(?:(?:dies(?:er|e[rnms]?)|der|den|des|das|d[iu]e|le|la|l[’']|cet(?:te)?|ce|el|este|esta|il|lo|quest[oa]|` +
  `quest[’']|d[oa]|o|a|ten|tego|t[ęą]|tekst|цієї|ц[яюей]|эт[оуа][^\\s.,;:!?]{0,2}|het|dit|den här|denne) ?)?` +
  anyOf(
    wordList(`
      artikels? beitrags? textes texts? berichts? meldung inhalt article articles texte récit contenu artículos? nota noticia
      contenido articol[oi] notizia contenuto artigo
      notícia matéria reportagem conteúdo artykuł[^\\s.,;:!?]* tekst[^\\s.,;:!?]* materiał[^\\s.,;:!?]*
      стат(?:тя|ті|тю|тею|ьи|ья|ью) матеріал[^\\s.,;:!?]* материал[^\\s.,;:!?]* текст[^\\s.,;:!?]* новин[^\\s.,;:!?]*
      новост[^\\s.,;:!?]* artikeln? verhaal
    `),
  );

/** “Follow”, “join”, as a command. */
export const FOLLOW: string = anyOf(
  wordList(`
    folgen_sie folg[et]?t? abonnieren_sie abonniere? bleiben_sie suivez suis rejoignez abonnez-vous abonne-toi inscrivez-vous
    retrouvez(?:-nous)? síguenos sigue siga únete
    únase suscríb[^\\s.,;:!?]+ apúntate entra regístrate segui(?:ci|te(?:ci)?)? unisciti iscriv[^\\s.,;:!?]+ attiva abbonati
    siga(?:-nos)? segue acompanhe inscreva-se assine subscreva participe
    entre junte-se receba śledź obserwuj dołącz zapisz_się polub subskrybuj bądź стежте слідкуйте підпис[^\\s.,;:!?]+
    приєднуй[^\\s.,;:!?]+ долуч[^\\s.,;:!?]+ читайте
    следите подпис[^\\s.,;:!?]+ присоединяй[^\\s.,;:!?]+ volg(?:_ons)? schrijf_je meld_je följ prenumerera følg tilmeld_dig
  `),
);

/** Where they are to be followed, and what is sent. */
export const CHANNEL: string =
  '(?:' +
  [
    ...wordList(`
      newsletters? nieuwsbrief nyhe(?:ts|ds)brev boletín boletines boletim bollettino biuletyn infolettre infolettres
      lettres?_d[’']informations? розсилк[^\\s.,;:!?]* рассылк[^\\s.,;:!?]*
      whatsapp(?:-?[^\\s.,;:!?]+)? telegram(?:-?[^\\s.,;:!?]+)? телеграм[^\\s.,;:!?]* viber вайбер[^\\s.,;:!?]*
      facebook[^\\s.,;:!?]* фейсбу[^\\s.,;:!?]* instagram[^\\s.,;:!?]* інстаграм[^\\s.,;:!?]* инстаграм[^\\s.,;:!?]*
      youtube[^\\s.,;:!?]* twitter tiktok linkedin threads bluesky mastodon
      google_(?:news|noticias|notícias|actualités|новини|новости|nieuws) messenger push-[^\\s.,;:!?]+ notifiche notificaciones
      notificações powiadomie[^\\s.,;:!?]+ patreon
    `),
  ].join('|') +
  `)${END}`;

/** The house, as it speaks of itself. */
export const HOUSE: string = anyOf(
  wordList('uns nous nos nosotros ci noi nas nós нас нами ons oss os'),
);
