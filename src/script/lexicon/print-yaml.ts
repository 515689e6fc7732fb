/** entries → the text of a YAML lexicon. */
import { stringify } from 'yaml';
import type { LexiconEntry } from './lexicon.ts';
import { slashedIpa } from './parse-entries.ts';

/**
 * The entries as YAML: pairs if every entry is just a word and its `say`, otherwise a list. Reading
 * it returns the same entries.
 */
export function printYamlLexicon(entries: readonly LexiconEntry[]): string {
  const plain = entries.every(
    (entry) => entry.say !== undefined && isPlain(entry) && slashedIpa(entry.say) === undefined,
  );
  const value = plain
    ? Object.fromEntries(entries.map((entry) => [entry.match, entry.say]))
    : entries.map(fieldsOf);
  return stringify(value, { lineWidth: 0 });
}

function isPlain(entry: LexiconEntry): boolean {
  return Object.keys(fieldsOf(entry)).length === 2;
}

/** The fields of an entry to write, without those that reading adds by default. */
function fieldsOf(entry: LexiconEntry): Record<string, unknown> {
  const { match, say, ipa, spell, language, when, note, tests, wholeWord, possessive } = entry;
  const usual = /\p{Lu}/u.test(match);
  return {
    match,
    ...(say !== undefined && { say }),
    ...(ipa !== undefined && { ipa }),
    ...(spell !== undefined && { spell }),
    ...(language !== undefined && { language }),
    ...(entry.case !== usual && { case: entry.case }),
    ...(!wholeWord && { wholeWord }),
    ...(!possessive && { possessive }),
    ...(when !== undefined && { when }),
    ...(note !== undefined && { note }),
    ...(tests.length > 0 && {
      tests: Object.fromEntries(tests.map((test) => [test.written, test.spoken])),
    }),
  };
}
