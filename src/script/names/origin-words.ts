/** `lexicon/first-names.txt` → what shows where the names of an English article come from. */
import { readFile } from 'node:fs/promises';
import { languageOf } from '../../languages/registry.ts';
import type { Segment, WordOrigin } from '../script.ts';
import { findNameOrigins, readOriginWords, type OriginWords } from './name-origins.ts';

const FILE = new URL('../../../lexicon/first-names.txt', import.meta.url);

let loaded: Promise<OriginWords | undefined> | undefined;

/** The list, read once; `undefined` if the package has lost it. */
export function loadOriginWords(): Promise<OriginWords | undefined> {
  loaded ??= readFile(FILE, 'utf8').then(readOriginWords, (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return loaded;
}

/** English segments with the origins of the names in them; others as they are. */
export async function withNameOrigins(segments: readonly Segment[]): Promise<readonly Segment[]> {
  const own = segments.filter((segment) => isWanted(segment));
  const words = own.length === 0 ? undefined : await loadOriginWords();
  if (words === undefined) return segments;
  const origins = findNameOrigins(
    own.map(({ text }) => text),
    words,
  );
  return segments.map((segment) => {
    if (!isWanted(segment)) return segment;
    const nameOrigins = originsIn(segment, origins);
    return nameOrigins.length === 0 ? segment : { ...segment, nameOrigins };
  });
}

/** A disclosure is the same in every article. */
function isWanted({ language, role }: Segment): boolean {
  return languageOf(language).hasNamesByOrigin === true && role !== 'disclosure';
}

/** The names of a segment that a voice has to say by itself, in order, each once. */
function originsIn(
  { spokenText, pronunciations = [] }: Segment,
  origins: ReadonlyMap<string, WordOrigin>,
): readonly WordOrigin[] {
  const found = new Set<WordOrigin>();
  for (const { 0: word, index } of spokenText.matchAll(
    /\p{Lu}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*/gu,
  )) {
    const origin = origins.get(word.normalize('NFC'));
    const isGiven = pronunciations.some(({ start, end }) => start <= index && index < end);
    if (origin !== undefined && !isGiven) found.add(origin);
  }
  return [...found];
}
