/**
 * classified lines and the names of the authors → the same without the lines about them: a name, a
 * credit, a sentence.
 */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { fold } from '../../dom/fold-text.ts';
import { relabel, type LabelledLine } from './label-lines.ts';

/** Longest line about an author, in words; a portrait is longer. */
const LONGEST = 60;

/** Longest line that is a name and where it was written. */
const LONGEST_BYLINE = 8;

/** How many lines from the start or end of what is read such lines may be. */
const NEAR = 4;

/** Verbs about an author, directly after the name. */
const ABOUT_VERB = anyOf([
  'is',
  'are',
  'was',
  'has been',
  'works',
  'writes',
  'covers',
  'reports',
  'leads',
  'teaches',
  'joined',
  'lives',
  'ist',
  'schreibt',
  'arbeitet',
  'est',
  'écrit',
  'es',
  'escribe',
  'jest',
  'є',
  '—',
  '–',
]);

/** How a line about an author continues after the name and a bracketed word, if any. */
const ABOUT = new RegExp(`^\\W{0,3}(?:,? (?:\\([^)]{1,40}\\) )?${ABOUT_VERB}|[,:] )`, 'u');

/** What a credit says after the name. */
const CREDIT = caseless(
  '^\\W{0,3}(?:\\band\\b.{0,60})?\\b' +
    anyOf(['(?:also )?(?:reported|contributed|wrote|assisted)', 'contributed reporting']) +
    '\\b',
);

/** Professions of authors. */
const PROFESSION = anyOf([
  'writers?',
  'reporters?',
  'journalists?',
  'correspondents?',
  'editors?',
  'columnists?',
  'authors?',
  'bloggers?',
  'contributors?',
  'freelancers?',
  'critics?',
  'photographers?',
  'researchers?',
  'professors?',
  'founders?',
  'consultants?',
  'specialists?',
  'producers?',
  'autor(?:in)?',
  'journalist(?:in)?',
  'redakteur(?:in)?',
  'periodista',
  'journaliste',
  'dziennikarka?',
  'журналіст(?:ка)?',
]);

/** Words about an author, or how to reach them. */
const WRITER = caseless(
  anyOf([
    `\\b${PROFESSION}\\b`,
    '\\bcovers\\b',
    '\\bwrites (?:about|on|for)\\b',
    '\\breached at\\b',
    '\\bfollow (?:him|her|them)\\b',
    '[\\w.+-]@[\\w-]',
  ]),
);

/**
 * Skips lines near the start or end that begin with an author's name and are not about the story.
 */
export function skipAuthorLines(
  lines: readonly LabelledLine[],
  options: { readonly byline: string | undefined },
): readonly LabelledLine[] {
  const names = namesIn(options.byline);
  const read = lines.filter((line) => line.rule === undefined);
  if (read.length <= NEAR) return lines;

  const rules = new Map<number, string>();
  const skip = (line: LabelledLine, last: boolean): void => {
    if (line.unit.kind === 'heading') return;
    const candidates = [...names, ...strangerIn(line, read)];
    const rule = authorRule(line, { names: candidates, last });
    if (rule !== undefined) rules.set(line.unit.index, rule);
  };
  for (const line of read.slice(0, NEAR)) skip(line, false);
  for (const line of read.slice(-NEAR)) skip(line, true);
  return relabel(lines, (line) => rules.get(line.unit.index));
}

/** The names of a byline: "Ada Sailor, Ben Ruiz and Eve Holt". */
function namesIn(byline: string | undefined): readonly string[] {
  return (byline ?? '')
    .split(/,| (?:and|und|et|y|i|та|и) |[&|/;]/u)
    .map((name) => name.trim())
    .filter((name) => name.includes(' '));
}

/**
 * A name of two to four words at the start of a line, and a word that shows the line is about the
 * person.
 */
const NAME_FIRST = new RegExp(
  "^\\W*(\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){1,3}) " +
    anyOf(['is', 'was', 'reported', 'contributed', 'covers', 'writes', 'in', 'at']) +
    '\\b',
  'u',
);

/**
 * A name at the start of a line that occurs nowhere else: people in a story are named more than
 * once.
 */
function strangerIn(line: LabelledLine, read: readonly LabelledLine[]): readonly string[] {
  const name = NAME_FIRST.exec(line.unit.text)?.[1];
  if (name === undefined) return [];
  const family = name.slice(name.lastIndexOf(' ') + 1);
  const isNamedElsewhere = read.some(
    (other) => other !== line && other.unit.text !== name && other.unit.text.includes(family),
  );
  return isNamedElsewhere ? [] : [name];
}

/** Possible authors, and whether the line is one of the last. */
type Authors = { readonly names: readonly string[]; readonly last: boolean };

function authorRule(line: LabelledLine, authors: Authors): string | undefined {
  const { text, words } = line.unit;
  if (words > LONGEST) return undefined;
  const opening = text.replace(BY, '');
  const folded = opening.toLowerCase();
  const name = authors.names.find((candidate) => folded.startsWith(candidate.toLowerCase()));
  if (name === undefined) return undefined;

  const rest = opening.slice(name.length);
  if (authors.last && CREDIT.test(rest)) return 'credits';
  if (authors.last && ABOUT.test(rest) && WRITER.test(rest)) return 'author-bio';
  if (fold(rest) === '') return 'byline';
  return words <= LONGEST_BYLINE && WRITTEN_IN.test(rest) ? 'byline' : undefined;
}

/** What may precede a name in a byline. */
const BY = /^\W*(?:(?:by|von|par|por|від) )?/i;

/** Where something was written: ", in Sund". */
const WRITTEN_IN = /^,? (?:in|at|aus|à|en) \p{Lu}[^.!?]*$/u;
