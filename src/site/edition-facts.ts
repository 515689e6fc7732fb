/** an edition → a line of a page: who wrote the article, where it appeared and when. Pure. */
import { readPeople } from '../article/people/read-people.ts';
import type { Edition } from '../edition/edition.ts';
import { escapeHtml, startTag } from '../edition/formats/markup.ts';
import { writtenDate } from '../edition/shared/written-date.ts';

/**
 * Byline, site and written-out day; what is unknown is left out, and the site on request. Each keeps
 * its own text direction.
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

/** The ISO 8601 day of an edition's article: of its last change, otherwise of its publication. */
export function dateOf(edition: Edition): string | undefined {
  return (edition.modifiedAt ?? edition.publishedAt)?.slice(0, 10);
}

/** Each person of a byline; the whole byline if it names no person. */
export function authorNames(byline: string): readonly string[] {
  const people = readPeople(byline, { single: true });
  return people.length > 0 ? people : [byline];
}

function dayMarkup(edition: Edition): readonly string[] {
  const date = dateOf(edition);
  if (date === undefined) return [];
  const written = escapeHtml(writtenDate(date, edition.language));
  return [`${startTag('time', { datetime: date })}${written}</time>`];
}
