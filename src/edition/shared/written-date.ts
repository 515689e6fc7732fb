/** a date → how it is written out in a language. */
import { inLanguage } from './time-labels.ts';

/** The day of an ISO 8601 date, written out in a language; what is no date stays as it is. */
export function writtenDate(date: string, language: string): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return inLanguage(language, (tag) =>
    new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(day),
  );
}
