/** Words to check → text for people. Pure. */
import { countNoun } from './phrases.ts';
import { shorten } from '../../_internal/shorten.ts';
import type { NameToCheck } from '../../run/lexicon/names-to-check.ts';

/** A word to check, and a file to hear it. */
export type HeardName = NameToCheck & {
  /** Path of a WAV file. */
  readonly file?: string;
};

/** Characters of a sentence shown. */
const SENTENCE_SHOWN = 100;

/** Words to check, one a line with its first sentence below. */
export function formatNames(names: readonly HeardName[], source: string): string {
  if (names.length === 0) return `${source}: every word is known`;
  const width = names.reduce((most, { word }) => Math.max(most, word.length), 0);
  const rows = names.flatMap((name) => formatName(name, { width }));
  return [`${source}: ${countNoun(names.length, 'word')} to check`, ...rows].join('\n');
}

function formatName(name: HeardName, options: { readonly width: number }): readonly string[] {
  const { word, count, kind, spoken, takes, ipa, otherSounds = [], file, sentence } = name;
  const columns = [
    word.padEnd(options.width),
    `${String(count).padStart(3)}x`,
    kind.padEnd(12),
    spoken === word ? takes : `${takes}: ${spoken}`,
    ...(ipa === undefined ? [] : [`/${ipa}/`]),
    ...(otherSounds.length === 0 ? [] : [`dictionary: /${otherSounds.join('/, /')}/`]),
    ...(file === undefined ? [] : [file]),
  ];
  const indent = ' '.repeat(options.width + 8);
  return [`  ${columns.join('  ')}`, `  ${indent}${shorten(sentence, SENTENCE_SHOWN)}`];
}
