/** the answer of `with-timestamps` → its sound, and when each character of it is heard. Pure. */
import { readJsonObject } from '../http/read-json.ts';
import { wordsOfCharacters, type HeardToken } from '../../parts/place-heard.ts';
import type { SpeechWord } from '../../provider.ts';

/** Sound with the times of its characters. */
export type AlignedSound = {
  readonly bytes: Uint8Array;
  readonly characters: readonly HeardToken[];
};

type Alignment = {
  readonly characters?: readonly string[];
  readonly character_start_times_seconds?: readonly number[];
  readonly character_end_times_seconds?: readonly number[];
};

/**
 * The sound of `{ audio_base64, alignment }`. Any other bytes are returned unchanged: the reader of
 * audio then reports what they are.
 */
export function readAlignment(bytes: Uint8Array): AlignedSound {
  const answer: Answer = readJsonObject(bytes);
  if (typeof answer.audio_base64 !== 'string') return { bytes, characters: [] };
  const { characters = [], ...times } = answer.alignment ?? {};
  const { character_start_times_seconds: starts, character_end_times_seconds: ends } = times;
  return {
    bytes: Buffer.from(answer.audio_base64, 'base64'),
    characters: characters.map((text, i) => ({
      text,
      start: starts?.[i] ?? Number.NaN,
      end: ends?.[i] ?? Number.NaN,
    })),
  };
}

/** Times of the words of a text; none if the characters do not add up to it. */
export function wordsOfAlignment(
  text: string,
  characters: readonly HeardToken[],
): readonly SpeechWord[] | undefined {
  const isTimed = characters.every(({ start, end }) => start >= 0 && end >= start);
  return isTimed ? wordsOfCharacters(text, characters) : undefined;
}

type Answer = { readonly audio_base64?: unknown; readonly alignment?: Alignment | null };
