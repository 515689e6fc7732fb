/** judged lines and the names of the authors → the same without the lines that only say who wrote: a name, a credit, a sentence about them. */
import { fold } from './metadata.ts';
import { rejudge } from './judge-lines.ts';
import type { JudgedLine } from './judge-lines.ts';

/** Longest line about an author, in words; a portrait is longer. */
const LONGEST = 60;

/** Longest line that is a name and where it was written. */
const LONGEST_BYLINE = 8;

/** How many lines from the start or the end of what is read such lines stand. */
const NEAR = 4;

/** What a line about an author says behind the name. */
const ABOUT =
  /^\W{0,3}(?:,? (?:\([^)]{1,40}\) )?(?:is|are|was|has been|works|writes|covers|reports|leads|teaches|joined|lives|ist|schreibt|arbeitet|est|écrit|es|escribe|jest|є|—|–)|[,:] )/u;

/** What a line of credits says behind the name. */
const CREDIT =
  /^\W{0,3}(?:\band\b.{0,60})?\b(?:(?:also )?(?:reported|contributed|wrote|assisted)|contributed reporting)\b/iu;

/** Words about somebody who writes, or how to reach them. */
const WRITER =
  /\b(?:writers?|reporters?|journalists?|correspondents?|editors?|columnists?|authors?|bloggers?|contributors?|freelancers?|critics?|photographers?|researchers?|professors?|founders?|consultants?|specialists?|producers?|autor(?:in)?|journalist(?:in)?|redakteur(?:in)?|periodista|journaliste|dziennikarka?|журналіст(?:ка)?)\b|\bcovers\b|\bwrites (?:about|on|for)\b|\breached at\b|\bfollow (?:him|her|them)\b|[\w.+-]@[\w-]/iu;

/** Lines near the start or the end that open with an author's name and say nothing of the story. */
export function skipAuthorLines(
  lines: readonly JudgedLine[],
  options: { readonly byline: string | undefined },
): readonly JudgedLine[] {
  const names = namesIn(options.byline);
  const read = lines.filter((line) => line.rule === undefined);
  if (read.length <= NEAR) return lines;
  const rules = new Map<number, string>();
  const ends = [
    ...read.slice(0, NEAR).map((line) => ({ line, last: false })),
    ...read.slice(-NEAR).map((line) => ({ line, last: true })),
  ];
  for (const { line, last } of ends) {
    const rule =
      line.unit.kind === 'heading'
        ? undefined
        : authorRule(line, { names: [...names, ...strangerIn(line, read)], last });
    if (rule !== undefined) rules.set(line.unit.index, rule);
  }
  return rejudge(lines, (line) => rules.get(line.unit.index));
}

/** The names of a byline: "Ada Sailor, Ben Ruiz and Eve Holt". */
function namesIn(byline: string | undefined): readonly string[] {
  return (byline ?? '')
    .split(/,| (?:and|und|et|y|i|та|и) |[&|/;]/u)
    .map((name) => name.trim())
    .filter((name) => name.includes(' '));
}

/** A name that a line opens with and that nothing else names: a person of the story is named in it more than once. */
function strangerIn(line: JudgedLine, read: readonly JudgedLine[]): readonly string[] {
  const name =
    /^\W*(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,3}) (?:is|was|reported|contributed|covers|writes|in|at)\b/u.exec(
      line.unit.text,
    )?.[1];
  if (name === undefined) return [];
  const family = name.slice(name.lastIndexOf(' ') + 1);
  return read.some(
    (other) => other !== line && other.unit.text !== name && other.unit.text.includes(family),
  )
    ? []
    : [name];
}

function authorRule(
  line: JudgedLine,
  at: { readonly names: readonly string[]; readonly last: boolean },
): string | undefined {
  const { text, words } = line.unit;
  if (words > LONGEST) return undefined;
  const opening = text.replace(/^\W*(?:(?:by|von|par|por|від) )?/iu, '');
  const name = at.names.find((candidate) =>
    opening.toLowerCase().startsWith(candidate.toLowerCase()),
  );
  if (name === undefined) return undefined;
  const rest = opening.slice(name.length);
  if (at.last && CREDIT.test(rest)) return 'credits';
  if (at.last && ABOUT.test(rest) && WRITER.test(rest)) return 'author-bio';
  if (
    fold(rest) === '' ||
    (words <= LONGEST_BYLINE && /^,? (?:in|at|aus|à|en) \p{Lu}[^.!?]*$/u.test(rest))
  )
    return 'byline';
  return undefined;
}
