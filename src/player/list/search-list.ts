/**
 * a form above a list of articles → the rows that match what is asked for: words, an author, a section,
 * a year or a month. What is asked for stands in the page's address.
 */
import { fillIn } from '../../edition/shared/time-labels.ts';

/** The event on the list's root that tells of rows shown or hidden. */
export const LIST_CHANGED = 'lectern-list';

/** Searches as the form changes. */
export function startSearch(form: HTMLFormElement): void {
  const root = form.parentElement!;
  const rows = [...root.querySelectorAll<HTMLElement>('li')];
  const none = root.querySelector<HTMLElement>('.none');
  const status = form.querySelector('output');
  let texts: readonly string[] | undefined;

  const search = (): void => {
    const asked = readForm(form);
    texts ??= rows.map((row) => plain(row.textContent));
    const words = plain(asked['q']).split(/\s+/);
    let found = 0;
    rows.forEach((row, i) => {
      row.hidden = !(words.every((word) => texts![i]!.includes(word)) && matches(row, asked));
      if (!row.hidden) found++;
    });
    const isAsked = Object.values(asked).some((value) => value !== '');
    if (none) none.hidden = found > 0;
    if (status)
      status.textContent = isAsked
        ? fillIn(status.dataset['count'] ?? '', [String(found), String(rows.length)])
        : '';
    root.dispatchEvent(new CustomEvent(LIST_CHANGED));
  };
  const change = (): void => {
    search();
    keepInAddress(readForm(form));
  };
  fillFromAddress(form);
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  search();
}

function readForm(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]),
  );
}

function matches({ dataset }: HTMLElement, asked: Readonly<Record<string, string>>): boolean {
  const { author, section, date } = asked;
  return (
    (!author || (dataset['authors'] ?? '').split('\n').includes(author)) &&
    (!section || dataset['section'] === section) &&
    (!date || (dataset['date'] ?? '').startsWith(date))
  );
}

/** Letters without marks and case: `Ångström` is found by `angstrom`. */
function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function fillFromAddress(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    field.value = value;
    // A choice that the list does not have leaves it whole.
    if (field.value !== value) field.value = '';
  }
}

function keepInAddress(asked: Readonly<Record<string, string>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(asked)) {
    if (value === '') address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, '', address);
}
