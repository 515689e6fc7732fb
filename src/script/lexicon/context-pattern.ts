/** a user's pattern for the words around an entry → a test of a text that cannot stall. */
import { lexiconError, type LexiconFault } from './faults.ts';
import { CONTEXT_REACH } from './lexicon.ts';
import { compileMatcher } from './match-context.ts';

/** Longest pattern accepted, in characters. */
const LONGEST = 500;

/** Side of the match that a pattern describes; it is anchored to the match. */
export type ContextSide = 'before' | 'after';

/** A test of the text on one side: at most `CONTEXT_REACH` characters of it. */
export type ContextPattern = { readonly test: (text: string) => boolean };

/** Whether a character is of a word; none is not. */
function isWord(character: string | undefined): boolean {
  return /[\p{L}\p{N}]/u.test(character ?? '');
}

/**
 * The test for one side: whole words, anchored at the match, ignoring white space beside it. Its
 * time is bounded whatever the pattern: nothing is tried twice.
 * @throws ConfigError `CONFIG_LEXICON` when it is not a regular expression, is too long, refers to
 * what a group matched, or multiplies its repetitions.
 */
export function compileContext(
  pattern: string,
  options: { readonly side: ContextSide; readonly fault: LexiconFault },
): ContextPattern {
  const { side, fault } = options;
  const about = `\`when.${side}\` “${pattern.slice(0, 60)}”`;
  if (pattern.length > LONGEST)
    throw lexiconError(`${about} has ${pattern.length} characters, more than ${LONGEST}`, fault);
  const compiled = compileOrRefuse(pattern, { about, fault });
  return {
    test(text) {
      const characters = [...text];
      return side === 'before'
        ? compiled.matches(characters, {
            mayBegin: (at) => !isWord(characters[at - 1]),
            mayEnd: (at) => at === characters.length,
          })
        : compiled.matches(characters, {
            mayBegin: (at) => at === 0,
            mayEnd: (at) => !isWord(characters[at]),
          });
    },
  };
}

function compileOrRefuse(
  pattern: string,
  { about, fault }: { readonly about: string; readonly fault: LexiconFault },
): ReturnType<typeof compileMatcher> {
  try {
    return compileMatcher(pattern, { longest: CONTEXT_REACH });
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const invalid = /^Invalid regular expression: (?:\/.*\/[a-z]*: )?(?<reason>.*)$/s.exec(message);
    const reason = invalid?.groups?.['reason'];
    throw lexiconError(
      reason === undefined
        ? `${about} ${message}`
        : `${about} is not a regular expression: ${reason}`,
      {
        ...fault,
        hint: 'Patterns are JavaScript regular expressions without references to groups.',
        cause,
      },
    );
  }
}
