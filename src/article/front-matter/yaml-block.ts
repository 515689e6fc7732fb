/** the beginning of a text → where its `---` block is. */
import type { ArticleError } from '../../errors.ts';
import { locateDataBlock, LONGEST_FRONT_MATTER, tooLarge } from './data-block.ts';
import { frontMatterError } from './front-matter-error.ts';

/** The lines between the hyphens, and the offset at which the body begins. */
export type FrontMatterBlock = { readonly yaml: string; readonly bodyStart: number };

/**
 * Opened by three hyphens on the first line, perhaps with `yaml`; closed by three hyphens or dots.
 */
const OPENING = /^\ufeff?---[ \t]*(?:ya?ml[ \t]*)?\r?\n/i;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/**
 * A key at the very beginning, which shows that an unclosed opening line was meant as front matter.
 */
const FIRST_KEY = /^\s*[\p{L}_][\w-]*:(?:\s|$)/u;

/** A key on a line of its own. */
const ANY_KEY = /^[ \t]*["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:/mu;

/** Front matter in languages that some generators execute. */
const PROGRAM =
  /(?<![\s\S])\ufeff?---[ \t]*(?:js|javascript|ts|typescript|coffee\w*|json5)[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/im;

/**
 * Refuses executable front matter.
 * @throws ArticleError ARTICLE_FRONT_MATTER
 */
export function refusePrograms(content: string): void {
  if (!PROGRAM.test(content.slice(0, LONGEST_FRONT_MATTER))) return;
  throw frontMatterError('front matter on line 1 is a program, which is not read', {
    hint: 'Write the front matter as YAML between two lines of three hyphens.',
  });
}

/** Whether a text begins with closed front matter, which makes it Markdown, whatever its name. */
export function hasFrontMatter(content: string): boolean {
  if (locateDataBlock(content) !== undefined) return true;
  const found = OPENING.test(content) ? locateBlock(content) : undefined;
  return found !== undefined && ANY_KEY.test(found.yaml);
}

/**
 * Where front matter is; `undefined` in a text without any.
 * @throws ArticleError ARTICLE_FRONT_MATTER when it is never closed or too large.
 */
export function locateBlock(content: string): FrontMatterBlock | undefined {
  const opening = OPENING.exec(content);
  if (!opening) return undefined;
  const behind = content.slice(opening[0].length);
  // A carriage return would be part of the closing line; a space keeps the offsets.
  const rest = behind.slice(0, LONGEST_FRONT_MATTER).replace(/\r\n/g, ' \n');
  const closing = CLOSING.exec(rest);
  if (!closing) {
    if (rest.length === LONGEST_FRONT_MATTER && CLOSING.test(behind)) throw tooLarge();
    if (FIRST_KEY.test(rest)) throw neverClosed();
    return undefined;
  }
  const end = opening[0].length + closing.index + closing[0].length;
  const newline = content.indexOf('\n', end);
  const bodyStart = newline < 0 ? content.length : newline + 1;
  return { yaml: rest.slice(0, closing.index), bodyStart };
}

function neverClosed(): ArticleError {
  return frontMatterError('front matter opened on line 1 is never closed', {
    hint: 'Close it with a line of three hyphens.',
  });
}
