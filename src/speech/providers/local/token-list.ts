/** a pack's tokens.txt → the number of each symbol. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LecternError } from '../../../errors.ts';
import type { VoicePack } from './voice-pack.ts';

/** Numbers of the model's symbols. */
export type TokenList = ReadonlyMap<string, number>;

/**
 * The list of a pack.
 * @throws LecternError `VOICE_MISSING` when it cannot be read.
 */
export async function readTokenList(pack: VoicePack): Promise<TokenList> {
  const path = join(pack.folder, 'tokens.txt');
  try {
    return parseTokenList(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new LecternError(`The list of tokens of ${pack.name} cannot be read: ${path}.`, {
      code: 'VOICE_MISSING',
      hint: 'Install Lectern again, or restore the folder.',
      cause,
    });
  }
}

/** Reads lines of a symbol, a blank and its number; the symbol may be a blank itself. */
export function parseTokenList(text: string): TokenList {
  const lines = text.split('\n').map((line) => /^(.+?) (\d+)\s*$/u.exec(line));
  return new Map(lines.flatMap((line) => (line ? [[line[1]!, Number(line[2])]] : [])));
}
