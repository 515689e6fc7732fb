/** Edition → who wrote its article, where it appeared and when, as a line of a page. Pure. */
import type { Edition } from '../edition/edition.ts';
import { escapeHtml, startTag } from '../edition/formats/markup.ts';
import { writtenDate } from '../edition/shared/written-date.ts';

/** Byline, site and day, the day written out; what is not known is left out. */
export function factsMarkup(edition: Edition): string {
  const { byline, siteName } = edition;
  const names = [byline, siteName].filter((part) => part !== undefined).map(escapeHtml);
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
