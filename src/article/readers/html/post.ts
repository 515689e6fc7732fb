/** HTML below front matter, as in posts of site generators → its Article. */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import type { Article } from '../../article.ts';
import { refuseLines } from '../../excerpt/take-lines.ts';
import { settleRelease } from '../../front-matter/settle-release.ts';
import { splitFrontMatter } from '../../front-matter/split-front-matter.ts';
import { makeSlug } from '../../slug.ts';
import type { OriginOptions } from '../../trust.ts';
import { readFragment } from './fragment.ts';

/** Options of `readPost`. */
export type ReadPostOptions = OriginOptions & {
  readonly name: string;
  readonly path?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47: the language of its words, which front matter overrides. */
  readonly foundLanguage?: string | undefined;
};

/** A tag with its attributes, or what a template engine would replace. */
const TAG_OR_TEMPLATE = /<[^<>]*>|(\{%[^%\n]{0,500}%\}|\{\{[^{}\n]{0,500}\}\})/g;

/**
 * The Article of a post: all of its text is read as the policy says, with the facts of its front
 * matter.
 * @throws ArticleError ARTICLE_FRONT_MATTER, ARTICLE_DRAFT, ARTICLE_WITHHELD, and those of
 * `readFragment`; an abort throws the signal's reason.
 */
export async function readPost(content: string, options: ReadPostOptions): Promise<Article> {
  const { frontMatter, release, body, warnings } = splitFrontMatter(content, options);
  refuseLines(frontMatter);
  const {
    title,
    byline,
    publishedAt,
    modifiedAt,
    language,
    description,
    siteName,
    image,
    slug,
    voice,
    cast,
    rate,
    section,
    season,
    tags,
    lexicon,
    sounds,
    policy,
    url = options.url,
  } = frontMatter;
  const { publishAt } = frontMatter;
  const { warnings: ofRelease, ...released } = settleRelease(release, { ...options, publishAt });
  const facts = {
    title,
    authors: byline === undefined ? undefined : [byline],
    publishedAt,
    modifiedAt,
    language,
    description,
    siteName,
    image,
  };
  const article = await readFragment(skipTemplates(body), {
    ...options,
    url,
    facts,
    policy: { ...options.policy, ...policy },
    whole: 'document',
  });
  const { path } = options;
  const languageFrom = language === undefined ? article.languageFrom : ('author' as const);
  const ofVoices = omitUndefined({ voice, cast, rate, lexicon, sounds });
  const own = { ...omitUndefined({ languageFrom, section, season, tags }), ...ofVoices };
  return {
    ...article,
    ...own,
    ...released,
    slug: makeSlug({ asked: slug, path, url, title: article.title }),
    warnings: [...warnings, ...ofRelease, ...article.warnings],
  };
}

/** The HTML with template tags in elements that are not read. */
function skipTemplates(html: string): string {
  return html.replace(TAG_OR_TEMPLATE, (found, template?: string) =>
    template === undefined ? found : `<span data-lectern="skip">${escapeMarkup(template)}</span>`,
  );
}
