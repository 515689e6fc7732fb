/** packs that cannot be used → a warning for each, and the error for a request of one of their voices. */
import { LecternError, type Warning } from '../../../../errors.ts';
import type { FoundPacks } from '../local-voices.ts';

/**
 * A voice, or what is wrong with the pack that has it.
 * @throws what `find` throws; if that is `VOICE_UNKNOWN` and a broken pack has the name, the error
 * of that pack.
 */
export function orBroken<T>(
  asked: string,
  { found, find }: { readonly found: FoundPacks; readonly find: () => T },
): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof LecternError) || error.code !== 'VOICE_UNKNOWN') throw error;
    const [pack = '', voice = pack] = asked.split('/');
    const meant = [asked, pack, voice].map(fold);
    const broken = found.broken.find(({ names }) =>
      names.some((name) => meant.includes(fold(name))),
    );
    throw broken?.error ?? error;
  }
}

/** A warning for each broken pack; none if there is no voice at all, which is an error itself. */
export function warnOfBroken(search: () => FoundPacks): readonly Warning[] {
  try {
    return search().broken.map(({ error }) => ({
      code: 'VOICE_DAMAGED',
      message: `A voice pack was left out: ${error.message}`,
      hint: 'Remove it with `lectern voices remove` and its name, and add it again.',
    }));
  } catch (error) {
    if (error instanceof LecternError) return [];
    throw error;
  }
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
