/** HTML of just an article, and known facts → its Article. */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import { ArticleError } from '../../../errors.ts';
import type { Article } from '../../article.ts';
import type { OriginOptions } from '../../trust.ts';
import { markShortcodes } from './clipboard.ts';
import { readHtml } from './html.ts';

/** Known facts about an article; each overrides what the HTML says. Dates are ISO 8601. */
export type KnownFacts = {
  readonly title?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly publishedAt?: string | undefined;
  readonly modifiedAt?: string | undefined;
  readonly language?: string | undefined;
  readonly description?: string | undefined;
  readonly siteName?: string | undefined;
  readonly image?: string | undefined;
};

/** Options of `readFragment`. */
export type FragmentOptions = OriginOptions & {
  readonly facts: KnownFacts;
  /** Its name in messages. */
  readonly name: string;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
  /** BCP 47: the language of its words, which overrides that of the facts. */
  readonly foundLanguage?: string | undefined;
  /** What it is: see `PageOptions.whole`. */
  readonly whole: 'document' | 'entry';
};

/**
 * The Article of a fragment: its lines are read as the policy says, except its own headline and
 * byline and, in an entry, clutter.
 * @throws ArticleError as `readHtml` does, ARTICLE_EMPTY when nothing is left to read; an abort
 * throws the signal's reason.
 */
export async function readFragment(html: string, options: FragmentOptions): Promise<Article> {
  const { facts, url, path, ...rest } = options;
  const { name } = options;
  // A tag contains no `<`: otherwise a text of only those would take quadratic time.
  if (html.replace(/<[^<>]*>/g, '').trim() === '') throw nothingIn(name, 'it has no text');
  const article = await readHtml(framed(markShortcodes(html), { facts, url }), {
    ...rest,
    ...(url !== undefined && { url }),
    ...(path !== undefined && { path }),
  });
  if (article.blocks.length > 0) return article;
  const [first] = article.skipped;
  if (first === undefined) throw nothingIn(name, 'it has no text');
  const { words, rule } = first;
  throw nothingIn(name, `all of it is skipped, beginning with “${words}” (${rule})`);
}

function nothingIn(name: string, why: string): ArticleError {
  return new ArticleError(`${name} contains nothing to read: ${why}.`, {
    code: 'ARTICLE_EMPTY',
    hint: 'Give a document with the text of an article.',
  });
}

/** A page around the fragment, with the facts as JSON-LD. */
function framed(
  html: string,
  options: { readonly facts: KnownFacts; readonly url: string | undefined },
): string {
  const { facts, url } = options;
  const language = facts.language === undefined ? '' : ` lang="${escapeMarkup(facts.language)}"`;
  const canonical = url === undefined ? '' : `<link rel="canonical" href="${escapeMarkup(url)}">`;
  // A `<` in JSON is written as \u003c, so that no value can end the script.
  const json = JSON.stringify(linkedDataOf(facts)).replaceAll('<', '\\u003c');
  const head = `${canonical}<script type="application/ld+json">${json}</script>`;
  return `<!doctype html><html${language}><head>${head}</head><body>${html}</body></html>`;
}

/** The facts as schema.org data. */
function linkedDataOf(facts: KnownFacts): object {
  const { authors, siteName } = facts;
  return {
    '@type': 'Article',
    headline: facts.title,
    author: authors?.map((name) => ({ '@type': 'Person', name })),
    datePublished: facts.publishedAt,
    dateModified: facts.modifiedAt,
    inLanguage: facts.language,
    description: facts.description,
    image: facts.image,
    publisher: siteName === undefined ? undefined : { '@type': 'Organization', name: siteName },
  };
}
