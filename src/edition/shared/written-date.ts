/** an ISO 8601 date → its day, written out in a language. */
import { inLanguage } from './time-labels.ts';

/** The day of an ISO 8601 date, written out in a language; an invalid date is returned unchanged. */
export function writtenDate(date: string, language: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return inLanguage(language, (tag) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day),
  );
}
