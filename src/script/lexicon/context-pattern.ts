/** a user's pattern for the words around an entry → a regular expression that cannot stall. */
import { lexiconError, type LexiconFault } from './faults.ts';

/** Longest pattern accepted, in characters. */
const LONGEST = 500;

/** A repeated group that holds a repetition or an alternative: these can take exponential time. */
const REPEATED_GROUP =
  /\((?:[^()\\]|\\.|\([^()]*\))*(?:[*+|]|\{\d*,?\d*\})(?:[^()\\]|\\.|\([^()]*\))*\)(?:[*+]|\{\d*,)/;

/** Side of the match that a pattern describes; it is anchored to the match. */
export type ContextSide = 'before' | 'after';

/**
 * The expression for one side: whole words, anchored at the match, ignoring white space beside it.
 * @throws ConfigError `CONFIG_LEXICON` when it is not a regular expression, is too long, or repeats
 * a group that itself repeats.
 */
export function compileContext(
  pattern: string,
  options: { readonly side: ContextSide; readonly fault: LexiconFault },
): RegExp {
  const { side, fault } = options;
  const about = `\`when.${side}\` “${pattern.slice(0, 60)}”`;
  if (pattern.length > LONGEST)
    throw lexiconError(`${about} has ${pattern.length} characters, more than ${LONGEST}`, fault);
  if (REPEATED_GROUP.test(pattern))
    throw lexiconError(
      `${about} repeats a group that contains a repetition or an alternative, which can take forever`,
      { ...fault, hint: 'Write the repetition once, or bound it: (?:very ){0,3}' },
    );
  try {
    return new RegExp(
      side === 'before'
        ? `(?<![\\p{L}\\p{N}])(?:${pattern})$`
        : `^(?:${pattern})(?![\\p{L}\\p{N}])`,
      'iu',
    );
  } catch (cause) {
    const reason = (cause as Error).message
      .replace(/^Invalid regular expression: /, '')
      .replace(/^\/.*\/[a-z]*: /, '');
    throw lexiconError(`${about} is not a regular expression: ${reason}`, {
      ...fault,
      hint: 'Patterns are JavaScript regular expressions.',
      cause,
    });
  }
}
