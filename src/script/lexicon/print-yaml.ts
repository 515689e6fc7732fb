/** entries → the text of a YAML lexicon. */
import { stringify } from 'yaml';
import type { LexiconEntry } from './lexicon.ts';
import { slashedIpa } from './parse-entries.ts';

/**
 * The entries as YAML: pairs where every entry is only a word and how it is said, else a list.
 * Reading it gives the same entries.
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

/** What must be written of an entry: nothing that reading it would add by itself. */
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
