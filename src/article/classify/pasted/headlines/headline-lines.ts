/** a line that may be a headline, and those around it → whether it is something else: a name, a caption, a fact, a trail of links. */
import { anyIn, anyOf, caseless } from '../../../../_internal/any-of.ts';
import { readPeople } from '../../../people/read-people.ts';
import type { Piece } from '../measure.ts';
import { isAuthorLabel } from '../parts/name-alone.ts';

/** "Filed in the category: Islands". */
const CATEGORY = caseless(
  `^(?:\\p{L}+ ){0,4}${anyOf([
    'categor(?:y|ies)',
    'kategorien?',
    'catégories?',
    'categor[íi]as?',
    'categorieën?',
    'kategor(?:i|ia|ie|ier|ii)',
    'рубрик[аи]',
    'категор(?:ия|ии|ія|ії)',
  ])}\\s?:`,
);

/** "Published on": the date is in the next line. */
const DATE_LABEL = caseless(
  `^${anyOf([
    '(?:first |last )?(?:published|posted|updated)(?: (?:on|at))?',
    '(?:publication )?date(?: of publication)?',
    'veröffentlich(?:t(?: am)?|ungsdatum)',
    'datum',
    'date de publication',
    'publiée?(?: le)?',
    'fecha(?: de publicaci[oó]n)?',
    'publicado(?: el| em)?',
    'data(?: d[ai] pubblicazione| d[ea] publicação| publikacji)?',
    'pubblicato(?: il)?',
    'opublikowano',
    'gepubliceerd(?: op)?',
    'publicatiedatum',
    'public(?:erad|eret)',
    'publisert',
    'julkaistu',
    'yay[ıi][nm](?:lanma)? tarihi',
    'дата публ[иі]кац[иі][иї]',
    'опубл[иі]ковано',
  ])}[^\\p{L}]*$`,
);

/** "2 comments", "Harbours0 Comments", "1 Antwort": a count of replies at the end of a line. */
const REPLIES = caseless(
  `(?<![\\d.,])\\d{1,4} ${anyOf([
    'comments?',
    'repl(?:y|ies)',
    'responses?',
    'trackbacks?',
    'kommentare?',
    'antwort(?:en)?',
    'commentaires?',
    'réponses?',
    'comentarios?',
    'respuestas?',
    'comentários?',
    'comment[oi]',
    'reacties?',
    'komentarz(?:e|y)?',
    'kommentar(?:er)?',
    'коммента(?:рий|рия|риев)',
    'коментар(?:і|ів)?',
  ])}$`,
);

/** Lines that tell who posted a text, where, and how many replied. */
const POST_LINES: readonly RegExp[] = [
  // "By", "Written by: Ada", "Post author By Ada Holm": who posted it.
  /^(?:(?:written|posted) )?(?:by|von|par|por|door|di|av)$/i,
  caseless(
    `^(?:post author|${anyIn(`
      written posted geschrieben publié écrit escrito publicado scritto pubblicato geplaatst geschreven
    `)} (?:by|von|par|por|da|door)(?=[: ]))`,
  ),
  // "In the category: Islands", "Culture0 Comments", "2 Antworten": where it stands, and how many replied.
  CATEGORY,
  REPLIES,
];

/** Lines that resemble headlines. */
const PAGE_LINES: readonly RegExp[] = [
  DATE_LABEL,
  // "Posted in Islands", "Filed under: Ferries": the category of an article.
  /^(?:published|posted|filed|tagged|categori[sz]ed) (?:in|under|as|with)\b/i,
  // "if (found) {": a line of code.
  /[{;]$|^[\]})]+$/,
  // "Search by author", "Search our archive": a field.
  /^search (?:by|our|this) \p{L}/iu,
  // "BORN 1948", "Gestorben 2025": a fact of a life.
  /^(?:born|died|geboren|gestorben|née?|mort|nacid[oa]|muert[oa]|nat[oa]|mort[oa]) (?:(?:in|en|nel) )?\d{4}$/i,
  // "Previous: The ferry waits": the article before this one.
  /^(?:previous|next)(?: (?:article|post|story))?\s?[:›»«→←]/i,
  // "Back to: The harbour | Forward to: The islands", "[ Home ] [ Contact ]": links to neighbours and pages.
  /^(?:back|forward|older|newer|earlier|later)(?: (?:to|article|post|story))?\s?:\s/i,
  /^(?:\[ ?[^[\]]{1,30} ?\]\s*){2,}$/u,
  // "4.6 out of 5 stars", "Serves 4", "Prep: 15 min": what readers thought, and what a recipe yields and takes.
  /^\d(?:[.,]\d)?\s?(?:out of|von|sur|su|de|\/)\s?(?:5|10)(?!\p{N})/iu,
  /^(?:serves|makes|prep|cook|total)(?:aration|ing)?(?: time)?:?\s\d/i,
  // "Timetable.pdf (620 KB)": a file to download.
  /\(\s?\d[\d.,]*\s?[KMG]i?B\s?\)/i,
  // "Home / Islands / Ferries": where the page stands on its site.
  /\S\s?[>›»/]\s\S.*\S\s?[>›»/]\s\S/u,
  // "March 3, 1931 – May 9, 2024 (age 93)": the years of a life.
  /\b\d{4}\s*[~–—-]\s*(?:\p{Lu}\p{L}+\.? \d{1,2},?|\d{1,2}\.? (?:de )?\p{L}+\.?(?: de)?|\d{1,2}[./]\d{1,2}[./]) ?\d{4}\b/u,
  // "9 °C, light rain", "Posted on 20 February by the editors", "Issue 14, Winter".
  /\d\s?°\s?[CF]\b|^posted on\b/i,
  /^(?:issue|volume|vol\.|ausgabe|numéro|n[úu]mero|nummer|nr\.?)\s?\d+(?:,? \p{L}+)?(?: \d{4})?$/iu,
  // "No. 88 · 3 May 2025", "Harbour Review, no. 18".
  /^(?:no|n[°ºo]|nr|№|issue|ausgabe|numéro|numero|número|nummer|edi[cç][aã]o|edición)\.?\s?\d+\s*[·|,:–—-]\s.*\b\d{4}$/i,
  /^\p{Lu}.{2,40},? (?:no\.|n[°ºo]|nr\.?|№)\s?\d{1,4}$/u,
  // What a press release is.
  caseless(
    `^${anyOf([
      'for (?:immediate )?release',
      '(?:press|news|media) (?:release|statement)s?',
      'presse(?:mitteilung|information)',
      'communiqué de presse',
      'comunicado(?: de (?:prensa|imprensa))?',
      'comunicato stampa',
      'persbericht',
      'pressmeddelande',
    ])}[.:]?$`,
  ),
  // "118 minutes ‧ PG-13 ‧ 2025": a film's length or rating among other facts.
  caseless(
    `^(?=.*[‧·•|])(?:.* ?[‧·•|] ?)?${anyOf([
      '\\d{1,3} ?(?:minutes|mins?\\.?)',
      '\\d ?h(?:rs?)? ?\\d{1,2} ?m(?:ins?)?',
      '(?:Rated )?(?:PG-13|NC-17|TV-14|TV-MA)',
    ])}(?: ?[‧·•|].{0,40})?$`,
  ),
];

/** Whether a line tells who posted a text, in which category, or how many replied. */
export function isPostLine(text: string): boolean {
  return POST_LINES.some((line) => line.test(text));
}

/** Whether a line resembles a headline but belongs to the page. */
export function isPageLine(text: string): boolean {
  return isAuthorLabel(text) || isPostLine(text) || PAGE_LINES.some((line) => line.test(text));
}

/** "Ada Holm", without "by". */
export function isBareName({ shape, words, text }: Piece): boolean {
  return shape === 'line' && words > 1 && words <= 4 && readPeople(text)[0] === text;
}

/** "1 of 6", "Bild vergrößern": what stands above a picture that can be opened. */
const OF_PICTURES = caseless(
  `^(?:\\p{L}+ )?\\d{1,2} ?(?:of|von|sur|de|di|z|av|из|з|/) ?\\d{1,2}$|^${anyOf([
    'bild vergrößern',
    'enlarge image',
    'agrandir l.image',
    'ampliar (?:imagen|foto)',
    'ingrandisci',
    'zoom',
  ])}$`,
);

/** The end of a caption: its archive or agency. */
const CREDITED =
  /\s(?:\/|©)\s?\p{Lu}[\p{Lu}\d .&-]{1,30}$|\((?:[Ff]oto|[Pp]hoto|Bild|ARCHIVO?|Archivo?)[^()]*\)$/u;

/** Whether a line is a caption: a credit is below it, or a count of pictures above. */
export function isPictureCaption(
  { text }: Piece,
  [before, below]: readonly (Piece | undefined)[],
): boolean {
  if (CREDITED.test(text) || [text, before?.text ?? ''].some((line) => OF_PICTURES.test(line)))
    return true;
  const rule = below?.clutter?.rule;
  return rule === 'photo-credit' || (rule === 'copyright' && (below?.words ?? 0) <= MOST_OF_CREDIT);
}

/** Longest credit of a picture that begins with ©, in words. */
const MOST_OF_CREDIT = 8;

/** What people are, below their names. */
const ROLE = caseless(
  `(?<!\\p{L})${anyOf([
    'president',
    'director',
    'editor',
    'manager',
    '(?:co-?)?founder',
    'chief',
    'c[eft]o',
    'officer',
    'writer',
    'reporter',
    'correspondent',
    'professor',
    'analyst',
    'consultant',
    'contributor',
    'author',
    'architect',
    'engineer',
    'redakteur(?:in)?',
    'redacteur',
    'rédact(?:eur|rice)',
    'periodista',
    'redactora?',
    'giornalista',
    'jornalista',
  ])}(?!\\p{L})`,
);

/** Longest such line, in words. */
const MOST_ROLE_WORDS = 7;

/** "Vice President of Consulting", "Senior Editor". */
export function isRole({ shape, words, text }: Piece): boolean {
  return shape === 'line' && words <= MOST_ROLE_WORDS && ROLE.test(text);
}

/** Longest line that gives a figure, in words. */
const MOST_FACT_WORDS = 10;

/** "DIRECTION: Ada Holm", "Sunrise: 6:01 AM | Sunset: 6:24 PM". */
export function isFact({ text, words }: Piece): boolean {
  if (/^[\p{Lu} ’']{4,24}:/u.test(text)) return true;
  return words <= MOST_FACT_WORDS && /^\p{L}[\p{L} ]{2,24}:\s[^\p{L}\s]?\d[^:]{0,3}/u.test(text);
}

/** Imperatives of buttons and links. */
export const COMMAND: RegExp = new RegExp(
  '^' +
    anyOf([
      'sign',
      'log',
      'search',
      'click',
      'subscribe',
      'download',
      'learn',
      'read',
      'get',
      'contact',
      'share',
      'follow',
      'view',
      'see',
      'explore',
      'browse',
      'request',
      'schedule',
      'book',
      'watch',
      'listen',
      'skip',
      'back',
    ]) +
    ' ',
  'i',
);
