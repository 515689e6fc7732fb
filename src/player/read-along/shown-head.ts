/** a page → where it shows a headline and authors, and whether they are those that were read. */
import type { Edition } from '../../edition/edition.ts';
import type { PageSearch } from './find-exact.ts';
import { type PageLine, readPageLines } from './page-lines.ts';
import { foldWords } from '../../edition/shared/page-words.ts';

/** Headings, and what a page marks as its headline. */
const HEADINGS = 'h1,h2,h3,h4,[itemprop~=headline]';

/** What a page marks as the names of authors. */
const BYLINES = '[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i],address';

/** Words that join the names of people. */
export const JOIN: RegExp = /&|(?<!\p{L})(?:and|und|et|e|y|i|та|і)(?!\p{L})/u;

/** Parts of a page that are about other articles, or other people. */
const ASIDE =
  'nav,aside,footer,dialog,lectern-player,[class*=comment i],[class*=related i],[id*=comment i]';

/** Whether the headline and the byline that were read stand on the page just so; true where none were. */
export function isHeadShown({ said }: PageSearch, edition: Edition): boolean {
  const title = headText(edition, 'title');
  const isTitleShown =
    title === '' || pageHeadings().some((heading) => shownWords(heading) === foldWords(title));
  return isTitleShown && (headText(edition, 'byline') === '' || isBylineShown(said, edition));
}

/** Whether some short line of the page names all authors, and no further one. */
function isBylineShown(said: ReadonlySet<string>, edition: Edition): boolean {
  if (said.has(foldWords(headText(edition, 'byline')))) return true;
  const { byline = '' } = edition;
  return pageBylines().some((element) => {
    const text = lineText(readPageLines(element));
    const rest = foldWords(text).split(foldWords(byline));
    return rest.length > 1 && !JOIN.test(text.replace(byline, ''));
  });
}

/** The printed words that were read of the title or byline, which are not blocks of the article. */
export function headText({ cues }: Edition, role: 'title' | 'byline'): string {
  return cues
    .filter((cue) => cue.role === role)
    .map(({ text }) => text)
    .join(' ');
}

/** The visible headings of the article, wherever on the page they stand. */
export function pageHeadings(): readonly Element[] {
  return visible(HEADINGS);
}

/** The visible elements that name authors, none within another. */
export function pageBylines(): readonly Element[] {
  return visible(BYLINES).filter((element) => !element.parentElement!.closest(BYLINES));
}

function visible(selector: string): readonly Element[] {
  return [...document.querySelectorAll(selector)].filter(
    (element) => !element.closest(ASIDE) && element.checkVisibility(),
  );
}

/** The words of an element, without what is struck out. */
export function shownWords(element: Element): string {
  return foldWords(lineText(readPageLines(element)));
}

/** The text of some lines. */
export function lineText(lines: readonly PageLine[]): string {
  return lines
    .flatMap(({ pieces }) => pieces)
    .map(({ text }) => text)
    .join('');
}
