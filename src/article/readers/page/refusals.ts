/** a page that contains no article, or only the beginning of one → the error that says so. */
import { anyOf } from '../../../_internal/any-of.ts';
import { parseJson } from '../../../_internal/parse-json.ts';
import { ArticleError } from '../../../errors.ts';
import { countWords } from '../../dom/inline-text.ts';
import type { LabelledLine } from '../../classify/page/label-lines.ts';
import { fold } from '../../dom/fold-text.ts';
import type { PageMetadata } from './metadata.ts';
import { MOST_ELEMENTS, textOf, type PageTree } from '../../dom/tree.ts';

/** Facts about a page that may be refused. */
export type Suspect = {
  readonly tree: PageTree;
  readonly metadata: PageMetadata;
  readonly labelled: readonly LabelledLine[];
  readonly options: { readonly name?: string | undefined };
};

/**
 * Refuses a page with too many elements: its paragraphs would run together.
 * @throws ArticleError ARTICLE_TOO_COMPLEX.
 */
export function refuseCutTree(tree: PageTree, options: Suspect['options']): void {
  if (!tree.cut) return;
  const most = MOST_ELEMENTS.toLocaleString('en-US');
  throw new ArticleError(`${options.name ?? 'The page'} has more than ${most} elements.`, {
    code: 'ARTICLE_TOO_COMPLEX',
    hint: 'Paste the story as text, or save only the main part of the page.',
  });
}

/** Titles of pages that a server sends instead of an article, also with status 200. */
const ERROR_TITLE = new RegExp(
  '^' +
    anyOf([
      '(?:error\\s*)?(?:40[0134]|410|429|451|50[0234])\\b',
      '.{0,30}\\b(?:page|file|article|content|url) (?:(?:was|is|could) )?' +
        anyOf([
          'not (?:be )?found',
          'no longer exists',
          "does(?: not|n[’']t) exist",
          'unavailable',
        ]),
      'not found',
      'oops\\b',
      'access denied',
      'forbidden',
      'service unavailable',
      '(?:internal )?server error',
      'bad gateway',
      'too many requests',
      'just a moment',
      'attention required',
      'are you (?:a )?(?:human|robot)',
      'robot check',
      'security check',
      'verify(?:ing)? (?:that )?you are',
      'checking your browser',
      'request (?:blocked|rejected)',
      'unsupported browser',
      'site maintenance',
      '(?:seite|page|página|pagina|страница|сторінк\\S*) ' +
        anyOf([
          'nicht gefunden',
          'introuvable',
          'no encontrada',
          'non trovata',
          'не найдена',
          'не знайдено',
        ]),
    ]),
  'i',
);

/** Titles of login pages. */
const LOGIN_TITLE = new RegExp(
  '^(?:.{0,30}\\b)?' +
    anyOf([
      'log ?in',
      'sign ?in',
      'sign ?up',
      'login required',
      'please log in',
      'member login',
      'anmelden',
      'connexion',
      'iniciar sesión',
    ]) +
    '\\b',
  'i',
);

/** Words of an error page whose title says nothing. */
const ERROR_WORDS = new RegExp(
  '\\b' +
    anyOf([
      'enable (?:javascript|cookies)',
      'javascript is (?:disabled|required)',
      'unusual traffic',
      'cloudflare',
      'captcha',
      'ray id',
      'verify you are (?:a )?human',
    ]) +
    '\\b',
  'i',
);

/** Words where a paywall cuts a text off. */
const PAYWALL_WORDS = new RegExp(
  '\\b' +
    anyOf([
      '(?:subscribe|sign (?:in|up)|log ?in|register|become a (?:member|subscriber))\\b.{0,40}\\b' +
        anyOf(['to (?:continue|keep|read|unlock|access|view)', 'for (?:full|unlimited) access']),
      'this (?:article|story|content|post) is ' +
        anyOf(['for', 'only', 'reserved', 'exclusive', 'available (?:only )?(?:to|for)']) +
        '\\b.{0,40}\\b(?:subscribers?|members?|paid)',
      '(?:subscribers?|members?)[- ]only',
      'already a (?:subscriber|member)',
      "you(?:[’']ve| have) (?:reached|read|used) (?:your|all).{0,30}\\b(?:limit|free)",
      'to (?:continue|keep) reading',
      'unlock (?:this|the full) (?:article|story)',
      'jetzt weiterlesen',
      'réservé aux abonnés',
      'para suscriptores',
    ]) +
    '\\b',
  'i',
);

/** An article has more words of prose than an error page or a login form. */
const FEWEST_WORDS = 120;

/**
 * A teaser has less than this share of the words that the page announces, and lacks at least
 * `MISSING` of them.
 */
const TEASER_SHARE = 0.45;
const MISSING = 150;

/** Fewest words of a whole article if none are announced and the page says it is not free. */
const FEWEST_FREE = 250;

/** How many characters to check for a binary document, and for a feed. */
const [BINARY_HEAD, FEED_HEAD] = [2000, 4000] as const;

/** Starts of binary documents, and a character that no text has. */
const BINARY = /^\s*%PDF-|^\s*PK\u0003|\0/;

/**
 * @throws ArticleError ARTICLE_NOT_TEXT when a source is not HTML at all, ARTICLE_EMPTY when it is
 * empty.
 */
export function refuseNoPage(html: string, options: { readonly name?: string | undefined }): void {
  const name = options.name ?? 'The page';
  if (html.trim() === '')
    throw new ArticleError(`${name} is empty.`, {
      code: 'ARTICLE_EMPTY',
      hint: 'Give a page with an article.',
    });
  if (BINARY.test(html.slice(0, BINARY_HEAD))) throw notHtml(name, 'a document or a program');
  if (isFeed(html)) throw notHtml(name, 'a feed or a sitemap');
  if (/^\s*[[{]/.test(html) && parseJson(html) !== undefined) throw notHtml(name, 'JSON');
  if (!/<\/?[a-z][^<>]{0,5000}>/i.test(html)) throw notHtml(name, 'text without a single tag');
}

function isFeed(html: string): boolean {
  if (!/^\s*<\?xml/.test(html)) return false;
  const head = html.slice(0, FEED_HEAD);
  return /<(?:rss|feed|urlset|sitemapindex|rdf:RDF)[\s>]/.test(head) && !/<html[\s>]/i.test(head);
}

function notHtml(name: string, what: string): ArticleError {
  return new ArticleError(`${name} is not HTML: it is ${what}.`, {
    code: 'ARTICLE_NOT_TEXT',
    hint: 'Give the page itself, or a file with the right extension.',
  });
}

/**
 * @throws ArticleError ARTICLE_ERROR_PAGE, ARTICLE_PAYWALLED or ARTICLE_EMPTY with what was found
 * instead of an article.
 */
export function refuseNoArticle(page: Suspect): void {
  const read = page.labelled.filter((line) => line.rule === undefined);
  const words = read.reduce((sum, line) => sum + line.unit.words, 0);
  const name = page.options.name ?? 'The page';
  if (page.labelled.some((line) => line.unit.asked === 'read')) return;
  if (words < FEWEST_WORDS) refuseErrorPage(page, { name, words });
  refuseTeaser(page, { name, words });
  if (words > 0) return;
  const lines = page.labelled.length;
  throw new ArticleError(
    `${name} contains no article: none of its ${lines} lines reads like prose.`,
    {
      code: 'ARTICLE_EMPTY',
      hint: 'If a script writes its text, save the page from a browser, or paste the story as text.',
    },
  );
}

/** The page's name, and how many words of it would be read. */
type Found = { readonly name: string; readonly words: number };

/** How many characters of a title to check, and how many an error shows. */
const [LOOKED_AT, SHOWN] = [200, 80] as const;

function refuseErrorPage(page: Suspect, found: Found): void {
  const titles = titlesOf(page);
  const error =
    titles.find((title) => ERROR_TITLE.test(title)) ??
    page.labelled.map(({ unit }) => unit.text).find((text) => ERROR_WORDS.test(text));
  if (error !== undefined) {
    const shown = error.slice(0, SHOWN);
    throw new ArticleError(`${found.name} is an error page, not an article: "${shown}".`, {
      code: 'ARTICLE_ERROR_PAGE',
      hint: 'Open the address in a browser and check that it shows the article.',
    });
  }

  const login = titles.find((title) => LOGIN_TITLE.test(title));
  if (login === undefined) return;
  if (!asksForPassword(page) && found.words >= FEWEST_WORDS / 3) return;
  const shown = login.slice(0, SHOWN);
  throw new ArticleError(`${found.name} asks for a login and contains no article: "${shown}".`, {
    code: 'ARTICLE_ERROR_PAGE',
    hint: 'Save the article from a browser in which you are signed in.',
  });
}

/** The page's titles: in its metadata, its title and its main headings. */
function titlesOf({ metadata, tree }: Suspect): readonly string[] {
  const elements = tree.elements.filter(({ tag }) => tag === 'title' || tag === 'h1');
  const titles = [metadata.title ?? '', ...elements.map(textOf)];
  return titles.map((title) => title.slice(0, LOOKED_AT));
}

function asksForPassword({ tree }: Suspect): boolean {
  return tree.elements.some(
    ({ tag, attributes }) => tag === 'input' && attributes['type']?.toLowerCase() === 'password',
  );
}

/**
 * Whether the page shows words from the end of the body in its JSON-LD: then nothing is withheld.
 */
function showsEnd(page: Suspect, body: string | undefined): boolean {
  const end = fold(body ?? '').slice(-400);
  if (end.length < 100) return false;
  const text = page.labelled.map(({ unit }) => fold(unit.text)).join('');
  const samples = [end.slice(0, 40), end.slice(150, 190), end.slice(-60, -20)];
  return samples.some((words) => text.includes(words));
}

/**
 * Refuses a teaser: less than the page announces, or very little on a page that says it is not
 * free.
 */
function refuseTeaser(page: Suspect, found: Found): void {
  const promised = wordsPromised(page);
  if (!isTeaser(page, { words: found.words, promised })) return;
  const promise = promised > 0 ? ` of about ${promised}` : '';
  const shows = `shows only the beginning of its article: ${found.words} words${promise}`;
  throw new ArticleError(`${found.name} ${shows}, the rest is behind a paywall or loaded later.`, {
    code: 'ARTICLE_PAYWALLED',
    hint: 'Give the whole text: the publisher’s own file, or the story saved by a reader who may see it.',
  });
}

/** How many words the page's JSON-LD says that its article has; 0 when it says nothing. */
function wordsPromised(page: Suspect): number {
  const { articleBody, wordCount } = page.metadata.linkedData;
  const ofBody = articleBody === undefined ? 0 : countWords(articleBody);
  return Math.max(ofBody, wordCount ?? 0);
}

/** Longest line that asks for a subscription, in words; a longer one may be about it. */
const LONGEST_PAYWALL_LINE = 60;

function isTeaser(
  page: Suspect,
  { words, promised }: { readonly words: number; readonly promised: number },
): boolean {
  const { articleBody, isAccessibleForFree } = page.metadata.linkedData;
  const isShort =
    words < promised * TEASER_SHARE && promised - words > MISSING && !showsEnd(page, articleBody);
  const isMarked = page.labelled.some(
    ({ unit }) => PAYWALL_WORDS.test(unit.text) && unit.words < LONGEST_PAYWALL_LINE,
  );
  const isPaid = isAccessibleForFree === false;
  const isLessThan = (fewest: number): boolean => isShort || (promised === 0 && words < fewest);
  if (isPaid && isLessThan(FEWEST_FREE)) return true;
  if (isMarked && isLessThan(FEWEST_WORDS)) return true;
  return isShort && articleBody !== undefined && isAccessibleForFree !== true && words > 0;
}
