/** a block and the publication's voices → the voice that reads it, and in which language. */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import { countLetters, scriptOfLanguage } from './characters/writing-systems.ts';

/** Who reads a block. */
export type Reader = { readonly voice: string; readonly language: string };

/** The main voice, and voices for other languages by BCP 47 tag or its first part. */
export type ChooseReaderOptions = {
  readonly voice: string;
  readonly main: string;
  readonly voices?: Readonly<Record<string, string>> | undefined;
};

/** A block's text and language, and the voice that the policy gives its kind. */
export type ReadableBlock = {
  readonly text: string;
  readonly language: string;
  readonly voice?: string | undefined;
};

/**
 * The block's own voice or the main one, unless the block is in another language that has a voice:
 * by its tag, or by the script of most of its letters (a Cyrillic quote in an English article is
 * read by the first voice whose language uses that script).
 */
export function chooseReader(block: ReadableBlock, options: ChooseReaderOptions): Reader {
  const { main, voices = {} } = options;
  const { text, language, voice = options.voice } = block;
  if (Object.keys(voices).length === 0) return { voice, language };
  const named = ownEntry(voices, language) ?? ownEntry(voices, primaryLanguage(language));
  if (named !== undefined && primaryLanguage(language) !== primaryLanguage(main))
    return { voice: named, language };
  const own = scriptOfLanguage(main);
  const [script] = [...countLetters(text)].sort((a, b) => b[1] - a[1])[0] ?? [own];
  if (script === own) return { voice, language };
  const other = Object.keys(voices).find((tag) => scriptOfLanguage(tag) === script);
  if (other === undefined) return { voice, language };
  const isWrittenSo = scriptOfLanguage(language) === script;
  return { voice: voices[other]!, language: isWrittenSo ? language : other };
}
