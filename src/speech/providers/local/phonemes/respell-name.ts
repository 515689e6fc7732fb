/** a name of another language → how the rules of a voice's language must find it spelled; data of `src/languages`. Pure. */
import type { NameSpelling } from '../../../../languages/foreign-words.ts';

/** A name → another spelling; `undefined` for what is not a name, or is not known to be foreign. */
export type Respelling = (word: string) => string | undefined;

/** What is elided before a name, and the name: a capital and small letters. */
const NAME = /^(?<elided>\p{L}{1,5}['’])?(?<name>\p{Lu}[\p{Ll}\p{M}]+(?:\p{Lu}[\p{Ll}\p{M}]+)?)$/u;

/** Longer words are not names, and expressions would take time over them. */
const LONGEST = 40;

/** Compiles the kinds of names of a language. */
export function nameRespelling(kinds: readonly NameSpelling[] = []): Respelling {
  const compiled = kinds.map(({ shown, letters }) => ({
    shown: new RegExp(shown, 'u'),
    letters: letters.map(([from, becomes]) => [new RegExp(from, 'gu'), becomes] as const),
  }));
  return (word) => {
    if (word.length > LONGEST) return undefined;
    const { name, elided = '' } = NAME.exec(word.normalize('NFC'))?.groups ?? {};
    if (name === undefined) return undefined;
    const small = name.toLowerCase();
    const kind = compiled.find(({ shown }) => shown.test(small));
    if (kind === undefined) return undefined;
    const spelled = kind.letters.reduce(
      (each, [from, becomes]) => each.replace(from, becomes),
      small,
    );
    return spelled === small ? undefined : elided + spelled.normalize('NFC');
  };
}
