/** a language → whether a name is spelled as those of other languages are, so that its rules of spelling only guess. */
import { languageOf } from '../../../../../languages/registry.ts';
import { loadOriginWords } from '../../../../../script/names/origin-words.ts';
import { readOriginModel } from './known-words.ts';

/** Below this share of the language, a spelling is another one's. */
const FOREIGN = 0.1;

/** Whether a name looks foreign in the language of a BCP 47 tag; never, for a language that is not known so well. */
export async function readForeignLook(tag: string): Promise<(word: string) => boolean> {
  const own = languageOf(tag).pronunciation?.origin;
  if (own === undefined) return () => false;
  const [originsOf, words] = await Promise.all([readOriginModel(), loadOriginWords()]);
  if (originsOf === undefined) return () => false;
  return (word) => {
    const small = word.normalize('NFC').toLowerCase();
    // “Elena” and “Cuiabá” are of no other language than those beside them.
    if (words?.firstNames.get(small)?.includes(own)) return false;
    if (words?.places.get(small) === own) return false;
    const shares = originsOf(small);
    return shares.some(({ origin, share }) => origin === own && share < FOREIGN);
  };
}
