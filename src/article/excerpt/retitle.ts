/** an article and the title that its user gives it → the article under that title. */
import type { Article } from '../article.ts';
import { draftSkip } from '../build-article.ts';
import { makeSlug } from '../slug.ts';

/** Whether two titles have the same letters and digits. */
export function isSameTitle(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The article under this title. A heading that was the title until now is a skip; pronunciations in
 * it are kept where only signs differ. The slug follows where `isNamedByTitle`.
 */
export function retitle(
  article: Article,
  { title, isNamedByTitle }: { readonly title: string; readonly isNamedByTitle: boolean },
): Article {
  const { titleFrom: _from, titleSayAs, titleWhere, ...rest } = article;
  const titleSource = 'the setting title';
  if (article.title === title) {
    const written = { ...(titleSayAs && { titleSayAs }), ...(titleWhere && { titleWhere }) };
    return { ...rest, ...written, titleSource };
  }
  const isFromTitle = isNamedByTitle && article.slug === makeSlug({ title: article.title });
  const slug = isFromTitle ? makeSlug({ title }) : article.slug;
  if (titleWhere === undefined) return { ...rest, title, titleSource, slug };
  if (isSameTitle(article.title, title)) return { ...rest, title, titleSource, titleWhere, slug };
  const former = draftSkip('headline', article.title, { where: titleWhere });
  return { ...rest, title, titleSource, slug, skipped: [former, ...article.skipped] };
}
