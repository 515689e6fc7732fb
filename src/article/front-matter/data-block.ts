/** the beginning of a text → its front matter in TOML or JSON, if any. */
import { parseJson } from '../../_internal/parse-json.ts';
import type { ArticleError } from '../../errors.ts';
import { frontMatterError } from './front-matter-error.ts';

/** Front matter in a data format other than YAML. */
export type DataBlock = {
  readonly language: 'TOML' | 'JSON';
  /** The text between its delimiters. */
  readonly data: string;
  /** The line of the file on which the data begins, from 1. */
  readonly line: number;
  /** The offset at which the body begins. */
  readonly bodyStart: number;
};

/** Longest front matter, in characters: ten times any real one. */
export const LONGEST_FRONT_MATTER: number = 65_536;

/** Delimiters, with the name of the format where they are ambiguous. */
const MARKED: readonly { readonly language: DataBlock['language']; readonly pattern: RegExp }[] = [
  {
    language: 'TOML',
    pattern: /(?<![\s\S])(\ufeff?\+\+\+[ \t]*\r?\n)([\s\S]*?)^\+\+\+[ \t]*\r?$\n?/m,
  },
  {
    language: 'TOML',
    pattern: /(?<![\s\S])(\ufeff?---[ \t]*toml[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$\n?/im,
  },
  {
    language: 'JSON',
    pattern: /(?<![\s\S])(\ufeff?---[ \t]*json[ \t]*\r?\n)([\s\S]*?)^---[ \t]*\r?$\n?/im,
  },
];

/** An object on one line, or closed by a brace on a line of its own, as in Hugo. */
const JSON_OBJECT = /(?<![\s\S])(\ufeff?)(\{(?:[^\n]*\}[ \t]*\r?$|[\s\S]*?^\}[ \t]*\r?$))\n?/m;

/**
 * The block; `undefined` in a text without one.
 * @throws ArticleError ARTICLE_FRONT_MATTER for a closed one that is too large.
 */
export function locateDataBlock(content: string): DataBlock | undefined {
  const block = findDataBlock(content.slice(0, LONGEST_FRONT_MATTER));
  if (block === undefined && isTooLarge(content)) throw tooLarge();
  return block;
}

function findDataBlock(beginning: string): DataBlock | undefined {
  for (const { language, pattern } of MARKED) {
    const [whole, opening, data] = pattern.exec(beginning) ?? [];
    if (whole === undefined) continue;
    return { language, data: data!, line: opening === undefined ? 1 : 2, bodyStart: whole.length };
  }
  const [whole = '', , data = ''] = JSON_OBJECT.exec(beginning) ?? [];
  if (!/^\{\s*"/.test(data) || typeof parseJson(data) !== 'object') return undefined;
  return { language: 'JSON', data, line: 1, bodyStart: whole.length };
}

/** An opening line of TOML with a key below it. */
const OPEN_TOML = /^\ufeff?\+\+\+[ \t]*\r?\n\s*(?:[\w-]+\s*=|\[|#)/;

const OPEN_MARKED = /^\ufeff?---[ \t]*(?:toml|json)[ \t]*\r?\n/i;

/** Whether the data are closed, but beyond the limit. */
function isTooLarge(content: string): boolean {
  const rest = content.slice(LONGEST_FRONT_MATTER);
  if (OPEN_TOML.test(content)) return /^\+\+\+[ \t]*\r?$/m.test(rest);
  if (OPEN_MARKED.test(content)) return /^---[ \t]*\r?$/m.test(rest);
  const brace = /^\}(?=[ \t]*\r?$)/m.exec(rest);
  if (brace === null || !/^\ufeff?\{\s*"/.test(content)) return false;
  const end = LONGEST_FRONT_MATTER + brace.index + 1;
  return typeof parseJson(content.slice(0, end).replace(/^\ufeff/, '')) === 'object';
}

/** The error for closed front matter above the limit. */
export function tooLarge(): ArticleError {
  return frontMatterError(
    `front matter is too large: ${LONGEST_FRONT_MATTER / 1024} kB are read at most`,
    {
      hint: 'Keep only the settings of the article there.',
    },
  );
}

/**
 * Refuses TOML that is never closed.
 * @throws ArticleError ARTICLE_FRONT_MATTER
 */
export function refuseOpenToml(content: string): void {
  if (!OPEN_TOML.test(content)) return;
  throw frontMatterError('front matter opened on line 1 is never closed', {
    hint: 'Close it with a line of three plus signs.',
  });
}
