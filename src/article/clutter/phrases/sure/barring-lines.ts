/**
 * → what stands between readers and a text in languages other than English: subscriptions, accounts, consent, rules of comments. A table;
 * `../clutter.ts` reads it.
 */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';
import type { Clutter } from '../phrase-kind.ts';
import { ARTICLE, END, START } from './shared-words.ts';

/** Who alone may read. */
const PAYING = anyOf(
  wordList(`
    abonnent(?:inn)?en digitalabonnenten abonnés abonnées suscriptor(?:es|as)? socios abbonati assinantes?
    subskrybent(?:ów|om)? prenumerator(?:ów|om)?
    subscritor(?:es)? premium передплатник(?:ів|ам)? підписник(?:ів|ам)? подписчик(?:ов|ам)? abonnees prenumeranter abonnenter
  `),
);

/** Only. */
const ONLY = anyOf(
  wordList(`
    nur exklusiv réservée?s? exclusi[fv][^\\s.,;:!?]* solo sólo únicamente riservat[oai] esclusiv[^\\s.,;:!?]* exclusiv[oa]s?
    tylko wyłącznie dostępn[^\\s.,;:!?]* лише тільки только
    доступн[^\\s.,;:!?]* alleen exclusief enbart kun
  `),
);

/** Tried in order; the first that matches names the skip. */
export const BARRING_LINES: readonly Clutter[] = [
  {
    name: 'disclaimer',
    mostWords: 16,
    heldWords: wordList('komment comment coment koment коммент комент'),
    holds: [
      `^[^.!?]{0,20}${START}(?:komment|comment|coment|koment|комент|коммент)[^.!?]{0,40}${START}(?:moder|redaktion|` +
        `réserv|exclusiv|geschlossen|fermés|cerrad|chiusi|zamknięt|закрит|закрыт)[^.!?]{0,30}[.!]?$`,
    ],
  },
  {
    name: 'comments',
    mostWords: 16,
    heldWords: wordList(`
        komment comment coment koment коммент комент réagir reageren
      `),
    holds: [
      `^[^.!?]{0,40}${START}(?:anmelden|einloggen|angemeldet|registrier[^\\s.,;:!?]*|connect(?:é|ez-vous|er)|` +
        `inicia(?:r)? sesión|regístrate|accedi|effettua il login|login|sessão|zaloguj[^\\s.,;:!?]*|увій[^\\s.,;:!?]*|` +
        `авториз[^\\s.,;:!?]*|войдите|inloggen|logga in)` +
        `${END}[^.!?]{0,30}${START}(?:komment[^\\s.,;:!?]*|réagir|comment[^\\s.,;:!?]*|coment[^\\s.,;:!?]*|` +
        `s?koment[^\\s.,;:!?]*|комент[^\\s.,;:!?]*|комментир[^\\s.,;:!?]*|reageren)[.!]?$`,
      `^(?:um|pour|para|per|aby|żeby|щоб|чтобы|om)${END}[^.!?]{0,14}${START}(?:komment[^\\s.,;:!?]*|réagir|` +
        `comment[^\\s.,;:!?]*|coment[^\\s.,;:!?]*|комент[^\\s.,;:!?]*|комментир[^\\s.,;:!?]*)${END}.{0,60}$`,
    ],
    whole: [
      '(?:mostra|leggi|vedi|ver|ler|leer|lire|voir|afficher|alle|zeige|pokaż|zobacz|показати|переглянути|показать|' +
        'читати)(?: (?:i|los|os|les|tous les|tutti i|todos os|todos los|wszystkie|усі|' +
        'все))?(?: \\(?\\d+\\)?)? (?:commenti|comentarios|comentários|commentaires|kommentare(?: anzeigen)?|komentarze|' +
        'коментарі|комментарии)(?: \\(?\\d+\\)?)?',
      ...wordList(`
      kommentare_lesen zu_den_kommentaren jetzt_kommentieren mitdiskutieren lire_les_commentaires voir_les_commentaires
      commenter réagir_à_l'article
      ver_comentarios leer_comentarios comentar deja_tu_comentario escribe_un_comentario leggi_i_commenti commenta
      scrivi_un_commento vai_ai_commenti
      ver_comentários ler_comentários seja_o_primeiro_a_comentar comente deixe_seu_comentário skomentuj zobacz_komentarze
      napisz_komentarz
      додати_коментар прокоментувати читати_коментарі обговорити комментировать обсудить reageren kommentera
      signaler_un_abus meldung_melden jetzt_mitreden
    `),
    ],
  },
  {
    name: 'subscribers-only',
    mostWords: 32,
    heldWords: wordList(`
        abonn premium subscrit suscri soci abbonati assinante subskryb prenumer передплатн підписн подписч
      `),
    holds: [
      `^.{0,70}${START}${ONLY}${END}.{0,24}${START}${PAYING}${END}.{0,90}$`,
      `^.{0,3}(?:${PAYING})\\s(?:exclusive|exclusif|esclusivo|exclusivo)${END}.{0,10}$`,
    ],
    begins: [
      '(?:il vous reste|noch|te quedan?|ti resta|restam|zostało|pozostało|залишилось|осталось) .{0,8}\\d{1,3} ?%.{0,14}' +
        `${START}${ARTICLE}${END}.{0,70}$`,
      `(?:déjà abonnée?|bereits (?:abonnent[^\\s.,;:!?]*|registriert|kunde)|sie haben bereits ein abo|` +
        `ya eres suscriptor|¿ya (?:eres|tienes)${END}[^.!?]{0,20}(?:suscri|cuenta)[^\\s.,;:!?]*|` +
        'hai già un (?:abbonamento|account)|sei già abbonato|già abbonat[oa]|já é assinante|já tem conta|' +
        'masz już (?:konto|subskrypcję|prenumeratę|dostęp)|вже маєте (?:передплату|акаунт)|уже (?:есть подписка|' +
        'подписаны)|al abonnee)' +
        `${END}.{0,40}$`,
      '(?:testen sie|jetzt (?:testen|weiterlesen)|kostenlos testen|essayez|abonnez-vous|profitez|suscríbete|prueba|' +
        'prova|abbonati|assine|experimente|kup dostęp|wykup|передплатіть|оформ(?:іть|ите))' +
        `${END}[^.!?]{0,50}${START}(?:gratis|kostenlos|abo|angebot|(?:dès|pour|ab|desde|por|per|a partire da|` +
        `a partir de|od|від|за) \\d[^.!?]{0,12}|gratuit[^\\s.,;:!?]*|mois|mes|mese|mês|miesiąc|місяць|` +
        `weiter[^\\s.,;:!?]*|la suite|czytać|читати)${END}[^.!?]{0,30}[.!]?$`,
      `(?:abbonati|suscríbete|abonnez-vous|assine|subscreva|zaloguj się|zarejestruj się|regístrate|registrati|` +
        `registre-se|inscrivez-vous|registrieren sie sich|melden sie sich an|підпишіться|передплатіть|` +
        `зареєструйтеся)${END}[^.!?]{0,20}(?:per|para|pour|um|aby|żeby|by|щоб|чтобы)${END}.{2,60}$`,
      `dies(?:er|e) (?:artikel|text|beitrag) (?:ist teil|stammt aus|gehört zu)${END}[^.!?]{0,40}\\b(?:plus|magazin|` +
        `abo)[^\\s.,;:!?]*[.!] `,
    ],
  },
  {
    name: 'cookie-notice',
    mostWords: 70,
    holds: [
      `${START}(?:cookies?|ciasteczk[^\\s.,;:!?]*|куки|кукі|traceurs)${END}.{0,90}${START}(?:akzept|zustimm|` +
        `einwillig|accept|acept|accett|aceit|akcept|zgod|zgad|погодж|прийм|прийня|соглас|goedkeur|toestemm|godkän|` +
        `personnalis|deposit|dépos|verwend|utilis|utiliz|usa|wykorzyst|używ|використ|использ)[^\\s.,;:!?]*`,
      `${START}(?:akzept|zustimm|einwillig|verwend|accept|acept|accett|aceit|akcept|zgod|zgad|погодж|прийм|прийня|` +
        `соглас|goedkeur|toestemm|utilis|utiliz|usa|używ|wykorzyst|використ|` +
        `использ)[^\\s.,;:!?]*${END}.{0,60}${START}(?:cookies?|ciasteczk[^\\s.,;:!?]*|plik(?:i|ów) cookies?|` +
        `файл[^\\s.,;:!?]* cookies?|куки|кукі)${END}`,
    ],
    heldWords: wordList(`
      cookie ciastecz куки кукі traceurs
    `),
    begins: [
      `wir (?:benötigen|brauchen) ihre (?:zustimmung|einwilligung)${END}`,
      `mit (?:einem|ihrem) klick${END}.{0,70}(?:externe|inhalt|anzeigen|laden)`,
      '(?:ich bin|wir sind) (?:damit )?einverstanden,? dass',
      'ce contenu (?:est|a été) bloqué',
      `pour (?:afficher|voir|consulter|lire) ce contenu${END}`,
      `para (?:ver|visualizar|mostrar) (?:este|esse) conte(?:nido|údo)${END}`,
      `per (?:visualizzare|vedere) questo contenuto${END}`,
      `(?:aby|żeby) (?:zobaczyć|wyświetlić|obejrzeć) (?:tę|ten|tą) (?:treść|materiał|film)${END}`,
      `щоб (?:побачити|переглянути|подивитися) (?:цей|це|цю) (?:вміст|контент|відео)${END}`,
      `(?:ver|vedi|voir|ver essa|sehen sie|zobacz|переглянути|посмотреть) (?:esta |ce(?:tte)? |essa |questo |` +
        `dies(?:en|es) |ten |цей |этот )?(?:publicaci[oó]n|publication|publicação|foto|post|beitrag|wpis|допис|` +
        `пост)${END}.{0,8}(?:instagram|facebook|tiktok|twitter|x)${END}`,
    ],
  },
];
