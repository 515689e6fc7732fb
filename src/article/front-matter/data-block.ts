/** the beginning of a text → its front matter in TOML or JSON, where it opens with one. */
import { parseJson } from '../../_internal/parse-json.ts';
import { frontMatterError } from './front-matter-error.ts';

/** Front matter in a language of data other than YAML. */
export type DataBlock = {
  readonly language: 'TOML' | 'JSON';
  /** What stands between its marks. */
  readonly data: string;
  /** The line of the file on which the data begins, from 1. */
  readonly line: number;
  /** The offset at which the body begins. */
  readonly bodyStart: number;
};

/** Longest front matter, in characters: ten times what anybody writes. */
export const LONGEST_FRONT_MATTER: number = 65_536;

/** Marks around the data, with the name of its language where the marks do not tell. */
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

/** An object on one line, or closed by a brace on a line of its own, as Hugo takes it. */
const JSON_OBJECT = /(?<![\s\S])(\ufeff?)(\{(?:[^\n]*\}[ \t]*\r?$|[\s\S]*?^\}[ \t]*\r?$))\n?/m;

/** The block; `undefined` where a text opens with none. */
export function locateDataBlock(content: string): DataBlock | undefined {
  const beginning = content.slice(0, LONGEST_FRONT_MATTER);
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
