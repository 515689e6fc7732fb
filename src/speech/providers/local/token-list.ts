/** a pack's tokens.txt → the number of each symbol. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LecternError } from '../../../errors.ts';
import type { VoicePack } from './voice-pack.ts';

/** Numbers of the model's symbols. */
export type TokenList = ReadonlyMap<string, number>;

/** The lists that were read, by pack. */
const LISTS = new WeakMap<VoicePack, Promise<TokenList>>();

/**
 * The list of a pack, read once; without the tokens that carry codes (`steering.ts`).
 * @throws LecternError `VOICE_MISSING` when it cannot be read.
 */
export async function readTokenList(pack: VoicePack): Promise<TokenList> {
  const known = LISTS.get(pack);
  if (known) return known;
  const reading = readList(pack);
  LISTS.set(pack, reading);
  reading.catch(() => LISTS.delete(pack));
  return reading;
}

async function readList(pack: VoicePack): Promise<TokenList> {
  const path = join(pack.folder, 'tokens.txt');
  const { vocabulary = Infinity } = pack.steering ?? {};
  try {
    const list = parseTokenList(await readFile(path, 'utf8'));
    return new Map([...list].filter(([, token]) => token < vocabulary));
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
