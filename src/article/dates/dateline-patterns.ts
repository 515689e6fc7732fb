/**
 * the words of bylines and datelines → patterns that find them. The forms are English; the words of
 * other languages are in their folders.
 */
import { anyOf, wordList, caseless } from '../../_internal/any-of.ts';
import { wordsOf, type DatelineWords } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/registry.ts';

/** The words of all languages for one part of a line, each once. */
export function wordsFor(place: keyof DatelineWords): readonly string[] {
  return [...new Set(LANGUAGES.flatMap(({ datelines }) => datelines?.[place] ?? []))];
}

/** What may precede "by". */
const BEFORE_BY: readonly string[] = [
  'article',
  'story',
  'text',
  'words',
  'written',
  'posted',
  'published',
  'reported',
  'report',
  'review',
  'reviewed',
  'created',
  'authored',
  'edited',
  'opinion',
  'analysis',
  'updated',
  'a post',
  'submitted',
  'contributed',
];

/** "By" in all known languages. */
export const BY_WORDS: readonly string[] = [
  String.raw`${anyOf(BEFORE_BY)}?\s?by:?`,
  'authors?:',
  String.raw`(?:words|text|texte|texto|testo)\s?:`,
  ...wordsFor('by'),
];

/** "By" as it opens a byline: a name follows. */
export const BY: RegExp = caseless(String.raw`^${anyOf(BY_WORDS)}\s+(?=["“]?\p{Lu}|@)`);

const EXTRA_FORMS: readonly string[] = [
  [
    String.raw`\b(?:about )?\d{1,3}[\s-]?min(?:ute)?s?\.?`,
    String.raw`(?: (?:to )?read| lesezeit| de lectur[ea])?\b`,
  ].join(''),
  [
    String.raw`(?<!\p{L})(?:lesezeit|lesedauer|(?:temps de )?lecture|(?:tiempo de )?lectura|(?:tempo di )?lettura|`,
    String.raw`(?:tempo de )?leitura|czas czytania|час читання|время чтения|leestijd|lästid)\s?:?`,
    String.raw`(?:\s?(?:de |di )?\d{1,3}\s?(?:min\p{L}*\.?|мин\p{L}*\.?|хв\p{L}*\.?|[’']))?`,
  ].join(''),
  String.raw`\s(?<!\p{L})(?:редактор(?:ка)?|redaktor(?:ka)?|korekta|ілюстрації?|монтаж|editor)\s?:\s.*$`,
  // Where a text is from, and others' work beside it.
  String.raw`(?:最終)?更新\s?\d{1,2}[/月]\d{1,2}日?(?:\s?\d{1,2}:\d\d)?`,
  String.raw`(?:来源|來源|出典|稿源)\s?[:：]\s?\S+`,
  [
    String.raw`\s?(?:[,;|·•(]|\s[-–—]|\s(?:e|y|et|und|i|та|и)|\s)\s*(?<!\p{L})(?:fotos?|photos?|fotografi[ae]|` +
      String.raw`bilder|zdjęcia|fot\.|fotografías?|фото|사진|写真|摄影|撮影|illustration(?:en|s)?)`,
    String.raw`(?:\s(?:di|de|von|par|por)\s|\s?[:：]|・|\s(?=автора|\p{Script=Hangul})).*$`,
  ].join(''),
  String.raw`\b(?:reading|read) time:?`,
  String.raw`\b\d+ (?:comments?|shares?|views?)\b`,
  String.raw`(?<!\p{L})\d+ (?:kommentare?|commentaires?|comentarios?|comentários?|commenti|komentarz[ey]?|` +
    String.raw`коментар\p{L}*|комментари\p{L}*|reacties)(?!\p{L})`,
  String.raw`\bcomments? ?\d*$`,
];

/** What a byline has besides names: reading time, counts. */
export const EXTRA: RegExp = new RegExp(EXTRA_FORMS.join('|'), 'giu');

const PUBLISHED_WORDS: readonly string[] = [
  'published',
  'posted',
  'created',
  'released',
  'publication date',
  'pub(?:lished)? date',
  'date published',
  'date',
  'issued',
  'filed',
  ...wordsFor('published'),
  ...wordList(
    '发布时间 發布時間 发表时间 发布 公開日?時? 掲載日?時? 配信日?時? 投稿日?時? 기사_?입력 입력 등록 게재 승인 발행',
  ),
];

const UPDATED_WORDS: readonly string[] = [
  'updated',
  'modified',
  'revised',
  'edited',
  'reviewed',
  ...wordsFor('updated'),
  ...wordList('(?:最終|最后)?更新(?:日時?|时间|時間)? 修改时间 (?:최종_?)?(?:수정|업데이트)'),
];

/** What may separate such a word from its date. */
const BEFORE_DATE = String.raw`(?!\p{L})(?:\s${anyOf(['on', 'at', ...wordsFor('beforeDate')])})?\s?[:–-]?`;

/** A word that belongs to the date after it: “on”, “am”. */
export const BEFORE_A_DATE: RegExp = caseless(
  String.raw`(?:^|(?<=[\s,|•·–—-]))${anyOf(['on', ...wordsFor('beforeDate')])}\s*$`,
);

/** Words that introduce a date of publication. */
export const PUBLISHED: RegExp = new RegExp(
  [
    String.raw`(?<!\p{L})(?:first |originally |article |story )?`,
    anyOf(PUBLISHED_WORDS),
    BEFORE_DATE,
  ].join(''),
  'giu',
);

/** Words that introduce a date of modification. */
export const UPDATED: RegExp = caseless(
  String.raw`(?<!\p{L})(?:last )?${anyOf(UPDATED_WORDS)}${BEFORE_DATE}`,
);

const WEEKDAYS_CUT_SHORT: readonly string[] = [
  'mon',
  'tues?',
  'wed(?:nes)?',
  'thu(?:rs?)?',
  'fri',
  'sat(?:ur)?',
  'sun',
];

/** Days of the week, redundant beside a date. */
export const WEEKDAY: RegExp = new RegExp(
  String.raw`\b${anyOf(WEEKDAYS_CUT_SHORT)}(?:day)?\b\.?,?|(?<!\p{L})${anyOf(wordsFor('weekdays'))}(?!\p{L}),?`,
  'giu',
);

/** Shortest name of a month that needs no year beside its day, in letters. */
const SHORTEST_MONTH = 3;

/** Matches the name of a month in any language. */
export const ANY_MONTH: string = anyOf(
  [
    ...new Set(
      LANGUAGES.flatMap(({ months }) => months?.split('|') ?? []).flatMap((names) =>
        wordsOf(names),
      ),
    ),
  ].filter((name) => name.length >= SHORTEST_MONTH),
);

const MONTHS_BEFORE_DAY = 'jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec';
const MONTHS_AFTER_DAY = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** A date without its year, as blogs print it: "Apr 12". */
export const YEARLESS: RegExp = caseless(
  [
    String.raw`\b(?:${MONTHS_BEFORE_DAY})\p{L}*\.?\s\d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b\d{1,2}\s(?:${MONTHS_AFTER_DAY})\p{L}*\b`,
    String.raw`\b\d{1,2}(?:\.|er|º)?\s(?:de\s)?${ANY_MONTH}(?!\p{L})`,
  ].join('|'),
);

const CLOCK_FORMS: readonly string[] = [
  [
    String.raw`(?:(?<!\p{L})à )?\b\d{1,2}[:.h]\d\dh?`,
    String.raw`(?:\s?[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,5}\)?)?`,
  ].join(''),
  String.raw`\b\d{1,2}\s?[ap]\.?m\b\.?`,
  String.raw`\d{1,2}時(?:\d{1,2}分)?`,
];

/** Times of day that remain after removing the date. */
export const CLOCK: RegExp = new RegExp(CLOCK_FORMS.join('|'), 'giu');

/** How long ago a page was changed, next to its date. */
export const AGO: RegExp =
  /\b(?:updated )?(?:\d{1,3}|an?) (?:minute|hour|day|week|month|year)s? ago\b/gi;

/** “Today”, “two hours ago” in other languages, in the place of a date or beside one. */
export const RELATIVE: RegExp = new RegExp(
  String.raw`(?<!\p{L})${anyOf(wordsFor('relative'))}(?!\p{L})`,
  'giu',
);

/** Lower-case words inside names. */
export const PARTICLES: readonly string[] = [
  'de',
  'del',
  'della',
  'der',
  'den',
  'di',
  'da',
  'do',
  'dos',
  'du',
  'la',
  'le',
  'van',
  'von',
  'zu',
  'ten',
  'ter',
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'y',
  'e',
  'und',
  'of',
  'the',
];

/** A name: up to five words of a person or newsroom, capitals first, particles between. */
export const NAME: RegExp = new RegExp(
  [
    String.raw`^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Rev)\.?\s)?`,
    String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`,
    String.raw`(?:\s(?:${anyOf(PARTICLES)}\s){0,3}`,
    String.raw`["“(]?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*["”)]?){0,5}$`,
  ].join(''),
  'u',
);

/** An Arabic byline: its script has no capitals to recognise names by. */
export const ARABIC_BYLINE: RegExp =
  /^(?:بقلم|كتب|كتبت)\s?:\s?(?<names>\p{Script=Arabic}+(?:\s\p{Script=Arabic}+){1,4})$/u;
