/** HTML of a page → whether it says that it is an article, as other pages of a site do not. Pure. */

/** What says so: Open Graph, schema.org as JSON-LD or in attributes. */
const SAYS_SO = [
  /<meta\s[^>]*property=["']?og:type["']?\s[^>]*content=["']?article\b/i,
  /<meta\s[^>]*content=["']?article["']?\s[^>]*property=["']?og:type\b/i,
  /<meta\s[^>]*property=["']?article:published_time\b/i,
  /"@type"\s*:\s*\[?\s*"(?:News|Blog|Tech|Scholarly|Report)?(?:Article|Posting)"/,
  /itemtype=["']?https?:\/\/schema\.org\/(?:News|Blog|Tech)?(?:Article|Posting)\b/i,
  /\sdata-lectern(?:=(?:""|''))?(?=[\s>])/i,
];

/** A page that only leads to another one. */
const LEADS_ELSEWHERE = /<meta\s[^>]*http-equiv=["']?refresh\b/i;

/** Structured data of a list has many articles. */
const MOST_ARTICLES = 1;

/** Words of an article that is not called one. */
const FEWEST_WORDS = 40;

/** Whether the page says so, or is built like one: a single `<article>` of some length, with a date. */
export function isArticlePage(html: string): boolean {
  if (LEADS_ELSEWHERE.test(html)) return false;
  if (SAYS_SO.some((pattern) => pattern.test(html))) return !isList(html);
  return isBuiltLikeOne(html);
}

function isList(html: string): boolean {
  return (
    count(
      html,
      /itemtype=["']?https?:\/\/schema\.org\/(?:News|Blog|Tech)?(?:Article|Posting)\b/gi,
    ) > MOST_ARTICLES
  );
}

function isBuiltLikeOne(html: string): boolean {
  if (count(html, /<article[\s>]/gi) !== 1 || count(html, /<h1[\s>]/gi) !== 1) return false;
  const [article = ''] = /<article[\s>][\s\S]*?<\/article/i.exec(html) ?? [];
  const text = article.replace(/<[^<>]*>/g, ' ');
  const hasDate = /<time[\s>]/i.test(html);
  return hasDate && count(text, /\p{L}+/gu) >= FEWEST_WORDS;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
