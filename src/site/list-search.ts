/**
 * editions → the form above their list to search by text, author, section and date, and the
 * attributes of rows that it searches. The stylesheet hides the form without scripts. Pure.
 */
import type { Edition } from '../edition/edition.ts';
import { escapeHtml, startTag, type TagAttributes } from '../edition/formats/markup.ts';
import { inLanguage } from '../edition/shared/time-labels.ts';
import { languagePart } from '../languages/registry.ts';
import { authorNames, dateOf } from './edition-facts.ts';

/** One choice, and its text. */
type Choice = readonly [value: string, text: string];

/** The form, with labels in the page's language; empty if there are fewer than two editions. */
export function searchMarkup(editions: readonly Edition[], language: string): string {
  if (editions.length < 2) return '';
  const words = languagePart(language, 'pages');
  const { positionOf } = languagePart(language, 'player');
  const field = startTag('input', {
    type: 'search',
    name: 'q',
    'aria-label': words.search,
    placeholder: words.search,
    autocomplete: 'off',
  });
  const authors = sortedNames(editions.flatMap(authorsOf), language);
  const sections = sortedNames(
    editions.flatMap(({ section }) => section ?? []),
    language,
  );
  const choices = [
    choiceMarkup('author', { label: words.author, all: words.allAuthors, names: authors }),
    choiceMarkup('section', { label: words.section, all: words.allSections, names: sections }),
    dateMarkup(editions, language),
  ];
  return `<form class="search" role="search">
${[field, ...choices].filter((part) => part !== '').join('\n')}
${startTag('output', { 'data-count': positionOf })}</output>
</form>
`;
}

/** The attributes of a row that the list's script searches; one author on each line. */
export function searchAttributes(edition: Edition): TagAttributes {
  return {
    'data-authors': authorsOf(edition).join('\n') || undefined,
    'data-section': edition.section,
    'data-date': dateOf(edition),
  };
}

/** The line for a search that finds nothing. */
export function noMatchMarkup(language: string): string {
  const { noMatch } = languagePart(language, 'pages');
  return `<p class="none" hidden>${escapeHtml(noMatch)}</p>`;
}

function authorsOf({ byline }: Edition): readonly string[] {
  return byline === undefined ? [] : authorNames(byline);
}

/** Each name once, in the order of the language's alphabet. */
function sortedNames(names: readonly string[], language: string): readonly string[] {
  const collator = inLanguage(language, (tag) => new Intl.Collator(tag));
  return [...new Set(names)].sort((a, b) => collator.compare(a, b));
}

/** A `<select>` of names; empty if there are fewer than two. */
function choiceMarkup(
  name: string,
  options: { readonly label: string; readonly all: string; readonly names: readonly string[] },
): string {
  const { label, all, names } = options;
  if (names.length < 2) return '';
  const choices = names.map((each): Choice => [each, each]);
  return selectMarkup(name, { label, options: [['', all] as const, ...choices].map(optionMarkup) });
}

/** A `<select>` of the years and months that have editions, newest first. */
function dateMarkup(editions: readonly Edition[], language: string): string {
  const { date: label, allDates } = languagePart(language, 'pages');
  const months = editions.flatMap((edition) => dateOf(edition)?.slice(0, 7) ?? []);
  const distinct = [...new Set(months)].filter((month) => /^\d{4}-\d{2}$/.test(month));
  if (distinct.length < 2) return '';
  const newestFirst = distinct.sort().reverse();
  const years = [...new Set(newestFirst.map((month) => month.slice(0, 4)))];
  const groups = years.map((year) => {
    const own = newestFirst.filter((month) => month.startsWith(year));
    const choices = own.map((month): Choice => [month, monthName(month, language)]);
    const options = [[year, year] as const, ...choices].map(optionMarkup);
    return `${startTag('optgroup', { label: year })}${options.join('')}</optgroup>`;
  });
  return selectMarkup('date', { label, options: [optionMarkup(['', allDates]), ...groups] });
}

function monthName(month: string, language: string): string {
  const format = inLanguage(
    language,
    (tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

function selectMarkup(
  name: string,
  { label, options }: { readonly label: string; readonly options: readonly string[] },
): string {
  return `${startTag('select', { name, 'aria-label': label })}${options.join('')}</select>`;
}

function optionMarkup([value, text]: Choice): string {
  return `${startTag('option', { value })}${escapeHtml(text)}</option>`;
}
