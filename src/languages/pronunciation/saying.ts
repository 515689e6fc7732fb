/** words, some with phonemes → one text and where its phonemes are. */

/** A range of spoken text that has phonemes. Offsets in UTF-16 units, end exclusive. */
export type Pronunciation = { readonly start: number; readonly end: number; readonly ipa: string };

/** Spoken words, and the ranges of them that have phonemes; offsets in `spoken`. */
export type Saying = {
  readonly spoken: string;
  readonly pronunciations: readonly Pronunciation[];
};

/** Words that are all covered by one string of phonemes. */
export function sayingOf(spoken: string, ipa: string): Saying {
  return { spoken, pronunciations: [{ start: 0, end: spoken.length, ipa }] };
}

/** Joins sayings and plain words. */
export function joinSayings(
  parts: readonly (string | Saying)[],
  options: { readonly by?: string } = {},
): Saying {
  const { by = '' } = options;
  const pronunciations: Pronunciation[] = [];
  let spoken = '';
  parts.forEach((part, index) => {
    if (index > 0) spoken += by;
    const at = spoken.length;
    if (typeof part === 'string') return void (spoken += part);
    for (const { start, end, ipa } of part.pronunciations)
      pronunciations.push({ start: start + at, end: end + at, ipa });
    spoken += part.spoken;
  });
  return { spoken, pronunciations };
}

/** A template literal whose values may be sayings. */
export function say(words: TemplateStringsArray, ...values: readonly (string | Saying)[]): Saying {
  const parts: (string | Saying)[] = [];
  words.forEach((text, index) => parts.push(text, values[index] ?? ''));
  return joinSayings(parts);
}
