/** Edition → who wrote its article, where it appeared and when, as a line of a page. Pure. */
import type { Edition } from '../edition/edition.ts';
import { escapeHtml, startTag } from '../edition/formats/markup.ts';
import { writtenDate } from '../edition/shared/written-date.ts';

/**
 * Byline, site and day, the day written out; what is not known is left out, and the site where the
 * page is all of it. Each keeps its own direction.
 */
export function factsMarkup(
  edition: Edition,
  options: { readonly leavesSiteOut?: boolean } = {},
): string {
  const { byline, siteName } = edition;
  const names = [byline, options.leavesSiteOut ? undefined : siteName]
    .filter((part) => part !== undefined)
    .map((part) => `<bdi>${escapeHtml(part)}</bdi>`);
  return [...names, ...dayMarkup(edition)].join(' · ');
}

/** The day of an edition's article, ISO 8601: of its last change, else of its publication. */
export function dateOf(edition: Edition): string | undefined {
  return (edition.modifiedAt ?? edition.publishedAt)?.slice(0, 10);
}

function dayMarkup(edition: Edition): readonly string[] {
  const date = dateOf(edition);
  if (date === undefined) return [];
  const written = escapeHtml(writtenDate(date, edition.language));
  return [`${startTag('time', { datetime: date })}${written}</time>`];
}
